package io.github.salesdomain.testkit;

import io.github.salesdomain.credit.AgeingPolicy;
import io.github.salesdomain.credit.CreditLine;
import io.github.salesdomain.credit.CreditLineKind;
import io.github.salesdomain.credit.Exposure;
import io.github.salesdomain.credit.ExposureItem;
import io.github.salesdomain.credit.ExposureKind;
import io.github.salesdomain.credit.ExposurePolicy;
import io.github.salesdomain.credit.Provision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** Generated credit lines, open amounts, exposures and ageing policies around 2026-03-31, small enough to break small limits. */
final class CreditLedgers {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    private static final long LARGEST = 1_000_000;

    private static final List<String> CURRENCIES = List.of("CNY", "USD", "EUR", "JPY", "KWD");

    private CreditLedgers() {}

    /** Values of one currency each. A choice of arbitraries is built once, where a flat map would build them anew for each value. */
    static <T> Arbitrary<T> inAnyCurrency(Function<CurrencyUnit, Arbitrary<T>> make) {
        return Arbitraries.oneOf(
                CURRENCIES.stream().map(CurrencyUnit::of).map(make).toList());
    }

    static Arbitrary<ExposureItem> exposureItemsIn(CurrencyUnit currency) {
        return Combinators.combine(
                        Texts.keys(),
                        CreditDomain.exposureKinds(),
                        amountsIn(currency),
                        daysAround(),
                        daysAround().optional(),
                        daysAround().optional(),
                        Arbitraries.of(false, false, true))
                .as((id, kind, amount, document, due, ship, disputed) -> ExposureItem.builder()
                        .id(id)
                        .kind(kind)
                        .amount(amount)
                        .documentDate(document)
                        .dueDate(due)
                        .requestedShipDate(ship)
                        .disputed(disputed)
                        .build())
                .withoutEdgeCases();
    }

    static Arbitrary<ExposurePolicy> exposurePolicies() {
        Arbitrary<Set<ExposureKind>> leftOut =
                CreditDomain.exposureKinds().set().ofMaxSize(2);
        return Combinators.combine(
                        leftOut, Arbitraries.integers().between(0, 60).optional(), Arbitraries.of(true, true, false))
                .as((out, horizon, disputed) -> ExposurePolicy.builder()
                        .addAllLeftOut(out)
                        .horizonDays(horizon.map(OptionalInt::of).orElse(OptionalInt.empty()))
                        .disputedCounted(disputed)
                        .build());
    }

    static Arbitrary<Exposure> exposuresIn(CurrencyUnit currency) {
        return Combinators.combine(exposureItemsIn(currency).list().ofMaxSize(10), exposurePolicies(), daysAround())
                .as((items, policy, asOf) -> {
                    Exposure.Builder exposure =
                            Exposure.builder().currency(currency).asOf(asOf).policy(policy);
                    for (int i = 0; i < items.size(); i++) {
                        exposure.addItem(items.get(i).withId("I-" + i));
                    }
                    return exposure.build();
                })
                .withoutEdgeCases();
    }

    static Arbitrary<AgeingPolicy> ageingPolicies() {
        Arbitrary<List<Integer>> bounds = Arbitraries.integers()
                .between(-30, 120)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .uniqueElements()
                .map(list -> list.stream().sorted().toList());
        return Combinators.combine(bounds, CreditDomain.ageingBases(), CreditDomain.creditNettings())
                .as((list, basis, netting) -> AgeingPolicy.builder()
                        .addAllBounds(list)
                        .basis(basis)
                        .netting(netting)
                        .build());
    }

    static Arbitrary<Provision> provisions() {
        return CreditDomain.ageingReports()
                .flatMap(report -> MoneyDomain.ratesBetween(0, 100)
                        .list()
                        .ofSize(report.parts().size())
                        .map(report::provision))
                .withoutEdgeCases();
    }

    static Arbitrary<Money> amountsIn(CurrencyUnit currency) {
        return Arbitraries.longs().between(0, LARGEST).map(minor -> Money.ofMinor(currency, minor));
    }

    static Arbitrary<LocalDate> daysAround() {
        return TimeDomain.daysBetween(TODAY.minusDays(120), TODAY.plusDays(60));
    }

    static Arbitrary<CreditLine> lines(CurrencyUnit currency, Arbitrary<CreditLineKind> kinds) {
        return Combinators.combine(
                        Texts.keys(),
                        kinds,
                        CreditDomain.creditLimitsIn(currency),
                        TimeDomain.boundedRanges(),
                        TimeDomain.days().optional(),
                        TimeDomain.days())
                .as((id, kind, limit, during, review, known) -> CreditLine.builder()
                        .factId(id)
                        .kind(kind)
                        .limit(limit)
                        .during(during)
                        .reviewOn(review)
                        .knownSince(known)
                        .build());
    }

    static List<CreditLine> inSuccession(List<CreditLine> bases, List<CreditLine> uplifts, int days) {
        List<CreditLine> lines = new ArrayList<>();
        LocalDate start = TODAY.minusDays(500);
        for (CreditLine base : bases) {
            lines.add(base.withFactId("B-" + lines.size()).withDuring(LocalDateRange.of(start, start.plusDays(days))));
            start = start.plusDays(days);
        }
        for (CreditLine uplift : uplifts) {
            lines.add(uplift.withFactId("U-" + lines.size()));
        }
        return lines;
    }
}
