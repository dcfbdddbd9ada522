/**
 * Credit: how much a customer owes, how old it is, how much he may owe, and whether the next order may be shipped.
 * <p>
 * {@link io.github.salesdomain.credit.ExposureItem}s are what a customer owes or has paid ahead;
 * {@link io.github.salesdomain.credit.ExposureCalculator} adds them up to an {@link io.github.salesdomain.credit.Exposure} by component, and
 * {@link io.github.salesdomain.credit.AgeingCalculator} to an {@link io.github.salesdomain.credit.AgeingReport} by age. A
 * {@link io.github.salesdomain.credit.CreditFile} holds the dated {@link io.github.salesdomain.credit.CreditLine}s and the facts that bear on credit;
 * the {@link io.github.salesdomain.credit.CreditLimit} of a day is an amount or explicitly unlimited, and an amount of zero means zero.
 * <p>
 * To decide whether an order may be released, with all reasons and not only the first, use
 * {@link io.github.salesdomain.credit.CreditAssessor}; its {@link io.github.salesdomain.credit.CreditPolicy} is a list of rules, and a host's own
 * rule is a lambda.
 * <p>
 * Where collateral plays a part, {@link io.github.salesdomain.credit.CollateralValuer} says what it counts for and
 * {@link io.github.salesdomain.credit.FloorStockChecker} compares books, counts and inspections. For customers that belong together use
 * {@link io.github.salesdomain.credit.GroupAssessor}; to say what would have to change, {@link io.github.salesdomain.credit.CreditAdvisor}; for days of
 * sales outstanding, {@link io.github.salesdomain.credit.CollectionCalculator}.
 * <p>
 * {@link io.github.salesdomain.credit.CreditScorer} and {@link io.github.salesdomain.credit.RatingReviewer} rate customers,
 * {@link io.github.salesdomain.credit.LimitRecommender} proposes limits. Old {@link io.github.salesdomain.credit.OpenItem}s are found by
 * {@link io.github.salesdomain.credit.HistoricalIssueFinder} and end by {@link io.github.salesdomain.credit.OffsetCalculator},
 * {@link io.github.salesdomain.credit.WriteOffDecider} and the like. {@link io.github.salesdomain.credit.CreditColumns} and
 * {@link io.github.salesdomain.credit.AgeingColumns} hold many customers at once.
 */
@NullMarked
@SalesValue
package io.github.salesdomain.credit;

import io.github.salesdomain.style.SalesValue;
import org.jspecify.annotations.NullMarked;
