package io.github.salesdomain.examples.steelwheels;

import static io.github.salesdomain.examples.report.Figures.cents;
import static io.github.salesdomain.examples.report.Figures.percent;
import static io.github.salesdomain.examples.report.Figures.whole;
import static io.github.salesdomain.examples.report.Figures.words;

import io.github.salesdomain.examples.report.Figures;
import io.github.salesdomain.examples.report.Section;
import io.github.salesdomain.examples.report.Table;
import io.github.salesdomain.examples.report.Tone;
import io.github.salesdomain.incentive.Anchor;
import io.github.salesdomain.incentive.CommissionBand;
import io.github.salesdomain.incentive.CurveCost;
import io.github.salesdomain.incentive.CurveFinding;
import io.github.salesdomain.incentive.CurveLinter;
import io.github.salesdomain.incentive.CurveReview;
import io.github.salesdomain.incentive.IncentivePlan;
import io.github.salesdomain.incentive.PayoutCalculator;
import io.github.salesdomain.incentive.PayoutCurve;
import io.github.salesdomain.incentive.PayoutStatement;
import io.github.salesdomain.incentive.PlanMeasure;
import io.github.salesdomain.incentive.ThresholdKind;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quota.Attainment;
import io.github.salesdomain.quota.AttainmentReader;
import io.github.salesdomain.quota.CreditBook;
import io.github.salesdomain.quota.CreditRollUp;
import io.github.salesdomain.quota.CreditSplit;
import io.github.salesdomain.quota.Holder;
import io.github.salesdomain.quota.HolderKind;
import io.github.salesdomain.quota.Metric;
import io.github.salesdomain.quota.QuotaPlan;
import io.github.salesdomain.quota.SalesCreditor;
import io.github.salesdomain.quota.SalesTransaction;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * What the year pays each rep, from the orders that are credited to him, and what the linter says of two curves before anyone signs.
 *
 * @param credited the orders of the year, each counted once
 * @param plan what attainment pays
 * @param pays what each rep is paid, in the order of the plan
 * @param curve what the linter says of the curve that pays
 * @param retroactive what it says of a commission on all sales that was turned down
 */
