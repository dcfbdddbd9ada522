/**
 * What a visit is for, what came of it, and whom to visit next.
 * <p>
 * A {@link io.github.salesdomain.visit.Visit} has one primary {@link io.github.salesdomain.visit.VisitPurpose} and any number of
 * {@link io.github.salesdomain.visit.Objective}s, each of an {@link io.github.salesdomain.visit.ObjectiveKind} and with a target that is a
 * {@link io.github.salesdomain.visit.Measure}. Afterwards a {@link io.github.salesdomain.visit.VisitReport} tells what was achieved.
 * <p>
 * To learn how well a visit went, what its report lacks and what is carried over, use {@link io.github.salesdomain.visit.VisitEvaluator}. To turn
 * {@link io.github.salesdomain.visit.VisitEvidence} into next week's objectives, use {@link io.github.salesdomain.visit.ObjectiveProposer}. To ask
 * whether an objective fits what the customer has ordered, use {@link io.github.salesdomain.visit.ObjectiveChecker}; to see what the visits are made
 * for, {@link io.github.salesdomain.visit.PurposeCounter}. To learn from the {@link io.github.salesdomain.visit.Call}s of a period how much of the plan
 * was kept and what the calls brought, use {@link io.github.salesdomain.visit.CallMetricsCalculator}; for when the next call is due by its
 * {@link io.github.salesdomain.visit.Cadence}, {@link io.github.salesdomain.visit.CadenceReader}; to place the calls of a cycle on days,
 * {@link io.github.salesdomain.visit.JourneyPlanner}; to order the stops of a day, {@link io.github.salesdomain.visit.DayRouter};
 * for what became of promises, {@link io.github.salesdomain.visit.CommitmentTracker}. Whether a visit is prepared, with the right versions and the last one reviewed, tells
 * {@link io.github.salesdomain.visit.ReadinessChecker}. How complaints stand against their time, who knows a policy and what was taught tell
 * {@link io.github.salesdomain.visit.ComplaintReader}, {@link io.github.salesdomain.visit.ConveyanceReader} and
 * {@link io.github.salesdomain.visit.CoachingReader}.
 */
@NullMarked
@SalesValue
package io.github.salesdomain.visit;

import io.github.salesdomain.style.SalesValue;
import org.jspecify.annotations.NullMarked;
