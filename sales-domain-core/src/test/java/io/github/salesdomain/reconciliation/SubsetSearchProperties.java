package io.github.salesdomain.reconciliation;

import static io.github.salesdomain.reconciliation.Lines.CNY;
import static io.github.salesdomain.reconciliation.Lines.march;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.testkit.ReconciliationDomain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.joda.money.Money;

@Domain(DomainContext.Global.class)
@Domain(ReconciliationDomain.class)
class SubsetSearchProperties {

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void findsWhatTryingEverythingFinds(
            @ForAll("amounts") List<Long> amounts,
            @ForAll @LongRange(min = 1, max = 100) long low,
            @ForAll @LongRange(max = 5) long width,
            @ForAll @IntRange(min = 1, max = 6) int size) {
        assertThat(search(amounts, low, low + width, size, Long.MAX_VALUE))
                .containsExactlyInAnyOrderElementsOf(tried(amounts, low, low + width, size));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void aBudgetEitherSufficesOrIsSaidToBeUsedUp(
            @ForAll("amounts") List<Long> amounts,
            @ForAll @LongRange(min = 1, max = 60) long target,
            @ForAll @IntRange(min = 1, max = 5) int size,
            @ForAll @LongRange(min = 1, max = 60) long steps) {
        SubsetSearch search = new SubsetSearch(sorted(amounts), target, target, steps);
        List<List<Integer>> found = new ArrayList<>();
        search.search(size, places -> found.add(Arrays.stream(places).boxed().toList()));

        List<List<Integer>> all = search(amounts, target, target, size, Long.MAX_VALUE);
        assertThat(all).containsAll(found);
        assertThat(search.isExhausted() || found.equals(all)).isTrue();
    }

    /** A pass over one line and up to ten others, against trying all groups. */
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void aPassMatchesExactlyWhereOneGroupFits(
            @ForAll("amounts") List<Long> amounts,
            @ForAll @LongRange(min = 1, max = 60) long target,
            @ForAll @LongRange(max = 3) long tolerance,
            @ForAll SubsetChoice choice,
            @ForAll @IntRange(min = 1, max = 2) int fewest,
            @ForAll @IntRange(min = 2, max = 5) int most) {
        List<LedgerLine> his = new ArrayList<>();
        for (long amount : sorted(amounts)) {
            his.add(line("h" + his.size(), amount, 1 + his.size() % 3));
        }
        SubsetPass pass = SubsetPass.builder()
                .id("sums")
                .direction(SubsetDirection.ONE_IN_LEDGER)
                .window(DateWindow.within(30))
                .tolerance(Tolerance.absolute(Money.ofMinor(CNY, tolerance)))
                .fewestLines(fewest)
                .mostLines(most)
                .choice(choice)
                .build();
        ReconciliationReport report = Reconciler.with(Lines.rules(pass))
                .reconcile(Ledger.of(CNY, List.of(line("1", target, 5))), Statement.of(CNY, his));

        List<List<Integer>> fitting = new ArrayList<>();
        for (int size = fewest; size <= most; size++) {
            if (choice == SubsetChoice.ONLY_ONE || fitting.isEmpty()) {
                fitting.addAll(tried(amounts, Math.max(1, target - tolerance), target + tolerance, size));
            }
        }
        if (choice == SubsetChoice.OLDEST) {
            List<Integer> oldest = fitting.stream()
                    .map(SubsetSearchProperties::days)
                    .min(OLDEST)
                    .orElse(List.of());
            fitting.removeIf(places -> !days(places).equals(oldest));
        }
        assertThat(report.matches()).hasSize(fitting.size() == 1 ? 1 : 0);
        assertThat(report.ambiguities()).hasSize(fitting.size() > 1 ? 1 : 0);
        if (fitting.size() == 1) {
            assertThat(report.matches().get(0).statementLines())
                    .extracting(line -> line.id().value())
                    .containsExactlyInAnyOrderElementsOf(
                            fitting.get(0).stream().map(place -> "h" + place).toList());
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void minorUnitsAgreeAsAmountsDo(
            @ForAll Tolerance tolerance,
            @ForAll Side side,
            @ForAll @LongRange(min = 1, max = 5_000) long magnitude,
            @ForAll @LongRange(min = 1, max = 5_000) long other,
            @ForAll boolean isNegative) {
        Agreement agreement = new Agreement(tolerance, CNY);
        long sign = isNegative ? -1 : 1;
        long ledger = sign * (side == Side.LEDGER ? magnitude : other);
        long statement = sign * (side == Side.LEDGER ? other : magnitude);
        boolean agrees = tolerance.allows(Money.ofMinor(CNY, ledger), Money.ofMinor(CNY, statement));

        assertThat(agreement.agrees(ledger, statement)).isEqualTo(agrees);
        assertThat(agreement.agrees(ledger, -statement)).isFalse();
        assertThat(agreement.lowest(side, magnitude) <= other && other <= agreement.highest(side, magnitude))
                .isEqualTo(agrees);
    }

    @Provide
    Arbitrary<List<Long>> amounts() {
        return Arbitraries.longs().between(1, 30).list().ofMaxSize(10);
    }

    private static final java.util.Comparator<List<Integer>> OLDEST = (one, other) -> {
        for (int i = 0; i < one.size(); i++) {
            int order = one.get(i) - other.get(i);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    };

    private static List<Integer> days(List<Integer> places) {
        return places.stream().map(place -> 1 + place % 3).sorted().toList();
    }

    private static LedgerLine line(String id, long minor, int day) {
        return LedgerLine.builder()
                .id(LineId.of(id))
                .amount(Money.ofMinor(CNY, minor))
                .date(march(day))
                .build();
    }

    private static List<List<Integer>> search(List<Long> amounts, long low, long high, int size, long steps) {
        List<List<Integer>> found = new ArrayList<>();
        new SubsetSearch(sorted(amounts), low, high, steps)
                .search(size, places -> found.add(Arrays.stream(places).boxed().toList()));
        return found;
    }

    /** All places of a size whose amounts sum to low to high, by trying every group. */
    private static List<List<Integer>> tried(List<Long> amounts, long low, long high, int size) {
        long[] sorted = sorted(amounts);
        return IntStream.range(0, 1 << sorted.length)
                .filter(mask -> Integer.bitCount(mask) == size)
                .mapToObj(mask -> IntStream.range(0, sorted.length)
                        .filter(place -> (mask & 1 << place) != 0)
                        .boxed()
                        .toList())
                .filter(places -> {
                    long sum = places.stream().mapToLong(place -> sorted[place]).sum();
                    return low <= sum && sum <= high;
                })
                .toList();
    }

    private static long[] sorted(List<Long> amounts) {
        List<Long> sorted = new ArrayList<>(amounts);
        sorted.sort(Collections.reverseOrder());
        return sorted.stream().mapToLong(Long::longValue).toArray();
    }
}
