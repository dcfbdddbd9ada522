package io.github.salesdomain.territory;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.salesdomain.customer.CustomerAttribute;
import io.github.salesdomain.product.ProductLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The alternatives of the rules within their bounds, as far as a customer of a space can meet them, the strongest first; and the choices for each
 * attribute with the alternatives that they meet.
 */
final class SpaceRules {

    private static final int MOST_ATTRIBUTES = 62;

    private final List<SpaceAttribute> attributes = new ArrayList<>();
    private final Map<CustomerAttribute, Integer> columns = new HashMap<>();
    private final List<RankedRule> ranked = new ArrayList<>();
    private final List<Branch> branches = new ArrayList<>();
    private final Set<String> holding = new HashSet<>();
    private final long[] masks;
    private final long[][] masksOfWord;
    private final long[][] bitsOfMasks;
    private final int[] equalFrom;
    private final int[] equalUntil;
    private final long[][] testers;
    private final int[][][] byChoice;
    private final long[][] negating;
    private final boolean[] hasDependents;

    SpaceRules(RuleBook book, AttributeSpace space) {
        List<RankedRule> inForce = book.rules();
        List<Branch> inBounds = new ArrayList<>();
        List<RankedRule> owners = new ArrayList<>();
        Map<List<TerritoryBound>, Set<Branch>> bounds = new HashMap<>();
        Map<CustomerAttribute, Set<String>> named = new TreeMap<>();
        for (RankedRule rule : inForce) {
            note(rule.branch(), named);
            for (Branch bound : bounds.computeIfAbsent(rule.bounds(), SpaceRules::together)) {
                Branch both = rule.branch().and(bound);
                if (both != null) {
                    inBounds.add(both);
                    owners.add(rule);
                    note(both, named);
                }
            }
        }
        addAttributes(space, named, book.lines());
        for (RankedRule rule : inForce) {
            if (isPossible(rule.branch())) {
                holding.add(rule.rule().factId());
            }
        }
        for (int i = 0; i < inBounds.size(); i++) {
            if (isPossible(inBounds.get(i))) {
                branches.add(inBounds.get(i));
                ranked.add(owners.get(i));
            }
        }
        masks = branches.stream().mapToLong(this::maskOf).toArray();
        masksOfWord = new long[words()][];
        bitsOfMasks = new long[words()][];
        for (int word = 0; word < masksOfWord.length; word++) {
            groupByMask(word);
        }
        equalUntil = new int[ranked.size()];
        for (int i = ranked.size() - 1; i >= 0; i--) {
            boolean same = i + 1 < ranked.size() && ranked.get(i).isAsStrongAs(ranked.get(i + 1));
            equalUntil[i] = same ? equalUntil[i + 1] : i + 1;
        }
        equalFrom = new int[ranked.size()];
        for (int i = 1; i < ranked.size(); i++) {
            equalFrom[i] = equalUntil[i - 1] == i ? i : equalFrom[i - 1];
        }
        testers = new long[attributes.size()][words()];
        byChoice = new int[attributes.size()][][];
        negating = new long[attributes.size()][words()];
        hasDependents = new boolean[attributes.size()];
        index();
    }

    /** Groups the alternatives of a word of bits by the attributes that they test; neighbours in rank mostly test the same. */
    private void groupByMask(int word) {
        Map<Long, Long> groups = new LinkedHashMap<>();
        for (int entry = word << 6; entry < Math.min(masks.length, (word + 1) << 6); entry++) {
            groups.merge(masks[entry], 1L << entry, (some, more) -> some | more);
        }
        masksOfWord[word] = groups.keySet().stream().mapToLong(Long::longValue).toArray();
        bitsOfMasks[word] = groups.values().stream().mapToLong(Long::longValue).toArray();
    }

    private static void note(Branch branch, Map<CustomerAttribute, Set<String>> named) {
        branch.tests()
                .forEach((attribute, test) ->
                        named.computeIfAbsent(attribute, key -> new TreeSet<>()).addAll(test.values()));
    }

