package io.github.salesdomain.pdca;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.budget.Budget;
import io.github.salesdomain.budget.BudgetPosition;
import io.github.salesdomain.credit.AgeingReport;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UnitOfMeasure;
import io.github.salesdomain.quota.Pace;
import io.github.salesdomain.reconciliation.Discrepancy;
import io.github.salesdomain.reconciliation.ReconciliationReport;
import io.github.salesdomain.visit.Measure;
import io.github.salesdomain.visit.ObjectiveId;
import io.github.salesdomain.visit.VisitOutcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Where the metric of an objective stands, read from a figure of another package: the actual of a check is computed, not typed in (客观和真实).
 * <p>
 * Money is counted in its currency, a share in {@code %}, names in pieces, as in a {@link Goal}.
 *
 * @param objective which objective it is about
 * @param actual where it stands
 * @param evidence which figure says so; not blank
 */
public record CycleReading(ObjectiveId objective, Quantity actual, String evidence) {

    private static final UnitOfMeasure PERCENT = UnitOfMeasure.of("%");
    private static final int DIGITS = 4;

    /** Checks that there is evidence. */
    public CycleReading {
        requireNonNull(objective, "objective");
        requireNonNull(actual, "actual");
        CycleText.requireNotBlank("evidence", evidence);
    }

    /**
     * What was reached of a quota, about the objective that {@link Goal#of(io.github.salesdomain.quota.Quota)} makes of it.
     *
     * @param pace how the quota goes
     * @return the reading
     */
    public static CycleReading of(Pace pace) {
        return of(Goal.of(pace.quota()).id(), pace);
    }

    /**
     * What was reached of a quota.
     *
     * @param objective which objective it is about
     * @param pace how the quota goes
     * @return the reading
     */
    public static CycleReading of(ObjectiveId objective, Pace pace) {
        return new CycleReading(
                objective,
                QuotaGoal.reading(pace.actual()),
                "pace of " + Goal.of(pace.quota()).metric() + " on " + pace.asOf());
    }

    /**
     * What a visit achieved of one of its objectives, about that objective.
     *
     * @param outcome how the visit went
     * @param objective which of its objectives
     * @return the reading
     * @throws IllegalArgumentException if the visit has no such objective, or nothing was achieved that could be read: it was skipped or not held
     */
    public static CycleReading of(VisitOutcome outcome, ObjectiveId objective) {
        Measure actual = outcome.assessment(objective)
                .flatMap(assessment -> assessment.actual().value())
                .orElseThrow(() -> new IllegalArgumentException(
                        "objective must have an actual in visit " + outcome.visit() + ", but was " + objective));
        return new CycleReading(objective, ObjectiveGoal.reading(actual), "outcome of visit " + outcome.visit());
    }

    /**
     * What was spent of a budget.
     *
     * @param objective which objective it is about
     * @param budget the budget
     * @param position how it stands
     * @param asOf the day on which it stands so
     * @return the reading
     */
    public static CycleReading of(ObjectiveId objective, Budget budget, BudgetPosition position, LocalDate asOf) {
        return new CycleReading(
                objective, QuotaGoal.reading(position.spent()), "spent of budget " + budget.id() + " on " + asOf);
    }

    /**
     * What is overdue.
     *
     * @param objective which objective it is about
     * @param ageing the open items by age
     * @return the reading
     */
    public static CycleReading of(ObjectiveId objective, AgeingReport ageing) {
        return new CycleReading(
                objective, QuotaGoal.reading(ageing.overdue()), "overdue by the ageing of " + ageing.asOf());
    }

    /**
     * What a reconciliation could not explain, all differences added up without their signs.
     *
     * @param objective which objective it is about
     * @param currency in which currency the books are kept
     * @param reconciliation the reconciliation
     * @param evidence which one, in words
     * @return the reading
     */
    public static CycleReading of(
            ObjectiveId objective, CurrencyUnit currency, ReconciliationReport reconciliation, String evidence) {
        Money unexplained = reconciliation.unexplained().stream()
                .map(Discrepancy::amount)
                .map(Money::abs)
                .reduce(Money.zero(currency), Money::plus);
        return new CycleReading(objective, QuotaGoal.reading(unexplained), evidence);
    }

    /**
     * A share, such as call compliance or distribution, in per cent with at most four digits, rounded half up.
     *
     * @param objective which objective it is about
     * @param share the share
     * @param evidence which figure it is, in words
     * @return the reading
     * @throws IllegalArgumentException if the share is undefined
     */
    public static CycleReading of(ObjectiveId objective, Ratio share, String evidence) {
        if (!share.isDefined()) {
            throw new IllegalArgumentException("share must be defined, but was " + share + " for " + objective);
        }
        BigDecimal percent = share.times(Ratio.of(100, 1)).toDecimal(DIGITS).stripTrailingZeros();
        return new CycleReading(objective, Quantity.of(percent, PERCENT), evidence);
    }
}
