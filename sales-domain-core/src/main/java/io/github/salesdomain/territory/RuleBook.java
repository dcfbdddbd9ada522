package io.github.salesdomain.territory;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import io.github.salesdomain.customer.Customer;
import io.github.salesdomain.customer.CustomerAttribute;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.product.ProductLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rules, bounds and pins of one day, made ready to be asked for many customers.
 * <p>
 * Taken from {@link TerritoryAssigner#ruleBook(TerritoryMap, LocalDate)}. A customer takes one look-up for each distinct set of attributes among the rules,
 * and time for each rule that matches; the number of rules as such does not matter. Immutable; any number of threads may ask.
 */
public final class RuleBook {

    private final TerritoryMap map;
    private final LocalDate on;
    private final Optional<LocalDate> knownOn;
    private final ImmutableMap<String, TerritoryRule> inForce;
    private final ImmutableListMultimap<TerritoryId, TerritoryBound> bounds;
    private final ImmutableList<RankedRule> rules;
    private final RuleIndex index;
    private final ImmutableListMultimap<CustomerId, TerritoryPin> pins;
    private final boolean isBounded;
    private final boolean isSplit;

    private RuleBook(
            TerritoryMap map,
            LocalDate on,
            Optional<LocalDate> knownOn,
            List<TerritoryRule> inForce,
            ImmutableListMultimap<TerritoryId, TerritoryBound> bounds,
            PrecedencePolicy policy) {
        this.map = map;
        this.on = on;
        this.knownOn = knownOn;
        this.inForce = Maps.uniqueIndex(inForce, TerritoryRule::factId);
        this.bounds = bounds;
        this.rules = ranked(policy);
        this.index = new RuleIndex(rules);
        this.pins = Multimaps.index(map.pinChronicle().asOf(on, knownOn.orElse(LocalDate.MAX)), TerritoryPin::customer);
        this.isBounded = rules.stream().anyMatch(rule -> !rule.bounds().isEmpty());
        this.isSplit = !map.lines().isEmpty()
                && (pins.values().stream().anyMatch(pin -> !pin.lines().isEmpty())
                        || rules.stream().anyMatch(RuleBook::asksForLine));
    }

    private static boolean asksForLine(RankedRule ranked) {
        return ranked.branch().tests().containsKey(CustomerAttribute.PRODUCT_LINE)
                || ranked.bounds().stream()
                        .anyMatch(bound -> bound.condition().attributes().contains(CustomerAttribute.PRODUCT_LINE));
    }

    static RuleBook of(TerritoryMap map, LocalDate on, Optional<LocalDate> knownOn, PrecedencePolicy policy) {
        LocalDate known = knownOn.orElse(LocalDate.MAX);
        return new RuleBook(
                map,
                on,
                knownOn,
                map.ruleChronicle().asOf(on, known),
                Multimaps.index(map.boundChronicle().asOf(on, known), TerritoryBound::territory),
                policy);
    }

    /** The alternatives of the rules in force with the bounds in force, the strongest first. */
    private ImmutableList<RankedRule> ranked(PrecedencePolicy policy) {
        Map<TerritoryId, ImmutableList<TerritoryBound>> limits = new HashMap<>();
        Map<Set<CustomerAttribute>, Integer> specificities = new HashMap<>();
        List<RankedRule> ranked = new ArrayList<>();
        for (TerritoryRule rule : inForce.values()) {
            ImmutableList<TerritoryBound> limit = limits.computeIfAbsent(rule.territory(), this::boundsOf);
            for (Branch branch : rule.branches()) {
                int specificity = specificities.computeIfAbsent(branch.named(), policy::specificityOf);
                ranked.add(new RankedRule(rule, branch, specificity, limit));
            }
        }
        return ImmutableList.sortedCopyOf(ranked);
    }

    /** The bounds of a territory and of those around it, up to the root. */
    ImmutableList<TerritoryBound> boundsOf(TerritoryId territory) {
        if (bounds.isEmpty()) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<TerritoryBound> all = ImmutableList.builder();
        all.addAll(bounds.get(territory));
        map.tree().hierarchy().pathToRoot(territory).forEach(above -> all.addAll(bounds.get(above)));
        return all.build();
    }

    ImmutableMap<String, TerritoryRule> inForce() {
        return inForce;
    }

    /** {@return the day of the rules} */
    public LocalDate on() {
        return on;
    }

    /** {@return the day of knowledge; empty if all corrections on record count} */
    public Optional<LocalDate> knownOn() {
        return knownOn;
    }

    /** {@return the product lines by which selling is split, sorted; none if it is not} */
    public Set<ProductLine> lines() {
        return map.lines();
    }

    TerritoryMap map() {
        return map;
    }

    /** The alternatives of the rules, the strongest first. */
    ImmutableList<RankedRule> rules() {
        return rules;
    }

    /**
     * Where a customer belongs, and why.
     *
     * @param customer who, as it is on that day
     * @return the answer; a split if it is not the same for all product lines
     */
    public Coverage coverageOf(Customer customer) {
        return coverageOf(customer, index.scratch());
    }

    Coverage coverageOf(Customer customer, RuleIndex.Scratch scratch) {
        if (!isSplit) {
            return coverage(customer, null, scratch);
        }
        Map<ProductLine, Coverage> lines = new TreeMap<>();
        for (ProductLine line : map.lines()) {
            lines.put(line, coverage(customer, line, scratch));
        }
        return ImmutableSet.copyOf(lines.values()).size() > 1
                ? new Coverage.Split(customer.id(), lines)
                : lines.values().iterator().next();
    }

    RuleIndex.Scratch scratch() {
        return index.scratch();
    }

    /**
     * Where a customer belongs for a product line, and why.
     *
     * @param customer who, as it is on that day
     * @param line which of the {@link #lines()}
     * @return the answer, not a split
     * @throws IllegalArgumentException if the line is not among those of the map
     */
    public Coverage coverageOf(Customer customer, ProductLine line) {
        return coverage(customer, requireKnown(line), index.scratch());
    }

    private ProductLine requireKnown(ProductLine line) {
        if (!map.lines().contains(requireNonNull(line, "line"))) {
            throw new IllegalArgumentException("line must be among the lines of the map, but was " + line);
        }
        return line;
    }

    /**
     * The territory that a customer belongs to, without the reasons: the fastest way to ask.
     *
     * @param customer who, as it is on that day
     * @return the territory; empty for an overlap, a gap, or if product lines belong to different territories
     */
    public Optional<TerritoryId> territoryOf(Customer customer) {
        if (isSplit || isBounded || (!pins.isEmpty() && pins.containsKey(customer.id()))) {
            return coverageOf(customer).assignedTo();
        }
        RuleIndex.Scratch scratch = index.scratch();
        index.read(customer, null, scratch);
        return Optional.ofNullable(index.winner(scratch));
    }

    /**
     * Whether a rule can claim a customer, condition by condition.
     *
     * @param rule which rule, by its {@code factId}
     * @param customer who, as it is on that day
     * @return the answer for the condition of the rule and for each bound; conditions on product lines do not hold
     * @throws IllegalArgumentException if no such rule is in force
     */
    public RuleCheck check(String rule, Customer customer) {
        return checked(rule, customer, null);
    }

    /**
     * Whether a rule can claim a customer for a product line, condition by condition.
     *
     * @param rule which rule, by its {@code factId}
     * @param line which of the {@link #lines()}
     * @param customer who, as it is on that day
     * @return the answer for the condition of the rule and for each bound
     * @throws IllegalArgumentException if no such rule is in force, or the line is not among those of the map
     */
    public RuleCheck check(String rule, ProductLine line, Customer customer) {
        return checked(rule, customer, requireKnown(line));
    }

    private RuleCheck checked(String rule, Customer customer, @Nullable ProductLine line) {
        TerritoryRule checked = inForce.get(requireNonNull(rule, "rule"));
        if (checked == null) {
            throw new IllegalArgumentException("rule must be in force on " + on + ", but was " + rule);
        }
        return new RuleCheck(
                checked,
                ConditionForm.check(checked.condition(), customer, line),
                boundsOf(checked.territory()).stream()
                        .map(bound -> new RuleCheck.BoundCheck(
                                bound,
                                !bound.territory().equals(checked.territory()),
                                ConditionForm.check(bound.condition(), customer, line)))
                        .toList());
    }

    private @Nullable TerritoryPin pinOf(CustomerId customer, @Nullable ProductLine line) {
        for (TerritoryPin pin : pins.get(customer)) {
            if (pin.isAbout(line)) {
                return pin;
            }
        }
        return null;
    }

    private Coverage coverage(Customer customer, @Nullable ProductLine line, RuleIndex.Scratch scratch) {
        index.read(customer, line, scratch);
        index.find(scratch);
        TerritoryPin pin = pins.isEmpty() ? null : pinOf(customer.id(), line);
        if (pin == null && scratch.count() == 0) {
            return new Coverage.Gap(customer.id());
        }
        List<RankedRule> inside = new ArrayList<>(scratch.count());
        List<TerritoryClaim> outside = new ArrayList<>(0);
        for (int i = 0; i < scratch.count(); i++) {
            RankedRule ranked = index.found(scratch, i);
            if (!isBounded || ranked.isInBounds(customer, line)) {
                inside.add(ranked);
            } else {
                outside.add(ranked.claim(ClaimReason.OUT_OF_BOUNDS));
            }
        }
        return pin == null
                ? byRules(customer.id(), inside, outside)
                : new Coverage.Assigned(
                        customer.id(),
                        new TerritoryClaim(pin.factId(), pin.territory(), ClaimReason.PINNED),
                        ImmutableList.<TerritoryClaim>builder()
                                .addAll(inside.stream()
                                        .map(ranked -> ranked.claim(ClaimReason.OUTRANKED_BY_PIN))
                                        .toList())
                                .addAll(outside)
                                .build());
    }

    private static Coverage byRules(CustomerId customer, List<RankedRule> inside, List<TerritoryClaim> outside) {
        if (inside.isEmpty()) {
            return new Coverage.Gap(customer, outside);
        }
        RankedRule first = inside.get(0);
        int equals = 1;
        boolean tied = false;
        while (equals < inside.size() && first.isAsStrongAs(inside.get(equals))) {
            tied |= !inside.get(equals).rule().territory().equals(first.rule().territory());
            equals++;
        }
        ImmutableList.Builder<TerritoryClaim> lost =
                ImmutableList.builderWithExpectedSize(inside.size() - 1 + outside.size());
        for (int i = tied ? equals : 1; i < inside.size(); i++) {
            RankedRule ranked = inside.get(i);
            lost.add(ranked.claim(i < equals ? ClaimReason.REDUNDANT : whyWeaker(ranked, first)));
        }
        lost.addAll(outside);
        if (tied) {
            return new Coverage.Overlap(
                    customer,
                    inside.subList(0, equals).stream()
                            .map(ranked -> ranked.claim(ClaimReason.TIED))
                            .toList(),
                    lost.build());
        }
        ClaimReason why = equals == inside.size()
                ? ClaimReason.ONLY_CLAIM
                : whyWeaker(inside.get(equals), first) == ClaimReason.LOWER_PRIORITY
                        ? ClaimReason.HIGHEST_PRIORITY
                        : ClaimReason.MOST_SPECIFIC;
        return new Coverage.Assigned(customer, first.claim(why), lost.build());
    }

    private static ClaimReason whyWeaker(RankedRule weaker, RankedRule first) {
        return weaker.rule().priority() < first.rule().priority()
                ? ClaimReason.LOWER_PRIORITY
                : ClaimReason.LESS_SPECIFIC;
    }
}
