package io.github.salesdomain.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quota.DeviationAlert;
import io.github.salesdomain.quota.DeviationAnswer;
import io.github.salesdomain.quota.DeviationCause;
import io.github.salesdomain.quota.DeviationMonitor;
import io.github.salesdomain.quota.DeviationReport;
import io.github.salesdomain.quota.Forecast;
import io.github.salesdomain.quota.ForecastMethod;
import io.github.salesdomain.quota.ForecastRange;
import io.github.salesdomain.quota.Forecaster;
import io.github.salesdomain.quota.Pace;
import io.github.salesdomain.quota.PaceCurve;
import io.github.salesdomain.quota.PaceReader;
import io.github.salesdomain.quota.PastForecast;
import io.github.salesdomain.quota.PipelineItem;
import io.github.salesdomain.quota.Quota;
import io.github.salesdomain.quota.RangePolicy;
import io.github.salesdomain.quota.RangedForecast;
import io.github.salesdomain.testkit.SampleCompany;
import io.github.salesdomain.testkit.SampleQuota;
import io.github.salesdomain.time.SalesPeriod;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ForecastGuideTest {

    private static final CurrencyUnit CNY = SampleCompany.currency();
    private final SalesPeriod june = SampleCompany.calendar().months(2026).get(5);
    private final Quota quota = SampleQuota.annual().withPeriod(june).withAmount(Money.ofMajor(CNY, 600_000));
    private final Money sold = Money.ofMajor(CNY, 270_000);
    private final LocalDate today = LocalDate.of(2026, 6, 15);

    private static PastForecast past(int month, long forecast, long closed) {
        return PastForecast.of(
                SampleCompany.calendar().months(2026).get(month - 1),
                Money.ofMajor(CNY, forecast),
                Money.ofMajor(CNY, closed));
    }

    @Test
    void forecastsWithARange() {
        // docs:start forecast-range
        List<PastForecast> halfway =
                List.of(past(3, 500_000, 450_000), past(4, 500_000, 525_000), past(5, 500_000, 560_000));
        RangedForecast forecast = Forecaster.with(PaceCurve.linear())
                .withRange(RangePolicy.pastForecasts(halfway))
                .forecast(quota, sold, today);
        Forecast close = forecast.forecast(); // CNY 540000.00 (LINEAR_DAYS)
        Measured<ForecastRange> range = forecast.range(); // CNY 486000.00 to CNY 604800.00 (PAST_FORECASTS of 3)
        // docs:end
        assertThat(close).hasToString("CNY 540000.00 (LINEAR_DAYS)");
        assertThat(range).hasToString("CNY 486000.00 to CNY 604800.00 (PAST_FORECASTS of 3)");
    }

    @Test
    void mixesInThePipeline() {
        // docs:start forecast-mixed
        List<PipelineItem> pipeline =
                List.of(PipelineItem.of("OPP-1", Money.ofMajor(CNY, 100_000), Rate.percent(60), today.plusDays(3)));
        RangedForecast mixed = Forecaster.standard().forecastMixed(quota, sold, today, pipeline, today.plusDays(7));
        Money rest = mixed.restOfQuota().orElseThrow(); // CNY 160000.00: the last 8 of 30 days by the curve
        Forecast close = mixed.forecast(); // CNY 490000.00 (MIXED)
        // docs:end
        assertThat(rest).isEqualTo(Money.ofMajor(CNY, 160_000));
        assertThat(close).isEqualTo(Forecast.of(ForecastMethod.MIXED, Measured.of(Money.ofMajor(CNY, 490_000))));
    }

    @Test
    void asksForTheCausesOfEveryRed() {
        Pace behind = PaceReader.standard().read(quota, Money.ofMajor(CNY, 100_000), today);
        // docs:start deviation-causes
        DeviationReport report = DeviationMonitor.standard().review(List.of(behind));
        DeviationAnswer answer = DeviationAnswer.builder()
                .holder(behind.holder())
                .metric(quota.metric())
                .period(june)
                .addCauses(DeviationCause.of("LOST_DEALER", "C-04 went to the competitor in May"))
                .action("Win back two outlets a week")
                .by(PersonId.of("Sun"))
                .on(today)
                .build();
        List<DeviationAlert> open = report.unanswered(List.of(answer)); // empty: the red was answered
        // docs:end
        assertThat(open).isEmpty();
        assertThat(report.unanswered(List.of())).hasSize(1);
    }
}
