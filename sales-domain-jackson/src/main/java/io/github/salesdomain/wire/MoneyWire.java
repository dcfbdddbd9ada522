package io.github.salesdomain.wire;

import static io.github.salesdomain.wire.Field.defaulted;
import static io.github.salesdomain.wire.Field.list;
import static io.github.salesdomain.wire.Field.optional;
import static io.github.salesdomain.wire.Field.required;
import static io.github.salesdomain.wire.Field.set;

import io.github.salesdomain.money.Apportionment;
import io.github.salesdomain.money.ApportionmentCertificate;
import io.github.salesdomain.money.ApportionmentReason;
import io.github.salesdomain.money.ApportionmentRule;
import io.github.salesdomain.money.BoundConflict;
import io.github.salesdomain.money.BoundedApportionment;
import io.github.salesdomain.money.Bounds;
import io.github.salesdomain.money.CertificateFault;
import io.github.salesdomain.money.CertificateLine;
import io.github.salesdomain.money.CertificateReview;
import io.github.salesdomain.money.Conversion;
import io.github.salesdomain.money.ConversionReason;
import io.github.salesdomain.money.ConversionReport;
import io.github.salesdomain.money.DatedAmount;
import io.github.salesdomain.money.ExactShare;
import io.github.salesdomain.money.ExchangeRate;
import io.github.salesdomain.money.ExchangeRateKind;
import io.github.salesdomain.money.ExchangeRates;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.money.TableApportionment;
import io.github.salesdomain.money.TableBasis;
import io.github.salesdomain.money.TableCertificate;
import io.github.salesdomain.money.TableConflict;
import io.github.salesdomain.money.TableLine;
import io.github.salesdomain.money.TableReason;
import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/** The JSON form of the values of {@code money}, and of Joda-Money's own. */
final class MoneyWire {

    static final TextCodec<CurrencyUnit> CURRENCY = TextCodec.of(3, MoneyWire::currency, CurrencyUnit::getCode);

    static final ObjectCodec<Money> MONEY = ObjectCodec.of(
            required("amount", NumberCodec.DECIMAL, Money::getAmount),
            required("currency", CURRENCY, Money::getCurrencyUnit),
            MoneyWire::money);

    /** The factor, such as 0.075 for 7.5 %. */
    static final Codec<Rate> RATE = NumberCodec.decimal(Rate::of, Rate::value);

    static final TextCodec<ApportionmentRule> APPORTIONMENT_RULE =
            EnumCodec.of(ApportionmentRule.class, rule -> switch (rule) {
                case LARGEST_REMAINDER -> "LARGEST_REMAINDER";
                case HIGHEST_AVERAGES -> "HIGHEST_AVERAGES";
                case CUMULATIVE -> "CUMULATIVE";
            });

    /** As many digits as an apportionment takes. */
    private static final Codec<BigDecimal> WEIGHT = NumberCodec.decimal(100);

    static final ObjectCodec<Apportionment.Part> APPORTIONMENT_PART = ObjectCodec.of(
            required("weight", WEIGHT, Apportionment.Part::weight),
            required("amount", MONEY, Apportionment.Part::amount),
            required("leftover", NumberCodec.LONG, Apportionment.Part::leftover),
            Apportionment.Part::new);

    static final ObjectCodec<Apportionment> APPORTIONMENT = ObjectCodec.of(
            required("total", MONEY, Apportionment::total),
            required("rule", APPORTIONMENT_RULE, Apportionment::rule),
            optional("unit", MONEY, division -> unlessMinor(division.unit())),
            list("parts", APPORTIONMENT_PART, Apportionment::parts),
            (total, rule, unit, parts) -> new Apportionment(total, rule, unit.orElse(minorUnit(total)), parts));

    /** A whole number or a fraction, such as 100000/3. */
    static final TextCodec<ExactShare> EXACT_SHARE = TextCodec.of(2001, ExactShare::parse, ExactShare::toString);

    static final TextCodec<ApportionmentReason> APPORTIONMENT_REASON = EnumCodec.ofReasons(ApportionmentReason.class);

    static final ObjectCodec<Bounds> BOUNDS =
            ObjectCodec.of(optional("floor", MONEY, Bounds::floor), optional("cap", MONEY, Bounds::cap), Bounds::new);

    static final TextCodec<BoundConflict.Kind> BOUND_CONFLICT_KIND = EnumCodec.ofReasons(BoundConflict.Kind.class);

