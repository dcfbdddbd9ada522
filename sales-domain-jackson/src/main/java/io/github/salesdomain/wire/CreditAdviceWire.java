package io.github.salesdomain.wire;

import static io.github.salesdomain.wire.Field.list;
import static io.github.salesdomain.wire.Field.optional;
import static io.github.salesdomain.wire.Field.required;

import io.github.salesdomain.credit.CreditAccount;
import io.github.salesdomain.credit.CreditAdvice;
import io.github.salesdomain.credit.CreditBand;
import io.github.salesdomain.credit.CreditBands;
import io.github.salesdomain.credit.CreditGroup;
import io.github.salesdomain.credit.CreditSales;
import io.github.salesdomain.credit.DaysSalesOutstanding;
import io.github.salesdomain.credit.GroupDecision;
import io.github.salesdomain.credit.QueueDecision;
import io.github.salesdomain.credit.Remedy;
import io.github.salesdomain.credit.RemedyLine;
import java.util.function.Function;
import org.joda.money.Money;

/** The JSON form of the groups, queues and advice of {@code credit}, and of what it says about collection. */
final class CreditAdviceWire {

    static final UnionCodec<Remedy> REMEDY = UnionCodec.<Remedy>by("kind")
            .option("PAY", Remedy.Pay.class, of("amount", Remedy.Pay::amount, Remedy.Pay::new))
            .option(
                    "SETTLE",
                    Remedy.Settle.class,
                    ObjectCodec.of(
                            list("items", TextCodec.text(TextCodec.CODE), Remedy.Settle::items),
                            required("amount", MoneyWire.MONEY, Remedy.Settle::amount),
                            Remedy.Settle::new))
            .option("PREPAY", Remedy.Prepay.class, of("amount", Remedy.Prepay::amount, Remedy.Prepay::new))
            .option("REDUCE_ORDER", Remedy.ReduceOrder.class, of("to", Remedy.ReduceOrder::to, Remedy.ReduceOrder::new))
            .option(
                    "GRANT_LIMIT",
                    Remedy.GrantLimit.class,
                    of("amount", Remedy.GrantLimit::amount, Remedy.GrantLimit::new))
            .option(
                    "ADD_COLLATERAL",
                    Remedy.AddCollateral.class,
                    of("eligible", Remedy.AddCollateral::eligible, Remedy.AddCollateral::new))
            .option(
                    "RESTORE_COLLATERAL",
                    Remedy.RestoreCollateral.class,
                    ObjectCodec.of(
                            required(
                                    "collateral", TextCodec.text(TextCodec.NAME), Remedy.RestoreCollateral::collateral),
                            Remedy.RestoreCollateral::new))
            .option(
                    "RENEW_LINE",
                    Remedy.RenewLine.class,
                    ObjectCodec.of(
                            required("line", TextCodec.text(TextCodec.CODE), Remedy.RenewLine::line),
                            Remedy.RenewLine::new))
            .option(
                    "TAKE_BACK_FLOOR_STOCK",
                    Remedy.TakeBackFloorStock.class,
                    of("amount", Remedy.TakeBackFloorStock::amount, Remedy.TakeBackFloorStock::new))
            .option(
                    "GRANT_FLOOR_STOCK_LINE",
                    Remedy.GrantFloorStockLine.class,
                    of("amount", Remedy.GrantFloorStockLine::amount, Remedy.GrantFloorStockLine::new))
            .option(
                    "SIGN_STATEMENTS",
                    Remedy.SignStatements.class,
                    ObjectCodec.of(
                            required("count", NumberCodec.INT, Remedy.SignStatements::count),
                            Remedy.SignStatements::new))
            .option("LIFT_BLOCK", Remedy.LiftBlock.class, ObjectCodec.of(Remedy.LiftBlock::new))
            .option("REGRADE", Remedy.Regrade.class, ObjectCodec.of(Remedy.Regrade::new));

    static final ObjectCodec<RemedyLine> LINE = ObjectCodec.of(
            required("finding", CreditWire.FINDING, RemedyLine::finding),
            list("remedies", REMEDY, RemedyLine::remedies),
            RemedyLine::new);

    static final ObjectCodec<CreditAdvice> ADVICE = ObjectCodec.building(
                    CreditAdvice::builder, CreditAdvice.Builder::build)
            .with(required("decision", CreditWire.DECISION, CreditAdvice::decision), CreditAdvice.Builder::decision)
            .with(list("lines", LINE, CreditAdvice::lines), CreditAdvice.Builder::addAllLines)
            .with(list("together", REMEDY, CreditAdvice::together), CreditAdvice.Builder::addAllTogether)
            .with(
                    required("afterwards", CreditWire.DECISION, CreditAdvice::afterwards),
                    CreditAdvice.Builder::afterwards)
            .codec();

