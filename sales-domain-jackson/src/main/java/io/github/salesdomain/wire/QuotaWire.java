package io.github.salesdomain.wire;

import static io.github.salesdomain.wire.Field.defaulted;
import static io.github.salesdomain.wire.Field.entries;
import static io.github.salesdomain.wire.Field.list;
import static io.github.salesdomain.wire.Field.map;
import static io.github.salesdomain.wire.Field.optional;
import static io.github.salesdomain.wire.Field.required;

import io.github.salesdomain.money.ApportionmentRule;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.org.Hierarchy;
import io.github.salesdomain.quota.AlertBand;
import io.github.salesdomain.quota.AlertBands;
import io.github.salesdomain.quota.AlertPolicy;
import io.github.salesdomain.quota.Attainment;
import io.github.salesdomain.quota.CascadeProof;
import io.github.salesdomain.quota.DeviationAlert;
import io.github.salesdomain.quota.DeviationReport;
import io.github.salesdomain.quota.Forecast;
import io.github.salesdomain.quota.ForecastMethod;
import io.github.salesdomain.quota.Headcount;
import io.github.salesdomain.quota.Holder;
import io.github.salesdomain.quota.HolderKind;
import io.github.salesdomain.quota.Metric;
import io.github.salesdomain.quota.MonthShape;
import io.github.salesdomain.quota.Pace;
import io.github.salesdomain.quota.Progress;
import io.github.salesdomain.quota.Quota;
import io.github.salesdomain.quota.QuotaPlan;
import io.github.salesdomain.quota.QuotaSplit;
import io.github.salesdomain.quota.Replan;
import io.github.salesdomain.quota.ReplanLine;
import io.github.salesdomain.quota.ReplanPolicy;
import io.github.salesdomain.quota.ZeroBase;
import io.github.salesdomain.time.SalesCalendar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The JSON form of the values of {@code quota}. */
final class QuotaWire {

    /** Kind and id with a colon between. */
    private static final int HOLDER_TEXT = 2 * TextCodec.CODE + 1;

    static final ObjectCodec<Metric> METRIC = MetricWire.METRIC;

    static final TextCodec<HolderKind> HOLDER_KIND = TextCodec.of(TextCodec.CODE, HolderKind::of, HolderKind::code);

    static final TextCodec<Holder> HOLDER = TextCodec.of(HOLDER_TEXT, Holder::parse, Holder::toString);

    static final ObjectCodec<Quota> QUOTA = ObjectCodec.building(Quota::builder, Quota.Builder::build)
            .with(required("holder", HOLDER, Quota::holder), Quota.Builder::holder)
            .with(required("metric", METRIC, Quota::metric), Quota.Builder::metric)
            .with(required("period", TimeWire.SALES_PERIOD, Quota::period), Quota.Builder::period)
            .with(required("amount", MoneyWire.MONEY, Quota::amount), Quota.Builder::amount)
            .codec();

    static final ObjectCodec<Headcount> HEADCOUNT = ObjectCodec.of(
            entries("heads", "month", TimeWire.SALES_PERIOD, "count", NumberCodec.DECIMAL, Headcount::heads),
            Headcount::of);

    static final TextCodec<ZeroBase> ZERO_BASE = EnumCodec.of(ZeroBase.class, rule -> switch (rule) {
        case NOTHING -> "NOTHING";
        case EQUAL_IF_ALL -> "EQUAL_IF_ALL";
        case AVERAGE -> "AVERAGE";
    });

    static final TextCodec<MonthShape> MONTH_SHAPE = EnumCodec.of(MonthShape.class, shape -> switch (shape) {
        case OWN -> "OWN";
        case OWN_OR_ABOVE -> "OWN_OR_ABOVE";
        case OF_WHOLE -> "OF_WHOLE";
        case EVEN -> "EVEN";
    });

    static final ObjectCodec<QuotaSplit.Part> SPLIT_PART = ObjectCodec.of(
            required("quota", QUOTA, QuotaSplit.Part::quota),
            required("weight", QuantityWire.RATIO, QuotaSplit.Part::weight),
            required("locked", NumberCodec.BOOLEAN, QuotaSplit.Part::locked),
            QuotaSplit.Part::new);

    static final ObjectCodec<QuotaSplit> SPLIT = ObjectCodec.building(QuotaSplit::builder, QuotaSplit.Builder::build)
            .with(required("whole", QUOTA, QuotaSplit::whole), QuotaSplit.Builder::whole)
            .with(defaulted("hedge", MoneyWire.RATE, QuotaSplit::hedge, Rate.zero()), QuotaSplit.Builder::hedge)
            .with(
                    defaulted(
                            "rule",
                            MoneyWire.APPORTIONMENT_RULE,
                            QuotaSplit::rule,
                            ApportionmentRule.LARGEST_REMAINDER),
                    QuotaSplit.Builder::rule)
            .with(optional("unit", MoneyWire.MONEY, QuotaSplit::unit), (builder, unit) -> builder.unit(unit))
            .with(list("parts", SPLIT_PART, QuotaSplit::parts), QuotaSplit.Builder::addAllParts)
            .codec();

