package io.github.salesdomain.quota;

import io.github.salesdomain.org.Hierarchy;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.time.SalesCalendar;
import io.github.salesdomain.time.SalesPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A company with the region North, its people Wang and Li, and the region South with Zhao; everybody owes 100,000.00 a month. */
final class PlanSamples {

    static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    static final SalesCalendar CALENDAR = SalesCalendar.gregorian();
    static final List<SalesPeriod> MONTHS = CALENDAR.months(2026);
    static final SalesPeriod YEAR = CALENDAR.year(2026);
    static final Holder COMPANY = Holder.company("ACME");
    static final Holder NORTH = Holder.of(HolderKind.TERRITORY, "NORTH");
    static final Holder SOUTH = Holder.of(HolderKind.TERRITORY, "SOUTH");
    static final Holder WANG = Holder.of(HolderKind.PERSON, "wang");
    static final Holder LI = Holder.of(HolderKind.PERSON, "li");
    static final Holder ZHAO = Holder.of(HolderKind.PERSON, "zhao");
    static final Hierarchy<Holder> TREE = Hierarchy.of(
            List.of(COMPANY, NORTH, SOUTH, WANG, LI, ZHAO),
            Map.of(NORTH, COMPANY, SOUTH, COMPANY, WANG, NORTH, LI, NORTH, ZHAO, SOUTH));
    static final PersonId AUTHOR = PersonId.of("P-1");
    static final PersonId MANAGER = PersonId.of("P-2");

    private PlanSamples() {}

    static Money yuan(long amount) {
        return Money.ofMajor(CNY, amount);
    }

    static Money yuan(String amount) {
        return Money.of(CNY, new BigDecimal(amount));
    }

    static Signature signed(PersonId by, int month, int day) {
        return Signature.of(by, LocalDate.of(2026, month, day), "as agreed");
    }

    static List<Money> flat(long amount) {
        return Collections.nCopies(12, yuan(amount));
    }

    static QuotaPlan plan() {
        return plan(100_000);
    }

    static QuotaPlan plan(long month) {
        return QuotaPlan.of(
                Metric.REVENUE, CALENDAR, 2026, TREE, Map.of(WANG, flat(month), LI, flat(month), ZHAO, flat(month)));
    }

    /** The year of Wang alone. */
    static QuotaPlan planOfWang() {
        return QuotaPlan.of(
                Metric.REVENUE, CALENDAR, 2026, Hierarchy.of(List.of(WANG), Map.of()), Map.of(WANG, flat(100_000)));
    }
}
