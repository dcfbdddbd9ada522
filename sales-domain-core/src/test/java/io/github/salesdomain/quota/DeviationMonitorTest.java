package io.github.salesdomain.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.testkit.SampleQuota;
import io.github.salesdomain.time.SalesCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DeviationMonitorTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalDate END = LocalDate.of(2026, 12, 31);

    private static Pace pace(String rep, long quota, long actual) {
        return pace(SampleQuota.rep(rep), Metric.REVENUE, CNY, quota, actual);
    }

    private static Pace pace(Holder holder, Metric metric, CurrencyUnit currency, long quota, long actual) {
        Quota owed = SampleQuota.annual().withHolder(holder).withMetric(metric).withAmount(Money.of(currency, quota));
        return PaceReader.standard().read(owed, Money.of(currency, actual), END);
    }

    @Nested
    class Bands {

        private final AlertBands bands = AlertBands.standard();

        @Test
        void includeTheirLowerBound() {
            assertThat(bands.bandOf(Ratio.of(8999, 10000))).isEqualTo(AlertBand.RED);
            assertThat(bands.bandOf(Ratio.of(9, 10))).isEqualTo(AlertBand.AMBER);
            assertThat(bands.bandOf(Ratio.of(99996, 100000))).isEqualTo(AlertBand.AMBER);
            assertThat(bands.bandOf(Ratio.one())).isEqualTo(AlertBand.GREEN);
            assertThat(bands.bandOf(Ratio.of(1199999, 1000000))).isEqualTo(AlertBand.GREEN);
            assertThat(bands.bandOf(Ratio.of(12, 10))).isEqualTo(AlertBand.OVER);
            assertThat(bands.bandOf(Ratio.of(-5, 1))).isEqualTo(AlertBand.RED);
        }

        @Test
        void haveAnAnswerOfTheirOwnForNoIndex() {
            assertThat(bands.bandOf(Ratio.undefined(UndefinedReason.ZERO_TARGET)))
                    .isEqualTo(AlertBand.UNMEASURED);
        }

        @Test
        void areData() {
            AlertBand black = AlertBand.of("BLACK", 0);
            AlertBands own = AlertBands.of(black, Map.of(Rate.percent(50), AlertBand.GREEN));
            assertThat(own.bandOf(Ratio.of(1, 3))).isEqualTo(black);
            assertThat(own.bandOf(Ratio.of(1, 2))).isEqualTo(AlertBand.GREEN);
            assertThat(AlertBands.of(black, Map.of()).bandOf(Ratio.one())).isEqualTo(black);
            assertThat(AlertBands.standard().from().keySet())
                    .containsExactly(Rate.percent(90), Rate.percent(100), Rate.percent(120));
        }
    }

    @Nested
    class Review {

        @Test
        void putsTheMostUrgentFirst() {
            List<Pace> paces = new ArrayList<>(List.of(
                    pace("R-01", 100, 100),
                    pace("R-02", 100, 80),
                    pace("R-03", 1000, 800),
                    pace("R-04", 100, 95),
                    pace("R-05", 100, 130),
                    pace("R-06", 0, 5),
                    pace("R-07", 100, 80)));
            DeviationReport report = DeviationMonitor.standard().review(paces);
            assertThat(report.alerts())
                    .extracting(alert -> alert.holder().id() + " " + alert.band())
                    .containsExactly(
                            "R-03 RED",
                            "R-02 RED",
                            "R-07 RED",
                            "R-04 AMBER",
                            "R-05 OVER",
                            "R-06 UNMEASURED",
                            "R-01 GREEN");
            assertThat(report.in(AlertBand.RED)).hasSize(3);
            assertThat(report.in(AlertBand.of("BLACK", 0))).isEmpty();
            assertThat(report.alerts().get(0).gap()).isEqualTo(Measured.of(Money.of(CNY, -200)));
            Collections.reverse(paces);
            assertThat(DeviationMonitor.standard().review(paces)).isEqualTo(report);
        }

        @Test
        void takesTheLargestGapAsTheWorstWhereLowerIsBetter() {
            DeviationReport report = DeviationMonitor.standard()
                    .review(List.of(
                            pace(SampleQuota.rep("R-01"), Metric.EXPENSE, CNY, 100, 150),
                            pace(SampleQuota.rep("R-02"), Metric.EXPENSE, CNY, 100, 300)));
            assertThat(report.alerts()).extracting(alert -> alert.holder().id()).containsExactly("R-02", "R-01");
        }

        @Test
        void keepsCurrenciesApartAndBreaksTiesByHolderMetricAndPeriod() {
            Holder one = SampleQuota.rep("R-01");
            Holder two = SampleQuota.rep("R-02");
            Pace inDollars = pace(one, Metric.REVENUE, CurrencyUnit.USD, 100, 0);
            Pace profit = pace(two, Metric.PROFIT, CNY, 100, 80);
            Pace revenue = pace(two, Metric.REVENUE, CNY, 100, 80);
            Pace later = PaceReader.standard()
                    .read(
                            revenue.quota().withPeriod(SalesCalendar.gregorian().year(2027)),
                            Money.of(CNY, 80),
                            LocalDate.of(2027, 12, 31));
            DeviationReport report = DeviationMonitor.standard().review(List.of(inDollars, later, revenue, profit));
            assertThat(report.alerts())
                    .extracting(DeviationAlert::pace)
                    .containsExactly(profit, revenue, later, inDollars);
        }

        @Test
        void putsUndefinedGapsLast() {
            Pace noDays = PaceReader.with(PaceCurve.linear(day -> false))
                    .read(SampleQuota.annual().withHolder(SampleQuota.rep("R-01")), Money.of(CNY, 5), END);
            DeviationReport report = DeviationMonitor.standard().review(List.of(noDays, pace("R-06", 0, 5)));
            assertThat(report.alerts()).extracting(alert -> alert.holder().id()).containsExactly("R-06", "R-01");
        }

        @Test
        void explainsItself() {
            DeviationReport report = DeviationMonitor.standard().review(List.of(pace("R-02", 100, 80)));
            assertThat(report.explain().text())
                    .isEqualTo("deviations: 1\n  POSITION:R-02: RED at 80.00 %, gap CNY -20.00");
            assertThat(report.alerts().get(0).explain().text())
                    .startsWith("POSITION:R-02: RED at 80.00 %\n"
                            + "  gap to date: CNY -20.00\n"
                            + "  pace of POSITION:R-02 for 2026 as of 2026-12-31: 80.00 %\n");
        }

        @Test
        void ofNothingIsEmpty() {
            assertThat(DeviationMonitor.standard().review(List.of()).alerts()).isEmpty();
            assertThatNullPointerException()
                    .isThrownBy(() -> DeviationMonitor.with(null))
                    .withMessage("policy");
        }
    }
}
