package io.github.salesdomain.territory;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.customer.Channel;
import io.github.salesdomain.customer.Customer;
import io.github.salesdomain.customer.CustomerAttribute;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.customer.CustomerKind;
import io.github.salesdomain.product.ProductLine;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks for customers of a space by branching on the values of attributes.
 * <p>
 * Every question is asked in the same way: is there a customer who meets a branch, and none of the alternatives of rules that would spoil it? The customers
 * who meet the branch are tried value by value, those that no rule names first, until nothing is left that could spoil the answer. Only alternatives that
 * the branch does not contradict are carried along, as bits in the order of their rank; which these are is looked up by the values of the branch.
 */
final class SpaceSearch {

    static final int MOST_GAPS = 100;

    private final SpaceRules rules;
    private final RuleBook book;
    private final List<SpaceAttribute> attributes;
    private final long most;
    private final int[] chosen;
    private final Set<String> strongest = new HashSet<>();
    private final Set<String> needed = new HashSet<>();
    private final Set<List<String>> ties = new HashSet<>();
    private final Set<CoverageWitness> gaps = new LinkedHashSet<>();
    private final Set<CoverageWitness> overlaps = new LinkedHashSet<>();
    private long steps;
    private boolean exhausted;

    SpaceSearch(SpaceRules rules, RuleBook book, long most) {
        this.rules = rules;
        this.book = book;
        this.attributes = rules.attributes();
        this.most = most;
        this.chosen = new int[attributes.size()];
        Arrays.fill(chosen, -1);
    }

    long steps() {
        return steps;
    }

    List<CoverageWitness> gaps() {
        return ImmutableList.copyOf(gaps);
    }

    List<CoverageWitness> overlaps() {
        return ImmutableList.copyOf(overlaps);
    }

    /** Searches the whole space; false if the work did not suffice. */
    boolean run() {
        for (int entry = 0; entry < rules.size() && !exhausted; entry++) {
            long[] compatible = rules.compatible(rules.branch(entry));
            findUse(entry, compatible);
            findTies(entry, compatible);
        }
        if (!exhausted) {
            new Question(Branch.EVERYONE).ask(between(rules.compatible(Branch.EVERYONE), 0, rules.size()), () -> {
                gaps.add(witness());
                return gaps.size() == MOST_GAPS;
            });
        }
        return !exhausted;
    }

    /** Whether an alternative is ever among the strongest, and there without another of its rank that names the same territory. */
    private void findUse(int entry, long[] compatible) {
        TerritoryRule rule = rules.rule(entry);
        if (needed.contains(rule.factId())) {
            return;
        }
        long[] stronger = between(compatible, 0, rules.equalFrom(entry));
        long[] spoiling = Arrays.copyOf(stronger, compatible.length);
        for (int other : bits(between(compatible, rules.equalFrom(entry), rules.equalUntil(entry)))) {
            TerritoryRule twin = rules.rule(other);
            if (twin.territory().equals(rule.territory()) && !twin.factId().equals(rule.factId())) {
                spoiling[other >> 6] |= 1L << other;
            }
        }
        if (new Question(rules.branch(entry)).ask(spoiling, () -> true)) {
            needed.add(rule.factId());
            strongest.add(rule.factId());
        } else if (!strongest.contains(rule.factId()) && new Question(rules.branch(entry)).ask(stronger, () -> true)) {
            strongest.add(rule.factId());
        }
    }

    /** Whether an alternative ties with others of its rank that come after it and name another territory. */
    private void findTies(int entry, long[] compatible) {
        TerritoryRule rule = rules.rule(entry);
        for (int other : bits(between(compatible, entry + 1, rules.equalUntil(entry)))) {
            TerritoryRule rival = rules.rule(other);
            if (exhausted
                    || rival.territory().equals(rule.territory())
                    || ties.contains(pair(rule.factId(), rival.factId()))) {
                continue;
            }
            Branch both = rules.branch(entry).and(rules.branch(other));
            if (both != null) {
                long[] stronger = between(rules.compatible(both), 0, rules.equalFrom(entry));
                new Question(both).ask(stronger, () -> {
                    CoverageWitness witness = witness();
                    overlaps.add(witness);
                    noteTies(((Coverage.Overlap) witness.coverage()).tied());
                    return true;
                });
            }
        }
    }

