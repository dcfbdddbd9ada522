package io.github.salesdomain.wire;

import static io.github.salesdomain.wire.Field.list;
import static io.github.salesdomain.wire.Field.optional;
import static io.github.salesdomain.wire.Field.required;

import io.github.salesdomain.quota.Actual;
import io.github.salesdomain.quota.CollectionResult;
import io.github.salesdomain.quota.Direction;
import io.github.salesdomain.quota.Employment;
import io.github.salesdomain.quota.Metric;
import io.github.salesdomain.quota.MetricBasis;
import io.github.salesdomain.quota.MetricKind;
import io.github.salesdomain.quota.NetSales;
import io.github.salesdomain.quota.NewProductFinding;
import io.github.salesdomain.quota.NewProductReason;
import io.github.salesdomain.quota.NewProductReport;
import io.github.salesdomain.quota.PrepaymentRule;
import io.github.salesdomain.quota.SalesBasis;
import io.github.salesdomain.quota.TaxBasis;
import java.util.Optional;

/** The JSON form of metrics and of the figures behind them. */
final class MetricWire {

    static final TextCodec<Direction> DIRECTION = EnumCodec.of(Direction.class, direction -> switch (direction) {
        case HIGHER_IS_BETTER -> "HIGHER_IS_BETTER";
        case LOWER_IS_BETTER -> "LOWER_IS_BETTER";
    });

    static final TextCodec<MetricKind> METRIC_KIND = EnumCodec.of(MetricKind.class, kind -> switch (kind) {
        case MONEY -> "MONEY";
        case MONEY_PER_HEAD -> "MONEY_PER_HEAD";
        case VOLUME -> "VOLUME";
        case COUNT -> "COUNT";
        case SHARE -> "SHARE";
    });

    static final TextCodec<SalesBasis> SALES_BASIS = EnumCodec.of(SalesBasis.class, basis -> switch (basis) {
        case NOT_STATED -> "NOT_STATED";
        case SELL_IN -> "SELL_IN";
        case SECONDARY -> "SECONDARY";
        case SELL_OUT -> "SELL_OUT";
    });

    static final TextCodec<TaxBasis> TAX_BASIS = EnumCodec.of(TaxBasis.class, basis -> switch (basis) {
        case NOT_STATED -> "NOT_STATED";
        case INCLUSIVE -> "INCLUSIVE";
        case EXCLUSIVE -> "EXCLUSIVE";
    });

    static final ObjectCodec<MetricBasis> METRIC_BASIS = ObjectCodec.of(
            required("sales", SALES_BASIS, MetricBasis::sales),
            required("tax", TAX_BASIS, MetricBasis::tax),
            MetricBasis::of);

    /** Kind and basis are written only where they differ from money on no stated basis. */
    static final ObjectCodec<Metric> METRIC = ObjectCodec.of(
            required("code", TextCodec.text(TextCodec.CODE), Metric::code),
            required("direction", DIRECTION, Metric::direction),
            optional(
                    "kind", METRIC_KIND, metric -> Optional.of(metric.kind()).filter(kind -> kind != MetricKind.MONEY)),
            optional(
                    "basis",
                    METRIC_BASIS,
                    metric -> Optional.of(metric.basis()).filter(basis -> !basis.equals(MetricBasis.notStated()))),
            (code, direction, kind, basis) -> new Metric(
                    code, direction, kind.orElse(MetricKind.MONEY), basis.orElseGet(MetricBasis::notStated)));

    static final ObjectCodec<Actual> ACTUAL = ObjectCodec.of(
            required("metric", METRIC, Actual::metric),
            required("amount", MoneyWire.MONEY, Actual::amount),
            Actual::of);

    static final ObjectCodec<NetSales> NET_SALES = ObjectCodec.of(
            required("gross", MoneyWire.MONEY, NetSales::gross),
            required("returns", MoneyWire.MONEY, NetSales::returns),
            required("discounts", MoneyWire.MONEY, NetSales::discounts),
            required("rebates", MoneyWire.MONEY, NetSales::rebates),
            NetSales::new);

    static final TextCodec<PrepaymentRule> PREPAYMENT_RULE = EnumCodec.of(PrepaymentRule.class, rule -> switch (rule) {
        case COUNT_WHEN_RECEIVED -> "COUNT_WHEN_RECEIVED";
        case COUNT_WHEN_DUE -> "COUNT_WHEN_DUE";
    });

    static final TextCodec<NewProductReason> NEW_PRODUCT_REASON = EnumCodec.ofReasons(NewProductReason.class);

    private MetricWire() {}

    static void addTo(SalesDomainWire.Listing listing) {
        listing.add(Direction.class, DIRECTION);
        listing.add(MetricKind.class, METRIC_KIND);
        listing.add(SalesBasis.class, SALES_BASIS);
        listing.add(TaxBasis.class, TAX_BASIS);
        listing.add(MetricBasis.class, METRIC_BASIS);
        listing.add(Metric.class, METRIC);
        listing.add(Actual.class, ACTUAL);
        listing.add(NetSales.class, NET_SALES);
        listing.add(PrepaymentRule.class, PREPAYMENT_RULE);
        listing.add(NewProductReason.class, NEW_PRODUCT_REASON);
    }

    /** What needs the form of a quota; added after it. */
    static void addFiguresTo(SalesDomainWire.Listing listing) {
        ObjectCodec<NewProductFinding> finding = ObjectCodec.of(
                required("quota", QuotaWire.QUOTA, NewProductFinding::quota),
                required("total", MeasuredCodec.of(MoneyWire.MONEY), NewProductFinding::total),
                required("reason", NEW_PRODUCT_REASON, NewProductFinding::reason),
                NewProductFinding::new);
        listing.add(NewProductFinding.class, finding);
        listing.add(
                NewProductReport.class,
                ObjectCodec.of(
                        required("checked", NumberCodec.INT, NewProductReport::checked),
                        list("findings", finding, NewProductReport::findings),
                        NewProductReport::new));
        listing.add(
                CollectionResult.class,
                ObjectCodec.of(
                        required("quota", QuotaWire.QUOTA, CollectionResult::quota),
                        required("collected", MoneyWire.MONEY, CollectionResult::collected),
                        required("prepaid", MoneyWire.MONEY, CollectionResult::prepaid),
                        required("due", MoneyWire.MONEY, CollectionResult::due),
                        CollectionResult::new));
        listing.add(
                Employment.class,
                ObjectCodec.of(
                        required("person", OrgWire.PERSON_ID, Employment::person),
                        required("during", TimeWire.DATE_RANGE, Employment::during),
                        required("fte", NumberCodec.DECIMAL, Employment::fte),
                        required("selling", NumberCodec.BOOLEAN, Employment::selling),
                        Employment::new));
    }
}
