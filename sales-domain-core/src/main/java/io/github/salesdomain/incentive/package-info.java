/**
 * Performance pay: what a result earns, and whether the curve that says so is sound.
 * <p>
 * A {@link io.github.salesdomain.incentive.PayoutCurve} turns attainment into pay in one of four shapes that are never mixed silently. An
 * {@link io.github.salesdomain.incentive.IncentivePlan} weighs several measures, then applies gates, multipliers, a cap and a floor, in that order;
 * {@link io.github.salesdomain.incentive.PayoutCalculator} answers what it pays, as a {@link io.github.salesdomain.incentive.PayoutStatement} whose
 * lines sum to the total. A {@link io.github.salesdomain.incentive.Clawback} is the same sum with corrected figures; a
 * {@link io.github.salesdomain.incentive.DrawAccount} pays in advance.
 * <p>
 * Exceptions that somebody approved are applied by {@link io.github.salesdomain.incentive.ExceptionApplier}, as far as the authority reaches; what those
 * above a seller earn is worked out by {@link io.github.salesdomain.incentive.OverrideCalculator}.
 * <p>
 * Before anyone signs a curve, ask {@link io.github.salesdomain.incentive.CurveLinter} where it jumps, lies flat, or pays more for selling less.
 */
@NullMarked
@SalesValue
package io.github.salesdomain.incentive;

import io.github.salesdomain.style.SalesValue;
import org.jspecify.annotations.NullMarked;
