package io.github.salesdomain.territory;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.customer.Customer;
import io.github.salesdomain.customer.CustomerAttribute;
import io.github.salesdomain.product.ProductLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rules that match a customer without asking every rule.
 * <p>
 * Each alternative of a rule is listed by the values it asks for: those that ask for the same attributes form a group, and within a group the values of
 * the customer, packed into one number, lead straight to the rules. An alternative that names so many values of several attributes that listing all
 * combinations would be out of proportion is listed by some of its attributes only, and asked; so is what it negates. One that only negates is asked of
 * every customer.
 */
final class RuleIndex {

    private static final int MOST_COMBINATIONS = 64;
    private static final int KEY_BITS = 62;

    /** The values of one customer as numbers, and the rules found for it; used again for the next customer. */
    static final class Scratch {
        private final int[] ids;
        private int[] found = new int[16];
        private int count;

        Scratch(int attributes) {
            ids = new int[attributes];
        }

        int count() {
            return count;
        }

        private void add(int ordinal) {
            if (count == found.length) {
                found = Arrays.copyOf(found, 2 * count);
            }
            found[count++] = ordinal;
        }

        /** Few rules match a customer, so that insertion is the fastest way. */
        private void sort() {
            for (int i = 1; i < count; i++) {
                int ordinal = found[i];
                int at = i;
                for (; at > 0 && found[at - 1] > ordinal; at--) {
                    found[at] = found[at - 1];
                }
                found[at] = ordinal;
            }
        }
    }

    /** What is left to ask of a rule that was found by its key. */
    private record Rest(int attribute, boolean isIn, int[] values) {
        boolean holds(int id) {
            return (id > 0 && Arrays.binarySearch(values, id) >= 0) == isIn;
        }
    }

    private static final Rest[] NOTHING = {};

    private final ImmutableList<RankedRule> rules;
    private final TerritoryId[] territories;
    private final int[] equalUntil;
    private final int[] ruleNumbers;
    private final Rest[][] rests;
    private final boolean hasAlternatives;
    private final List<CustomerAttribute> attributes = new ArrayList<>();
    private final List<Map<String, Integer>> dictionaries = new ArrayList<>();
    private final Map<CustomerAttribute, Integer> columns = new HashMap<>();
    private final ImmutableList<KeyGroup> groups;