    private static Set<Branch> together(List<TerritoryBound> bounds) {
        Set<Branch> all = ImmutableSet.copyOf(Branch.of(TerritoryCondition.everyone()));
        for (TerritoryBound bound : bounds) {
            all = Branch.together(all, new LinkedHashSet<>(bound.branches()));
        }
        return all;
    }

    private int column(CustomerAttribute attribute) {
        return requireNonNull(columns.get(attribute));
    }

    private void addAttributes(
            AttributeSpace space, Map<CustomerAttribute, Set<String>> named, Set<ProductLine> lines) {
        Map<CustomerAttribute, AttributeDomain> domains = new TreeMap<>();
        named.keySet().forEach(attribute -> domains.put(attribute, SpaceAttribute.openDomain(attribute)));
        space.domains().forEach(domain -> domains.put(domain.attribute(), domain));
        if (!lines.isEmpty()) {
            domains.put(
                    CustomerAttribute.PRODUCT_LINE,
                    AttributeDomain.of(
                            CustomerAttribute.PRODUCT_LINE,
                            lines.stream().map(ProductLine::code).toArray(String[]::new)));
        }
        if (domains.size() > MOST_ATTRIBUTES) {
            throw new IllegalArgumentException("attributes of rules and domains must be at most " + MOST_ATTRIBUTES
                    + ", but were " + domains.size());
        }
        domains.values().forEach(domain -> add(domain, domains, named));
    }

    private void add(
            AttributeDomain domain,
            Map<CustomerAttribute, AttributeDomain> domains,
            Map<CustomerAttribute, Set<String>> named) {
        if (columns.containsKey(domain.attribute())) {
            return;
        }
        Optional<CustomerAttribute> within = domain.within();
        within.ifPresent(parent -> add(requireNonNull(domains.get(parent)), domains, named));
        int parent = within.map(this::column).orElse(-1);
        SpaceAttribute above = parent < 0 ? null : attributes.get(parent);
        columns.put(domain.attribute(), attributes.size());
        attributes.add(new SpaceAttribute(
                domain.attribute(), domain, named.getOrDefault(domain.attribute(), Set.of()), parent, above));
    }

    /** Whether a customer of the space can meet a branch: parents come before the attributes that depend on them. */
    private boolean isPossible(Branch branch) {
        int[] chosen = new int[attributes.size()];
        Arrays.fill(chosen, -1);
        return branch.tests().keySet().stream()
                .map(this::column)
                .map(this::rootOf)
                .distinct()
                .allMatch(root -> isPossible(root, branch, chosen));
    }

    private int rootOf(int column) {
        int root = column;
        while (attributes.get(root).parent() >= 0) {
            root = attributes.get(root).parent();
        }
        return root;
    }

