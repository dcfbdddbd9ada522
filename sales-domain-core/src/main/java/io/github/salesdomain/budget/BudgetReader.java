package io.github.salesdomain.budget;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/** Sets expenses and commitments against a budget. Immutable. */
public final class BudgetReader {

    private BudgetReader() {}

    /** {@return a reader} */
    public static BudgetReader standard() {
        return new BudgetReader();
    }

    /**
     * Where a budget stands on a day.
     * <p>
     * Takes O(e × d) time for e expenses and commitments and d cuts. What lies outside the budget's period, or after the day, does not count;
     * it is listed by id.
     *
     * <h4>Formula</h4>
     * <pre>{@code available = budget - spent - committed}</pre>
     * Source: formulas, budget status.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * BudgetReader.standard().read(budget, expenses, commitments, asOf).whole().execution();   // 42 %
     * BudgetReader.standard().read(budget, List.of(inEuro), List.of(), asOf);                  // refused: other currency
     * }</pre>
     *
     * @param budget the budget
     * @param expenses what was spent; each id once
     * @param commitments what was approved and not yet spent; each id once
     * @param asOf the day through whose end they count
     * @return the status
     * @throws IllegalArgumentException if an id is there twice
     * @throws CurrencyMismatchException if an amount is in another currency than the budget
     */
    public BudgetStatus read(Budget budget, List<Expense> expenses, List<Commitment> commitments, LocalDate asOf) {
        requireNonNull(budget, "budget");
        requireNonNull(expenses, "expenses");
        requireNonNull(commitments, "commitments");
        requireNonNull(asOf, "asOf");
        Tally tally = new Tally(budget, asOf);
        expenses.forEach(tally::add);
        commitments.forEach(tally::add);
        return tally.status();
    }

    /**
     * What the whole period will cost if money goes on flowing as planned by phase.
     *
     * <h4>Formula</h4>
     * <pre>{@code projection = spent / elapsed share of the phase weights}</pre>
     * Source: formulas, budget projection.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * BudgetReader.standard().project(Money.of(CNY, 42000), Ratio.of(5, 12));   // 100800
     * BudgetReader.standard().project(Money.of(CNY, 42000), Ratio.zero());      // undefined: NOT_STARTED
     * }</pre>
     *
     * @param spent what was spent so far
     * @param elapsedShare the part of the plan that has elapsed, by days or by phase weights; from 0 to 1
     * @return the projection, rounded once, half up; undefined before the start, and where the share is undefined
     * @throws IllegalArgumentException if the share is below 0 or above 1
     */
    public Measured<Money> project(Money spent, Ratio elapsedShare) {
        requireNonNull(spent, "spent");
        if (elapsedShare.isDefined()
                && (elapsedShare.compareTo(Ratio.zero()) < 0 || elapsedShare.compareTo(Ratio.one()) > 0)) {
            throw new IllegalArgumentException("elapsedShare must be from 0 to 1, but was " + elapsedShare);
        }
        Ratio factor = Ratio.one().dividedBy(elapsedShare, UndefinedReason.NOT_STARTED);
        return factor.undefinedReason().map(Measured::<Money>undefined).orElseGet(() -> Measured.of(factor.of(spent)));
    }