    static final ObjectCodec<BoundConflict> BOUND_CONFLICT = ObjectCodec.of(
            required("kind", BOUND_CONFLICT_KIND, BoundConflict::kind),
            list("places", NumberCodec.INT, BoundConflict::places),
            required("amount", MONEY, BoundConflict::amount),
            BoundConflict::new);

    static final ObjectCodec<BoundedApportionment.Part> BOUNDED_PART = ObjectCodec.of(
            required("weight", WEIGHT, BoundedApportionment.Part::weight),
            defaulted("bounds", BOUNDS, BoundedApportionment.Part::bounds, Bounds.none()),
            required("amount", MONEY, BoundedApportionment.Part::amount),
            BoundedApportionment.Part::new);

    static final UnionCodec<BoundedApportionment> BOUNDED_APPORTIONMENT = UnionCodec.<BoundedApportionment>by("kind")
            .option(
                    "ALLOCATED",
                    BoundedApportionment.Allocated.class,
                    ObjectCodec.of(
                            required("total", MONEY, BoundedApportionment.Allocated::total),
                            required("rule", APPORTIONMENT_RULE, BoundedApportionment.Allocated::rule),
                            optional("unit", MONEY, division -> unlessMinor(division.unit())),
                            list("parts", BOUNDED_PART, BoundedApportionment.Allocated::parts),
                            (total, rule, unit, parts) -> new BoundedApportionment.Allocated(
                                    total, rule, unit.orElse(minorUnit(total)), parts)))
            .option(
                    "INFEASIBLE",
                    BoundedApportionment.Infeasible.class,
                    ObjectCodec.of(
                            required("total", MONEY, BoundedApportionment.Infeasible::total),
                            list("conflicts", BOUND_CONFLICT, BoundedApportionment.Infeasible::conflicts),
                            BoundedApportionment.Infeasible::new));

    static final ObjectCodec<CertificateLine> CERTIFICATE_LINE = ObjectCodec.building(
                    CertificateLine::builder, CertificateLine.Builder::build)
            .with(required("weight", WEIGHT, CertificateLine::weight), CertificateLine.Builder::weight)
            .with(defaulted("bounds", BOUNDS, CertificateLine::bounds, Bounds.none()), CertificateLine.Builder::bounds)
            .with(required("share", EXACT_SHARE, CertificateLine::share), CertificateLine.Builder::share)
            .with(required("whole", MONEY, CertificateLine::whole), CertificateLine.Builder::whole)
            .with(required("amount", MONEY, CertificateLine::amount), CertificateLine.Builder::amount)
            .with(
                    set("reasons", APPORTIONMENT_REASON, CertificateLine::reasons),
                    CertificateLine.Builder::addAllReasons)
            .codec();

    static final ObjectCodec<ApportionmentCertificate> CERTIFICATE = ObjectCodec.building(
                    ApportionmentCertificate::builder, ApportionmentCertificate.Builder::build)
            .with(required("total", MONEY, ApportionmentCertificate::total), ApportionmentCertificate.Builder::total)
            .with(
                    required("rule", APPORTIONMENT_RULE, ApportionmentCertificate::rule),
                    ApportionmentCertificate.Builder::rule)
            .with(required("unit", MONEY, ApportionmentCertificate::unit), ApportionmentCertificate.Builder::unit)
            .with(
                    required("level", EXACT_SHARE, ApportionmentCertificate::level),
                    ApportionmentCertificate.Builder::level)
            .with(
                    list("lines", CERTIFICATE_LINE, ApportionmentCertificate::lines),
                    ApportionmentCertificate.Builder::addAllLines)
            .codec();

    static final TextCodec<CertificateFault.Kind> FAULT_KIND = EnumCodec.ofReasons(CertificateFault.Kind.class);

    static final ObjectCodec<CertificateFault> FAULT = ObjectCodec.of(
            required("kind", FAULT_KIND, CertificateFault::kind),
            optional("place", NumberCodec.INT, CertificateFault::place),
            required("found", TextCodec.text(TextCodec.NAME), CertificateFault::found),
            CertificateFault::new);

    static final ObjectCodec<CertificateReview> REVIEW =
            ObjectCodec.of(list("faults", FAULT, CertificateReview::faults), CertificateReview::new);

    static final TextCodec<ExchangeRateKind> EXCHANGE_RATE_KIND =
            EnumCodec.of(ExchangeRateKind.class, kind -> switch (kind) {
                case BUDGET -> "BUDGET";
                case SPOT -> "SPOT";
                case MONTH_AVERAGE -> "MONTH_AVERAGE";
                case MONTH_END -> "MONTH_END";
            });

