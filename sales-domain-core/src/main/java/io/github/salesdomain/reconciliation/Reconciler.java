package io.github.salesdomain.reconciliation;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Compares our book with the customer's: which lines belong together, which stand alone, and what the difference of the balances is made of.
 * <p>
 * Lines of different customers never match. Lines of zero amount are listed but not matched. Amounts of opposite signs never match, but for a pair
 * that a {@link KeyDifferencePass} shows. The result does not depend on the order of the lines. Immutable and safe for use by many threads.
 */
public final class Reconciler {

    /** About how many lines are compared at a time where an executor is given. */
    private static final int PORTION = 4_096;

    /** Both books in our sign, with what is carried. */
    private record Inputs(Ledger ledger, Statement statement) {}

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
     * @throws CurrencyMismatchException if the books are in different currencies, or the rules have absolute tolerances in others only
     */
    public ReconciliationReport reconcile(Ledger ledger, Statement statement) {
        return reconcile(ledger, statement, ReconciliationTerms.none());
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
     * @throws CurrencyMismatchException if the books are in different currencies, or the rules have absolute tolerances in others only
     */
    public ReconciliationReport reconcile(Ledger ledger, Statement statement, CutOff cutOff) {
        return reconcile(ledger, statement, ReconciliationTerms.of(cutOff));
    }

    /**
     * Compares two books, with what persons decided and what the last period left open.
     * <p>
     * Accepted matches are made first; rejected ones are not made. Carried items are added to the books, which hold the new lines alone. Time and memory
     * as without terms.
     *
     * <h4>Formula</h4>
     * <pre>{@code difference = ledger balance - statement balance = residuals + unmatched in ledger - unmatched in statement}</pre>
     * Source: formulas, reconciliation identity.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * ReconciliationTerms april = ReconciliationTerms.of(endOfApril).withCarried(march.carried());
     * ReconciliationReport report = Reconciler.standard().reconcile(aprilLines, hisAprilLines, april);
     * Reconciler.standard().reconcile(marchLines, hisAprilLines, april);   // refused: lines that are carried are in the ledger again
     * }</pre>
     *
     * @param ledger our book
     * @param statement the customer's book, in either sign
     * @param terms cut-off day, decisions, carried items
     * @return every line in one group, and the difference in its parts
     * @throws CurrencyMismatchException if the books or what is carried are in different currencies, or the rules have absolute tolerances in others
     *     only
     * @throws IllegalArgumentException if a carried line is in the book again
     */
    public ReconciliationReport reconcile(Ledger ledger, Statement statement, ReconciliationTerms terms) {
        Inputs inputs = inputs(ledger, statement, terms);
        return run(inputs.ledger, inputs.statement, terms)
                .addAllUnapplied(Rulings.unapplied(terms.review(), inputs.ledger.lines(), inputs.statement.lines()))
                .build();
    }

    /**
     * Compares two books, with customers divided among the threads of an executor.
     * <p>
     * Customers are compared in portions of about 4,096 lines; neither the portions nor the threads change the result. The library starts no thread of its
     * own, and the call returns when all portions are done. An executor whose threads all wait for this call would never end.
     *
     * <h4>Formula</h4>
     * <pre>{@code difference = ledger balance - statement balance = residuals + unmatched in ledger - unmatched in statement}</pre>
     * Source: formulas, reconciliation identity.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * ExecutorService workers = Executors.newFixedThreadPool(4);
     * ReconciliationReport report = Reconciler.standard().reconcile(ledger, statement, ReconciliationTerms.none(), workers);
     * Reconciler.standard().reconcile(inYuan, inDollars, ReconciliationTerms.none(), workers);   // refused: two currencies
     * }</pre>
     *
     * @param ledger our book
     * @param statement the customer's book, in either sign
     * @param terms cut-off day, decisions, carried items
     * @param executor where the portions are compared
     * @return every line in one group, and the difference in its parts; the same as without an executor
     * @throws CurrencyMismatchException if the books or what is carried are in different currencies, or the rules have absolute tolerances in others
     *     only
     * @throws IllegalArgumentException if a carried line is in the book again
     */
    public ReconciliationReport reconcile(
            Ledger ledger, Statement statement, ReconciliationTerms terms, Executor executor) {
        return reconcile(ledger, statement, terms, executor, PORTION);
    }

    /** Compares in portions of about so many lines. */
    ReconciliationReport reconcile(
            Ledger ledger, Statement statement, ReconciliationTerms terms, Executor executor, int portion) {
        Inputs inputs = inputs(ledger, statement, terms);
        ReconciliationReport.Builder report = ReconciliationReport.builder()
                .ruleSet(rules.name())
                .terms(terms)
                .ledgerBalance(withSettled(inputs.ledger.balance(), terms))
                .statementBalance(withSettled(inputs.statement.balance(), terms))
                .addAllUnapplied(Rulings.unapplied(terms.review(), inputs.ledger.lines(), inputs.statement.lines()));
        new Portions(inputs.ledger, inputs.statement, portion)
                .run(this, inputs.ledger, inputs.statement, terms, executor)
                .into(report);
        return report.build();
    }

    private static Inputs inputs(Ledger ledger, Statement statement, ReconciliationTerms terms) {
        checkCurrency(ledger.currency(), statement.currency());
        Statement right = statement.inOurSign();
        if (terms.carried().isEmpty()) {
            return new Inputs(ledger, right);
        }
        CarriedItems carried = terms.carried().get();
        checkCurrency(ledger.currency(), carried.settled().getCurrencyUnit());
        return new Inputs(
                ledger.withLines(Iterables.concat(carried.lines(Side.LEDGER), ledger.lines())),
                right.withLines(Iterables.concat(carried.lines(Side.STATEMENT), right.lines())));
    }

    private static Money withSettled(Money balance, ReconciliationTerms terms) {
        return terms.carried().map(carried -> carried.settled().plus(balance)).orElse(balance);
    }

    /**
     * Takes new lines into a reconciliation: the same report as if all lines had been compared at once, but only the accounts of customers with new
     * lines are compared again.
     * <p>
     * O(n) for n lines in all, and the work of a comparison for the customers concerned.
     *
     * <h4>Formula</h4>
     * <pre>{@code update(reconcile(a, b), c, d) = reconcile(a + c, b + d)}</pre>
     * Source: formulas, incremental reconciliation.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * ReconciliationReport report = reconciler.update(earlier, Ledger.of(CNY, newLines), Statement.of(CNY, List.of()));
     * reconciler.update(earlier, Ledger.of(CNY, oldLines), Statement.of(CNY, List.of()));   // refused: lines occur again
     * }</pre>
     *
     * @param earlier the report so far, by these same rules
     * @param ledger the new lines of our book
     * @param statement the new lines of the customers' book, in either sign
     * @return the report on all lines
     * @throws CurrencyMismatchException if the lines are in another currency than the report
     * @throws IllegalArgumentException if the report is by another rule set, or has a line of the same id already
     */
    public ReconciliationReport update(ReconciliationReport earlier, Ledger ledger, Statement statement) {
        checkCurrency(earlier.ledgerBalance().getCurrencyUnit(), ledger.currency());
        checkCurrency(ledger.currency(), statement.currency());
        return new Rerun(this, earlier, ledger, statement.inOurSign(), earlier.terms()).report();
    }

    /**
     * Applies other decisions to a reconciliation: the same report as if they had been known at once, but only the accounts of customers whose lines
     * are decided differently are compared again.
     * <p>
     * O(n) for n lines in all, and the work of a comparison for the customers concerned.
     *
     * <h4>Formula</h4>
     * <pre>{@code review(reconcile(a, b), r) = reconcile(a, b) with r from the start}</pre>
     * Source: formulas, incremental reconciliation.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * MatchReview review = earlier.terms().review().plus(accepted);
     * ReconciliationReport report = reconciler.review(earlier, review);
     * reconciler.review(byOtherRules, review);   // refused: the report is by another rule set
     * }</pre>
     *
     * @param earlier the report so far, by these same rules
     * @param review all decisions that count from now on
     * @return the report with these decisions
     * @throws IllegalArgumentException if the report is by another rule set
     */
    public ReconciliationReport review(ReconciliationReport earlier, MatchReview review) {
        CurrencyUnit currency = earlier.ledgerBalance().getCurrencyUnit();
        return new Rerun(
                        this,
                        earlier,
                        Ledger.of(currency, List.of()),
                        Statement.of(currency, List.of()),
                        earlier.terms().withReview(review))
                .report();
    }

    /** The report on two books in our sign; what is carried is among the lines. */
    ReconciliationReport compared(Ledger ledger, Statement statement, ReconciliationTerms terms) {
        return run(ledger, statement, terms).build();
    }

    private ReconciliationReport.Builder run(Ledger ledger, Statement statement, ReconciliationTerms terms) {
        Matching matching = new Matching(rules, ledger, statement, terms.review());
        matching.run();
        Ambiguities ambiguities = new Ambiguities(matching);
        Leftovers leftovers = new Leftovers(matching, ambiguities);
        List<Match> matches = matching.matches();
        List<Ambiguity> undecided = ambiguities.groups();
        List<SearchLimit> searchLimits = leftovers.searchLimits();
        List<Leftovers.Leftover> unmatched = leftovers.unmatched();
        List<LineGroup> groups = new ArrayList<>(matches);
        groups.addAll(undecided);
        groups.addAll(searchLimits);
        unmatched.forEach(leftover -> groups.add(leftover.unmatched()));
        return ReconciliationReport.builder()
                .ruleSet(rules.name())
                .terms(terms)
                .ledgerBalance(withSettled(ledger.balance(), terms))
                .statementBalance(withSettled(statement.balance(), terms))
                .addAllMatches(matches)
                .addAllAmbiguities(undecided)
                .addAllSearchLimits(searchLimits)
                .addAllUnmatched(
                        unmatched.stream().map(Leftovers.Leftover::unmatched).collect(toImmutableList()))
                .addAllDiscrepancies(
                        new DiscrepancyReader(terms, groups).read(matches, undecided, searchLimits, unmatched));
    }

    private static void checkCurrency(CurrencyUnit currency, CurrencyUnit other) {
        if (!currency.equals(other)) {
            throw new CurrencyMismatchException(currency, other);
        }
    }
}
