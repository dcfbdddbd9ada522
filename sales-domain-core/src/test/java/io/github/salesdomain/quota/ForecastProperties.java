package io.github.salesdomain.quota;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.testkit.QuotaDomain;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Laws of {@link Forecaster}. */
@Domain(QuotaDomain.class)
class ForecastProperties {

    @Property
    void aMixedForecastIsTheSumOfItsParts(@ForAll RangedForecast forecast) {
        forecast.weightedPipeline()
                .ifPresent(pipeline -> assertThat(forecast.pace()
                                .actual()
                                .plus(pipeline)
                                .plus(forecast.restOfQuota().orElseThrow()))
                        .isEqualTo(forecast.forecast().amount().value().orElseThrow()));
    }

    @Property
    void atTheEndTheForecastIsTheActual(@ForAll Pace pace) {
        LocalDate end = pace.quota().period().endExclusive().minusDays(1);

        assertThat(Forecaster.standard()
                        .forecast(pace.quota(), pace.actual(), end)
                        .forecast()
                        .amount())
                .isEqualTo(Measured.of(pace.actual()));
        assertThat(Forecaster.standard()
                        .forecastMixed(pace.quota(), pace.actual(), end, List.of(), end)
                        .forecast()
                        .amount())
                .isEqualTo(Measured.of(pace.actual()));
    }

    @Property
    void theRangeOfMethodsHoldsTheForecast(@ForAll Pace pace, @ForAll PaceCurve curve) {
        RangedForecast forecast = Forecaster.standard()
                .withRange(RangePolicy.methods(List.of(curve)))
                .forecast(pace.quota(), pace.actual(), pace.asOf());

        forecast.range()
                .value()
                .ifPresent(range -> assertThat(range.contains(
                                forecast.forecast().amount().value().orElseThrow()))
                        .isTrue());
    }

    @Property
    void aRangeIsUndefinedWhereTheForecastIs(@ForAll RangedForecast forecast) {
        forecast.forecast()
                .amount()
                .undefinedReason()
                .ifPresent(reason -> assertThat(forecast.range()).isEqualTo(Measured.undefined(reason)));
    }
}
