package io.github.salesdomain.examples.steelwheels;

import static io.github.salesdomain.examples.report.Figures.cents;
import static io.github.salesdomain.examples.report.Figures.percent;
import static io.github.salesdomain.examples.report.Figures.whole;
import static io.github.salesdomain.examples.steelwheels.QuotaYear.COMPANY;

import io.github.salesdomain.examples.report.Section;
import io.github.salesdomain.examples.report.Table;
import io.github.salesdomain.examples.report.Tone;
import io.github.salesdomain.quota.AlertBand;
import io.github.salesdomain.quota.DeviationAlert;
import io.github.salesdomain.quota.DeviationMonitor;
import io.github.salesdomain.quota.DeviationReport;
import io.github.salesdomain.quota.Holder;
import io.github.salesdomain.quota.HolderKind;
import io.github.salesdomain.quota.Pace;
import io.github.salesdomain.quota.PaceCurve;
import io.github.salesdomain.quota.PaceReader;
import io.github.salesdomain.quota.QuotaPlan;
import io.github.salesdomain.quota.QuotaReplanner;
import io.github.salesdomain.quota.Replan;
import io.github.salesdomain.quota.ReplanLine;
import io.github.salesdomain.quota.ReplanPolicy;
import io.github.salesdomain.time.SalesPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * Part 3: where everybody stands after nine months, and what October to December have to bring.
 *
 * @param company the pace of the whole
 * @param regions the regions, the most urgent first
 * @param reps the reps, the most urgent first
 * @param replan October to December, when each rep recovers what is missing from the year
 * @param floored the same, when nobody's quota falls because he is ahead
 * @param came what each rep brought in the whole year, which nobody knew yet
 */
