package io.github.salesdomain.wire;

import static io.github.salesdomain.wire.Field.defaulted;
import static io.github.salesdomain.wire.Field.list;
import static io.github.salesdomain.wire.Field.map;
import static io.github.salesdomain.wire.Field.optional;
import static io.github.salesdomain.wire.Field.required;

import io.github.salesdomain.quota.CreditBook;
import io.github.salesdomain.quota.CreditRollUp;
import io.github.salesdomain.quota.CreditSplit;
import io.github.salesdomain.quota.CreditingReason;
import io.github.salesdomain.quota.Metric;
import io.github.salesdomain.quota.OverlayCredit;
import io.github.salesdomain.quota.SalesCredit;
import io.github.salesdomain.quota.SalesTransaction;
import io.github.salesdomain.quota.TransactionKind;
import io.github.salesdomain.quota.UncreditedTransaction;

/** The JSON form of the transactions and credits of {@code quota}. */
final class CreditingWire {

    static final TextCodec<TransactionKind> KIND = EnumCodec.of(TransactionKind.class, kind -> switch (kind) {
        case SALE -> "SALE";
        case RETURN -> "RETURN";
        case CREDIT_NOTE -> "CREDIT_NOTE";
        case CORRECTION -> "CORRECTION";
    });

    static final ObjectCodec<SalesTransaction> TRANSACTION = ObjectCodec.building(
                    SalesTransaction::builder, SalesTransaction.Builder::build)
            .with(required("id", TextCodec.text(TextCodec.CODE), SalesTransaction::id), SalesTransaction.Builder::id)
            .with(defaulted("kind", KIND, SalesTransaction::kind, TransactionKind.SALE), SalesTransaction.Builder::kind)
            .with(required("on", TimeWire.DATE, SalesTransaction::on), SalesTransaction.Builder::on)
            .with(
                    required("knownSince", TimeWire.DATE, SalesTransaction::knownSince),
                    SalesTransaction.Builder::knownSince)
            .with(
                    defaulted("metric", QuotaWire.METRIC, SalesTransaction::metric, Metric.REVENUE),
                    SalesTransaction.Builder::metric)
            .with(required("amount", MoneyWire.MONEY, SalesTransaction::amount), SalesTransaction.Builder::amount)
            .with(
                    optional("customer", CustomerWire.CUSTOMER_ID, SalesTransaction::customer),
                    SalesTransaction.Builder::customer)
            .with(
                    optional("original", TextCodec.text(TextCodec.CODE), SalesTransaction::original),
                    SalesTransaction.Builder::original)
            .codec();

    static final TextCodec<CreditingReason> REASON = EnumCodec.ofReasons(CreditingReason.class);

    static final UnionCodec<CreditSplit> SPLIT = UnionCodec.<CreditSplit>by("kind")
            .option(
                    "SHARES",
                    CreditSplit.ByShares.class,
                    ObjectCodec.of(
                            map("shares", QuotaWire.HOLDER, QuantityWire.RATIO, CreditSplit.ByShares::shares),
                            CreditSplit.ByShares::new))
            .option(
                    "AMOUNTS",
                    CreditSplit.ByAmounts.class,
                    ObjectCodec.of(
                            map("amounts", QuotaWire.HOLDER, MoneyWire.MONEY, CreditSplit.ByAmounts::amounts),
                            CreditSplit.ByAmounts::new))
            .option(
                    "NOBODY",
                    CreditSplit.Nobody.class,
                    ObjectCodec.of(required("reason", REASON, CreditSplit.Nobody::reason), CreditSplit.Nobody::new));

    static final ObjectCodec<SalesCredit> CREDIT = ObjectCodec.of(
            required("transaction", TRANSACTION, SalesCredit::transaction),
            optional("rate", MoneyWire.EXCHANGE_RATE, SalesCredit::rate),
            map("parts", QuotaWire.HOLDER, MoneyWire.MONEY, SalesCredit::parts),
            optional("houseReason", REASON, SalesCredit::houseReason),
            SalesCredit::new);

    static final ObjectCodec<OverlayCredit> OVERLAY = ObjectCodec.of(
            required("transaction", TRANSACTION, OverlayCredit::transaction),
            optional("rate", MoneyWire.EXCHANGE_RATE, OverlayCredit::rate),
            required("holder", QuotaWire.HOLDER, OverlayCredit::holder),
            required("share", MoneyWire.RATE, OverlayCredit::share),
            OverlayCredit::new);

    static final ObjectCodec<UncreditedTransaction> UNCREDITED = ObjectCodec.of(
            required("transaction", TRANSACTION, UncreditedTransaction::transaction),
            required("reason", REASON, UncreditedTransaction::reason),
            UncreditedTransaction::new);

    static final ObjectCodec<CreditBook> BOOK = ObjectCodec.building(CreditBook::builder, CreditBook.Builder::build)
            .with(required("currency", MoneyWire.CURRENCY, CreditBook::currency), CreditBook.Builder::currency)
            .with(optional("knownOn", TimeWire.DATE, CreditBook::knownOn), CreditBook.Builder::knownOn)
            .with(list("credits", CREDIT, CreditBook::credits), CreditBook.Builder::addAllCredits)
            .with(list("uncredited", UNCREDITED, CreditBook::uncredited), CreditBook.Builder::addAllUncredited)
            .with(list("overlays", OVERLAY, CreditBook::overlays), CreditBook.Builder::addAllOverlays)
            .codec();

    static final ObjectCodec<CreditRollUp.Line> LINE = ObjectCodec.of(
            required("holder", QuotaWire.HOLDER, CreditRollUp.Line::holder),
            optional("parent", QuotaWire.HOLDER, CreditRollUp.Line::parent),
            required("booked", MoneyWire.MONEY, CreditRollUp.Line::booked),
            required("total", MoneyWire.MONEY, CreditRollUp.Line::total),
            CreditRollUp.Line::new);

    static final ObjectCodec<CreditRollUp> ROLL_UP = ObjectCodec.building(
                    CreditRollUp::builder, CreditRollUp.Builder::build)
            .with(required("metric", QuotaWire.METRIC, CreditRollUp::metric), CreditRollUp.Builder::metric)
            .with(required("period", TimeWire.SALES_PERIOD, CreditRollUp::period), CreditRollUp.Builder::period)
            .with(required("asOf", TimeWire.DATE, CreditRollUp::asOf), CreditRollUp.Builder::asOf)
            .with(required("currency", MoneyWire.CURRENCY, CreditRollUp::currency), CreditRollUp.Builder::currency)
            .with(list("lines", LINE, CreditRollUp::lines), CreditRollUp.Builder::addAllLines)
            .with(
                    map("outside", QuotaWire.HOLDER, MoneyWire.MONEY, CreditRollUp::outside),
                    CreditRollUp.Builder::putAllOutside)
            .codec();

    private CreditingWire() {}

    static void addTo(SalesDomainWire.Listing listing) {
        listing.add(TransactionKind.class, KIND);
        listing.add(SalesTransaction.class, TRANSACTION);
        listing.add(CreditingReason.class, REASON);
        listing.add(CreditSplit.class, SPLIT);
        listing.add(SalesCredit.class, CREDIT);
        listing.add(OverlayCredit.class, OVERLAY);
        listing.add(UncreditedTransaction.class, UNCREDITED);
        listing.add(CreditBook.class, BOOK);
        listing.add(CreditRollUp.Line.class, LINE);
        listing.add(CreditRollUp.class, ROLL_UP);
    }
}
