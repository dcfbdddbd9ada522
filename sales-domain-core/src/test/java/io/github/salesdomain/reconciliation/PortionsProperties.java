package io.github.salesdomain.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.testkit.ReconciliationDomain;
import io.github.salesdomain.testkit.ReviewDomain;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

@Domain(DomainContext.Global.class)
@Domain(ReconciliationDomain.class)
@Domain(ReviewDomain.class)
class PortionsProperties {

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void neitherThreadsNorPortionsChangeTheResult(
            @ForAll MatchRuleSet rules,
            @ForAll Ledger ledger,
            @ForAll Statement statement,
            @ForAll ReconciliationTerms terms,
            @ForAll @IntRange(min = 1, max = 4) int threads,
            @ForAll @IntRange(min = 1, max = 12) int portion) {
        Ledger ours = ledger.withLines(spread(ledger.lines()));
        Statement his = statement.withLines(spread(statement.lines()));
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            assertThat(Reconciler.with(rules).reconcile(ours, his, terms, workers, portion))
                    .isEqualTo(Reconciler.with(rules).reconcile(ours, his, terms));
            assertThat(Reconciler.with(rules).reconcile(ours, his, terms, workers))
                    .isEqualTo(Reconciler.with(rules).reconcile(ours, his, terms));
        } finally {
            workers.shutdown();
        }
    }

    /** The same lines on the accounts of more customers. */
    private static List<LedgerLine> spread(List<LedgerLine> lines) {
        return lines.stream()
                .<LedgerLine>map(line -> line.amount().getAmountMinorLong() % 3 == 0
                        ? line
                        : line.withParty(
                                CustomerId.of("D-" + line.amount().abs().getAmountMinorLong() % 5)))
                .toList();
    }

    @Example
    void aFailureInAThreadReachesTheCaller() {
        Reconciler inDollars = Reconciler.standard(Tolerance.absolute(Money.of(CurrencyUnit.USD, 1)));

        assertThatThrownBy(() -> inDollars.reconcile(
                        Lines.ledger(), Lines.statement(), ReconciliationTerms.none(), Runnable::run))
                .isInstanceOf(CurrencyMismatchException.class);
    }
}
