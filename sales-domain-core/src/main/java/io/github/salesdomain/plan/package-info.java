/**
 * Plans as they are written down: a region's year, a marketing plan, and whether they hold.
 * <p>
 * A {@link io.github.salesdomain.plan.PlanDocument} has the sections of its {@link io.github.salesdomain.plan.PlanTemplate}, each a
 * {@link io.github.salesdomain.plan.PlanSection}: {@link io.github.salesdomain.plan.PlanTarget}s, strategies, activities, an expense budget, text, or how it is
 * monitored.
 * <p>
 * To ask what it lacks, use {@link io.github.salesdomain.plan.PlanCompletenessChecker}; whether its targets are the quotas and its budget the expense plan,
 * {@link io.github.salesdomain.plan.PlanConsistencyChecker}; how it stands on a day, {@link io.github.salesdomain.plan.PlanMonitor}. Whether the meetings,
 * trainings and days of coaching were held that lead a team tells {@link io.github.salesdomain.plan.ActivityPlanTracker}.
 */
@NullMarked
@SalesValue
package io.github.salesdomain.plan;

import io.github.salesdomain.style.SalesValue;
import org.jspecify.annotations.NullMarked;