    /**
     * Whether a request for money fits a budget, with all reasons.
     *
     * <h4>Formula</h4>
     * <pre>{@code fits = requested <= available, in all and in each line it is filed under}</pre>
     * Source: formulas, budget request.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * BudgetReader.standard().check(budget, status, request).isWithinBudget();   // exactly what is available fits
     * BudgetReader.standard().check(budget, status, tooMuch).findings();         // held: OVER_TOTAL, OVER_LINE
     * }</pre>
     *
     * @param budget the budget
     * @param status where it stands
     * @param request what is asked for
     * @return the verdict; a business no is a value, not an exception
     * @throws IllegalArgumentException if the status is of a budget with another total
     * @throws CurrencyMismatchException if the request is in another currency than the budget
     */
    public BudgetVerdict check(Budget budget, BudgetStatus status, Commitment request) {
        requireSameCurrency(budget, request.amount());
        if (!status.whole().budget().equals(budget.total())) {
            throw new IllegalArgumentException("status must be of a budget of " + budget.total() + ", but was of "
                    + status.whole().budget());
        }
        List<BudgetVerdict.Finding> findings = new ArrayList<>();
        Money available = status.whole().available();
        if (!budget.period().contains(request.on())) {
            findings.add(new BudgetVerdict.Finding(
                    BudgetReason.OUTSIDE_PERIOD, budget.period().id(), available));
        }
        if (request.amount().isGreaterThan(available)) {
            findings.add(new BudgetVerdict.Finding(BudgetReason.OVER_TOTAL, budget.id(), available));
        }
        new TreeMap<>(request.keys()).forEach((dimension, key) -> {
            BudgetPosition line =
                    status.lines().getOrDefault(dimension, Map.of()).get(key);
            String subject = dimension + " " + key;
            if (line == null) {
                Money nothing = Money.zero(budget.total().getCurrencyUnit());
                findings.add(new BudgetVerdict.Finding(BudgetReason.NO_SUCH_LINE, subject, nothing));
            } else if (request.amount().isGreaterThan(line.available())) {
                findings.add(new BudgetVerdict.Finding(BudgetReason.OVER_LINE, subject, line.available()));
            }
        });
        if (findings.isEmpty()) {
            findings.add(new BudgetVerdict.Finding(BudgetReason.WITHIN_BUDGET, budget.id(), available));
        }
        return new BudgetVerdict(request.amount(), findings);
    }

    private static void requireSameCurrency(Budget budget, Money amount) {
        if (!budget.total().isSameCurrency(amount)) {
            throw new CurrencyMismatchException(budget.total().getCurrencyUnit(), amount.getCurrencyUnit());
        }
    }

    /** Adds up what was spent and committed, in all and for each line. */
    private static final class Tally {

        private final Budget budget;
        private final LocalDate asOf;
        private final Set<String> seen = new HashSet<>();
        private final TreeMap<BudgetDimension, TreeMap<String, BudgetPosition>> lines = new TreeMap<>();
        private final TreeMap<BudgetDimension, BudgetPosition> unfiled = new TreeMap<>();
        private final TreeSet<String> notCounted = new TreeSet<>();
        private BudgetPosition whole;

        Tally(Budget budget, LocalDate asOf) {
            this.budget = budget;
            this.asOf = asOf;
            this.whole = open(budget.total());
            for (BudgetCut cut : budget.cuts()) {
                TreeMap<String, BudgetPosition> positions = new TreeMap<>();
                cut.lines().forEach(line -> positions.put(line.key(), open(line.amount())));
                lines.put(cut.dimension(), positions);
                unfiled.put(cut.dimension(), open(zero()));
            }
        }

        private Money zero() {
            return Money.zero(budget.total().getCurrencyUnit());
        }

        private BudgetPosition open(Money amount) {
            return new BudgetPosition(amount, zero(), zero());
        }

        void add(Expense expense) {
            add("expense " + expense.id(), expense.on(), expense.amount(), zero(), expense.keys());
        }

        void add(Commitment commitment) {
            add("commitment " + commitment.id(), commitment.on(), zero(), commitment.amount(), commitment.keys());
        }

        private void add(String id, LocalDate on, Money spent, Money committed, Map<BudgetDimension, String> keys) {
            requireSameCurrency(budget, spent);
            requireSameCurrency(budget, committed);
            if (!seen.add(id)) {
                throw new IllegalArgumentException("ids must be there once, but had " + id + " twice");
            }
            if (on.isAfter(asOf) || !budget.period().contains(on)) {
                notCounted.add(id);
                return;
            }
            whole = plus(whole, spent, committed);
            lines.forEach((dimension, positions) -> {
                String key = keys.get(dimension);
                if (key == null || positions.computeIfPresent(key, (k, old) -> plus(old, spent, committed)) == null) {
                    unfiled.computeIfPresent(dimension, (d, old) -> plus(old, spent, committed));
                }
            });
        }

        private static BudgetPosition plus(BudgetPosition position, Money spent, Money committed) {
            return new BudgetPosition(
                    position.budget(),
                    position.spent().plus(spent),
                    position.committed().plus(committed));
        }

        BudgetStatus status() {
            return new BudgetStatus(asOf, whole, Map.copyOf(lines), unfiled, List.copyOf(notCounted));
        }
    }
}
