package io.github.salesdomain.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.salesdomain.money.Apportioner;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.time.SalesCalendar;
import io.github.salesdomain.time.SalesPeriod;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class QuotaSplitterTest {

    private static final SalesCalendar CALENDAR = SalesCalendar.gregorian();
    private static final Holder TEAM = person("team");
    private static final Holder CHEN = person("chen");
    private static final Holder LI = person("li");
    private static final Holder WANG = person("wang");
    private static final List<Holder> REPS = List.of(WANG, CHEN, LI);

    private static Holder person(String id) {
        return Holder.of(HolderKind.PERSON, id);
    }

    private static Money yuan(String amount) {
        return Money.of(CurrencyUnit.of("CNY"), new BigDecimal(amount));
    }

    private static Quota april(String amount) {
        return Quota.builder()
                .holder(TEAM)
                .metric(Metric.REVENUE)
                .period(CALENDAR.months(2026).get(3))
                .amount(yuan(amount))
                .build();
    }

    private static SplitPolicy weights(int chen, int li, int wang) {
        return SplitPolicy.weights(
                Map.of(CHEN, BigDecimal.valueOf(chen), LI, BigDecimal.valueOf(li), WANG, BigDecimal.valueOf(wang)));
    }

    private static List<String> amounts(QuotaSplit split) {
        return split.quotas().stream()
                .map(quota -> quota.amount().getAmount().toPlainString())
                .toList();
    }

    @Nested
    class Split {

        @Test
        void dividesAprilAmongRepresentativesToTheCent() {
            QuotaSplit split = QuotaSplitter.with(weights(5, 3, 3)).split(april("806000"), REPS);
            assertThat(amounts(split)).containsExactly("366363.64", "219818.18", "219818.18");
            assertThat(split.total()).isEqualTo(yuan("806000"));
            assertThat(split.partFor(LI).amount()).isEqualTo(yuan("219818.18"));
            assertThat(split.partFor(CHEN).quota().metric()).isEqualTo(Metric.REVENUE);
            assertThat(split.partFor(CHEN).quota().period())
                    .isEqualTo(april("0").period());
        }

        @Test
        void givesTheLastCentToTheLargestRemainder() {
            QuotaSplit split = QuotaSplitter.standard().split(april("1000"), REPS);
            assertThat(amounts(split)).containsExactly("333.34", "333.33", "333.33");
        }

        @Test
        void doesNotDependOnTheOrderOfHolders() {
            QuotaSplit one = QuotaSplitter.standard().split(april("1000"), List.of(CHEN, LI, WANG));
            QuotaSplit other = QuotaSplitter.standard().split(april("1000"), List.of(WANG, LI, CHEN));
            assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        }

        @Test
        void weighsByAmountsAndCountsNetReturnsAsNothing() {
            SplitPolicy history = SplitPolicy.proportionalTo(Map.of(CHEN, yuan("300"), WANG, yuan("-50")));
            QuotaSplit split = QuotaSplitter.with(history).split(april("1000"), REPS);
            assertThat(amounts(split)).containsExactly("1000.00", "0.00", "0.00");
        }

        @Test
        void blendsRulesOfDifferentSizeAsEquals() {
            SplitPolicy history = SplitPolicy.proportionalTo(Map.of(CHEN, yuan("3000000"), LI, yuan("1000000")));
            SplitPolicy potential = weights(1, 1, 2);
            SplitPolicy blend = SplitPolicy.blended(Rate.percent(60), history, potential);
            QuotaSplit split = QuotaSplitter.with(blend).split(april("1000"), REPS);
            assertThat(amounts(split)).containsExactly("550.00", "250.00", "200.00");
            assertThat(split.partFor(WANG).weight()).isEqualTo(Ratio.of(1, 5));
        }

        @Test
        void dividesNothingIntoNothingsWhateverTheWeights() {
            QuotaSplit split = QuotaSplitter.with(weights(0, 0, 0)).split(april("0"), REPS);
            assertThat(amounts(split)).containsExactly("0.00", "0.00", "0.00");
        }

        @Test
        void handsOutWholeHundredsIfAsked() {
            QuotaSplit split = QuotaSplitter.with(weights(5, 3, 3))
                    .withApportioner(Apportioner.standard().inUnitsOf(yuan("100")))
                    .split(april("806000"), REPS);
            assertThat(amounts(split)).containsExactly("366400.00", "219800.00", "219800.00");
        }

        @Test
        void refusesWeightsThatAreAllZero() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> QuotaSplitter.with(weights(0, 0, 0)).split(april("1"), REPS))
                    .withMessage("weights must sum to more than 0, but was 0 in 3 weights");
        }

        @Test
        void refusesABlendWithARuleOfZeros() {
            SplitPolicy blend = SplitPolicy.blended(Rate.percent(60), weights(0, 0, 0), SplitPolicy.equal());
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> QuotaSplitter.with(blend).split(april("1"), REPS))
                    .withMessage("weights must sum to more than 0, but was 0 in 3 weights");
        }

        @Test
        void refusesHoldersThatAreMissingOrComeTwice() {
            QuotaSplitter splitter = QuotaSplitter.standard();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> splitter.split(april("1"), List.of()))
                    .withMessage("holders must not be empty, but was []");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> splitter.split(april("1"), List.of(LI, CHEN, LI)))
                    .withMessage("holders must be distinct, but PERSON:li came twice");
        }

        @Test
        void refusesWeightsThatAreMissingUndefinedOrNegative() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> QuotaSplitter.with(weights(1, 1, 1)).split(april("1"), List.of(TEAM)))
                    .withMessage("weights must name every part, but PERSON:team was missing");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> QuotaSplitter.with(
                                    holders -> Map.of(LI, Ratio.undefined(UndefinedReason.MISSING_DATA)))
                            .split(april("1"), List.of(LI)))
                    .withMessage("weight of PERSON:li must be defined, but was undefined (MISSING_DATA)");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> QuotaSplitter.with(holders -> Map.of(LI, Ratio.of(-1, 2)))
                            .split(april("1"), List.of(LI)))
                    .withMessage("weight of PERSON:li must not be negative, but was -0.5");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> weights(1, -2, 1))
                    .withMessage("weight of PERSON:li must not be negative, but was -2");
        }

        @Test
        void refusesAShareOfABlendOutsideZeroToOne() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SplitPolicy.blended(Rate.percent(101), SplitPolicy.equal(), SplitPolicy.equal()))
                    .withMessage("share must be from 0% to 100%, but was 101%");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SplitPolicy.blended(Rate.percent(-1), SplitPolicy.equal(), SplitPolicy.equal()))
                    .withMessage("share must be from 0% to 100%, but was -1%");
            assertThat(SplitPolicy.blended(Rate.one(), weights(1, 0, 0), SplitPolicy.equal())
                            .weigh(List.of(CHEN, LI, WANG)))
                    .containsEntry(LI, Ratio.zero());
        }

        @Test
        void refusesHistoryInSeveralCurrencies() {
            Map<Holder, Money> mixed = Map.of(LI, yuan("1"), CHEN, Money.of(CurrencyUnit.EUR, 1));
            assertThatThrownBy(() -> SplitPolicy.proportionalTo(mixed)).isInstanceOf(CurrencyMismatchException.class);
        }

        @Test
        void refusesNull() {
            assertThatNullPointerException()
                    .isThrownBy(() -> QuotaSplitter.with(null))
                    .withMessage("policy");
            assertThatNullPointerException()
                    .isThrownBy(() -> QuotaSplitter.standard().withApportioner(null))
                    .withMessage("apportioner");
            assertThatNullPointerException()
                    .isThrownBy(() -> SplitPolicy.equal().withZeroBase(null))
                    .withMessage("rule");
        }
    }

    @Nested
    class Hedge {

        @Test
        void assignsMoreBelowAndLeavesTheQuotaAbove() {
            QuotaSplit split = QuotaSplitter.with(weights(40, 35, 25))
                    .withHedge(Rate.percent(10))
                    .split(april("1000000"), REPS);
            assertThat(amounts(split)).containsExactly("440000.00", "385000.00", "275000.00");
            assertThat(split.whole().amount()).isEqualTo(yuan("1000000"));
            assertThat(split.hedgeAmount()).isEqualTo(yuan("100000"));
            assertThat(split.total()).isEqualTo(yuan("1100000"));
            assertThat(split.explain().text())
                    .isEqualTo("quota of PERSON:team for 2026-04: CNY 1100000.00, raised by 10% from CNY 1000000.00\n"
                            + "  PERSON:chen: CNY 440000.00 (weight 40)\n"
                            + "  PERSON:li: CNY 385000.00 (weight 35)\n"
                            + "  PERSON:wang: CNY 275000.00 (weight 25)");
        }

        @Test
        void isRoundedOnce() {
            QuotaSplit split =
                    QuotaSplitter.standard().withHedge(Rate.percent("0.5")).split(april("1.00"), REPS);
            assertThat(split.total()).isEqualTo(yuan("1.01"));
        }

        @Test
        void mustNotBeNegative() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> QuotaSplitter.standard().withHedge(Rate.percent(-5)))
                    .withMessage("hedge must not be negative, but was -5%");
        }
    }

    @Nested
    class Locks {

        @Test
        void keepTheirAmountWhileTheRestIsDivided() {
            QuotaSplit split = QuotaSplitter.with(weights(5, 3, 3))
                    .withLock(CHEN, yuan("400000"))
                    .split(april("806000"), REPS);
            assertThat(amounts(split)).containsExactly("400000.00", "203000.00", "203000.00");
            assertThat(split.partFor(CHEN).locked()).isTrue();
            assertThat(split.partFor(LI).locked()).isFalse();
            assertThat(split.explain().text()).contains("PERSON:chen: CNY 400000.00 (locked)");
        }

        @Test
        void mayTakeAll() {
            QuotaSplit split = QuotaSplitter.standard()
                    .withLock(CHEN, yuan("1"))
                    .withLock(LI, yuan("2"))
                    .withLock(WANG, yuan("3"))
                    .split(april("6"), REPS);
            assertThat(amounts(split)).containsExactly("1.00", "2.00", "3.00");
            assertThat(amounts(QuotaSplitter.standard().withLock(LI, yuan("6")).split(april("6"), REPS)))
                    .containsExactly("0.00", "6.00", "0.00");
        }

        @Test
        void areRefusedWhereTheyCannotHold() {
            QuotaSplitter locked = QuotaSplitter.standard().withLock(CHEN, yuan("5"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> locked.split(april("4.99"), REPS))
                    .withMessage("locks must not sum to more than CNY 4.99, but was CNY 5.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> locked.split(april("6"), List.of(CHEN)))
                    .withMessage("locks must sum to CNY 6.00 where no part is free, but was CNY 5.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> locked.split(april("6"), List.of(LI)))
                    .withMessage("lock must be of a part, but was of PERSON:chen");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> locked.withLock(CHEN, yuan("5")))
                    .withMessage("lock of PERSON:chen must be given once, but was given twice");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> locked.withLock(LI, yuan("-1")))
                    .withMessage("lock of PERSON:li must not be negative, but was CNY -1.00");
            assertThatThrownBy(() -> QuotaSplitter.standard()
                            .withLock(CHEN, Money.of(CurrencyUnit.EUR, 1))
                            .split(april("6"), REPS))
                    .isInstanceOf(CurrencyMismatchException.class);
        }
    }

    @Nested
    class ZeroBases {

        private final SplitPolicy history = SplitPolicy.proportionalTo(Map.of(CHEN, yuan("30"), LI, yuan("10")));

        @Test
        void nothingGivesNothing() {
            QuotaSplit split =
                    QuotaSplitter.with(history.withZeroBase(ZeroBase.NOTHING)).split(april("100"), REPS);
            assertThat(amounts(split)).containsExactly("75.00", "25.00", "0.00");
        }

        @Test
        void equalIfAllGivesTheSameOnlyIfNobodyHasAWeight() {
            SplitPolicy some = history.withZeroBase(ZeroBase.EQUAL_IF_ALL);
            SplitPolicy none = weights(0, 0, 0).withZeroBase(ZeroBase.EQUAL_IF_ALL);
            assertThat(amounts(QuotaSplitter.with(some).split(april("100"), REPS)))
                    .containsExactly("75.00", "25.00", "0.00");
            assertThat(amounts(QuotaSplitter.with(none).split(april("99"), REPS)))
                    .containsExactly("33.00", "33.00", "33.00");
        }

        @Test
        void averageGivesANewcomerWhatTheOthersHaveOnTheAverage() {
            SplitPolicy some = history.withZeroBase(ZeroBase.AVERAGE);
            SplitPolicy none = weights(0, 0, 0).withZeroBase(ZeroBase.AVERAGE);
            assertThat(amounts(QuotaSplitter.with(some).split(april("120"), REPS)))
                    .containsExactly("60.00", "20.00", "40.00");
            assertThat(amounts(QuotaSplitter.with(none).split(april("99"), REPS)))
                    .containsExactly("33.00", "33.00", "33.00");
        }
    }

    @Nested
    class Parts {

        @Test
        void areFoundByHolderOrByPeriodAsTheQuotaWasDivided() {
            QuotaSplit byHolder = QuotaSplitter.standard().split(april("9"), REPS);
            QuotaSplit byPeriod =
                    QuotaPhaser.standard().phase(april("9").withPeriod(CALENDAR.year(2026)), CALENDAR.quarters(2026));
            SalesPeriod quarter = CALENDAR.quarters(2026).get(0);
            assertThat(byPeriod.partFor(quarter).amount()).isEqualTo(yuan("2.25"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> byHolder.partFor(TEAM))
                    .withMessage("holder must be a part of this split, but was PERSON:team");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> byPeriod.partFor(TEAM))
                    .withMessage("holder must be a part of this split, but was PERSON:team");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> byPeriod.partFor(april("9").period()))
                    .withMessage("period must be a part of this split, but was 2026-04");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> byHolder.partFor(april("9").period()))
                    .withMessage("period must be a part of this split, but was 2026-04");
        }

        @Test
        void aloneAreFoundBothWays() {
            QuotaSplit alone = QuotaSplitter.standard().split(april("9"), List.of(TEAM));
            assertThat(alone.partFor(TEAM)).isEqualTo(alone.partFor(april("9").period()));
        }

        @Test
        void mustFitTheWhole() {
            QuotaSplit.Part nine = new QuotaSplit.Part(april("9").withHolder(LI), Ratio.one(), false);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> QuotaSplit.builder().whole(april("9")).build())
                    .withMessage("parts must not be empty, but was []");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> QuotaSplit.builder()
                            .whole(april("10"))
                            .addPart(nine)
                            .build())
                    .withMessage("parts must sum to CNY 10.00, but was CNY 9.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> QuotaSplit.builder()
                            .whole(april("18"))
                            .addParts(nine, nine)
                            .build())
                    .withMessage("parts must differ by holder or by period alone, but had REVENUE of PERSON:li for"
                            + " 2026-04");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> QuotaSplit.builder()
                            .whole(april("9").withMetric(Metric.PROFIT))
                            .addPart(nine)
                            .build())
                    .withMessage("parts must differ by holder or by period alone, but had REVENUE of PERSON:li for"
                            + " 2026-04");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> QuotaSplit.builder()
                            .whole(april("9").withPeriod(CALENDAR.year(2026)))
                            .addPart(nine)
                            .build())
                    .withMessage("parts must differ by holder or by period alone, but had REVENUE of PERSON:li for"
                            + " 2026-04");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> QuotaSplit.builder()
                            .whole(april("9"))
                            .hedge(Rate.percent(-1))
                            .addPart(nine)
                            .build())
                    .withMessage("hedge must not be negative, but was -1%");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new QuotaSplit.Part(april("9"), Ratio.of(-1, 3), false))
                    .withMessage("weight must not be negative, but was -1/3");
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> new QuotaSplit.Part(april("9"), Ratio.undefined(UndefinedReason.ZERO_BASE), false))
                    .withMessage("weight must not be negative, but was undefined (ZERO_BASE)");
        }
    }
}
