package io.github.salesdomain.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Laws of {@link ManyToManyPass}, against all groups tried one by one. */
class ManyToManyProperties {

    private record Group(Set<Integer> left, Set<Integer> right) {
        boolean isWithin(Group other) {
            return other.left.containsAll(left) && other.right.containsAll(right);
        }

        boolean isTouching(Group other) {
            return left.stream().anyMatch(other.left::contains)
                    || right.stream().anyMatch(other.right::contains);
        }
    }

    @Property(tries = 1_000)
    void matchesJustTheGroupsThatShareNothingWithAnother(
            @ForAll @Size(min = 2, max = 5) List<@IntRange(min = 1, max = 40) Integer> ours,
            @ForAll @Size(min = 2, max = 5) List<@IntRange(min = 1, max = 40) Integer> theirs) {
        ReconciliationReport report = Reconciler.with(Lines.rules(ManyToManyPass.of("groups", DateWindow.within(31))))
                .reconcile(Ledger.of(Lines.CNY, lines(ours, "L")), Statement.of(Lines.CNY, lines(theirs, "S")));

        List<Group> whole = irreducible(fitting(ours, theirs));
        Set<Group> alone = new HashSet<>();
        Set<Group> disputed = new HashSet<>();
        for (Group group : whole) {
            if (group.left.size() > 1 && group.right.size() > 1) {
                boolean isAlone = whole.stream().noneMatch(other -> !other.equals(group) && other.isTouching(group));
                (isAlone ? alone : disputed).add(group);
            }
        }
        assertThat(report.matches())
                .extracting(match -> new Group(places(match.ledgerLines()), places(match.statementLines())))
                .containsExactlyInAnyOrderElementsOf(alone);
        assertThat(report.ambiguities().isEmpty()).isEqualTo(disputed.isEmpty());
        for (Group group : disputed) {
            assertThat(report.ambiguities())
                    .anyMatch(ambiguity -> places(ambiguity.ledgerLines()).containsAll(group.left)
                            && places(ambiguity.statementLines()).containsAll(group.right));
        }
    }

    private static List<LedgerLine> lines(List<Integer> amounts, String prefix) {
        return IntStream.range(0, amounts.size())
                .mapToObj(i -> Lines.line(prefix + i, amounts.get(i) + ".00", 1 + i))
                .toList();
    }

    private static Set<Integer> places(List<LedgerLine> lines) {
        Set<Integer> places = new HashSet<>();
        lines.forEach(line -> places.add(Integer.parseInt(line.id().value().substring(1))));
        return places;
    }

    private static List<Group> fitting(List<Integer> ours, List<Integer> theirs) {
        List<Group> groups = new ArrayList<>();
        for (Set<Integer> left : subsets(ours.size())) {
            for (Set<Integer> right : subsets(theirs.size())) {
                if (sum(left, ours) == sum(right, theirs)) {
                    groups.add(new Group(left, right));
                }
            }
        }
        return groups;
    }

    private static List<Group> irreducible(List<Group> groups) {
        return groups.stream()
                .filter(group -> groups.stream().noneMatch(other -> !other.equals(group) && other.isWithin(group)))
                .toList();
    }

    private static int sum(Set<Integer> places, List<Integer> amounts) {
        return places.stream().mapToInt(amounts::get).sum();
    }

    /** All sets of one to three of so many. */
    private static List<Set<Integer>> subsets(int size) {
        List<Set<Integer>> subsets = new ArrayList<>();
        for (int bits = 1; bits < 1 << size; bits++) {
            int chosen = bits;
            if (Integer.bitCount(bits) <= 3) {
                subsets.add(new HashSet<>(IntStream.range(0, size)
                        .filter(place -> (chosen & (1 << place)) != 0)
                        .boxed()
                        .toList()));
            }
        }
        return subsets;
    }
}