record Payouts(
        CreditRollUp credited, IncentivePlan plan, List<RepPay> pays, CurveReview curve, CurveReview retroactive) {

    private static final Money TARGET = Money.ofMajor(SteelWheelsDatabase.CURRENCY, 12_000);
    private static final List<Rate> STOPS =
            List.of(Rate.percent(80), Rate.percent(99), Rate.percent(100), Rate.percent(120), Rate.percent(150));

    /**
     * What a rep is paid.
     *
     * @param attainment what he owed and what he brought
     * @param statement what that pays, line by line
     */
    record RepPay(Attainment attainment, PayoutStatement statement) {}

    static Payouts of(Company company, QuotaYear year) {
        QuotaPlan quotas = year.plan();
        CreditBook book = SalesCreditor.with(order -> CreditSplit.toOne(order.customer()
                        .flatMap(company::repOf)
                        .map(Holder::from)
                        .orElseThrow()))
                .credit(
                        company.salesOf(quotas.year()).stream()
                                .map(Payouts::transaction)
                                .toList(),
                        SteelWheelsDatabase.CURRENCY);
        CreditRollUp credited = book.rollUp(
                quotas.hierarchy(),
                quotas.metric(),
                quotas.period(),
                quotas.period().lastDay());
        IncentivePlan plan = IncentivePlan.builder()
                .id("STEEL-WHEELS-2004")
                .targetIncentive(TARGET)
                .addMeasures(PlanMeasure.of(Metric.REVENUE, Rate.one(), anchored()))
                .build();
        List<RepPay> pays = AttainmentReader.standard().readAll(quotas, credited).stream()
                .filter(attainment -> attainment.holder().kind().equals(HolderKind.POSITION))
                .map(attainment ->
                        new RepPay(attainment, PayoutCalculator.standard().pay(plan, List.of(attainment))))
                .toList();
        Money typical = typicalQuota(pays);
        CurveLinter linter = CurveLinter.standard().withCostAt(STOPS);
        return new Payouts(
                credited,
                plan,
                pays,
                linter.lint(anchored(), typical, TARGET),
                linter.lint(onAllSales(), typical, Money.zero(SteelWheelsDatabase.CURRENCY)));
    }

    private static SalesTransaction transaction(Order order) {
        return SalesTransaction.builder()
                .id(order.number())
                .on(order.shippedOn().orElseThrow())
                .amount(order.value())
                .customer(order.customer())
                .build();
    }

    /** Half of the target at 80 % of quota, all of it at 100 %, and never more than two and a half times the target. */
    private static PayoutCurve anchored() {
        return PayoutCurve.anchored(List.of(anchor(80, 50), anchor(100, 100), anchor(120, 160), anchor(150, 250)));
    }

    private static Anchor anchor(int attainment, int payout) {
        return Anchor.of(Rate.percent(attainment), Rate.percent(payout));
    }

    /** Two percent of all sales, three from 100 % of quota, four from 120 %. */
    private static PayoutCurve onAllSales() {
        return PayoutCurve.retroactive(
                List.of(
                        CommissionBand.of(Rate.zero(), Rate.percent(2)),
                        CommissionBand.of(Rate.percent(100), Rate.percent(3)),
                        CommissionBand.of(Rate.percent(120), Rate.percent(4))),
                ThresholdKind.GATE);
    }

    /** The quota in the middle of those who have one. */
    private static Money typicalQuota(List<RepPay> pays) {
        List<Money> quotas = pays.stream()
                .map(pay -> pay.attainment().quota().amount())
                .filter(Money::isPositive)
                .sorted()
                .toList();
        return quotas.get(quotas.size() / 2);
    }

    /** {@return what all reps are paid together} */
    Money total() {
        return Money.total(pays.stream().map(pay -> pay.statement().total()).toList());
    }

    Section section(Names names) {
        return new Section(
                "What the year pays",
                "The %d reps are paid %s together for %s of shipped sales."
                        .formatted(pays.size(), cents(total()), cents(credited.total())),
                List.of(
                        "Assumed, for the database knows no pay: a target of %s a year, half of it at 80 %% of quota, all at 100 %%, 160 %% at 120 %% and 250 %% from 150 %% on."
                                .formatted(cents(TARGET)),
                        "Each order is credited once, to the rep of its customer, by the day on which it left; a rep without a quota is paid nothing.",
                        "The linter reads both curves for the quota in the middle. The commission on all sales, also assumed, was turned down: one order more at 100 % is worth a third of the pay."),
                List.of(
                        statements(names),
                        findings("The linter on the curve that pays", curve),
                        findings("The linter on a commission on all sales", retroactive),
                        costs()));
    }

    private Table statements(Names names) {
        Table.Builder table =
                Table.of("Payout statements").words("Rep").figures("Quota 2004", "Shipped", "Attained", "Pay");
        table.words("Why");
        for (RepPay pay : pays) {
            Attainment attained = pay.attainment();
            table.row(
                    pay.statement().total().isZero() ? Tone.BAD : attained.isMet() ? Tone.GOOD : Tone.WATCH,
                    names.of(attained.holder()),
                    whole(attained.quota().amount()),
                    whole(attained.actual()),
                    percent(attained.ratio()),
                    cents(pay.statement().total()),
                    pay.statement().reasons().stream()
                            .map(reason -> words(reason.code()))
                            .collect(Collectors.joining(", ")));
        }
        table.row(Tone.TOTAL, "All reps", "", whole(credited.total()), "", cents(total()), "");
        return table.build();
    }

    private static Table findings(String caption, CurveReview review) {
        Table.Builder table = Table.of(caption).words("Finding").figures("From", "To", "Pay before", "Pay after");
        for (CurveFinding finding : review.findings()) {
            table.row(
                    Tone.WATCH,
                    words(finding.kind().code()),
                    percent(finding.from()),
                    finding.to().map(Figures::percent).orElse(""),
                    cents(finding.payBefore()),
                    cents(finding.payAfter()));
        }
        return table.build();
    }

    private Table costs() {
        Table.Builder table = Table.of("What both cost at each attainment")
                .figures("Attained", "Curve", "of sales", "On all sales", "of sales");
        for (int i = 0; i < curve.costs().size(); i++) {
            CurveCost one = curve.costs().get(i);
            CurveCost other = retroactive.costs().get(i);
            table.row(Stream.of(
                            one.attainment(),
                            cents(one.pay()),
                            percent(one.costRatio()),
                            cents(other.pay()),
                            percent(other.costRatio()))
                    .toArray());
        }
        return table.build();
    }
}
