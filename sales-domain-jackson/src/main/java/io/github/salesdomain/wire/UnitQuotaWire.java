package io.github.salesdomain.wire;

import static io.github.salesdomain.wire.Field.defaulted;
import static io.github.salesdomain.wire.Field.list;
import static io.github.salesdomain.wire.Field.required;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quota.ShareAttainment;
import io.github.salesdomain.quota.ShareQuota;
import io.github.salesdomain.quota.UnitAttainment;
import io.github.salesdomain.quota.UnitForecast;
import io.github.salesdomain.quota.UnitPace;
import io.github.salesdomain.quota.UnitQuota;
import io.github.salesdomain.quota.UnitQuotaSplit;

/** The JSON form of quotas of units and of shares. */
final class UnitQuotaWire {

    static final ObjectCodec<UnitQuota> UNIT_QUOTA = ObjectCodec.of(
            required("holder", QuotaWire.HOLDER, UnitQuota::holder),
            required("metric", MetricWire.METRIC, UnitQuota::metric),
            required("period", TimeWire.SALES_PERIOD, UnitQuota::period),
            required("amount", QuantityWire.QUANTITY, UnitQuota::amount),
            UnitQuota::of);

    static final ObjectCodec<UnitQuotaSplit.Part> SPLIT_PART = ObjectCodec.of(
            required("quota", UNIT_QUOTA, UnitQuotaSplit.Part::quota),
            required("weight", QuantityWire.RATIO, UnitQuotaSplit.Part::weight),
            UnitQuotaSplit.Part::new);

    static final ObjectCodec<UnitQuotaSplit> SPLIT = ObjectCodec.of(
            required("whole", UNIT_QUOTA, UnitQuotaSplit::whole),
            defaulted("hedge", MoneyWire.RATE, UnitQuotaSplit::hedge, Rate.zero()),
            list("parts", SPLIT_PART, UnitQuotaSplit::parts),
            UnitQuotaSplit::new);

    static final ObjectCodec<UnitAttainment> ATTAINMENT = ObjectCodec.of(
            required("quota", UNIT_QUOTA, UnitAttainment::quota),
            required("actual", QuantityWire.QUANTITY, UnitAttainment::actual),
            UnitAttainment::of);

    static final ObjectCodec<UnitForecast> FORECAST = ObjectCodec.of(
            required("method", QuotaWire.FORECAST_METHOD, UnitForecast::method),
            required("amount", MeasuredCodec.of(QuantityWire.QUANTITY), UnitForecast::amount),
            UnitForecast::of);

    static final ObjectCodec<UnitPace> PACE = ObjectCodec.of(
            required("quota", UNIT_QUOTA, UnitPace::quota),
            required("actual", QuantityWire.QUANTITY, UnitPace::actual),
            required("asOf", TimeWire.DATE, UnitPace::asOf),
            required("progress", QuotaWire.PROGRESS, UnitPace::progress),
            UnitPace::new);

    static final ObjectCodec<ShareQuota> SHARE_QUOTA = ObjectCodec.of(
            required("holder", QuotaWire.HOLDER, ShareQuota::holder),
            required("metric", MetricWire.METRIC, ShareQuota::metric),
            required("period", TimeWire.SALES_PERIOD, ShareQuota::period),
            required("target", MoneyWire.RATE, ShareQuota::target),
            ShareQuota::of);

    static final ObjectCodec<ShareAttainment> SHARE_ATTAINMENT = ObjectCodec.of(
            required("quota", SHARE_QUOTA, ShareAttainment::quota),
            required("part", NumberCodec.DECIMAL, ShareAttainment::part),
            required("whole", NumberCodec.DECIMAL, ShareAttainment::whole),
            ShareAttainment::new);

    private UnitQuotaWire() {}

    static void addTo(SalesDomainWire.Listing listing) {
        listing.add(UnitQuota.class, UNIT_QUOTA);
        listing.add(UnitQuotaSplit.Part.class, SPLIT_PART);
        listing.add(UnitQuotaSplit.class, SPLIT);
        listing.add(UnitAttainment.class, ATTAINMENT);
        listing.add(UnitForecast.class, FORECAST);
        listing.add(UnitPace.class, PACE);
        listing.add(ShareQuota.class, SHARE_QUOTA);
        listing.add(ShareAttainment.class, SHARE_ATTAINMENT);
    }
}
