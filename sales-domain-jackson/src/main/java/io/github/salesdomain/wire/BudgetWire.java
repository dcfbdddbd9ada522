package io.github.salesdomain.wire;

import static io.github.salesdomain.wire.Field.list;
import static io.github.salesdomain.wire.Field.map;
import static io.github.salesdomain.wire.Field.required;

import io.github.salesdomain.budget.Budget;
import io.github.salesdomain.budget.BudgetCut;
import io.github.salesdomain.budget.BudgetDimension;
import io.github.salesdomain.budget.BudgetLine;
import io.github.salesdomain.budget.BudgetPosition;
import io.github.salesdomain.budget.BudgetReason;
import io.github.salesdomain.budget.BudgetStatus;
import io.github.salesdomain.budget.BudgetVerdict;
import io.github.salesdomain.budget.Commitment;
import io.github.salesdomain.budget.Expense;
import io.github.salesdomain.budget.ExpenseRatio;
import io.github.salesdomain.budget.FlexibleBudget;
import io.github.salesdomain.budget.PromotionReturn;
import io.github.salesdomain.budget.Variance;

/** The JSON form of the values of {@code budget}. */
final class BudgetWire {

    private static final TextCodec<String> KEY = TextCodec.text(TextCodec.CODE);
    private static final TextCodec<String> NAME = TextCodec.text(TextCodec.NAME);

    static final TextCodec<BudgetDimension> DIMENSION =
            TextCodec.of(TextCodec.CODE, BudgetDimension::of, BudgetDimension::code);

    static final TextCodec<BudgetReason> REASON = EnumCodec.ofReasons(BudgetReason.class);

    static final TextCodec<Variance.Kind> VARIANCE_KIND = EnumCodec.of(Variance.Kind.class, kind -> switch (kind) {
        case EXPENSE -> "EXPENSE";
        case INCOME -> "INCOME";
    });

    static final ObjectCodec<BudgetLine> LINE = ObjectCodec.of(
            required("key", KEY, BudgetLine::key),
            required("amount", MoneyWire.MONEY, BudgetLine::amount),
            BudgetLine::of);

    static final ObjectCodec<BudgetCut> CUT = ObjectCodec.of(
            required("dimension", DIMENSION, BudgetCut::dimension),
            list("lines", LINE, BudgetCut::lines),
            BudgetCut::of);

    static final ObjectCodec<Budget> BUDGET = ObjectCodec.building(Budget::builder, Budget.Builder::build)
            .with(required("id", KEY, Budget::id), Budget.Builder::id)
            .with(required("period", TimeWire.SALES_PERIOD, Budget::period), Budget.Builder::period)
            .with(required("total", MoneyWire.MONEY, Budget::total), Budget.Builder::total)
            .with(list("cuts", CUT, Budget::cuts), Budget.Builder::addAllCuts)
            .codec();

    static final ObjectCodec<Expense> EXPENSE = ObjectCodec.building(Expense::builder, Expense.Builder::build)
            .with(required("id", KEY, Expense::id), Expense.Builder::id)
            .with(required("on", TimeWire.DATE, Expense::on), Expense.Builder::on)
            .with(required("amount", MoneyWire.MONEY, Expense::amount), Expense.Builder::amount)
            .with(map("keys", DIMENSION, KEY, Expense::keys), Expense.Builder::putAllKeys)
            .codec();

    static final ObjectCodec<Commitment> COMMITMENT = ObjectCodec.building(
                    Commitment::builder, Commitment.Builder::build)
            .with(required("id", KEY, Commitment::id), Commitment.Builder::id)
            .with(required("on", TimeWire.DATE, Commitment::on), Commitment.Builder::on)
            .with(required("amount", MoneyWire.MONEY, Commitment::amount), Commitment.Builder::amount)
            .with(map("keys", DIMENSION, KEY, Commitment::keys), Commitment.Builder::putAllKeys)
            .codec();

    static final ObjectCodec<BudgetPosition> POSITION = ObjectCodec.of(
            required("budget", MoneyWire.MONEY, BudgetPosition::budget),
            required("spent", MoneyWire.MONEY, BudgetPosition::spent),
            required("committed", MoneyWire.MONEY, BudgetPosition::committed),
            BudgetPosition::new);