    /** The months of the holders at the bottom, as plain decimals in the one currency of the plan; everything else is a sum. */
    static final ObjectCodec<QuotaPlan> PLAN = ObjectCodec.of(
            required("metric", METRIC, QuotaPlan::metric),
            required("calendar", TimeWire.SALES_CALENDAR, QuotaPlan::calendar),
            required("year", NumberCodec.INT, QuotaPlan::year),
            required("currency", MoneyWire.CURRENCY, QuotaPlan::currency),
            map("parents", HOLDER, HOLDER, plan -> plan.hierarchy().parents()),
            map("months", HOLDER, Containers.list(NumberCodec.DECIMAL), QuotaWire::amounts),
            QuotaWire::plan);

    static final ObjectCodec<Attainment> ATTAINMENT = ObjectCodec.of(
            required("quota", QUOTA, Attainment::quota),
            required("actual", MoneyWire.MONEY, Attainment::actual),
            Attainment::of);

    static final TextCodec<ForecastMethod> FORECAST_METHOD =
            TextCodec.of(TextCodec.CODE, ForecastMethod::of, ForecastMethod::code);

    static final ObjectCodec<Forecast> FORECAST = ObjectCodec.of(
            required("method", FORECAST_METHOD, Forecast::method),
            required("amount", MeasuredCodec.of(MoneyWire.MONEY), Forecast::amount),
            Forecast::of);

    static final ObjectCodec<Progress> PROGRESS = ObjectCodec.of(
            required("method", FORECAST_METHOD, Progress::method),
            required("share", QuantityWire.RATIO, Progress::share),
            required("elapsedDays", NumberCodec.INT, Progress::elapsedDays),
            required("totalDays", NumberCodec.INT, Progress::totalDays),
            Progress::new);

    static final ObjectCodec<Pace> PACE = ObjectCodec.of(
            required("quota", QUOTA, Pace::quota),
            required("actual", MoneyWire.MONEY, Pace::actual),
            required("asOf", TimeWire.DATE, Pace::asOf),
            required("progress", PROGRESS, Pace::progress),
            Pace::new);

    static final ObjectCodec<AlertBand> ALERT_BAND = ObjectCodec.of(
            required("code", TextCodec.text(TextCodec.CODE), AlertBand::code),
            required("rank", NumberCodec.INT, AlertBand::rank),
            AlertBand::of);

    /** A policy of the host's own has no JSON form. */
    static final UnionCodec<AlertPolicy> ALERT_POLICY = UnionCodec.<AlertPolicy>by("kind")
            .option(
                    "BANDS",
                    AlertBands.class,
                    ObjectCodec.of(
                            required("lowest", ALERT_BAND, AlertBands::lowest),
                            entries("from", "bound", MoneyWire.RATE, "band", ALERT_BAND, AlertBands::from),
                            AlertBands::of));

    static final ObjectCodec<DeviationAlert> DEVIATION_ALERT = ObjectCodec.of(
            required("band", ALERT_BAND, DeviationAlert::band),
            required("pace", PACE, DeviationAlert::pace),
            DeviationAlert::of);

    static final ObjectCodec<DeviationReport> DEVIATION_REPORT =
            ObjectCodec.of(list("alerts", DEVIATION_ALERT, DeviationReport::alerts), DeviationReport::of);

    /** A policy of the host's own has no JSON form. */
    static final UnionCodec<ReplanPolicy> REPLAN_POLICY = UnionCodec.<ReplanPolicy>by("kind")
            .option(
                    "CATCH_UP",
                    ReplanPolicy.CatchUp.class,
                    ObjectCodec.of(
                            required("share", MoneyWire.RATE, ReplanPolicy.CatchUp::share),
                            defaulted("floorAtPlan", NumberCodec.BOOLEAN, ReplanPolicy.CatchUp::floorAtPlan, false),
                            ReplanPolicy.CatchUp::new))
            .option(
                    "REBASE",
                    ReplanPolicy.Rebase.class,
                    ObjectCodec.of(
                            required("newTotal", MoneyWire.MONEY, ReplanPolicy.Rebase::newTotal),
                            defaulted("floorAtPlan", NumberCodec.BOOLEAN, ReplanPolicy.Rebase::floorAtPlan, false),
                            ReplanPolicy.Rebase::new));