    static final ObjectCodec<ExchangeRate> EXCHANGE_RATE = ObjectCodec.building(
                    ExchangeRate::builder, ExchangeRate.Builder::build)
            .with(required("from", CURRENCY, ExchangeRate::from), ExchangeRate.Builder::from)
            .with(required("to", CURRENCY, ExchangeRate::to), ExchangeRate.Builder::to)
            .with(required("rate", NumberCodec.DECIMAL, ExchangeRate::rate), ExchangeRate.Builder::rate)
            .with(required("asOf", TimeWire.DATE, ExchangeRate::asOf), ExchangeRate.Builder::asOf)
            .with(required("kind", EXCHANGE_RATE_KIND, ExchangeRate::kind), ExchangeRate.Builder::kind)
            .codec();

    static final ObjectCodec<ExchangeRates> EXCHANGE_RATES =
            ObjectCodec.of(list("rates", EXCHANGE_RATE, ExchangeRates::rates), ExchangeRates::of);

    static final ObjectCodec<DatedAmount> DATED_AMOUNT = ObjectCodec.of(
            required("id", TextCodec.text(TextCodec.CODE), DatedAmount::id),
            required("on", TimeWire.DATE, DatedAmount::on),
            required("amount", MONEY, DatedAmount::amount),
            DatedAmount::of);

    static final TextCodec<ConversionReason> CONVERSION_REASON = EnumCodec.ofReasons(ConversionReason.class);

    static final UnionCodec<Conversion> CONVERSION = UnionCodec.<Conversion>by("kind")
            .option(
                    "CONVERTED",
                    Conversion.Converted.class,
                    ObjectCodec.of(
                            required("document", DATED_AMOUNT, Conversion.Converted::document),
                            optional("rate", EXCHANGE_RATE, Conversion.Converted::rate),
                            required("amount", MONEY, Conversion.Converted::amount),
                            Conversion.Converted::new))
            .option(
                    "REFUSED",
                    Conversion.Refused.class,
                    ObjectCodec.of(
                            required("document", DATED_AMOUNT, Conversion.Refused::document),
                            required("reason", CONVERSION_REASON, Conversion.Refused::reason),
                            optional("newest", EXCHANGE_RATE, Conversion.Refused::newest),
                            Conversion.Refused::new));

    static final ObjectCodec<ConversionReport> CONVERSION_REPORT = ObjectCodec.building(
                    ConversionReport::builder, ConversionReport.Builder::build)
            .with(required("to", CURRENCY, ConversionReport::to), ConversionReport.Builder::to)
            .with(
                    list("conversions", CONVERSION, ConversionReport::conversions),
                    ConversionReport.Builder::addAllConversions)
            .codec();

    static final TextCodec<TableConflict.Kind> TABLE_CONFLICT_KIND = EnumCodec.ofReasons(TableConflict.Kind.class);

    static final ObjectCodec<TableConflict> TABLE_CONFLICT = ObjectCodec.of(
            required("kind", TABLE_CONFLICT_KIND, TableConflict::kind),
            list("rows", NumberCodec.INT, TableConflict::rows),
            list("columns", NumberCodec.INT, TableConflict::columns),
            required("amount", MONEY, TableConflict::amount),
            TableConflict::new);

    static final TextCodec<TableReason> TABLE_REASON = EnumCodec.ofReasons(TableReason.class);

    static final TextCodec<TableBasis> TABLE_BASIS = EnumCodec.of(TableBasis.class, basis -> switch (basis) {
        case ROW_BY_COLUMN -> "ROW_BY_COLUMN";
        case FITTED -> "FITTED";
    });

    static final ObjectCodec<TableLine> TABLE_LINE = ObjectCodec.of(
            optional("weight", WEIGHT, TableLine::weight),
            defaulted("bounds", BOUNDS, TableLine::bounds, Bounds.none()),
            required("worth", EXACT_SHARE, TableLine::worth),
            required("amount", MONEY, TableLine::amount),
            required("reason", TABLE_REASON, TableLine::reason),
            TableLine::new);

    static final ObjectCodec<TableCertificate> TABLE_CERTIFICATE = ObjectCodec.of(
            list("rows", MONEY, TableCertificate::rows),
            list("columns", MONEY, TableCertificate::columns),
            required("basis", TABLE_BASIS, TableCertificate::basis),
            list("lines", Containers.list(TABLE_LINE), TableCertificate::lines),
            TableCertificate::new);