    static final ObjectCodec<BudgetStatus> STATUS = ObjectCodec.of(
            required("asOf", TimeWire.DATE, BudgetStatus::asOf),
            required("whole", POSITION, BudgetStatus::whole),
            map("lines", DIMENSION, Containers.map(KEY, POSITION), BudgetStatus::lines),
            map("unfiled", DIMENSION, POSITION, BudgetStatus::unfiled),
            list("notCounted", NAME, BudgetStatus::notCounted),
            BudgetStatus::new);

    static final ObjectCodec<BudgetVerdict.Finding> FINDING = ObjectCodec.of(
            required("reason", REASON, BudgetVerdict.Finding::reason),
            required("subject", NAME, BudgetVerdict.Finding::subject),
            required("available", MoneyWire.MONEY, BudgetVerdict.Finding::available),
            BudgetVerdict.Finding::new);

    static final ObjectCodec<BudgetVerdict> VERDICT = ObjectCodec.of(
            required("requested", MoneyWire.MONEY, BudgetVerdict::requested),
            list("findings", FINDING, BudgetVerdict::findings),
            BudgetVerdict::new);

    static final ObjectCodec<Variance> VARIANCE = ObjectCodec.of(
            required("kind", VARIANCE_KIND, Variance::kind),
            required("budget", MoneyWire.MONEY, Variance::budget),
            required("actual", MoneyWire.MONEY, Variance::actual),
            Variance::new);

    static final ObjectCodec<FlexibleBudget> FLEXIBLE_BUDGET = ObjectCodec.of(
            required("fixed", MoneyWire.MONEY, FlexibleBudget::fixed),
            required("rate", MoneyWire.RATE, FlexibleBudget::rate),
            required("plannedSales", MoneyWire.MONEY, FlexibleBudget::plannedSales),
            FlexibleBudget::of);

    static final ObjectCodec<ExpenseRatio> EXPENSE_RATIO = ObjectCodec.of(
            required("expense", MoneyWire.MONEY, ExpenseRatio::expense),
            required("sales", MoneyWire.MONEY, ExpenseRatio::sales),
            ExpenseRatio::of);

    static final ObjectCodec<PromotionReturn> PROMOTION_RETURN = ObjectCodec.building(
                    PromotionReturn::builder, PromotionReturn.Builder::build)
            .with(
                    required("baseline", QuantityWire.QUANTITY, PromotionReturn::baseline),
                    PromotionReturn.Builder::baseline)
            .with(required("actual", QuantityWire.QUANTITY, PromotionReturn::actual), PromotionReturn.Builder::actual)
            .with(
                    required("postDip", QuantityWire.QUANTITY, PromotionReturn::postDip),
                    PromotionReturn.Builder::postDip)
            .with(
                    required("cannibalised", QuantityWire.QUANTITY, PromotionReturn::cannibalised),
                    PromotionReturn.Builder::cannibalised)
            .with(
                    required("unitMargin", MoneyWire.MONEY, PromotionReturn::unitMargin),
                    PromotionReturn.Builder::unitMargin)
            .with(
                    required("fixedCost", MoneyWire.MONEY, PromotionReturn::fixedCost),
                    PromotionReturn.Builder::fixedCost)
            .with(
                    required("unitDiscount", MoneyWire.MONEY, PromotionReturn::unitDiscount),
                    PromotionReturn.Builder::unitDiscount)
            .codec();

    private BudgetWire() {}

    static void addTo(SalesDomainWire.Listing listing) {
        listing.add(BudgetDimension.class, DIMENSION);
        listing.add(BudgetReason.class, REASON);
        listing.add(Variance.Kind.class, VARIANCE_KIND);
        listing.add(BudgetLine.class, LINE);
        listing.add(BudgetCut.class, CUT);
        listing.add(Budget.class, BUDGET);
        listing.add(Expense.class, EXPENSE);
        listing.add(Commitment.class, COMMITMENT);
        listing.add(BudgetPosition.class, POSITION);
        listing.add(BudgetStatus.class, STATUS);
        listing.add(BudgetVerdict.Finding.class, FINDING);
        listing.add(BudgetVerdict.class, VERDICT);
        listing.add(Variance.class, VARIANCE);
        listing.add(FlexibleBudget.class, FLEXIBLE_BUDGET);
        listing.add(ExpenseRatio.class, EXPENSE_RATIO);
        listing.add(PromotionReturn.class, PROMOTION_RETURN);
    }
}
