package io.github.salesdomain.wire;

import static io.github.salesdomain.wire.Field.list;
import static io.github.salesdomain.wire.Field.optional;
import static io.github.salesdomain.wire.Field.required;

import io.github.salesdomain.quota.DeviationAnswer;
import io.github.salesdomain.quota.DeviationCause;
import io.github.salesdomain.quota.ForecastRange;
import io.github.salesdomain.quota.PastForecast;
import io.github.salesdomain.quota.PipelineItem;
import io.github.salesdomain.quota.RangeBasis;
import io.github.salesdomain.quota.RangedForecast;

/** The JSON form of the forecasts of {@code quota}, and of answers to its alerts. */
final class ForecastWire {

    static final TextCodec<RangeBasis> BASIS = TextCodec.of(TextCodec.CODE, RangeBasis::of, RangeBasis::code);

    static final ObjectCodec<ForecastRange> RANGE = ObjectCodec.of(
            required("low", MoneyWire.MONEY, ForecastRange::low),
            required("high", MoneyWire.MONEY, ForecastRange::high),
            required("basis", BASIS, ForecastRange::basis),
            required("observations", NumberCodec.INT, ForecastRange::observations),
            ForecastRange::new);

    static final ObjectCodec<PastForecast> PAST = ObjectCodec.of(
            required("period", TimeWire.SALES_PERIOD, PastForecast::period),
            required("forecast", MoneyWire.MONEY, PastForecast::forecast),
            required("actual", MoneyWire.MONEY, PastForecast::actual),
            PastForecast::of);

    static final ObjectCodec<PipelineItem> PIPELINE_ITEM = ObjectCodec.of(
            required("id", TextCodec.text(TextCodec.CODE), PipelineItem::id),
            required("amount", MoneyWire.MONEY, PipelineItem::amount),
            required("probability", MoneyWire.RATE, PipelineItem::probability),
            required("expectedOn", TimeWire.DATE, PipelineItem::expectedOn),
            PipelineItem::of);

    static final ObjectCodec<RangedForecast> RANGED_FORECAST = ObjectCodec.building(
                    RangedForecast::builder, RangedForecast.Builder::build)
            .with(required("pace", QuotaWire.PACE, RangedForecast::pace), RangedForecast.Builder::pace)
            .with(required("forecast", QuotaWire.FORECAST, RangedForecast::forecast), RangedForecast.Builder::forecast)
            .with(required("range", MeasuredCodec.of(RANGE), RangedForecast::range), RangedForecast.Builder::range)
            .with(
                    optional("weightedPipeline", MoneyWire.MONEY, RangedForecast::weightedPipeline),
                    RangedForecast.Builder::weightedPipeline)
            .with(
                    optional("restOfQuota", MoneyWire.MONEY, RangedForecast::restOfQuota),
                    RangedForecast.Builder::restOfQuota)
            .with(list("leftOut", PIPELINE_ITEM, RangedForecast::leftOut), RangedForecast.Builder::addAllLeftOut)
            .codec();

    static final ObjectCodec<DeviationCause> CAUSE = ObjectCodec.of(
            required("code", TextCodec.text(TextCodec.CODE), DeviationCause::code),
            required("note", TextCodec.text(TextCodec.NAME), DeviationCause::note),
            DeviationCause::of);

    static final ObjectCodec<DeviationAnswer> ANSWER = ObjectCodec.building(
                    DeviationAnswer::builder, DeviationAnswer.Builder::build)
            .with(required("holder", QuotaWire.HOLDER, DeviationAnswer::holder), DeviationAnswer.Builder::holder)
            .with(required("metric", QuotaWire.METRIC, DeviationAnswer::metric), DeviationAnswer.Builder::metric)
            .with(required("period", TimeWire.SALES_PERIOD, DeviationAnswer::period), DeviationAnswer.Builder::period)
            .with(list("causes", CAUSE, DeviationAnswer::causes), DeviationAnswer.Builder::addAllCauses)
            .with(
                    optional("action", TextCodec.text(TextCodec.NAME), DeviationAnswer::action),
                    DeviationAnswer.Builder::action)
            .with(required("by", OrgWire.PERSON_ID, DeviationAnswer::by), DeviationAnswer.Builder::by)
            .with(required("on", TimeWire.DATE, DeviationAnswer::on), DeviationAnswer.Builder::on)
            .codec();

    private ForecastWire() {}

    static void addTo(SalesDomainWire.Listing listing) {
        listing.add(RangeBasis.class, BASIS);
        listing.add(ForecastRange.class, RANGE);
        listing.add(PastForecast.class, PAST);
        listing.add(PipelineItem.class, PIPELINE_ITEM);
        listing.add(RangedForecast.class, RANGED_FORECAST);
        listing.add(DeviationCause.class, CAUSE);
        listing.add(DeviationAnswer.class, ANSWER);
    }
}
