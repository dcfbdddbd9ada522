package io.github.salesdomain.reconciliation;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What came of comparing two books: every line in exactly one group, and the difference of the balances explained to the cent.
 * <p>
 * {@link #ruleSet()} names the rules, {@link #terms()} is what the run was told besides. {@link #ledgerBalance()} and {@link #statementBalance()} are the balances, in our sign. {@link #matches()},
 * {@link #ambiguities()}, {@link #searchLimits()} and {@link #unmatched()} are the groups; together they hold every line of both books.
 * {@link #discrepancies()} says what the difference is made of. All lists are ordered by customer, date and id, our book first.
 */
@Value.Immutable
public abstract class ReconciliationReport implements Explained, WithReconciliationReport {

    ReconciliationReport() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the name of the rule set} */
    public abstract String ruleSet();

    /** {@return the cut-off day, the decisions and the carried items of the run; none unless set} */
    @Value.Default
    public ReconciliationTerms terms() {
        return ReconciliationTerms.none();
    }

    /** {@return the balance of our book} */
    public abstract Money ledgerBalance();

    /** {@return the balance of the customer's book, in our sign} */
    public abstract Money statementBalance();

    /** {@return the lines that belong together, with or without a difference} */
    public abstract List<Match> matches();

    /** {@return the lines for which a person must choose} */
    public abstract List<Ambiguity> ambiguities();

    /** {@return the lines whose search was given up} */
    public abstract List<SearchLimit> searchLimits();

    /** {@return the lines that stand in one book only, our book first} */
    public abstract List<Unmatched> unmatched();

    /** {@return the parts of the difference, each with what it seems to be} */
    public abstract List<Discrepancy> discrepancies();

    /** {@return the decisions to accept that could not be applied to these books, in the order in which they were made} */
    public abstract List<UnappliedDecision> unapplied();

    /** {@return all groups: matches, ambiguities, search limits, unmatched lines} */
    public List<LineGroup> groups() {
        return ImmutableList.<LineGroup>builder()
                .addAll(matches())
                .addAll(ambiguities())
                .addAll(searchLimits())
                .addAll(unmatched())
                .build();
    }

    /**
     * The matches of one cardinality.
     *
     * @param cardinality how many lines stand against how many
     * @return the matches, in the order of {@link #matches()}
     */
    public List<Match> matches(Cardinality cardinality) {
        return matches().stream()
                .filter(match -> match.cardinality() == cardinality)
                .collect(toImmutableList());
    }

    /**
     * The unmatched lines of one book.
     *
     * @param side the book
     * @return the lines, in the order of {@link #unmatched()}
     */
    public List<Unmatched> unmatched(Side side) {
        return unmatched().stream().filter(line -> line.side() == side).collect(toImmutableList());
    }

    /** {@return by how much our book shows more than the customer's: ledger balance minus statement balance} */
    public Money difference() {
        return ledgerBalance().minus(statementBalance());
    }

    /** {@return the sum of the discrepancies; always equal to {@link #difference()}} */
    public Money sumOfDiscrepancies() {
        Money sum = Money.zero(currency());
        for (Discrepancy discrepancy : discrepancies()) {
            sum = sum.plus(discrepancy.amount());
        }
        return sum;
    }

    /** {@return the discrepancies that nothing explains, or only a guess} */
    public List<Discrepancy> unexplained() {
        return discrepancies().stream()
                .filter(discrepancy -> !discrepancy.isExplained())
                .collect(toImmutableList());
    }

    /**
     * Whether the books are reconciled: every part of the difference is explained. The difference itself need not be zero; and a difference of zero
     * is not enough, if unexplained parts happen to cancel out.
     *
     * @return whether nothing is unexplained
     */
    public boolean isReconciled() {
        return discrepancies().stream().allMatch(Discrepancy::isExplained);
    }

    /** {@return both balances, each adjusted by the explained discrepancies of its book} */
    public AdjustedBalances adjustedBalances() {
        return new AdjustedBalances(
                ledgerBalance(),
                statementBalance(),
                discrepancies().stream().filter(Discrepancy::isExplained).collect(toImmutableList()));
    }

    /**
     * What the next period opens with: open lines of both books, and what matches left to be put right.
     *
     * @return the items to carry
     * @throws IllegalStateException if there was no cut-off day
     */
    public CarriedItems carried() {
        CutOff cutOff = terms().cutOff()
                .orElseThrow(() -> new IllegalStateException("cutOff must be set to carry items, but was not"));
        return new Carrying(this, cutOff.on()).carried();
    }

    /**
     * One total for each outcome, in the order of {@link MatchOutcome}; they add up to both balances, less what was settled in earlier periods.
     *
     * @return the totals
     */
    public List<OutcomeTotal> totals() {
        Map<MatchOutcome, OutcomeTotal> totals = new EnumMap<>(MatchOutcome.class);
        for (MatchOutcome outcome : MatchOutcome.values()) {
            totals.put(outcome, OutcomeTotal.none(outcome, currency()));
        }
        for (LineGroup group : groups()) {
            totals.computeIfPresent(group.outcome(), (outcome, total) -> total.plus(group));
        }
        return ImmutableList.copyOf(totals.values());
    }

    /**
     * The total of one outcome.
     *
     * @param outcome the outcome
     * @return its total, of zero groups if there is none
     */
    public OutcomeTotal total(MatchOutcome outcome) {
        return totals().stream()
                .filter(total -> total.outcome() == outcome)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        parts.add(Explanation.of("ledger balance", ledgerBalance()));
        parts.add(Explanation.of("statement balance", statementBalance()));
        for (OutcomeTotal total : totals()) {
            if (total.groups() > 0) {
                parts.add(Explanation.of(
                        total.outcome().toString(),
                        total.groups() + " groups, ledger " + total.ledger() + ", statement " + total.statement()));
            }
        }
        for (Discrepancy discrepancy : discrepancies()) {
            parts.add(discrepancy.explain());
        }
        return Explanation.of("difference", difference() + " by " + ruleSet(), parts.build());
    }

    @Value.Check
    void check() {
        Passes.checkName("ruleSet", ruleSet());
        checkLines("ledger", LineGroup::ledgerLines, ledgerBalance());
        checkLines("statement", LineGroup::statementLines, statementBalance());
        checkSum("discrepancies", difference(), sumOfDiscrepancies());
    }

    /** Each line in one group, and all of them add up to the balance less what was settled before. */
    private void checkLines(String book, Function<LineGroup, List<LedgerLine>> linesOf, Money balance) {
        Iterable<LineGroup> all = Iterables.concat(matches(), ambiguities(), searchLimits(), unmatched());
        int size = 0;
        for (LineGroup group : all) {
            size += linesOf.apply(group).size();
        }
        LineProof proof = new LineProof(book, currency(), size);
        for (LineGroup group : all) {
            linesOf.apply(group).forEach(proof::add);
        }
        Money settled = terms().carried().map(CarriedItems::settled).orElse(Money.zero(currency()));
        checkSum(book + " lines", balance.minus(settled), proof.sum());
    }

    private CurrencyUnit currency() {
        return ledgerBalance().getCurrencyUnit();
    }

    private static void checkSum(String parts, Money whole, Money sum) {
        if (!whole.isEqual(sum)) {
            throw new IllegalArgumentException(parts + " must sum to " + whole + ", but was " + sum);
        }
    }

    /** One method per attribute of {@link ReconciliationReport}, same name. */
    public static final class Builder extends ImmutableReconciliationReport.Builder {
        Builder() {}
    }
}
