package io.github.salesdomain.territory;

import io.github.salesdomain.customer.Customer;
import io.github.salesdomain.customer.CustomerId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says which territory each customer belongs to, and finds overlaps and gaps.
 * <p>
 * Immutable. The order of the customers, rules and pins does not matter.
 */
public final class TerritoryAssigner {

    private final PrecedencePolicy policy;

    private TerritoryAssigner(PrecedencePolicy policy) {
        this.policy = policy;
    }

    /** {@return an assigner by {@link PrecedencePolicy#standard()}} */
    public static TerritoryAssigner standard() {
        return with(PrecedencePolicy.standard());
    }

    /**
     * An assigner that ranks rules of equal priority by this policy.
     *
     * @param policy which of two rules is more specific
     * @return the assigner
     */
    public static TerritoryAssigner with(PrecedencePolicy policy) {
        return new TerritoryAssigner(policy);
    }

    /**
     * Where each customer belongs on a day, as it is known now: with all corrections on record.
     * <p>
     * As {@link #assign(TerritoryMap, Collection, LocalDate, LocalDate)}, without a day of knowledge.
     *
     * <h4>Formula</h4>
     * <pre>{@code decides = pin, else the rule in bounds that matches and is first by (priority descending, specificity descending)}</pre>
     * Source: formulas, territory assignment.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * TerritoryAssigner.standard().assign(map, customers, on).overlaps();            // those that rules of equal rank claim for several
     * TerritoryAssigner.standard().assign(map, List.of(dealer, dealer), on);         // refused: the same id twice
     * }</pre>
     *
     * @param map the territories with their rules and pins
     * @param customers who is to be assigned, as they are on that day
     * @param on the day
     * @return each customer once
     * @throws IllegalArgumentException if two customers have the same id
     */
    public CoverageReport assign(TerritoryMap map, Collection<Customer> customers, LocalDate on) {
        return assign(map, customers, on, Optional.empty());
    }

    /**
     * Where each customer belongs on a day, as it was known on another. What becomes known later does not change the answer.
     * <p>
     * A pin comes before every rule. Of the rules that match, the one of the highest priority decides; among those, the most specific. Rules of equal
     * rank that name one territory are redundant; if they name several, none decides and the customer is an overlap. If nothing matches, it is a gap. How
     * specific a rule is, is said by the most specific alternative of its condition that the customer meets; what a negation tests does not count. A rule
     * whose territory is bounded, by itself or by one around it, claims only customers that meet the bounds.
     * <p>
     * Where selling is split by product line, each line is judged by itself; a customer for whom all lines have the same answer is answered once.
     * <p>
     * Rules are looked up by the values of the attributes that they test. A customer takes one look-up for each distinct set of attributes among the
     * rules, and time for each rule that matches: the number of rules as such does not matter.
     *
     * <h4>Formula</h4>
     * <pre>{@code decides = pin, else the rule in bounds that matches and is first by (priority descending, specificity descending)}</pre>
     * Source: formulas, territory assignment.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * CoverageReport report = TerritoryAssigner.standard().assign(map, customers, on, knownOn);
     * report.gaps();                                                                        // those that no rule claims
     * TerritoryAssigner.standard().assign(map, List.of(dealer, dealer), on, knownOn);       // refused: the same id twice
     * }</pre>
     *
     * @param map the territories with their rules and pins
     * @param customers who is to be assigned, as they were on that day
     * @param on the day
     * @param knownOn the day of knowledge, included
     * @return each customer once
     * @throws IllegalArgumentException if two customers have the same id
     */
    public CoverageReport assign(TerritoryMap map, Collection<Customer> customers, LocalDate on, LocalDate knownOn) {
        return assign(map, customers, on, Optional.of(knownOn));
    }

    /**
     * The rules of a day, as they are known now, made ready to be asked for single customers or condition by condition.
     * <p>
     * As {@link #ruleBook(TerritoryMap, LocalDate, LocalDate)}, without a day of knowledge.
     *
     * <h4>Formula</h4>
     * <pre>{@code decides = pin, else the rule in bounds that matches and is first by (priority descending, specificity descending)}</pre>
     * Source: formulas, territory assignment.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * TerritoryAssigner.standard().ruleBook(map, on).territoryOf(dealer);              // the territory, if there is one
     * TerritoryAssigner.standard().ruleBook(map, on).check("no such rule", dealer);    // refused: not in force
     * }</pre>
     *
     * @param map the territories with their rules, bounds and pins
     * @param on the day
     * @return the rules in force
     */
    public RuleBook ruleBook(TerritoryMap map, LocalDate on) {
        return RuleBook.of(map, on, Optional.empty(), policy);
    }

    /**
     * The rules of a day, as they were known on another, made ready to be asked for single customers or condition by condition.
     * <p>
     * Takes O(n log n) time for n alternatives of rules; worth keeping where customers come one by one.
     *
     * <h4>Formula</h4>
     * <pre>{@code decides = pin, else the rule in bounds that matches and is first by (priority descending, specificity descending)}</pre>
     * Source: formulas, territory assignment.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * RuleBook book = TerritoryAssigner.standard().ruleBook(map, on, knownOn);
     * book.coverageOf(dealer).explain();              // which rule decided, and why the others lost
     * book.check("no such rule", dealer);             // refused: not in force
     * }</pre>
     *
     * @param map the territories with their rules, bounds and pins
     * @param on the day
     * @param knownOn the day of knowledge, included
     * @return the rules in force
     */
    public RuleBook ruleBook(TerritoryMap map, LocalDate on, LocalDate knownOn) {
        return RuleBook.of(map, on, Optional.of(knownOn), policy);
    }

    private CoverageReport assign(
            TerritoryMap map, Collection<Customer> customers, LocalDate on, Optional<LocalDate> knownOn) {
        Set<CustomerId> seen = new HashSet<>();
        customers.forEach(customer -> {
            if (!seen.add(customer.id())) {
                throw new IllegalArgumentException(
                        "customers must have each id once, but had " + customer.id() + " twice");
            }
        });
        RuleBook book = RuleBook.of(map, on, knownOn, policy);
        RuleIndex.Scratch scratch = book.scratch();
        List<Coverage> coverages = new ArrayList<>(customers.size());
        customers.forEach(customer -> coverages.add(book.coverageOf(customer, scratch)));
        return CoverageReport.builder()
                .on(on)
                .knownOn(knownOn)
                .addAllCoverages(coverages)
                .build();
    }
}