    private boolean isPossible(int column, Branch branch, int[] chosen) {
        SpaceAttribute attribute = attributes.get(column);
        Branch.ValueTest test = branch.tests().get(attribute.attribute());
        List<Integer> dependents = IntStream.range(column + 1, attributes.size())
                .filter(other -> attributes.get(other).parent() == column)
                .filter(other -> concerns(other, branch))
                .boxed()
                .toList();
        int above = attribute.parent() < 0 ? -1 : chosen[attribute.parent()];
        if (test != null && test.isIn() && dependents.isEmpty() && attribute.parent() < 0) {
            return test.values().stream().anyMatch(value -> attribute.number(value) != null);
        }
        for (int choice : attribute.allowed(above)) {
            if (test == null || test.holds(attribute.value(choice))) {
                chosen[column] = choice;
                if (dependents.stream().allMatch(dependent -> isPossible(dependent, branch, chosen))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a branch tests an attribute, or one that depends on it. */
    private boolean concerns(int column, Branch branch) {
        return branch.tests().keySet().stream().map(this::column).anyMatch(tested -> {
            int at = tested;
            while (at > column) {
                at = attributes.get(at).parent();
            }
            return at == column;
        });
    }

    private void index() {
        List<Map<Integer, List<Integer>>> lists = new ArrayList<>();
        for (int a = 0; a < attributes.size(); a++) {
            lists.add(new HashMap<>());
            if (attributes.get(a).parent() >= 0) {
                hasDependents[attributes.get(a).parent()] = true;
            }
        }
        for (int i = 0; i < branches.size(); i++) {
            int entry = i;
            branches.get(i).tests().forEach((attribute, test) -> {
                int column = column(attribute);
                testers[column][entry >> 6] |= 1L << entry;
                if (!test.isIn()) {
                    negating[column][entry >> 6] |= 1L << entry;
                }
                for (String value : test.values()) {
                    Integer choice = attributes.get(column).number(value);
                    if (choice != null) {
                        lists.get(column)
                                .computeIfAbsent(choice, key -> new ArrayList<>())
                                .add(entry);
                    }
                }
            });
        }
        for (int a = 0; a < attributes.size(); a++) {
            byChoice[a] = new int[attributes.get(a).size()][];
            for (int choice = 0; choice < byChoice[a].length; choice++) {
                byChoice[a][choice] = lists.get(a).getOrDefault(choice, List.of()).stream()
                        .mapToInt(Integer::intValue)
                        .toArray();
            }
        }
    }

    /** How many alternatives there are. */
    int size() {
        return branches.size();
    }

    int words() {
        return (branches.size() + 63) >> 6;
    }

    ImmutableList<SpaceAttribute> attributes() {
        return ImmutableList.copyOf(attributes);
    }

    TerritoryRule rule(int entry) {
        return ranked.get(entry).rule();
    }

    Branch branch(int entry) {
        return branches.get(entry);
    }

    /** The attributes that a branch tests, as bits. */
    long maskOf(Branch branch) {
        long mask = 0;
        for (CustomerAttribute attribute : branch.tests().keySet()) {
            mask |= 1L << column(attribute);
        }
        return mask;
    }

    /** The alternatives that a branch does not contradict by a value that it asks for, as bits. */
    long[] compatible(Branch branch) {
        long[] compatible = new long[words()];
        Arrays.fill(compatible, -1);
        branch.tests().forEach((attribute, test) -> {
            if (test.isIn()) {
                int column = column(attribute);
                long[] kept = new long[compatible.length];
                for (int i = 0; i < kept.length; i++) {
                    kept[i] = ~testers[column][i] | negating[column][i];
                }
                for (String value : test.values()) {
                    Integer choice = attributes.get(column).number(value);
                    for (int entry : choice == null ? new int[0] : byChoice[column][choice]) {
                        kept[entry >> 6] |= 1L << entry;
                    }
                }
                for (int i = 0; i < kept.length; i++) {
                    compatible[i] &= kept[i];
                }
            }
        });
        return compatible;
    }

    /** The attributes that an alternative tests, as bits. */
    long mask(int entry) {
        return masks[entry];
    }

    /** The different sets of attributes that the alternatives of a word of bits test. */
    long[] masksOfWord(int word) {
        return masksOfWord[word];
    }

    /** The alternatives of a word of bits that test each of {@link #masksOfWord}. */
    long[] bitsOfMasks(int word) {
        return bitsOfMasks[word];
    }

    /** The first alternative of the same rank. */
    int equalFrom(int entry) {
        return equalFrom[entry];
    }

    /** The first alternative that is weaker. */
    int equalUntil(int entry) {
        return equalUntil[entry];
    }

    /** The alternatives that test an attribute, as bits. */
    long[] testers(int column) {
        return testers[column];
    }

    /** The alternatives that name a value of an attribute, wanted or not. */
    int[] naming(int column, int choice) {
        return byChoice[column][choice];
    }

    /** The alternatives that exclude values of an attribute, as bits. */
    long[] negating(int column) {
        return negating[column];
    }

    boolean isNegating(int entry, int column) {
        return (negating[column][entry >> 6] >>> entry & 1) != 0;
    }

    boolean hasDependents(int column) {
        return hasDependents[column];
    }

    /** Whether a customer of the space can meet the condition of a rule, in or out of bounds. */
    boolean canHold(String rule) {
        return holding.contains(rule);
    }
}
