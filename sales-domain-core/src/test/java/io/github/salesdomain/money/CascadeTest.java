package io.github.salesdomain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Worked examples of {@link Apportioner#cascade}, and what it and the splits allocate as they grow. */
class CascadeTest {

    private static final int[] TREE = {-1, 0, 0, 1, 1};

    private static long[] cascade(long total, int[] parents, long... weights) {
        return Apportioner.standard().cascade(total, parents, weights);
    }

    @Test
    void isExactAtEachNode() {
        assertThat(cascade(100, TREE, 0, 0, 2, 3, 1)).containsExactly(100, 67, 33, 50, 17);
        assertThat(cascade(-100, TREE, 0, 0, 2, 3, 1)).containsExactly(-100, -67, -33, -50, -17);
    }

    @Test
    void differsFromOneSplitAmongTheLeaves() {
        int[] parents = {-1, 0, 0, 1, 1, 2, 2};

        assertThat(cascade(5, parents, 0, 0, 0, 1, 1, 1, 1)).containsExactly(5, 3, 2, 2, 1, 1, 1);
        assertThat(Apportioner.standard().split(5, new long[] {1, 1, 1, 1})).containsExactly(2, 1, 1, 1);
        assertThat(cascade(2, parents, 0, 0, 0, 1, 1, 1, 1)).containsExactly(2, 1, 1, 1, 0, 1, 0);
        assertThat(Apportioner.standard().split(2, new long[] {1, 1, 1, 1})).containsExactly(1, 1, 0, 0);
    }

    @Test
    void takesLeavesAtAnyDepthAndOrder() {
        assertThat(cascade(10, new int[] {-1, 0, 0, 2, 1, 2}, 0, 0, 0, 1, 6, 3)).containsExactly(10, 6, 4, 1, 6, 3);
        assertThat(cascade(7, new int[] {-1}, 3)).containsExactly(7);
        assertThat(cascade(7, new int[] {-1, 0, 1, 2}, 0, 0, 0, 1)).containsExactly(7, 7, 7, 7);
    }

    @Test
    void givesNothingBelowANodeThatGetsNothing() {
        assertThat(cascade(10, TREE, 0, 0, 2, 0, 0)).containsExactly(10, 0, 10, 0, 0);
        assertThat(cascade(0, TREE, 0, 0, 2, 3, 1)).containsOnly(0);
    }

    @Test
    void takesWeightsWhoseSumExceedsALong() {
        long most = Long.MAX_VALUE;

        assertThat(cascade(100, TREE, 0, 0, most, most, most)).containsExactly(100, 67, 33, 34, 33);
        assertThat(cascade(Long.MIN_VALUE, TREE, 0, 0, 0, most, most))
                .containsExactly(Long.MIN_VALUE, Long.MIN_VALUE, 0, Long.MIN_VALUE / 2, Long.MIN_VALUE / 2);
    }

    @Test
    void changesNoArgument() {
        int[] parents = TREE.clone();
        long[] weights = {0, 0, 2, 3, 1};
        cascade(100, parents, weights);

        assertThat(parents).isEqualTo(TREE);
        assertThat(weights).containsExactly(0, 0, 2, 3, 1);
    }

    @Test
    void refusesWhatIsNoTree() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cascade(1, TREE, 1))
                .withMessage("parents must be one for each of 1 weights, but was 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cascade(1, new int[0]))
                .withMessage("weights must sum to more than 0, but was 0 in 0 weights");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cascade(1, TREE, 0, 0, 0, 0, 0))
                .withMessage("weights must sum to more than 0, but was 0 in 5 weights");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cascade(1, TREE, 0, 0, 2, -3, 1))
                .withMessage("weight must not be negative, but was -3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cascade(1, new int[] {0, 0}, 0, 1))
                .withMessage("parent of the first node must be -1, but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cascade(1, new int[] {-1, -1}, 0, 1))
                .withMessage("parent of node 1 must be a node before it, but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cascade(1, new int[] {-1, 2, 0}, 0, 1, 1))
                .withMessage("parent of node 1 must be a node before it, but was 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cascade(1, TREE, 0, 9, 2, 3, 1))
                .withMessage("weight of node 1 must be 0, since it has others below, but was 9");
        assertThatNullPointerException().isThrownBy(() -> cascade(1, null, 1));
    }

    /** By bytes, which are the same on a busy machine; never by time. */
    @Nested
    class Growing {

        private static final Apportioner APPORTIONER = Apportioner.standard();

        @Test
        void splitsOfColumnsTakeAFewBytesForEachWeight() {
            IntFunction<Runnable> split = size -> {
                long[] weights = weights(size);
                return () -> APPORTIONER.split(123_456_789_012L, weights);
            };

            assertLinear(split, 10_000, 12);
        }

        @Test
        void splitsOfMoneyTakeSomeForEachWeight() {
            IntFunction<Runnable> split = size -> {
                List<BigDecimal> weights = Arrays.stream(weights(size))
                        .mapToObj(BigDecimal::valueOf)
                        .toList();
                Money total = Money.ofMinor(CurrencyUnit.of("CNY"), 123_456_789_012L);
                return () -> APPORTIONER.split(total, weights);
            };

            assertLinear(split, 10_000, 320);
        }

        @Test
        void cascadesTakeSomeForEachLeaf() {
            IntFunction<Runnable> wide = size -> cascade(size, 16);
            IntFunction<Runnable> narrow = size -> cascade(size, 2);

            assertLinear(wide, 16 * 16 * 16, 48);
            assertLinear(narrow, 1 << 12, 120);
        }

        private Runnable cascade(int leaves, int fanOut) {
            int inner = (leaves - 1) / (fanOut - 1);
            int[] parents = IntStream.range(0, inner + leaves)
                    .map(node -> node == 0 ? -1 : (node - 1) / fanOut)
                    .toArray();
            long[] weights = new long[inner + leaves];
            System.arraycopy(weights(leaves), 0, weights, inner, leaves);
            return () -> APPORTIONER.cascade(123_456_789_012L, parents, weights);
        }

        private static long[] weights(int size) {
            return IntStream.range(0, size)
                    .mapToLong(i -> 1 + i * 7_919L % 999_983)
                    .toArray();
        }

        private static void assertLinear(IntFunction<Runnable> job, int size, int mostBytesEach) {
            long small = allocated(job.apply(size));
            long large = allocated(job.apply(16 * size));

            assertThat(large).isLessThan(small * 20);
            assertThat(large / (16 * size)).isLessThan(mostBytesEach);
        }

        private static long allocated(Runnable job) {
            job.run();
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadAllocatedBytes();
            job.run();
            return threads.getCurrentThreadAllocatedBytes() - before;
        }
    }
}
