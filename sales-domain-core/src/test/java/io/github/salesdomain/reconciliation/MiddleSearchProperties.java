package io.github.salesdomain.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MiddleSearchProperties {

    private static long[] amounts(Random random, int count, int bound) {
        long[] amounts = random.longs(count, 1, bound).sorted().toArray();
        for (int i = 0; i < count / 2; i++) {
            long smaller = amounts[i];
            amounts[i] = amounts[count - 1 - i];
            amounts[count - 1 - i] = smaller;
        }
        return amounts;
    }

    @Property(tries = 100)
    void findsEachGroupOnceAsTryingAllDoes(
            @ForAll long seed,
            @ForAll @IntRange(min = 21, max = 24) int count,
            @ForAll @IntRange(min = 4, max = 6) int size,
            @ForAll @IntRange(min = 10, max = 5_000) int bound) {
        Random random = new Random(seed);
        long[] amounts = amounts(random, count, bound);
        long target = 0;
        for (int i = 0; i < size; i++) {
            target += amounts[random.nextInt(count)];
        }
        List<List<Integer>> found = new ArrayList<>();

        long left = new MiddleSearch(amounts, target, size, Long.MAX_VALUE, places -> {
                    found.add(Arrays.stream(places).boxed().toList());
                    return true;
                })
                .run();

        List<List<Integer>> expected = new ArrayList<>();
        tryAll(amounts, target, size, 0, new ArrayList<>(), expected);
        assertThat(left).isPositive();
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static void tryAll(
            long[] amounts, long target, int left, int from, List<Integer> taken, List<List<Integer>> found) {
        if (left == 0) {
            if (target == 0) {
                found.add(List.copyOf(taken));
            }
            return;
        }
        for (int place = from; place <= amounts.length - left; place++) {
            if (amounts[place] <= target) {
                taken.add(place);
                tryAll(amounts, target - amounts[place], left - 1, place + 1, taken, found);
                taken.remove(taken.size() - 1);
            }
        }
    }

    @Example
    void decidesSixOfSixtyInFewStepsThoughNothingFits() {
        long[] even = Arrays.stream(amounts(new Random(7), 60, 500_000))
                .map(amount -> 2 * amount)
                .toArray();
        SubsetSearch search = new SubsetSearch(even, 1_000_001, 1_000_001, 1_000_000);

        for (int size = 2; size <= 6; size++) {
            search.search(size, places -> {
                throw new AssertionError("an odd sum of even amounts");
            });
        }

        // trying all would take 50 million steps; these are about 36,000 sums kept and as many looked up, for six of
        // sixty
        assertThat(search.isExhausted()).isFalse();
    }

    @Example
    void givesUpWhenItsStepsAreUsedUp() {
        long[] amounts = amounts(new Random(7), 60, 500_000);

        assertThat(new MiddleSearch(amounts, 3, 6, 10_000, places -> true).run())
                .isNegative();
        assertThat(MiddleSearch.fits(60, 6)).isTrue();
        assertThat(MiddleSearch.fits(20, 6)).isFalse();
        assertThat(MiddleSearch.fits(200, 6)).isFalse();
        assertThat(MiddleSearch.fits(200, 4)).isTrue();
        assertThat(MiddleSearch.fits(60, 7)).isFalse();
    }
}
