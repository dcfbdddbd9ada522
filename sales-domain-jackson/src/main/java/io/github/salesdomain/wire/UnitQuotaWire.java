package io.github.salesdomain.wire;

import static io.github.salesdomain.wire.Field.defaulted;
import static io.github.salesdomain.wire.Field.list;
import static io.github.salesdomain.wire.Field.map;
import static io.github.salesdomain.wire.Field.required;

import io.github.salesdomain.money.ApportionmentRule;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.org.Hierarchy;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quota.Holder;
import io.github.salesdomain.quota.ShareAttainment;
import io.github.salesdomain.quota.ShareQuota;
import io.github.salesdomain.quota.UnitAttainment;
import io.github.salesdomain.quota.UnitCascadeProof;
import io.github.salesdomain.quota.UnitForecast;
import io.github.salesdomain.quota.UnitPace;
import io.github.salesdomain.quota.UnitQuota;
import io.github.salesdomain.quota.UnitQuotaPlan;
import io.github.salesdomain.quota.UnitQuotaSplit;
import io.github.salesdomain.time.SalesPeriod;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

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
            defaulted("rule", MoneyWire.APPORTIONMENT_RULE, UnitQuotaSplit::rule, ApportionmentRule.LARGEST_REMAINDER),
            list("parts", SPLIT_PART, UnitQuotaSplit::parts),
            UnitQuotaSplit::new);

    /** The periods of every holder as plain decimals in the unit of the whole. */
    static final ObjectCodec<UnitQuotaPlan> PLAN = ObjectCodec.of(
            required("whole", UNIT_QUOTA, UnitQuotaPlan::whole),
            list("periods", TimeWire.SALES_PERIOD, UnitQuotaPlan::periods),
            list("hedges", MoneyWire.RATE, UnitQuotaPlan::hedges),
            map(
                    "parents",
                    QuotaWire.HOLDER,
                    QuotaWire.HOLDER,
                    plan -> plan.hierarchy().parents()),
            map("amounts", QuotaWire.HOLDER, Containers.list(NumberCodec.DECIMAL), UnitQuotaWire::amounts),
            UnitQuotaWire::plan);

    static final ObjectCodec<UnitCascadeProof> CASCADE_PROOF = ObjectCodec.of(
            required("plan", PLAN, UnitCascadeProof::plan),
            list("divisions", SPLIT, UnitCascadeProof::divisions),
            UnitCascadeProof::new);

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
        listing.add(UnitQuotaPlan.class, PLAN);
        listing.add(UnitCascadeProof.class, CASCADE_PROOF);
        listing.add(UnitAttainment.class, ATTAINMENT);
        listing.add(UnitForecast.class, FORECAST);
        listing.add(UnitPace.class, PACE);
        listing.add(ShareQuota.class, SHARE_QUOTA);
        listing.add(ShareAttainment.class, SHARE_ATTAINMENT);
    }

    private static Map<Holder, List<BigDecimal>> amounts(UnitQuotaPlan plan) {
        Map<Holder, List<BigDecimal>> amounts = new LinkedHashMap<>();
        plan.amounts()
                .forEach((holder, row) ->
                        amounts.put(holder, row.stream().map(Quantity::amount).toList()));
        return amounts;
    }

    private static UnitQuotaPlan plan(
            UnitQuota whole,
            List<SalesPeriod> periods,
            List<Rate> hedges,
            Map<Holder, Holder> parents,
            Map<Holder, List<BigDecimal>> amounts) {
        TreeSet<Holder> holders = new TreeSet<>(amounts.keySet());
        holders.addAll(parents.keySet());
        holders.addAll(parents.values());
        Map<Holder, List<Quantity>> quantities = new LinkedHashMap<>();
        amounts.forEach((holder, row) -> quantities.put(
                holder,
                row.stream()
                        .map(amount -> Quantity.of(amount, whole.amount().unit()))
                        .toList()));
        return UnitQuotaPlan.of(whole, periods, hedges, Hierarchy.of(holders, parents), quantities);
    }
}
