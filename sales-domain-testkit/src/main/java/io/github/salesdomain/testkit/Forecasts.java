package io.github.salesdomain.testkit;

import io.github.salesdomain.quota.DeviationAnswer;
import io.github.salesdomain.quota.DeviationCause;
import io.github.salesdomain.quota.ForecastRange;
import io.github.salesdomain.quota.Forecaster;
import io.github.salesdomain.quota.PaceCurve;
import io.github.salesdomain.quota.PastForecast;
import io.github.salesdomain.quota.PipelineItem;
import io.github.salesdomain.quota.RangeBasis;
import io.github.salesdomain.quota.RangePolicy;
import io.github.salesdomain.quota.RangedForecast;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Generated forecasts with their ranges, and answers to alerts. */
final class Forecasts {

    private Forecasts() {}

    static Arbitrary<RangeBasis> rangeBases() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of(RangeBasis.PAST_FORECASTS, RangeBasis.PAST_RESULTS, RangeBasis.METHODS)),
                Tuple.of(1, Texts.codes().map(RangeBasis::of)));
    }

    static Arbitrary<ForecastRange> forecastRanges() {
        return MoneyDomain.currencies()
                .flatMap(currency -> Combinators.combine(
                                MoneyDomain.moniesIn(currency),
                                MoneyDomain.nonNegativeMoniesIn(currency),
                                rangeBases(),
                                Arbitraries.integers().between(1, 24))
                        .as((low, width, basis, observations) ->
                                new ForecastRange(low, low.plus(width), basis, observations)));
    }

    static Arbitrary<PastForecast> pastForecasts() {
        return MoneyDomain.currencies()
                .flatMap(currency -> Combinators.combine(
                                TimeDomain.salesPeriods(),
                                MoneyDomain.positiveMoniesIn(currency),
                                MoneyDomain.moniesIn(currency))
                        .as(PastForecast::of));
    }

    static Arbitrary<RangePolicy> rangePolicies() {
        Arbitrary<RangePolicy> past = Arbitraries.integers()
                .between(50, 150)
                .list()
                .ofMaxSize(6)
                .map(percents ->
                        (pace, forecast) -> RangePolicy.pastForecasts(pasts(percents, forecast.getCurrencyUnit()))
                                .rangeOf(pace, forecast));
        return Arbitraries.oneOf(
                Arbitraries.just(RangePolicy.none()),
                Arbitraries.just(RangePolicy.methods(List.of(PaceCurve.linear()))),
                past);
    }

    private static List<PastForecast> pasts(List<Integer> percents, CurrencyUnit currency) {
        List<PastForecast> pasts = new ArrayList<>();
        for (int percent : percents) {
            pasts.add(PastForecast.of(
                    SampleCompany.calendar().year(2000 + pasts.size()),
                    Money.ofMajor(currency, 100),
                    Money.ofMajor(currency, percent)));
        }
        return pasts;
    }

    static Arbitrary<PipelineItem> pipelineItems() {
        return MoneyDomain.currencies().flatMap(Forecasts::pipelineItemsIn);
    }

    private static Arbitrary<PipelineItem> pipelineItemsIn(CurrencyUnit currency) {
        return Combinators.combine(
                        Texts.keys(),
                        MoneyDomain.nonNegativeMoniesIn(currency),
                        MoneyDomain.ratesBetween(0, 100),
                        Credits.days())
                .as(PipelineItem::of);
    }

    static Arbitrary<RangedForecast> rangedForecasts() {
        return Combinators.combine(
                        QuotaDomain.paces(),
                        QuotaDomain.paceCurves(),
                        rangePolicies(),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.of(true, false))
                .flatAs((pace, curve, range, days, mixed) -> pipelineItemsIn(
                                pace.actual().getCurrencyUnit())
                        .list()
                        .ofMaxSize(4)
                        .uniqueElements(PipelineItem::id)
                        .map(pipeline -> {
                            Forecaster forecaster = Forecaster.with(curve).withRange(range);
                            return mixed
                                    ? forecaster.forecastMixed(
                                            pace.quota(),
                                            pace.actual(),
                                            pace.asOf(),
                                            pipeline,
                                            pace.asOf().plusDays(days))
                                    : forecaster.forecast(pace.quota(), pace.actual(), pace.asOf());
                        }));
    }

    static Arbitrary<DeviationCause> deviationCauses() {
        return Combinators.combine(Texts.codes(), Texts.names()).as(DeviationCause::of);
    }

    static Arbitrary<DeviationAnswer> deviationAnswers() {
        return Combinators.combine(
                        QuotaDomain.quotas(),
                        deviationCauses().list().ofMinSize(1).ofMaxSize(3),
                        Texts.names().optional(),
                        OrgDomain.personIds(),
                        Credits.days())
                .as((quota, causes, action, by, on) -> DeviationAnswer.builder()
                        .holder(quota.holder())
                        .metric(quota.metric())
                        .period(quota.period())
                        .addAllCauses(causes)
                        .action(action)
                        .by(by)
                        .on(on)
                        .build());
    }
}
