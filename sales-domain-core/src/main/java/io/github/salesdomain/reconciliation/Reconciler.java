package io.github.salesdomain.reconciliation;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import java.util.List;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Compares our book with the customer's: which lines belong together, which stand alone, and what the difference of the balances is made of.
 * <p>
 * Lines of different customers never match. Lines of zero amount are listed but not matched. Amounts of opposite signs never match, but for a pair
 * that a {@link KeyDifferencePass} shows. The result does not depend on the order of the lines. Immutable and safe for use by many threads.
 */
public final class Reconciler {

    private final MatchRuleSet rules;

    private Reconciler(MatchRuleSet rules) {
        this.rules = requireNonNull(rules, "rules");
    }

    /** {@return a reconciler by the standard rules, without tolerance} */
    public static Reconciler standard() {
        return new Reconciler(MatchRuleSet.standard());
    }

    /**
     * A reconciler by the standard rules.
     *
     * @param tolerance how far the amounts of lines with the same key may lie apart
     * @return the reconciler
     */
    public static Reconciler standard(Tolerance tolerance) {
        return new Reconciler(MatchRuleSet.standard(tolerance));
    }

    /**
     * A reconciler by other rules.
     *
     * @param rules the passes and the work that each search may take
     * @return the reconciler
     */
    public static Reconciler with(MatchRuleSet rules) {
        return new Reconciler(rules);
    }

    /** {@return the rules} */
    public MatchRuleSet rules() {
        return rules;
    }

    /**
     * Compares two books, without a cut-off day: whether a line that stands alone is under way or missing can then only be guessed.
     * <p>
     * For n lines, keyed passes and passes by equal amount take O(n log n) time, all passes O(n) memory, apart from the pairs that a nearest-date pass
     * has to rank. A pass that adds up searches for each open line, within the budget. The passes are run again on a customer until they find nothing
     * more, usually twice.
     *
     * <h4>Formula</h4>
     * <pre>{@code difference = ledger balance - statement balance = residuals + unmatched in ledger - unmatched in statement}</pre>
     * Source: formulas, reconciliation identity.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * ReconciliationReport report = Reconciler.standard().reconcile(ledger, statement);
     * report.difference().equals(report.sumOfDiscrepancies());                                      // always true
     * Reconciler.standard().reconcile(Ledger.of(CNY, List.of()), Statement.of(USD, List.of()));     // refused: two currencies
     * }</pre>
     *
     * @param ledger our book
     * @param statement the customer's book, in either sign
     * @return every line in one group, and the difference in its parts
     * @throws CurrencyMismatchException if the books, or an absolute tolerance of the rules, are in different currencies
     */
    public ReconciliationReport reconcile(Ledger ledger, Statement statement) {
        return run(ledger, statement, null);
    }

    /**
     * Compares two books at the end of a period, and tells what is under way from what is missing.
     * <p>
     * Time and memory as without a cut-off day.
     *
     * <h4>Formula</h4>
     * <pre>{@code difference = ledger balance - statement balance = residuals + unmatched in ledger - unmatched in statement}</pre>
     * Source: formulas, reconciliation identity.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * CutOff endOfMarch = CutOff.of(LocalDate.of(2026, 3, 31), 7);
     * ReconciliationReport report = Reconciler.standard().reconcile(ledger, statement, endOfMarch);
     * report.adjustedBalances().unexplained();                                                       // CNY 0.00
     * Reconciler.standard().reconcile(Ledger.of(CNY, List.of()), Statement.of(USD, List.of()), endOfMarch);   // refused
     * }</pre>
     *
     * @param ledger our book
     * @param statement the customer's book, in either sign
     * @param cutOff the last day of the period, and how long before it something may be under way
     * @return every line in one group, and the difference in its parts
     * @throws CurrencyMismatchException if the books, or an absolute tolerance of the rules, are in different currencies
     */
    public ReconciliationReport reconcile(Ledger ledger, Statement statement, CutOff cutOff) {
        return run(ledger, statement, requireNonNull(cutOff, "cutOff"));
    }

    private ReconciliationReport run(Ledger ledger, Statement statement, @Nullable CutOff cutOff) {
        checkCurrency(ledger.currency(), statement.currency());
        for (MatchPass pass : rules.passes()) {
            pass.tolerance().absolute().ifPresent(amount -> checkCurrency(ledger.currency(), amount.getCurrencyUnit()));
        }
        Statement ours = statement.inOurSign();
        Matching matching = new Matching(rules, ledger, ours);
        matching.run();
        Ambiguities ambiguities = new Ambiguities(matching);
        Leftovers leftovers = new Leftovers(matching, ambiguities);
        List<Match> matches = matching.matches();
        List<Ambiguity> undecided = ambiguities.groups();
        List<SearchLimit> searchLimits = leftovers.searchLimits();
        List<Leftovers.Leftover> unmatched = leftovers.unmatched();
        return ReconciliationReport.builder()
                .ruleSet(rules.name())
                .ledgerBalance(ledger.balance())
                .statementBalance(ours.balance())
                .addAllMatches(matches)
                .addAllAmbiguities(undecided)
                .addAllSearchLimits(searchLimits)
                .addAllUnmatched(
                        unmatched.stream().map(Leftovers.Leftover::unmatched).collect(toImmutableList()))
                .addAllDiscrepancies(new DiscrepancyReader(cutOff).read(matches, undecided, searchLimits, unmatched))
                .build();
    }

    private static void checkCurrency(CurrencyUnit currency, CurrencyUnit other) {
        if (!currency.equals(other)) {
            throw new CurrencyMismatchException(currency, other);
        }
    }
}