    static final ObjectCodec<QueueDecision> QUEUE = ObjectCodec.building(
                    QueueDecision::builder, QueueDecision.Builder::build)
            .with(
                    required("customer", CustomerWire.CUSTOMER_ID, QueueDecision::customer),
                    QueueDecision.Builder::customer)
            .with(
                    list("decisions", CreditWire.DECISION, QueueDecision::decisions),
                    QueueDecision.Builder::addAllDecisions)
            .with(
                    required("exposureAfter", CreditWire.EXPOSURE, QueueDecision::exposureAfter),
                    QueueDecision.Builder::exposureAfter)
            .codec();

    static final ObjectCodec<CreditBand> BAND = ObjectCodec.of(
            required("from", MoneyWire.MONEY, CreditBand::from),
            optional("upTo", MoneyWire.MONEY, CreditBand::upTo),
            required("outcome", CreditWire.OUTCOME, CreditBand::outcome),
            list("reasons", CreditWire.REASON, CreditBand::reasons),
            list("mayOverride", OrgWire.ROLE, CreditBand::mayOverride),
            CreditBand::new);

    static final ObjectCodec<CreditBands> BANDS = ObjectCodec.building(CreditBands::builder, CreditBands.Builder::build)
            .with(required("customer", CustomerWire.CUSTOMER_ID, CreditBands::customer), CreditBands.Builder::customer)
            .with(required("asOf", TimeWire.DATE, CreditBands::asOf), CreditBands.Builder::asOf)
            .with(required("terms", CreditWire.TERMS, CreditBands::terms), CreditBands.Builder::terms)
            .with(list("bands", BAND, CreditBands::bands), CreditBands.Builder::addAllBands)
            .codec();

    static final ObjectCodec<CreditAccount> ACCOUNT = ObjectCodec.building(
                    CreditAccount::builder, CreditAccount.Builder::build)
            .with(required("file", CreditWire.FILE, CreditAccount::file), CreditAccount.Builder::file)
            .with(required("exposure", CreditWire.EXPOSURE, CreditAccount::exposure), CreditAccount.Builder::exposure)
            .with(optional("parent", CustomerWire.CUSTOMER_ID, CreditAccount::parent), CreditAccount.Builder::parent)
            .codec();

    static final ObjectCodec<CreditGroup> GROUP = ObjectCodec.building(CreditGroup::builder, CreditGroup.Builder::build)
            .with(list("accounts", ACCOUNT, CreditGroup::accounts), CreditGroup.Builder::addAllAccounts)
            .codec();

    static final ObjectCodec<GroupDecision> GROUP_DECISION = ObjectCodec.building(
                    GroupDecision::builder, GroupDecision.Builder::build)
            .with(list("levels", CreditWire.DECISION, GroupDecision::levels), GroupDecision.Builder::addAllLevels)
            .codec();

    static final ObjectCodec<CreditSales> SALES = ObjectCodec.of(
            required("during", TimeWire.DATE_RANGE, CreditSales::during),
            required("amount", MoneyWire.MONEY, CreditSales::amount),
            CreditSales::new);

    static final ObjectCodec<DaysSalesOutstanding.Part> COUNTBACK_PART = ObjectCodec.of(
            required("sales", SALES, DaysSalesOutstanding.Part::sales),
            required("taken", MoneyWire.MONEY, DaysSalesOutstanding.Part::taken),
            required("days", QuantityWire.RATIO, DaysSalesOutstanding.Part::days),
            DaysSalesOutstanding.Part::new);

    static final ObjectCodec<DaysSalesOutstanding> OUTSTANDING = ObjectCodec.building(
                    DaysSalesOutstanding::builder, DaysSalesOutstanding.Builder::build)
            .with(
                    required("receivables", MoneyWire.MONEY, DaysSalesOutstanding::receivables),
                    DaysSalesOutstanding.Builder::receivables)
            .with(
                    required("current", MoneyWire.MONEY, DaysSalesOutstanding::current),
                    DaysSalesOutstanding.Builder::current)
            .with(list("sales", SALES, DaysSalesOutstanding::sales), DaysSalesOutstanding.Builder::addAllSales)
            .codec();

    private CreditAdviceWire() {}

    private static <T> ObjectCodec<T> of(String name, Function<T, Money> get, Function<Money, T> make) {
        return ObjectCodec.of(required(name, MoneyWire.MONEY, get), make);
    }

    static void addTo(SalesDomainWire.Listing listing) {
        listing.add(Remedy.class, REMEDY);
        listing.add(RemedyLine.class, LINE);
        listing.add(CreditAdvice.class, ADVICE);
        listing.add(QueueDecision.class, QUEUE);
        listing.add(CreditBand.class, BAND);
        listing.add(CreditBands.class, BANDS);
        listing.add(CreditAccount.class, ACCOUNT);
        listing.add(CreditGroup.class, GROUP);
        listing.add(GroupDecision.class, GROUP_DECISION);
        listing.add(CreditSales.class, SALES);
        listing.add(DaysSalesOutstanding.Part.class, COUNTBACK_PART);
        listing.add(DaysSalesOutstanding.class, OUTSTANDING);
    }
}
