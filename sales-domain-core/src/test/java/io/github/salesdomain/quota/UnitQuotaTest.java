package io.github.salesdomain.quota;

import static io.github.salesdomain.quantity.UnitOfMeasure.CASE;
import static io.github.salesdomain.quantity.UnitOfMeasure.KILOGRAM;
import static io.github.salesdomain.quantity.UnitOfMeasure.PIECE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.money.Apportioner;
import io.github.salesdomain.money.ApportionmentRule;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.quantity.UnitMismatchException;
import io.github.salesdomain.time.SalesCalendar;
import io.github.salesdomain.time.SalesPeriod;
import io.github.salesdomain.time.WorkingDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UnitQuotaTest {

    private static final SalesCalendar CALENDAR = SalesCalendar.gregorian();
    private static final Holder WANG = Holder.company("Wang");
    private static final Holder LI = Holder.company("Li");
    private static final Holder ZHOU = Holder.company("Zhou");
    private static final SalesPeriod MARCH = CALENDAR.months(2026).get(2);

    private static UnitQuota cases(long amount) {
        return UnitQuota.of(WANG, Metric.VOLUME, MARCH, Quantity.of(amount, CASE));
    }

    private static List<Quantity> amounts(UnitQuotaSplit split) {
        return split.quotas().stream().map(UnitQuota::amount).toList();
    }

    @Nested
    class Splitting {

        @Test
        void keepsWholeUnitsWhole() {
            UnitQuotaSplit split = QuotaSplitter.standard().split(cases(100), List.of(WANG, LI, ZHOU));

            assertThat(amounts(split))
                    .containsExactly(Quantity.of(34, CASE), Quantity.of(33, CASE), Quantity.of(33, CASE));
            assertThat(split.quotas()).extracting(UnitQuota::holder).containsExactly(LI, WANG, ZHOU);
            assertThat(split.total()).isEqualTo(Quantity.of(100, CASE));
            assertThat(split.explain().text()).contains("quota of COMPANY:Wang for 2026-03", "34 CASE (weight 1)");
        }

        @Test
        void dividesDecimalsInTheirLastPlace() {
            UnitQuota weight = UnitQuota.of(WANG, Metric.VOLUME, MARCH, Quantity.of(new BigDecimal("12.5"), KILOGRAM));

            assertThat(amounts(QuotaSplitter.standard().split(weight, List.of(WANG, LI))))
                    .containsExactly(
                            Quantity.of(new BigDecimal("6.3"), KILOGRAM), Quantity.of(new BigDecimal("6.2"), KILOGRAM));
        }

        @Test
        void raisesByAHedge() {
            UnitQuotaSplit split = QuotaSplitter.with(
                            SplitPolicy.weights(Map.of(WANG, BigDecimal.valueOf(3), LI, BigDecimal.ONE)))
                    .withHedge(Rate.percent(10))
                    .split(cases(15), List.of(WANG, LI));

            assertThat(split.total()).isEqualTo(Quantity.of(17, CASE));
            assertThat(amounts(split)).containsExactly(Quantity.of(4, CASE), Quantity.of(13, CASE));
            assertThat(split.whole().amount()).isEqualTo(Quantity.of(15, CASE));
        }

        @Test
        void phasesOverTheYear() {
            UnitQuota year = UnitQuota.of(WANG, Metric.ACTIVE_OUTLETS, CALENDAR.year(2026), Quantity.of(1000, PIECE));

            assertThat(amounts(QuotaPhaser.standard().phase(year, CALENDAR.months(2026))))
                    .startsWith(
                            Quantity.of(84, PIECE),
                            Quantity.of(84, PIECE),
                            Quantity.of(84, PIECE),
                            Quantity.of(84, PIECE))
                    .endsWith(Quantity.of(83, PIECE))
                    .hasSize(12);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> QuotaPhaser.standard().phase(year, CALENDAR.months(2025)));
        }

        @Test
        void isNotMixedWithMoney() {
            Money hundred = Money.parse("CNY 100.00");

            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            QuotaSplitter.standard().withLock(WANG, hundred).split(cases(10), List.of(WANG)))
                    .withMessage("locks and units must not be of money to divide a quota of CASE, but was"
                            + " {COMPANY:Wang=CNY 100.00}");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> QuotaSplitter.standard()
                            .withApportioner(Apportioner.standard().inUnitsOf(hundred))
                            .split(cases(10), List.of(WANG)))
                    .withMessage("locks and units must not be of money to divide a quota of CASE, but was CNY 100.00");
        }

        @Test
        void refusesPartsThatDoNotSum() {
            UnitQuotaSplit.Part part = new UnitQuotaSplit.Part(cases(9), Ratio.one());

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new UnitQuotaSplit(
                            cases(10), Rate.zero(), ApportionmentRule.LARGEST_REMAINDER, List.of(part)))
                    .withMessage("parts must sum to 10 CASE, but was 9 CASE");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new UnitQuotaSplit(
                            cases(18), Rate.zero(), ApportionmentRule.LARGEST_REMAINDER, List.of(part, part)))
                    .withMessage(
                            "parts must differ by holder or by period alone, but had VOLUME of COMPANY:Wang for 2026-03");
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            new UnitQuotaSplit(cases(10), Rate.zero(), ApportionmentRule.LARGEST_REMAINDER, List.of()))
                    .withMessage("parts must not be empty, but was []");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new UnitQuotaSplit(
                            cases(10), Rate.percent(-1), ApportionmentRule.LARGEST_REMAINDER, List.of(part)))
                    .withMessage("hedge must not be negative, but was -1%");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new UnitQuotaSplit.Part(cases(1), Ratio.of(-1, 1)))
                    .withMessage("weight must not be negative, but was -1");
        }
    }

    /** The handbook's day 11 of 22, in cases: the figures of money are those of units. */
    @Nested
    class Pacing {

        private final PaceReader reader = PaceReader.with(PaceCurve.linear(WorkingDays.mondayToFriday()));
        private final UnitPace pace = reader.read(cases(600), Quantity.of(270, CASE), LocalDate.of(2026, 3, 16));

        @Test
        void isThatOfMoney() {
            assertThat(pace.attainment().ratio()).isEqualTo(Ratio.of(9, 20));
            assertThat(pace.expected()).isEqualTo(Measured.of(Quantity.of(300, CASE)));
            assertThat(pace.gap()).isEqualTo(Measured.of(Quantity.of(-30, CASE)));
            assertThat(pace.index()).isEqualTo(Ratio.of(9, 10));
            assertThat(pace.isBehindBy(Rate.percent(10))).isTrue();
            assertThat(pace.progressDifference()).isEqualTo(Ratio.of(-1, 20));
            assertThat(pace.runRate()).isEqualTo(Ratio.of(270, 11));
            assertThat(pace.requiredRunRate()).isEqualTo(Measured.of(Quantity.of(30, CASE)));
            assertThat(pace.effort()).isEqualTo(Ratio.of(11, 9));
            assertThat(pace.forecast()).hasToString("540 CASE (LINEAR_WORKING_DAYS)");
            assertThat(pace.remaining()).isEqualTo(Quantity.of(330, CASE));
            assertThat(pace.explain().text()).contains("pace of COMPANY:Wang for 2026-03 as of 2026-03-16", "90.00 %");
        }

        @Test
        void asksForWholeUnitsADay() {
            assertThat(reader.read(cases(600), Quantity.of(271, CASE), LocalDate.of(2026, 3, 16))
                            .requiredRunRate())
                    .isEqualTo(Measured.of(Quantity.of(30, CASE)));
            assertThat(reader.read(cases(600), Quantity.of(269, CASE), LocalDate.of(2026, 3, 16))
                            .requiredRunRate())
                    .isEqualTo(Measured.of(Quantity.of(31, CASE)));
        }

        @Test
        void isUndefinedAtTheEnds() {
            UnitPace before = reader.read(cases(600), Quantity.zero(CASE), LocalDate.of(2026, 2, 28));
            UnitPace closed = reader.read(cases(600), Quantity.of(1, CASE), LocalDate.of(2026, 3, 31));

            assertThat(before.index()).isEqualTo(Ratio.undefined(UndefinedReason.NOT_STARTED));
            assertThat(before.runRate()).isEqualTo(Ratio.undefined(UndefinedReason.NOT_STARTED));
            assertThat(before.forecast().amount()).isEqualTo(Measured.undefined(UndefinedReason.NOT_STARTED));
            assertThat(closed.requiredRunRate()).isEqualTo(Measured.undefined(UndefinedReason.PERIOD_CLOSED));
            assertThat(closed.forecast().amount()).isEqualTo(Measured.of(Quantity.of(1, CASE)));
            assertThat(reader.read(cases(600), Quantity.of(700, CASE), LocalDate.of(2026, 3, 31))
                            .remaining())
                    .isEqualTo(Quantity.zero(CASE));
        }

        @Test
        void refusesAnotherUnit() {
            assertThatExceptionOfType(UnitMismatchException.class)
                    .isThrownBy(() -> reader.read(cases(600), Quantity.of(1, PIECE), LocalDate.of(2026, 3, 16)));
            assertThatExceptionOfType(UnitMismatchException.class)
                    .isThrownBy(() -> AttainmentReader.standard().read(cases(600), Quantity.of(1, PIECE)));
        }
    }

    @Nested
    class Attaining {

        @Test
        void isMetByTheRulesOfMoney() {
            UnitQuota defects = UnitQuota.of(
                    WANG,
                    Metric.of("DEFECTS", Direction.LOWER_IS_BETTER, MetricKind.COUNT),
                    MARCH,
                    Quantity.of(4, PIECE));

            assertThat(AttainmentReader.standard()
                            .read(cases(100), Quantity.of(45, CASE))
                            .ratio())
                    .isEqualTo(Ratio.of(9, 20));
            assertThat(UnitAttainment.of(cases(100), Quantity.of(100, CASE)).isMet())
                    .isTrue();
            assertThat(UnitAttainment.of(cases(0), Quantity.of(1, CASE)).isMet())
                    .isFalse();
            assertThat(UnitAttainment.of(cases(0), Quantity.of(1, CASE)).ratio())
                    .isEqualTo(Ratio.undefined(UndefinedReason.ZERO_TARGET));
            assertThat(UnitAttainment.of(defects, Quantity.of(5, PIECE)).ratio())
                    .isEqualTo(Ratio.of(4, 5));
            assertThat(UnitAttainment.of(defects, Quantity.of(5, PIECE)).isMet())
                    .isFalse();
            assertThat(UnitAttainment.of(defects, Quantity.of(4, PIECE)).isMet())
                    .isTrue();
            assertThat(UnitAttainment.of(cases(100), Quantity.of(45, CASE)).gap())
                    .isEqualTo(Quantity.of(-55, CASE));
            assertThat(UnitAttainment.of(cases(100), Quantity.of(45, CASE))
                            .explain()
                            .text())
                    .contains("attainment of COMPANY:Wang for 2026-03", "45.00 %");
        }

        @Test
        void refusesWhatIsNotCounted() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> UnitQuota.of(WANG, Metric.REVENUE, MARCH, Quantity.of(1, CASE)))
                    .withMessage("metric must measure a volume or a number, but was REVENUE (MONEY)");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> cases(-1))
                    .withMessage("amount must not be negative, but was -1 CASE for COMPANY:Wang in 2026-03");
        }
    }

    @Nested
    class OfShares {

        private ShareQuota distribution(Holder holder) {
            return ShareQuota.of(holder, Metric.NUMERIC_DISTRIBUTION, MARCH, Rate.percent(70));
        }

        @Test
        void areSummedAndNotAveraged() {
            ShareAttainment together = ShareAttainment.together(
                    distribution(ZHOU),
                    List.of(
                            ShareAttainment.of(distribution(WANG), 9, 10),
                            ShareAttainment.of(distribution(LI), 30, 90)));

            assertThat(together.share()).isEqualTo(Ratio.of(39, 100));
            assertThat(together.gap()).isEqualTo(Ratio.of(-31, 100));
            assertThat(together.ratio()).isEqualTo(Ratio.of(39, 70));
            assertThat(together.isMet()).isFalse();
            assertThat(together.explain().text())
                    .contains("NUMERIC_DISTRIBUTION of COMPANY:Zhou for 2026-03", "39.00 %");
            assertThat(ShareAttainment.of(distribution(WANG), 7, 10).isMet()).isTrue();
        }

        @Test
        void mayBeBetterWhenLower() {
            ShareQuota expense = ShareQuota.of(WANG, Metric.EXPENSE_RATE, MARCH, Rate.percent(5));

            assertThat(ShareAttainment.of(expense, 5, 100).isMet()).isTrue();
            assertThat(ShareAttainment.of(expense, 10, 100).ratio()).isEqualTo(Ratio.of(1, 2));
            assertThat(ShareAttainment.of(expense, 10, 100).isMet()).isFalse();
            assertThat(ShareAttainment.of(expense, 0, 100).ratio())
                    .isEqualTo(Ratio.undefined(UndefinedReason.ZERO_BASE));
            assertThat(ShareAttainment.of(expense, 0, 0).ratio())
                    .isEqualTo(Ratio.undefined(UndefinedReason.NO_UNIVERSE));
            assertThat(ShareAttainment.of(expense, 0, 0).isMet()).isFalse();
        }

        @Test
        void refuseWhatDoesNotBelongTogether() {
            ShareAttainment wang = ShareAttainment.of(distribution(WANG), 9, 10);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ShareAttainment.together(distribution(ZHOU), List.of(wang, wang)))
                    .withMessage("parts must be of different holders, but COMPANY:Wang came twice");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ShareAttainment.together(distribution(ZHOU), List.of()))
                    .withMessage("parts must not be empty, but was []");
            ShareQuota april = ShareQuota.of(
                    ZHOU, Metric.NUMERIC_DISTRIBUTION, CALENDAR.months(2026).get(3), Rate.percent(70));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ShareAttainment.together(april, List.of(wang)))
                    .withMessage("parts must be for 2026-04, but COMPANY:Wang was for 2026-03");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ShareAttainment.of(distribution(WANG), -1, 10))
                    .withMessage("part must not be negative, but was -1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ShareQuota.of(WANG, Metric.VOLUME, MARCH, Rate.percent(1)))
                    .withMessage("metric must measure a share, but was VOLUME (VOLUME)");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ShareQuota.of(WANG, Metric.EXPENSE_RATE, MARCH, Rate.percent(-1)))
                    .withMessage("target must not be negative, but was -1% for COMPANY:Wang in 2026-03");
        }
    }
}