    static final ObjectCodec<ReplanPolicy.Standing> STANDING = ObjectCodec.of(
            required("holder", HOLDER, ReplanPolicy.Standing::holder),
            required("closedQuota", MoneyWire.MONEY, ReplanPolicy.Standing::closedQuota),
            required("closedActual", MoneyWire.MONEY, ReplanPolicy.Standing::closedActual),
            required("openQuota", MoneyWire.MONEY, ReplanPolicy.Standing::openQuota),
            ReplanPolicy.Standing::new);

    static final ObjectCodec<ReplanLine> REPLAN_LINE = ObjectCodec.building(
                    ReplanLine::builder, ReplanLine.Builder::build)
            .with(required("holder", HOLDER, ReplanLine::holder), ReplanLine.Builder::holder)
            .with(required("closedQuota", MoneyWire.MONEY, ReplanLine::closedQuota), ReplanLine.Builder::closedQuota)
            .with(required("closedActual", MoneyWire.MONEY, ReplanLine::closedActual), ReplanLine.Builder::closedActual)
            .with(required("openBefore", MoneyWire.MONEY, ReplanLine::openBefore), ReplanLine.Builder::openBefore)
            .with(required("openTarget", MoneyWire.MONEY, ReplanLine::openTarget), ReplanLine.Builder::openTarget)
            .with(required("openAfter", MoneyWire.MONEY, ReplanLine::openAfter), ReplanLine.Builder::openAfter)
            .with(required("surplus", MoneyWire.MONEY, ReplanLine::surplus), ReplanLine.Builder::surplus)
            .codec();

    static final ObjectCodec<CascadeProof> CASCADE_PROOF = ObjectCodec.of(
            required("plan", PLAN, CascadeProof::plan),
            list("divisions", SPLIT, CascadeProof::divisions),
            CascadeProof::new);

    static final ObjectCodec<Replan> REPLAN = ObjectCodec.building(Replan::builder, Replan.Builder::build)
            .with(required("before", PLAN, Replan::before), Replan.Builder::before)
            .with(required("after", PLAN, Replan::after), Replan.Builder::after)
            .with(required("asOf", TimeWire.DATE, Replan::asOf), Replan.Builder::asOf)
            .with(list("lines", REPLAN_LINE, Replan::lines), Replan.Builder::addAllLines)
            .codec();

    private QuotaWire() {}

    static void addTo(SalesDomainWire.Listing listing) {
        MetricWire.addTo(listing);
        listing.add(HolderKind.class, HOLDER_KIND);
        listing.add(Holder.class, HOLDER);
        listing.add(Quota.class, QUOTA);
        listing.add(Headcount.class, HEADCOUNT);
        listing.add(ZeroBase.class, ZERO_BASE);
        listing.add(MonthShape.class, MONTH_SHAPE);
        listing.add(QuotaSplit.Part.class, SPLIT_PART);
        listing.add(QuotaSplit.class, SPLIT);
        listing.add(QuotaPlan.class, PLAN);
        listing.add(CascadeProof.class, CASCADE_PROOF);
        listing.add(Attainment.class, ATTAINMENT);
        listing.add(ForecastMethod.class, FORECAST_METHOD);
        listing.add(Forecast.class, FORECAST);
        listing.add(Progress.class, PROGRESS);
        listing.add(Pace.class, PACE);
        listing.add(AlertBand.class, ALERT_BAND);
        listing.add(AlertPolicy.class, ALERT_POLICY);
        listing.add(DeviationAlert.class, DEVIATION_ALERT);
        listing.add(DeviationReport.class, DEVIATION_REPORT);
        listing.add(ReplanPolicy.class, REPLAN_POLICY);
        listing.add(ReplanPolicy.Standing.class, STANDING);
        listing.add(ReplanLine.class, REPLAN_LINE);
        listing.add(Replan.class, REPLAN);
    }

    private static Map<Holder, List<BigDecimal>> amounts(QuotaPlan plan) {
        Map<Holder, List<BigDecimal>> amounts = new LinkedHashMap<>();
        plan.leafMonths()
                .forEach((holder, row) ->
                        amounts.put(holder, row.stream().map(Money::getAmount).toList()));
        return amounts;
    }

    private static QuotaPlan plan(
            Metric metric,
            SalesCalendar calendar,
            int year,
            CurrencyUnit currency,
            Map<Holder, Holder> parents,
            Map<Holder, List<BigDecimal>> amounts) {
        TreeSet<Holder> holders = new TreeSet<>(amounts.keySet());
        holders.addAll(parents.keySet());
        holders.addAll(parents.values());
        Map<Holder, List<Money>> months = new LinkedHashMap<>();
        amounts.forEach((holder, row) -> {
            List<Money> monies = new ArrayList<>(row.size());
            for (BigDecimal amount : row) {
                monies.add(MoneyWire.money(amount, currency));
            }
            months.put(holder, monies);
        });
        return QuotaPlan.of(metric, calendar, year, Hierarchy.of(holders, parents), months);
    }
}
