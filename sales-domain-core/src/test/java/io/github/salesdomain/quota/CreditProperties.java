package io.github.salesdomain.quota;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.org.Hierarchy;
import io.github.salesdomain.testkit.QuotaDomain;
import io.github.salesdomain.testkit.SampleCompany;
import io.github.salesdomain.time.SalesPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Laws of {@link SalesCreditor}. */
@Domain(QuotaDomain.class)
@Domain(DomainContext.Global.class)
class CreditProperties {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final SalesPeriod YEAR = SampleCompany.calendar().year(2026);

    @Provide
    Arbitrary<List<SalesTransaction>> ledgers() {
        return QuotaDomain.ledgersIn(CNY);
    }

    private static Money sum(List<SalesCredit> credits) {
        Money sum = Money.zero(CNY);
        for (SalesCredit credit : credits) {
            sum = sum.plus(credit.transaction().amount());
        }
        return sum;
    }

    @Property
    void everyTransactionIsCreditedOnceOrToNobody(
            @ForAll("ledgers") List<SalesTransaction> ledger, @ForAll CreditingPolicy policy) {
        CreditBook book = SalesCreditor.with(policy).credit(ledger, CNY);

        assertThat(book.transactions()).containsExactlyInAnyOrderElementsOf(ledger);
        assertThat(book.total(Metric.REVENUE, YEAR)).isEqualTo(sum(book.credits()));
        assertThat(Money.total(CNY, book.actuals(Metric.REVENUE, YEAR).values()))
                .isEqualTo(sum(book.credits()));
    }

    @Property
    void theOrderDoesNotMatter(
            @ForAll("ledgers") List<SalesTransaction> ledger,
            @ForAll CreditingPolicy policy,
            @ForAll OverlayPolicy overlays,
            @ForAll Random random) {
        List<SalesTransaction> shuffled = new ArrayList<>(ledger);
        Collections.shuffle(shuffled, random);
        SalesCreditor creditor = SalesCreditor.with(policy).withOverlays(overlays);

        assertThat(creditor.credit(shuffled, CNY)).isEqualTo(creditor.credit(ledger, CNY));
    }

    @Property
    void theBatchesDoNotMatter(
            @ForAll("ledgers") List<SalesTransaction> ledger, @ForAll CreditingPolicy policy, @ForAll Random random) {
        int cut = random.nextInt(ledger.size() + 1);
        List<SalesTransaction> shuffled = new ArrayList<>(ledger);
        Collections.shuffle(shuffled, random);
        SalesCreditor creditor = SalesCreditor.with(policy);
        CreditBook first = creditor.credit(shuffled.subList(0, cut), CNY);

        assertThat(creditor.creditMore(first, shuffled.subList(cut, shuffled.size())))
                .isEqualTo(creditor.credit(ledger, CNY));
    }

    @Property
    void whatBecomesKnownLaterChangesNoEarlierBook(
            @ForAll("ledgers") List<SalesTransaction> ledger, @ForAll CreditingPolicy policy) {
        LocalDate day = LocalDate.of(2026, 6, 30);
        List<SalesTransaction> known = ledger.stream()
                .filter(transaction -> !transaction.knownSince().isAfter(day))
                .toList();
        SalesCreditor creditor = SalesCreditor.with(policy);

        assertThat(creditor.credit(ledger, CNY, day)).isEqualTo(creditor.credit(known, CNY, day));
    }

    @Property
    void whatIsTakenBackWhollyLeavesNothingWithAnybody(
            @ForAll("ledgers") List<SalesTransaction> ledger, @ForAll CreditingPolicy policy) {
        List<SalesTransaction> all = new ArrayList<>(ledger);
        for (SalesTransaction transaction : ledger) {
            all.add(SalesTransaction.builder()
                    .id("UNDO " + transaction.id())
                    .kind(TransactionKind.CORRECTION)
                    .on(LocalDate.of(2026, 12, 31))
                    .amount(transaction.amount().negated())
                    .original(transaction.id())
                    .build());
        }
        CreditBook book = SalesCreditor.with(policy).credit(all, CNY);

        assertThat(book.actuals(Metric.REVENUE, YEAR).values()).allMatch(Money::isZero);
    }

    @Property
    void everyNodeIsTheSumOverDistinctTransactions(
            @ForAll("ledgers") List<SalesTransaction> ledger,
            @ForAll CreditingPolicy policy,
            @ForAll Hierarchy<Holder> tree) {
        List<Holder> holders = tree.keys();
        CreditingPolicy inTree = transaction -> {
            CreditSplit split = policy.splitOf(transaction);
            return split instanceof CreditSplit.ByShares shares
                            && shares.shares().size() <= holders.size()
                    ? CreditSplit.evenly(holders.subList(0, shares.shares().size()))
                    : split;
        };
        CreditBook book = SalesCreditor.with(inTree).credit(ledger, CNY);
        CreditRollUp rollUp = book.rollUp(tree, Metric.REVENUE, YEAR, LocalDate.of(2026, 12, 31));

        for (Holder node : holders) {
            Set<Holder> below = new HashSet<>(tree.subtreeOf(node));
            Money sum = Money.zero(CNY);
            for (SalesCredit credit : book.credits()) {
                for (Holder holder : below) {
                    sum = sum.plus(credit.partOf(holder));
                }
            }
            assertThat(rollUp.totalOf(node)).isEqualTo(sum);
        }
        assertThat(rollUp.total()).isEqualTo(sum(book.credits()));
    }

    @Property
    void overlayCreditChangesNoSum(@ForAll CreditBook book, @ForAll Hierarchy<Holder> tree) {
        CreditBook without = book.withOverlays();

        assertThat(without.actuals(Metric.REVENUE, YEAR)).isEqualTo(book.actuals(Metric.REVENUE, YEAR));
        assertThat(without.rollUp(tree, Metric.REVENUE, YEAR, YEAR.start()))
                .isEqualTo(book.rollUp(tree, Metric.REVENUE, YEAR, YEAR.start()));
    }

    @Property
    void partsHaveTheSignOfTheirWhole(@ForAll SalesCredit credit) {
        assertThat(credit.parts().values())
                .allSatisfy(part -> assertThat(part.isZero()
                                || part.isPositive() == credit.amount().isPositive())
                        .isTrue());
        assertThat(Money.total(credit.amount().getCurrencyUnit(), credit.parts().values()))
                .isEqualTo(credit.amount());
    }
}
