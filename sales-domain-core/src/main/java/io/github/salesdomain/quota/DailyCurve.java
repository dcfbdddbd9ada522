package io.github.salesdomain.quota;

import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.time.SalesPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.joda.money.Money;

/** The cumulated results of the days of an earlier period, laid over the days of another. */
final class DailyCurve {

    private final Ratio[] reached;
    private final ForecastMethod method;

    DailyCurve(SalesPeriod base, Map<LocalDate, Money> results) {
        Shares.checkCurrency(results.values());
        results.keySet().forEach(day -> {
            if (!base.range().contains(day)) {
                throw new IllegalArgumentException("results must be of days of " + base + ", but had " + day);
            }
        });
        this.method = ForecastMethod.DAILY_CURVE;
        this.reached = new Ratio[base.days() + 1];
        reached[0] = Ratio.zero();
        BigDecimal sum = BigDecimal.ZERO;
        for (int day = 0; day < base.days(); day++) {
            Money result = results.get(base.start().plusDays(day));
            sum = result == null || result.isNegative() ? sum : sum.add(result.getAmount());
            reached[day + 1] = Ratio.of(sum, BigDecimal.ONE, UndefinedReason.ZERO_BASE);
        }
    }

    /** How far a period has run after some of its days; a period of another length is stretched evenly. */
    Progress progress(int elapsed, int total) {
        int days = reached.length - 1;
        if (total == 0) {
            return Progress.linear(method, elapsed, total);
        }
        long place = (long) elapsed * days;
        int whole = (int) (place / total);
        Ratio at = reached[whole];
        if (place % total != 0) {
            at = at.plus(reached[whole + 1].minus(at).times(Ratio.of(place % total, total)));
        }
        return new Progress(method, at.dividedBy(reached[days], UndefinedReason.ZERO_WEIGHTS), elapsed, total);
    }
}