record NineMonths(
        DeviationAlert company,
        DeviationReport regions,
        DeviationReport reps,
        Replan replan,
        Replan floored,
        Map<Holder, Money> came) {

    static NineMonths of(Company company, QuotaYear year, LocalDate asOf) {
        QuotaPlan plan = year.plan();
        Map<Holder, Map<SalesPeriod, Money>> sales = QuotaYear.salesByRep(company, plan.year());
        List<Pace> paces = PaceReader.with(companyCurve(plan)).readAll(plan, plan.period(), until(asOf, sales), asOf);
        return new NineMonths(
                review(paces, HolderKind.COMPANY).alerts().get(0),
                review(paces, HolderKind.TERRITORY),
                review(paces, HolderKind.POSITION),
                QuotaReplanner.with(ReplanPolicy.recover()).replan(plan, sales, asOf),
                QuotaReplanner.with(ReplanPolicy.recover().flooredAtPlan()).replan(plan, sales, asOf),
                until(plan.period().lastDay(), sales));
    }

    /** The company's months of 2003. A single rep's months are a handful of orders, and say little about the next year. */
    private static PaceCurve companyCurve(QuotaPlan plan) {
        Map<SalesPeriod, BigDecimal> weights = new TreeMap<>();
        plan.months()
                .forEach(month -> weights.put(
                        month, plan.quotaFor(COMPANY, month).amount().getAmount()));
        return PaceCurve.seasonal(weights);
    }

    private static Map<Holder, Money> until(LocalDate day, Map<Holder, Map<SalesPeriod, Money>> sales) {
        Map<Holder, Money> sums = new TreeMap<>();
        sales.forEach((holder, months) -> months.forEach((month, amount) -> {
            if (month.isClosedAsOf(day)) {
                sums.merge(holder, amount, Money::plus);
            }
        }));
        return sums;
    }

    private static DeviationReport review(List<Pace> paces, HolderKind kind) {
        return DeviationMonitor.standard()
                .review(paces.stream()
                        .filter(pace -> pace.holder().kind().equals(kind))
                        .toList());
    }

    /** {@return what a holder brought in the whole year} */
    Money cameOf(Holder holder) {
        return replan.before().hierarchy().subtreeOf(holder).stream()
                .map(below -> came.getOrDefault(below, Money.zero(SteelWheelsDatabase.CURRENCY)))
                .reduce(Money::plus)
                .orElseThrow();
    }

    /** {@return the reps who are red or amber, in this order} */
    List<DeviationAlert> behind() {
        return reps.alerts().stream()
                .filter(alert -> alert.band().compareTo(AlertBand.AMBER) <= 0)
                .toList();
    }

    /** {@return the reps who came out below their quota in the end, in the order of this day} */
    List<DeviationAlert> missed() {
        return reps.alerts().stream()
                .filter(alert ->
                        cameOf(alert.holder()).isLessThan(alert.pace().quota().amount()))
                .toList();
    }

    private static String list(Names names, List<DeviationAlert> alerts) {
        return alerts.stream().map(alert -> names.of(alert.holder())).collect(Collectors.joining(", "));
    }

    Section section(Names names) {
        Pace pace = company.pace();
        return new Section(
                "Where we stand on " + pace.asOf(),
                "%s of the year's quota is reached where %s was due; %d of the four regions and %d of the %d reps are red."
                        .formatted(
                                percent(pace.attainment().ratio()),
                                percent(pace.progress().share()),
                                regions.in(AlertBand.RED).size(),
                                reps.in(AlertBand.RED).size(),
                                reps.alerts().size()),
                List.of(
                        "Expected to date follows the company's months of 2003: a single rep's months are a handful of orders and foretell little.",
                        "RED below 90 % of what was due, AMBER below 100 %, GREEN from 100 %, OVER from 120 %. The reds come first, the largest gap on top.",
                        "Behind on this day: " + list(names, behind()) + ".",
                        "Below quota at the end of the year, which nobody knew yet: " + list(names, missed()) + ".",
                        "RECOVER wants from October to December what is missing from the year. For reps who are ahead that lowers the quarter; the floored column keeps it."),
                List.of(
                        paces(names, "The company and its regions", List.of(company), regions.alerts()),
                        paces(names, "The reps", List.of(), reps.alerts()),
                        openMonths(names)));
    }

    private Table paces(Names names, String caption, List<DeviationAlert> total, List<DeviationAlert> alerts) {
        Table.Builder table = Table.of(caption)
                .words("Who", "Band")
                .figures("Quota 2004", "To date", "Attained", "Expected", "Gap", "Pace", "Forecast", "Came");
        alerts.forEach(alert -> row(table, names, alert, tone(alert.band())));
        total.forEach(alert -> row(table, names, alert, Tone.TOTAL));
        return table.build();
    }

    private void row(Table.Builder table, Names names, DeviationAlert alert, Tone tone) {
        Pace pace = alert.pace();
        table.row(
                tone,
                names.of(alert.holder()),
                alert.band(),
                whole(pace.quota().amount()),
                whole(pace.actual()),
                percent(pace.attainment().ratio()),
                whole(pace.expected().value().orElseThrow()),
                whole(pace.gap().value().orElseThrow()),
                percent(pace.index()),
                whole(pace.forecast().amount().value().orElseThrow()),
                whole(cameOf(alert.holder())));
    }

    static Tone tone(AlertBand band) {
        if (band.equals(AlertBand.RED)) {
            return Tone.BAD;
        }
        if (band.equals(AlertBand.AMBER)) {
            return Tone.WATCH;
        }
        return band.equals(AlertBand.UNMEASURED) ? Tone.PLAIN : Tone.GOOD;
    }

    private Table openMonths(Names names) {
        Table.Builder table = Table.of("October to December, planned again by RECOVER")
                .words("Who")
                .figures("Missing so far", "Q4 plan", "Q4 wanted");
        replan.openMonths().forEach(month -> table.figures(month.id()));
        table.figures("Surplus", "Q4 floored");
        for (Holder holder : replan.after().hierarchy().topDown()) {
            ReplanLine line = replan.lineFor(holder);
            List<Object> cells = new ArrayList<>();
            cells.add("  ".repeat(replan.after().hierarchy().depthOf(holder)) + names.of(holder));
            cells.add(whole(line.shortfall()));
            cells.add(whole(line.openBefore()));
            cells.add(whole(line.openAfter()));
            replan.openMonths()
                    .forEach(month -> cells.add(
                            cents(replan.after().quotaFor(holder, month).amount())));
            cells.add(whole(line.surplus()));
            cells.add(whole(floored.lineFor(holder).openAfter()));
            table.row(line.change().isPositive() ? Tone.WATCH : Tone.PLAIN, cells.toArray());
        }
        return table.build();
    }
}
