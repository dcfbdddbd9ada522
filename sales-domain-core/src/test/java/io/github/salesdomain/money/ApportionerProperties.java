package io.github.salesdomain.money;

import static io.github.salesdomain.money.ApportionmentRule.CUMULATIVE;
import static io.github.salesdomain.money.ApportionmentRule.HIGHEST_AVERAGES;
import static io.github.salesdomain.money.ApportionmentRule.LARGEST_REMAINDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.testkit.MoneyDomain;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

@Domain(MoneyDomain.class)
@Domain(DomainContext.Global.class)
class ApportionerProperties {

    @Provide
    Arbitrary<List<BigDecimal>> weights() {
        return MoneyDomain.weights();
    }

    /** Columns of all sizes: small with many ties, the size of amounts, and beyond what products of longs hold. */
    @Provide
    Arbitrary<long[]> columns() {
        Arbitrary<Long> weight = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.longs().between(0, 5)),
                Tuple.of(3, Arbitraries.longs().between(0, 1_000_000_000L)),
                Tuple.of(1, Arbitraries.longs().between(0, Long.MAX_VALUE)));
        return weight.list()
                .ofMinSize(1)
                .ofMaxSize(20)
                .filter(list -> list.stream().anyMatch(w -> w > 0))
                .map(list -> list.stream().mapToLong(w -> w).toArray());
    }

    @Property
    void partsSumToTheWhole(
            @ForAll Apportioner apportioner, @ForAll Money total, @ForAll("weights") List<BigDecimal> weights) {
        Apportionment split = apportioner.split(total, weights);

        assertThat(Money.total(split.amounts())).isEqualTo(total);
        assertThat(split.parts())
                .extracting(Apportionment.Part::weight)
                .usingElementComparator(BigDecimal::compareTo)
                .isEqualTo(weights);
    }

    @Property
    void partsSumToTheWholeInAllocationUnitsToo(
            @ForAll Apportioner apportioner,
            @ForAll Money total,
            @ForAll("weights") List<BigDecimal> weights,
            @ForAll @LongRange(min = 1, max = 100_000_000) long unitMinor) {
        Money unit = Money.ofMinor(total.getCurrencyUnit(), unitMinor);
        List<Money> parts = apportioner.inUnitsOf(unit).split(total, weights).amounts();

        assertThat(Money.total(parts)).isEqualTo(total);
        long broken = parts.stream()
                .filter(part -> part.getAmountMinorLong() % unitMinor != 0)
                .count();
        assertThat(broken).isLessThanOrEqualTo(1);
    }

    @Property
    void aWeightOfZeroGetsNothingAndNoPartHasTheOtherSign(
            @ForAll Apportioner apportioner, @ForAll Money total, @ForAll("weights") List<BigDecimal> weights) {
        for (Apportionment.Part part : apportioner.split(total, weights).parts()) {
            if (part.weight().signum() == 0) {
                assertThat(part.amount().isZero()).isTrue();
            }
            assertThat(part.amount().getAmount().signum() * total.getAmount().signum())
                    .isNotNegative();
        }
    }

    @Property
    void eachPartIsItsExactShareRoundedDownOrUp(
            @ForAll Money total, @ForAll("weights") List<BigDecimal> weights, @ForAll boolean cumulative) {
        ApportionmentRule rule = cumulative ? CUMULATIVE : LARGEST_REMAINDER;
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        for (Apportionment.Part part :
                Apportioner.by(rule).split(total, weights).parts()) {
            BigDecimal product = total.getAmount().multiply(part.weight());
            int places = total.getCurrencyUnit().getDecimalPlaces();
            assertThat(part.amount().getAmount())
                    .isBetween(
                            product.divide(sum, places, RoundingMode.FLOOR),
                            product.divide(sum, places, RoundingMode.CEILING));
        }
    }

    @Property
    void theLeftoverIsWhatLiesBeyondTheExactShareCutToMinorUnits(
            @ForAll Apportioner apportioner, @ForAll Money total, @ForAll("weights") List<BigDecimal> weights) {
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        int places = total.getCurrencyUnit().getDecimalPlaces();
        for (Apportionment.Part part : apportioner.split(total, weights).parts()) {
            BigDecimal cut = total.getAmount().multiply(part.weight()).divide(sum, places, RoundingMode.DOWN);
            assertThat(part.amount().getAmount()).isEqualTo(cut.add(BigDecimal.valueOf(part.leftover(), places)));
        }
    }

    @Property
    void theScaleOfTheWeightsDoesNotMatter(
            @ForAll Apportioner apportioner,
            @ForAll Money total,
            @ForAll("weights") List<BigDecimal> weights,
            @ForAll @LongRange(min = 1, max = 1_000_000) long unscaled,
            @ForAll @IntRange(min = -20, max = 20) int scale) {
        BigDecimal factor = BigDecimal.valueOf(unscaled, scale);
        List<BigDecimal> scaled = weights.stream().map(factor::multiply).toList();

        assertThat(apportioner.split(total, scaled).amounts())
                .isEqualTo(apportioner.split(total, weights).amounts());
    }

    @Property
    void aNegativeWholeMirrorsThePositiveOne(
            @ForAll Apportioner apportioner, @ForAll Money total, @ForAll("weights") List<BigDecimal> weights) {
        List<Money> mirrored = apportioner.split(total.negated(), weights).amounts().stream()
                .map(Money::negated)
                .toList();

        assertThat(mirrored).isEqualTo(apportioner.split(total, weights).amounts());
    }

    @Property
    void theOrderOfTheWeightsMattersOnlyAmongEquals(
            @ForAll @LongRange(min = -1000, max = 1000) long total,
            @ForAll("columns") long[] weights,
            @ForAll boolean remainders,
            @ForAll Random random) {
        Apportioner apportioner = Apportioner.by(remainders ? LARGEST_REMAINDER : HIGHEST_AVERAGES);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, weights.length).boxed().toList());
        Collections.shuffle(order, random);
        long[] shuffled = order.stream().mapToLong(i -> weights[i]).toArray();

        assertThat(sortedPairs(shuffled, apportioner.split(total, shuffled)))
                .isEqualTo(sortedPairs(weights, apportioner.split(total, weights)));
    }

    private static List<String> sortedPairs(long[] weights, long[] parts) {
        return IntStream.range(0, weights.length)
                .mapToObj(i -> weights[i] + ":" + parts[i])
                .sorted()
                .toList();
    }

    @Property
    void everyRunningTotalIsTheRoundedExactOne(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long total, @ForAll("columns") long[] weights) {
        long[] parts = Apportioner.by(CUMULATIVE).split(total, weights);
        BigDecimal sum = sum(weights);
        BigDecimal running = BigDecimal.ZERO;
        long given = 0;
        for (int i = 0; i < parts.length; i++) {
            running = running.add(BigDecimal.valueOf(weights[i]));
            given += parts[i];
            assertThat(BigDecimal.valueOf(given))
                    .isEqualTo(BigDecimal.valueOf(total).multiply(running).divide(sum, 0, RoundingMode.HALF_UP));
        }
    }

    @Property
    void aGrowingWholeNeverCostsAnyoneByHighestAverages(
            @ForAll @LongRange(min = 0, max = 2000) long total, @ForAll("columns") long[] weights) {
        Apportioner webster = Apportioner.by(HIGHEST_AVERAGES);
        long[] before = webster.split(total, weights);
        long[] after = webster.split(total + 1, weights);

        for (int i = 0; i < weights.length; i++) {
            assertThat(after[i]).isBetween(before[i], before[i] + 1);
        }
    }

    @Property
    void highestAveragesGiveOneUnitAfterAnotherToTheHighestQuotient(
            @ForAll @IntRange(max = 60) int total, @ForAll("columns") long[] weights) {
        long[] expected = new long[weights.length];
        for (int unit = 0; unit < total; unit++) {
            int best = 0;
            for (int i = 1; i < weights.length; i++) {
                BigInteger challenger = quotientCrossed(weights[i], expected[best]);
                BigInteger holder = quotientCrossed(weights[best], expected[i]);
                int comparison = challenger.compareTo(holder);
                if (comparison > 0 || (comparison == 0 && weights[i] > weights[best])) {
                    best = i;
                }
            }
            expected[best]++;
        }

        assertThat(Apportioner.by(HIGHEST_AVERAGES).split(total, weights)).isEqualTo(expected);
    }

    private static BigInteger quotientCrossed(long weight, long heldByTheOther) {
        return BigInteger.valueOf(weight).multiply(BigInteger.valueOf(2 * heldByTheOther + 1));
    }

    /** The parts by big integers. */
    private static long[] exactParts(ApportionmentRule rule, long total, long[] weights) {
        BigInteger[] exact =
                Arrays.stream(weights).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
        return Arrays.stream(ExactSplit.split(rule, BigInteger.valueOf(total), exact))
                .mapToLong(BigInteger::longValueExact)
                .toArray();
    }

    @Property(tries = 1000)
    void longColumnsAndBigIntegersGiveTheSameParts(
            @ForAll ApportionmentRule rule, @ForAll("columns") long[] weights, @ForAll long total) {
        assertThat(Apportioner.by(rule).split(total, weights)).isEqualTo(exactParts(rule, total, weights));
    }

    /** Wholes and sums of every number of bits, so that each shift is met, on both sides of what longs can do. */
    @Property
    void wholesAndSumsOfAnySizeAreSplitExactly(
            @ForAll ApportionmentRule rule,
            @ForAll @IntRange(min = 0, max = 63) int totalBits,
            @ForAll @IntRange(min = 1, max = 63) int weightBits,
            @ForAll @IntRange(min = 1, max = 6) int size,
            @ForAll long seed) {
        Random random = new Random(seed);
        long total = random.nextLong() >>> (Long.SIZE - 1 - totalBits) >>> 1;
        long[] weights = IntStream.range(0, size)
                .mapToLong(i -> (random.nextLong() >>> (Long.SIZE - weightBits)) | 1)
                .toArray();

        assertThat(Apportioner.by(rule).split(total, weights)).isEqualTo(exactParts(rule, total, weights));
    }

    /** So many weights that they are no longer sorted, of few bits (many ties) or of many. */
    @Provide
    Arbitrary<long[]> manyColumns() {
        return Combinators.combine(
                        Arbitraries.integers().between(513, 1200),
                        Arbitraries.integers().between(1, 48),
                        Arbitraries.longs())
                .as((size, bits, seed) ->
                        new Random(seed).longs(size, 0, 1L << bits).toArray())
                .filter(columns -> Arrays.stream(columns).anyMatch(weight -> weight > 0));
    }

    @Property(tries = 200)
    void manyWeightsAreSplitLikeFew(
            @ForAll boolean cumulative, @ForAll("manyColumns") long[] weights, @ForAll long total) {
        ApportionmentRule rule = cumulative ? CUMULATIVE : LARGEST_REMAINDER;
        assertThat(Apportioner.by(rule).split(total, weights)).isEqualTo(exactParts(rule, total, weights));
    }

    @Property
    void columnsAndAmountsGiveTheSameParts(
            @ForAll ApportionmentRule rule,
            @ForAll("columns") long[] weights,
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long total) {
        List<BigDecimal> decimals =
                Arrays.stream(weights).mapToObj(BigDecimal::valueOf).toList();
        Apportioner apportioner = Apportioner.by(rule);

        assertThat(apportioner.split(total, weights))
                .containsExactly(apportioner.split(Money.ofMinor(CurrencyUnit.EUR, total), decimals).amounts().stream()
                        .mapToLong(Money::getAmountMinorLong)
                        .toArray());
    }

    @Property
    void evenPartsDifferByOneMinorUnitAtMost(
            @ForAll Apportioner apportioner, @ForAll Money total, @ForAll @IntRange(min = 1, max = 50) int parts) {
        List<Money> sorted = apportioner.splitEvenly(total, parts).amounts().stream()
                .sorted()
                .toList();

        assertThat(sorted).hasSize(parts);
        assertThat(sorted.get(parts - 1).minus(sorted.get(0)).getAmountMinorLong())
                .isBetween(0L, 1L);
    }

    /** Trees of any shape: each node stands below any earlier one. */
    @Property
    void aCascadeIsASplitAtEachNode(
            @ForAll ApportionmentRule rule,
            @ForAll("columns") long[] drawn,
            @ForAll long total,
            @ForAll boolean levelByLevel,
            @ForAll long seed) {
        Random random = new Random(seed);
        int[] parents = new int[drawn.length];
        parents[0] = -1;
        for (int node = 1; node < parents.length; node++) {
            parents[node] = random.nextInt(node);
        }
        if (levelByLevel) {
            Arrays.sort(parents);
        }
        long[] weights = drawn.clone();
        BigInteger[] sums = new BigInteger[weights.length];
        Arrays.fill(sums, BigInteger.ZERO);
        for (int node = weights.length - 1; node >= 0; node--) {
            if (below(parents, node).length > 0) {
                weights[node] = 0;
            }
            sums[node] = sums[node].add(BigInteger.valueOf(weights[node]));
            if (node > 0) {
                sums[parents[node]] = sums[parents[node]].add(sums[node]);
            }
        }
        Assume.that(sums[0].signum() > 0);

        long[] amounts = Apportioner.by(rule).cascade(total, parents, weights);

        assertThat(amounts[0]).isEqualTo(total);
        for (int node = 0; node < amounts.length; node++) {
            int[] below = below(parents, node);
            if (below.length > 0 && amounts[node] != 0) {
                BigInteger[] own =
                        Arrays.stream(below).mapToObj(child -> sums[child]).toArray(BigInteger[]::new);
                BigInteger[] expected = ExactSplit.split(rule, BigInteger.valueOf(amounts[node]), own);
                assertThat(Arrays.stream(below).mapToObj(child -> BigInteger.valueOf(amounts[child])))
                        .containsExactly(expected);
            } else {
                assertThat(Arrays.stream(below).allMatch(child -> amounts[child] == 0))
                        .isTrue();
            }
        }
    }

    private static int[] below(int[] parents, int node) {
        return IntStream.range(0, parents.length)
                .filter(child -> parents[child] == node)
                .toArray();
    }

    private static BigDecimal sum(long[] weights) {
        return Arrays.stream(weights).mapToObj(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