    RuleIndex(ImmutableList<RankedRule> strongestFirst) {
        rules = strongestFirst;
        territories = rules.stream().map(ranked -> ranked.rule().territory()).toArray(TerritoryId[]::new);
        equalUntil = new int[rules.size()];
        ruleNumbers = new int[rules.size()];
        rests = new Rest[rules.size()][];
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = rules.size() - 1; i >= 0; i--) {
            RankedRule ranked = rules.get(i);
            boolean same = i + 1 < rules.size() && ranked.isAsStrongAs(rules.get(i + 1));
            equalUntil[i] = same ? equalUntil[i + 1] : i + 1;
            ruleNumbers[i] = numbers.computeIfAbsent(ranked.rule().factId(), id -> numbers.size());
            learn(ranked.branch());
        }
        hasAlternatives = numbers.size() < rules.size();
        groups = group();
    }

    private void learn(Branch branch) {
        branch.tests().forEach((attribute, test) -> {
            int column = columns.computeIfAbsent(attribute, key -> {
                attributes.add(key);
                dictionaries.add(new HashMap<>());
                return attributes.size() - 1;
            });
            Map<String, Integer> dictionary = dictionaries.get(column);
            test.values().forEach(value -> dictionary.computeIfAbsent(value, key -> dictionary.size() + 1));
        });
    }

    private ImmutableList<KeyGroup> group() {
        Map<List<Integer>, KeyGroup.Building> building = new TreeMap<>(Comparator.comparing(List::toString));
        for (int i = 0; i < rules.size(); i++) {
            Map<CustomerAttribute, Branch.ValueTest> tests =
                    rules.get(i).branch().tests();
            List<Integer> keys = keysOf(tests);
            int ordinal = i;
            int[] bits = keys.stream().mapToInt(this::bits).toArray();
            building.computeIfAbsent(keys, key -> new KeyGroup.Building(key, bits))
                    .add(ordinal, keys.stream().map(key -> ids(key, tests)).toList());
            rests[i] = tests.size() == keys.size()
                    ? NOTHING
                    : tests.keySet().stream()
                            .map(columns::get)
                            .filter(column -> !keys.contains(column))
                            .map(column -> new Rest(column, test(column, tests).isIn(), ids(column, tests)))
                            .toArray(Rest[]::new);
        }
        return building.values().stream()
                .map(KeyGroup.Building::build)
                .sorted(Comparator.comparingInt(KeyGroup::first))
                .collect(ImmutableList.toImmutableList());
    }

    private Branch.ValueTest test(int column, Map<CustomerAttribute, Branch.ValueTest> tests) {
        return requireNonNull(tests.get(attributes.get(column)));
    }

    private int[] ids(int column, Map<CustomerAttribute, Branch.ValueTest> tests) {
        Map<String, Integer> dictionary = dictionaries.get(column);
        return test(column, tests).values().stream()
                .mapToInt(dictionary::get)
                .sorted()
                .toArray();
    }

    private int bits(int column) {
        return Integer.SIZE
                - Integer.numberOfLeadingZeros(dictionaries.get(column).size());
    }

    /** The columns to list an alternative by, those with the most values first, while there are not too many combinations. */
    private List<Integer> keysOf(Map<CustomerAttribute, Branch.ValueTest> tests) {
        List<Integer> widestFirst = new ArrayList<>();
        long most = MOST_COMBINATIONS;
        for (Map.Entry<CustomerAttribute, Branch.ValueTest> test : tests.entrySet()) {
            if (test.getValue().isIn()) {
                widestFirst.add(columns.get(test.getKey()));
                most = Math.max(most, test.getValue().values().size());
            }
        }
        if (widestFirst.size() > 1) {
            widestFirst.sort(Comparator.comparingInt(
                            (Integer column) -> test(column, tests).values().size())
                    .reversed());
        }
        List<Integer> keys = new ArrayList<>();
        long combinations = 1;
        int bits = 0;
        for (int column : widestFirst) {
            int values = test(column, tests).values().size();
            if (combinations * values <= most && bits + bits(column) <= KEY_BITS) {
                combinations *= values;
                bits += bits(column);
                keys.add(column);
            }
        }
        keys.sort(Comparator.naturalOrder());
        return keys;
    }

    /** How many look-ups a customer takes. */
    int groups() {
        return groups.size();
    }

    /** Whether nothing is left to ask of a rule once its key is found. */
    boolean isFullyKeyed(int ordinal) {
        return rests[ordinal].length == 0;
    }

    Scratch scratch() {
        return new Scratch(attributes.size());
    }

    /** Reads the values of a customer. */
    void read(Customer customer, @Nullable ProductLine line, Scratch scratch) {
        for (int i = 0; i < scratch.ids.length; i++) {
            Optional<String> value = ConditionForm.valueOf(attributes.get(i), customer, line);
            Integer id = value.isPresent() ? dictionaries.get(i).get(value.get()) : null;
            scratch.ids[i] = id == null ? 0 : id;
        }
    }

    /** Finds the rules that match what was read, each once, the strongest first. */
    void find(Scratch scratch) {
        scratch.count = 0;
        for (int g = 0; g < groups.size(); g++) {
            KeyGroup group = groups.get(g);
            for (int at = group.start(scratch.ids); at >= 0; at = group.next(at)) {
                int ordinal = group.ordinal(at);
                if (holds(ordinal, scratch.ids)) {
                    scratch.add(ordinal);
                }
            }
        }
        scratch.sort();
        if (hasAlternatives) {
            keepStrongestOfEachRule(scratch);
        }
    }

    /**
     * Finds the rules of the highest rank that match what was read, and passes the groups that cannot win; for rules without bounds only.
     *
     * @return the territory on which they agree, or null if there is none
     */
    @Nullable
    TerritoryId winner(Scratch scratch) {
        int until = Integer.MAX_VALUE;
        TerritoryId territory = null;
        boolean tied = false;
        for (int g = 0; g < groups.size(); g++) {
            KeyGroup group = groups.get(g);
            if (group.first() >= until) {
                break;
            }
            for (int at = group.start(scratch.ids); at >= 0; at = group.next(at)) {
                int ordinal = group.ordinal(at);
                if (ordinal >= until) {
                    break;
                }
                if (!holds(ordinal, scratch.ids)) {
                    continue;
                }
                TerritoryId claimed = territories[ordinal];
                if (territory == null || equalUntil[ordinal] < until) {
                    tied = false;
                    territory = claimed;
                    until = equalUntil[ordinal];
                } else if (!claimed.equals(territory)) {
                    tied = true;
                }
            }
        }
        return tied ? null : territory;
    }

    private boolean holds(int ordinal, int[] ids) {
        for (Rest rest : rests[ordinal]) {
            if (!rest.holds(ids[rest.attribute])) {
                return false;
            }
        }
        return true;
    }

    private void keepStrongestOfEachRule(Scratch scratch) {
        int kept = 0;
        for (int i = 0; i < scratch.count; i++) {
            int ordinal = scratch.found[i];
            boolean isNew = true;
            for (int j = 0; j < kept && isNew; j++) {
                isNew = ruleNumbers[scratch.found[j]] != ruleNumbers[ordinal];
            }
            if (isNew) {
                scratch.found[kept++] = ordinal;
            }
        }
        scratch.count = kept;
    }

    int ordinal(Scratch scratch, int at) {
        return scratch.found[at];
    }

    RankedRule found(Scratch scratch, int at) {
        return rules.get(scratch.found[at]);
    }
}