    private void noteTies(List<TerritoryClaim> tied) {
        for (TerritoryClaim one : tied) {
            for (TerritoryClaim other : tied) {
                if (!one.territory().equals(other.territory())) {
                    ties.add(pair(one.factId(), other.factId()));
                }
            }
        }
    }

    private static List<String> pair(String one, String other) {
        return one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one);
    }

    /** The bits from one number up to before another. */
    private static long[] between(long[] bits, int from, int until) {
        long[] some = Arrays.copyOf(bits, Math.min(bits.length, (until + 63) >> 6));
        Arrays.fill(some, 0, Math.min(some.length, from >> 6), 0);
        if (from >> 6 < some.length) {
            some[from >> 6] &= -1L << from;
        }
        if (some.length > 0 && (until & 63) != 0 && some.length == (until + 63) >> 6) {
            some[some.length - 1] &= (1L << until) - 1;
        }
        return some;
    }

    private static int[] bits(long[] bits) {
        int[] all = new int[Arrays.stream(bits).mapToInt(Long::bitCount).sum()];
        int count = 0;
        for (int entry = nextBit(bits, 0); entry >= 0; entry = nextBit(bits, entry + 1)) {
            all[count++] = entry;
        }
        return all;
    }

    private static int nextBit(long[] live, int from) {
        int word = from >> 6;
        if (word >= live.length) {
            return -1;
        }
        long bits = live[word] & (-1L << from);
        while (bits == 0) {
            if (++word == live.length) {
                return -1;
            }
            bits = live[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(bits);
    }

    private static boolean isLive(long[] live, int entry) {
        int word = entry >> 6;
        return word < live.length && (live[word] >>> entry & 1) != 0;
    }

    /** What is left in question, compared by its content. */
    private record State(long[] content, int hash) {
        State(long[] content) {
            this(content, Arrays.hashCode(content));
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof State that && hash == that.hash && Arrays.equals(content, that.content);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /** Is there a customer who meets a branch, and none of some alternatives? */
    private final class Question {

        private final Branch branch;
        private final long asked;
        private final Set<State> seen = new HashSet<>();
        private BooleanSupplier found = () -> true;

        Question(Branch branch) {
            this.branch = branch;
            this.asked = rules.maskOf(branch);
        }

        /** Asks; what is done with a customer who was found says whether that is enough. */
        boolean ask(long[] spoiling, BooleanSupplier whenFound) {
            found = whenFound;
            for (int word = 0; word < spoiling.length; word++) {
                long[] masks = rules.masksOfWord(word);
                for (int i = 0; i < masks.length; i++) {
                    if (masks[i] == 0 && (spoiling[word] & rules.bitsOfMasks(word)[i]) != 0) {
                        return false;
                    }
                }
            }
            return seek(spoiling, 0);
        }

        private boolean seek(long[] spoiling, long decided) {
            int column = next(spoiling, decided);
            if (column < 0) {
                return found.getAsBoolean();
            }
            if (decided != 0 && !isNew(spoiling, decided)) {
                return false;
            }
            SpaceAttribute attribute = attributes.get(column);
            int above = attribute.parent() < 0 ? -1 : chosen[attribute.parent()];
            Branch.ValueTest test = branch.tests().get(attribute.attribute());
            if (test != null && test.isIn()) {
                for (String value : test.values()) {
                    Integer choice = attribute.number(value);
                    if (choice != null
                            && attribute.isAllowed(choice, above)
                            && seek(spoiling, decided, column, choice)) {
                        return true;
                    }
                }
                return false;
            }
            int plain = -1;
            if (!rules.hasDependents(column)) {
                // customers whose values no rule in question names are all alike, and the likeliest to be found
                for (int choice : attribute.allowed(above)) {
                    if (!isNamed(spoiling, column, choice) && (test == null || test.holds(attribute.value(choice)))) {
                        plain = choice;
                        break;
                    }
                }
                if (plain >= 0 && seek(spoiling, decided, column, plain)) {
                    return true;
                }
            }
            for (int choice : attribute.allowed(above)) {
                if ((test == null || test.holds(attribute.value(choice)))
                        && (plain < 0 || isNamed(spoiling, column, choice))
                        && canHaveDependents(column, choice)
                        && seek(spoiling, decided, column, choice)) {
                    return true;
                }
            }
            return false;
        }

        private boolean seek(long[] spoiling, long decided, int column, int choice) {
            if (exhausted || ++steps > most) {
                exhausted = true;
                return false;
            }
            long[] left = after(spoiling, column, choice, decided | 1L << column);
            if (left == null) {
                return false;
            }
            chosen[column] = choice;
            boolean enough = seek(left, decided | 1L << column);
            chosen[column] = -1;
            return enough;
        }

        /** Whether a value leaves the attributes that depend on it a value that the branch asks for. */
        private boolean canHaveDependents(int column, int choice) {
            if (!rules.hasDependents(column)) {
                return true;
            }
            for (long open = asked; open != 0; open &= open - 1) {
                SpaceAttribute dependent = attributes.get(Long.numberOfTrailingZeros(open));
                Branch.ValueTest test = branch.tests().get(dependent.attribute());
                if (dependent.parent() == column && test != null && test.isIn()) {
                    boolean any = false;
                    for (String value : test.values()) {
                        Integer number = dependent.number(value);
                        any |= number != null && dependent.isAllowed(number, choice);
                    }
                    if (!any) {
                        return false;
                    }
                }
            }
            return true;
        }

        /** The attribute to branch on: those that the branch asks for, then those of the alternative that asks for the fewest more; negative if none is left. */
        private int next(long[] spoiling, long decided) {
            long open = asked & ~decided;
            if (open == 0) {
                open = fewestMore(spoiling, decided);
            }
            if (open == 0) {
                return -1;
            }
            int column = Long.numberOfTrailingZeros(open);
            for (int above = attributes.get(column).parent();
                    above >= 0;
                    above = attributes.get(above).parent()) {
                if ((decided >>> above & 1) == 0) {
                    column = above;
                }
            }
            return column;
        }

        /** The attributes not decided yet of the alternative that asks for the fewest of them, the strongest of several; none if nothing is left. */
        private long fewestMore(long[] spoiling, long decided) {
            long open = 0;
            int fewest = Integer.MAX_VALUE;
            int from = Integer.MAX_VALUE;
            for (int word = 0; word < spoiling.length; word++) {
                if (spoiling[word] == 0) {
                    continue;
                }
                long[] masks = rules.masksOfWord(word);
                long[] bits = rules.bitsOfMasks(word);
                for (int i = 0; i < masks.length; i++) {
                    long live = spoiling[word] & bits[i];
                    if (live != 0) {
                        long more = masks[i] & ~decided;
                        int count = Long.bitCount(more);
                        int first = (word << 6) + Long.numberOfTrailingZeros(live);
                        if (count < fewest || (count == fewest && first < from)) {
                            fewest = count;
                            from = first;
                            open = more;
                        }
                    }
                }
            }
            return open;
        }

        private boolean isNamed(long[] live, int column, int choice) {
            for (int entry : rules.naming(column, choice)) {
                if (isLive(live, entry)) {
                    return true;
                }
            }
            return false;
        }

        /** What may still spoil the answer when an attribute has a value; null if something does for sure. */
        private long @Nullable [] after(long[] spoiling, int column, int choice, long decided) {
            long[] testers = rules.testers(column);
            long[] negating = rules.negating(column);
            long[] left = new long[spoiling.length];
            for (int i = 0; i < left.length; i++) {
                left[i] = spoiling[i] & (~testers[i] | negating[i]);
            }
            for (int entry : rules.naming(column, choice)) {
                if (isLive(spoiling, entry)) {
                    if (rules.isNegating(entry, column)) {
                        left[entry >> 6] &= ~(1L << entry);
                    } else if ((rules.mask(entry) & ~decided) == 0) {
                        return null;
                    } else {
                        left[entry >> 6] |= 1L << entry;
                    }
                }
            }
            for (int i = 0; i < left.length; i++) {
                for (long bits = left[i] & negating[i]; bits != 0; bits &= bits - 1) {
                    if ((rules.mask((i << 6) + Long.numberOfTrailingZeros(bits)) & ~decided) == 0) {
                        return null;
                    }
                }
            }
            return left;
        }

        /** Whether a state was not seen before: what is left, which attributes are decided, and what these allow others. */
        private boolean isNew(long[] spoiling, long decided) {
            long tested = asked;
            for (int word = 0; word < spoiling.length; word++) {
                if (spoiling[word] != 0) {
                    long[] masks = rules.masksOfWord(word);
                    long[] bits = rules.bitsOfMasks(word);
                    for (int i = 0; i < masks.length; i++) {
                        tested |= (spoiling[word] & bits[i]) == 0 ? 0 : masks[i];
                    }
                }
            }
            long[] content = Arrays.copyOf(spoiling, spoiling.length + 1 + attributes.size());
            int size = spoiling.length;
            content[size++] = tested & decided;
            for (long open = tested & ~decided; open != 0; open &= open - 1) {
                int above = attributes.get(Long.numberOfTrailingZeros(open)).parent();
                while (above >= 0 && chosen[above] < 0) {
                    above = attributes.get(above).parent();
                }
                if (above >= 0) {
                    content[size++] = (long) above << 32 | chosen[above];
                }
            }
            return seen.add(new State(Arrays.copyOf(content, size)));
        }
    }

    /** A customer with the values chosen so far; of attributes that do not matter, those that the host gave a domain get a value of it. */
    private CoverageWitness witness() {
        int[] choices = chosen.clone();
        Customer.Builder customer = Customer.builder().name("Witness");
        String id = "witness";
        Optional<ProductLine> line = Optional.empty();
        for (int column = 0; column < choices.length; column++) {
            SpaceAttribute attribute = attributes.get(column);
            if (choices[column] < 0 && attribute.isListed()) {
                choices[column] = attribute.allowed(attribute.parent() < 0 ? -1 : choices[attribute.parent()])[0];
            }
            String value = choices[column] < 0 ? null : attribute.value(choices[column]);
            if (value == null) {
                continue;
            }
            CustomerAttribute name = attribute.attribute();
            if (name.equals(CustomerAttribute.ACCOUNT)) {
                id = value;
            } else if (name.equals(CustomerAttribute.PRODUCT_LINE)) {
                line = Optional.of(ProductLine.of(value));
            } else if (name.equals(CustomerAttribute.CHANNEL)) {
                customer.channel(Channel.of(value));
            } else if (name.equals(CustomerAttribute.KIND)) {
                customer.kind(CustomerKind.of(value));
            } else {
                customer.putAttribute(name, value);
            }
        }
        Customer found = customer.id(CustomerId.of(id)).build();
        return new CoverageWitness(
                found, line, line.map(one -> book.coverageOf(found, one)).orElseGet(() -> book.coverageOf(found)));
    }

    /** The rules that could be struck out; only those that can never claim anybody if the space was not decided. */
    List<IdleRule> idleRules(boolean decided) {
        Set<String> inBounds = new TreeSet<>();
        for (int entry = 0; entry < rules.size(); entry++) {
            inBounds.add(rules.rule(entry).factId());
        }
        ImmutableList.Builder<IdleRule> idle = ImmutableList.builder();
        for (TerritoryRule rule : book.inForce().values()) {
            String id = rule.factId();
            if (!rules.canHold(id)) {
                idle.add(new IdleRule(id, rule.territory(), IdleReason.NEVER_HOLDS));
            } else if (!inBounds.contains(id)) {
                idle.add(new IdleRule(id, rule.territory(), IdleReason.NEVER_IN_BOUNDS));
            } else if (decided && !strongest.contains(id)) {
                idle.add(new IdleRule(id, rule.territory(), IdleReason.ALWAYS_OUTRANKED));
            } else if (decided && !needed.contains(id)) {
                idle.add(new IdleRule(id, rule.territory(), IdleReason.ALWAYS_REDUNDANT));
            }
        }
        return idle.build();
    }
}
