package io.github.salesdomain.territory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.salesdomain.customer.Customer;
import io.github.salesdomain.customer.CustomerId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
     * <pre>{@code decides = pin, else the matching rule that is first by (priority descending, specificity descending)}</pre>
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
     * rank that name one territory are redundant; if they name several, none decides and the customer is an overlap. If nothing matches, it is a gap.
     * <p>
     * Rules are looked up by the values of the attributes that they test. A customer takes one look-up for each distinct set of attributes among the
     * rules, and time for each rule that matches: the number of rules as such does not matter.
     *
     * <h4>Formula</h4>
     * <pre>{@code decides = pin, else the matching rule that is first by (priority descending, specificity descending)}</pre>
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

    private CoverageReport assign(
            TerritoryMap map, Collection<Customer> customers, LocalDate on, Optional<LocalDate> knownOn) {
        Set<CustomerId> seen = new HashSet<>();
        customers.forEach(customer -> {
            if (!seen.add(customer.id())) {
                throw new IllegalArgumentException(
                        "customers must have each id once, but had " + customer.id() + " twice");
            }
        });
        LocalDate known = knownOn.orElse(LocalDate.MAX);
        RuleIndex index = new RuleIndex(map.ruleChronicle().asOf(on, known), policy);
        ImmutableMap<CustomerId, TerritoryPin> pins =
                Maps.uniqueIndex(map.pinChronicle().asOf(on, known), TerritoryPin::customer);
        return CoverageReport.builder()
                .on(on)
                .knownOn(knownOn)
                .addAllCoverages(customers.stream()
                        .map(customer -> coverage(customer, index.matching(customer), pins))
                        .toList())
                .build();
    }

    private static Coverage coverage(
            Customer customer, List<RuleIndex.Ranked> matching, Map<CustomerId, TerritoryPin> pins) {
        CustomerId id = customer.id();
        TerritoryPin pin = pins.get(id);
        if (pin != null) {
            return new Coverage.Assigned(
                    id,
                    new TerritoryClaim(pin.factId(), pin.territory(), ClaimReason.PINNED),
                    matching.stream()
                            .map(ranked -> claim(ranked, ClaimReason.OUTRANKED_BY_PIN))
                            .toList());
        }
        if (matching.isEmpty()) {
            return new Coverage.Gap(id);
        }
        RuleIndex.Ranked first = matching.get(0);
        List<RuleIndex.Ranked> equals =
                matching.stream().filter(first::isAsStrongAs).toList();
        List<RuleIndex.Ranked> weaker = matching.subList(equals.size(), matching.size());
        List<TerritoryClaim> lost = weaker.stream()
                .map(ranked -> claim(ranked, whyWeaker(ranked, first)))
                .toList();
        if (equals.stream().map(ranked -> ranked.rule().territory()).distinct().count() > 1) {
            return new Coverage.Overlap(
                    id,
                    equals.stream()
                            .map(ranked -> claim(ranked, ClaimReason.TIED))
                            .toList(),
                    lost);
        }
        return new Coverage.Assigned(
                id,
                claim(first, whyFirst(first, weaker)),
                ImmutableList.<TerritoryClaim>builder()
                        .addAll(equals.stream()
                                .skip(1)
                                .map(ranked -> claim(ranked, ClaimReason.REDUNDANT))
                                .toList())
                        .addAll(lost)
                        .build());
    }

    private static ClaimReason whyFirst(RuleIndex.Ranked first, List<RuleIndex.Ranked> weaker) {
        if (weaker.isEmpty()) {
            return ClaimReason.ONLY_CLAIM;
        }
        return whyWeaker(weaker.get(0), first) == ClaimReason.LOWER_PRIORITY
                ? ClaimReason.HIGHEST_PRIORITY
                : ClaimReason.MOST_SPECIFIC;
    }

    private static ClaimReason whyWeaker(RuleIndex.Ranked weaker, RuleIndex.Ranked first) {
        return weaker.rule().priority() < first.rule().priority()
                ? ClaimReason.LOWER_PRIORITY
                : ClaimReason.LESS_SPECIFIC;
    }

    private static TerritoryClaim claim(RuleIndex.Ranked ranked, ClaimReason reason) {
        return new TerritoryClaim(ranked.rule().factId(), ranked.rule().territory(), reason);
    }
}
