package io.github.salesdomain.plan;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import java.util.List;
import org.threeten.extra.LocalDateRange;

/**
 * A team over whole months (团队): positions, people and who left.
 *
 * @param months the months, with a first and a last day
 * @param approved how many positions are approved at the end, zero or more
 * @param opening how many people there were at the start, zero or more
 * @param closing how many there are at the end, zero or more
 * @param leavers how many left, zero or more
 */
public record TeamPeriod(LocalDateRange months, int approved, int opening, int closing, int leavers)
        implements Explained {

    private static final long MONTHS_OF_YEAR = 12;

    /** Checks the months and that nothing is negative. */
    public TeamPeriod {
        PlanDocument.requireBounded("months", requireNonNull(months, "months"));
        if (months.getStart().getDayOfMonth() != 1 || months.getEnd().getDayOfMonth() != 1) {
            throw new IllegalArgumentException("months must be whole months, but were " + months);
        }
        if (approved < 0 || opening < 0 || closing < 0 || leavers < 0) {
            throw new IllegalArgumentException("approved, opening, closing and leavers must not be negative, but were "
                    + approved + ", " + opening + ", " + closing + " and " + leavers);
        }
    }

    /** {@return people at the end ÷ approved positions (满编率), above 1 if there are too many; undefined (NO_UNIVERSE) without positions} */
    public Ratio fillRate() {
        return approved == 0 ? Ratio.undefined(UndefinedReason.NO_UNIVERSE) : Ratio.of(closing, approved);
    }

    /** {@return the mean of the people at the start and at the end, exact} */
    public Ratio averageHeadcount() {
        return Ratio.of((long) opening + closing, 2);
    }

    /** {@return leavers ÷ average headcount (流失率), above 1 if more left than there were; undefined (NO_UNIVERSE) without people} */
    public Ratio turnover() {
        return Ratio.of(leavers, 1).dividedBy(averageHeadcount(), UndefinedReason.NO_UNIVERSE);
    }

    /** {@return turnover × 12 ÷ months} */
    public Ratio annualisedTurnover() {
        long count = months.getStart().until(months.getEnd()).toTotalMonths();
        Ratio turnover = turnover();
        return turnover.isDefined() ? turnover.times(Ratio.of(MONTHS_OF_YEAR, count)) : turnover;
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                "team in " + months,
                closing + " people",
                List.of(
                        Explanation.of("fill rate", fillRate().percentText()),
                        Explanation.of("average headcount", averageHeadcount()),
                        Explanation.of("left", leavers),
                        Explanation.of("turnover", turnover().percentText()),
                        Explanation.of(
                                "turnover in a year", annualisedTurnover().percentText())));
    }
}
