/**
 * Steering in cycles: plan, do, check, act, and begin again from where you are.
 * <p>
 * A {@link io.github.salesdomain.pdca.Cycle} is an append-only history of {@link io.github.salesdomain.pdca.CycleEvent}s; its
 * {@link io.github.salesdomain.pdca.Phase}, {@link io.github.salesdomain.pdca.CycleObjective}s, actions, results and
 * {@link io.github.salesdomain.pdca.Disposition}s are what replaying the history gives. Targets come from anywhere through
 * {@link io.github.salesdomain.pdca.Goal}. Each phase has a gate: what it lacks are {@link io.github.salesdomain.pdca.GateFinding}s, all at once.
 * <p>
 * To ask what keeps a cycle in its phase, use {@link io.github.salesdomain.pdca.CycleGate}; to move it, use
 * {@link io.github.salesdomain.pdca.PdcaStepper}; to check one objective letter by letter, use {@link io.github.salesdomain.pdca.SmartChecker}; to open
 * the successor of a closed cycle, use {@link io.github.salesdomain.pdca.NextCyclePlanner}. To check objectives by the figures of other packages, use
 * {@link io.github.salesdomain.pdca.CycleChecker}; to turn alerts about quotas into cycles, {@link io.github.salesdomain.pdca.CycleProposer}.
 */
@NullMarked
@SalesValue
package io.github.salesdomain.pdca;

import io.github.salesdomain.style.SalesValue;
import org.jspecify.annotations.NullMarked;
