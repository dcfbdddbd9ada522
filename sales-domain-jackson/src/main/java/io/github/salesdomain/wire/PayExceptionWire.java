package io.github.salesdomain.wire;

import static io.github.salesdomain.wire.Field.list;
import static io.github.salesdomain.wire.Field.required;
import static io.github.salesdomain.wire.Field.set;

import io.github.salesdomain.incentive.AdjustedPay;
import io.github.salesdomain.incentive.ApprovalTier;
import io.github.salesdomain.incentive.ExceptionAuthority;
import io.github.salesdomain.incentive.ExceptionReason;
import io.github.salesdomain.incentive.ExceptionRuling;
import io.github.salesdomain.incentive.OverrideRates;
import io.github.salesdomain.incentive.OverrideStatement;
import io.github.salesdomain.incentive.PayException;

/** The JSON form of exceptions to pay and of commission by level. */
final class PayExceptionWire {

    static final ObjectCodec<ApprovalTier> TIER = ObjectCodec.of(
            required("role", OrgWire.ROLE, ApprovalTier::role),
            required("upTo", MoneyWire.MONEY, ApprovalTier::upTo),
            ApprovalTier::of);

    static final ObjectCodec<ExceptionAuthority> AUTHORITY =
            ObjectCodec.of(list("tiers", TIER, ExceptionAuthority::tiers), ExceptionAuthority::of);

    static final ObjectCodec<PayException> EXCEPTION = ObjectCodec.building(
                    PayException::builder, PayException.Builder::build)
            .with(required("id", TextCodec.text(TextCodec.CODE), PayException::id), PayException.Builder::id)
            .with(
                    required("planId", TextCodec.text(TextCodec.CODE), PayException::planId),
                    PayException.Builder::planId)
            .with(required("payee", OrgWire.PERSON_ID, PayException::payee), PayException.Builder::payee)
            .with(required("amount", MoneyWire.MONEY, PayException::amount), PayException.Builder::amount)
            .with(required("by", OrgWire.PERSON_ID, PayException::by), PayException.Builder::by)
            .with(required("role", OrgWire.ROLE, PayException::role), PayException.Builder::role)
            .with(required("on", TimeWire.DATE, PayException::on), PayException.Builder::on)
            .with(required("until", TimeWire.DATE, PayException::until), PayException.Builder::until)
            .with(required("why", TextCodec.text(TextCodec.NAME), PayException::why), PayException.Builder::why)
            .codec();

    static final TextCodec<ExceptionReason> REASON = EnumCodec.ofReasons(ExceptionReason.class);

    static final ObjectCodec<ExceptionRuling> RULING = ObjectCodec.of(
            required("exception", EXCEPTION, ExceptionRuling::exception),
            set("reasons", REASON, ExceptionRuling::reasons),
            ExceptionRuling::new);

    static final ObjectCodec<AdjustedPay> ADJUSTED = ObjectCodec.of(
            required("payee", OrgWire.PERSON_ID, AdjustedPay::payee),
            required("before", IncentiveWire.STATEMENT, AdjustedPay::before),
            list("rulings", RULING, AdjustedPay::rulings),
            required("after", IncentiveWire.STATEMENT, AdjustedPay::after),
            AdjustedPay::new);

    static final ObjectCodec<OverrideRates> OVERRIDE_RATES = ObjectCodec.of(
            list("rates", MoneyWire.RATE, OverrideRates::rates),
            required("lessLower", NumberCodec.BOOLEAN, OverrideRates::lessLower),
            OverrideRates::new);

    static final ObjectCodec<OverrideStatement.Line> OVERRIDE_LINE = ObjectCodec.of(
            required("holder", QuotaWire.HOLDER, OverrideStatement.Line::holder),
            required("level", NumberCodec.INT, OverrideStatement.Line::level),
            required("base", MoneyWire.MONEY, OverrideStatement.Line::base),
            required("pay", MoneyWire.MONEY, OverrideStatement.Line::pay),
            OverrideStatement.Line::new);

    static final ObjectCodec<OverrideStatement> OVERRIDES = ObjectCodec.of(
            required("rates", OVERRIDE_RATES, OverrideStatement::rates),
            list("lines", OVERRIDE_LINE, OverrideStatement::lines),
            required("total", MoneyWire.MONEY, OverrideStatement::total),
            OverrideStatement::new);

    private PayExceptionWire() {}

    static void addTo(SalesDomainWire.Listing listing) {
        listing.add(ApprovalTier.class, TIER);
        listing.add(ExceptionAuthority.class, AUTHORITY);
        listing.add(PayException.class, EXCEPTION);
        listing.add(ExceptionReason.class, REASON);
        listing.add(ExceptionRuling.class, RULING);
        listing.add(AdjustedPay.class, ADJUSTED);
        listing.add(OverrideRates.class, OVERRIDE_RATES);
        listing.add(OverrideStatement.Line.class, OVERRIDE_LINE);
        listing.add(OverrideStatement.class, OVERRIDES);
    }
}