    static final UnionCodec<TableApportionment> TABLE_APPORTIONMENT = UnionCodec.<TableApportionment>by("kind")
            .option(
                    "ALLOCATED",
                    TableApportionment.Allocated.class,
                    ObjectCodec.of(
                            required("certificate", TABLE_CERTIFICATE, TableApportionment.Allocated::certificate),
                            TableApportionment.Allocated::new))
            .option(
                    "INFEASIBLE",
                    TableApportionment.Infeasible.class,
                    ObjectCodec.of(
                            list("conflicts", TABLE_CONFLICT, TableApportionment.Infeasible::conflicts),
                            TableApportionment.Infeasible::new));

    private MoneyWire() {}

    static void addTo(SalesDomainWire.Listing listing) {
        listing.add(CurrencyUnit.class, CURRENCY);
        listing.add(Money.class, MONEY);
        listing.add(Rate.class, RATE);
        listing.add(ApportionmentRule.class, APPORTIONMENT_RULE);
        listing.add(Apportionment.Part.class, APPORTIONMENT_PART);
        listing.add(Apportionment.class, APPORTIONMENT);
        listing.add(ExactShare.class, EXACT_SHARE);
        listing.add(ApportionmentReason.class, APPORTIONMENT_REASON);
        listing.add(Bounds.class, BOUNDS);
        listing.add(BoundConflict.Kind.class, BOUND_CONFLICT_KIND);
        listing.add(BoundConflict.class, BOUND_CONFLICT);
        listing.add(BoundedApportionment.Part.class, BOUNDED_PART);
        listing.add(BoundedApportionment.class, BOUNDED_APPORTIONMENT);
        listing.add(CertificateLine.class, CERTIFICATE_LINE);
        listing.add(ApportionmentCertificate.class, CERTIFICATE);
        listing.add(CertificateFault.Kind.class, FAULT_KIND);
        listing.add(CertificateFault.class, FAULT);
        listing.add(ExchangeRateKind.class, EXCHANGE_RATE_KIND);
        listing.add(ExchangeRate.class, EXCHANGE_RATE);
        listing.add(ExchangeRates.class, EXCHANGE_RATES);
        listing.add(DatedAmount.class, DATED_AMOUNT);
        listing.add(ConversionReason.class, CONVERSION_REASON);
        listing.add(Conversion.class, CONVERSION);
        listing.add(ConversionReport.class, CONVERSION_REPORT);
        listing.add(CertificateReview.class, REVIEW);
        listing.add(TableConflict.Kind.class, TABLE_CONFLICT_KIND);
        listing.add(TableConflict.class, TABLE_CONFLICT);
        listing.add(TableReason.class, TABLE_REASON);
        listing.add(TableBasis.class, TABLE_BASIS);
        listing.add(TableLine.class, TABLE_LINE);
        listing.add(TableCertificate.class, TABLE_CERTIFICATE);
        listing.add(TableApportionment.class, TABLE_APPORTIONMENT);
    }

    private static Optional<Money> unlessMinor(Money unit) {
        return Optional.of(unit).filter(size -> !size.equals(minorUnit(size)));
    }

    private static Money minorUnit(Money amount) {
        return Money.ofMinor(amount.getCurrencyUnit(), 1);
    }

    private static CurrencyUnit currency(String code) {
        try {
            if (isCapitals(code)) {
                return CurrencyUnit.of(code);
            }
        } catch (IllegalCurrencyException unknown) {
            throw WireException.of(
                    WireProblem.BAD_VALUE, "must be a known ISO 4217 code, but was " + WireException.shown(code));
        }
        throw WireException.of(
                WireProblem.BAD_VALUE, "must be an ISO 4217 code in capitals, but was " + WireException.shown(code));
    }

    private static boolean isCapitals(String code) {
        for (int i = 0; i < code.length(); i++) {
            if (code.charAt(i) < 'A' || code.charAt(i) > 'Z') {
                return false;
            }
        }
        return code.length() == 3;
    }

    static Money money(BigDecimal amount, CurrencyUnit currency) {
        if (amount.scale() > currency.getDecimalPlaces()) {
            throw new IllegalArgumentException("amount must have at most " + currency.getDecimalPlaces()
                    + " decimals in " + currency + ", but was " + amount.toPlainString());
        }
        return Money.of(currency, amount);
    }
}
