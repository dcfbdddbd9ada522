package io.github.salesdomain.examples.steelwheels;

import io.github.salesdomain.credit.AgeingPart;
import io.github.salesdomain.examples.report.Chart;
import io.github.salesdomain.examples.report.Chart.Mark;
import io.github.salesdomain.examples.report.Chart.Series;
import io.github.salesdomain.examples.report.Chart.Shape;
import io.github.salesdomain.examples.report.Figures;
import io.github.salesdomain.quota.AlertBand;
import io.github.salesdomain.quota.DeviationAlert;
import io.github.salesdomain.quota.Pace;
import io.github.salesdomain.quota.QuotaPlan;
import io.github.salesdomain.territory.BalanceReport;
import io.github.salesdomain.territory.TerritoryId;
import io.github.salesdomain.time.SalesPeriod;
import java.math.BigDecimal;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The charts that a sales manager would draw on the wall. */
final class Wall {

    private static final String DOLLARS = SteelWheelsDatabase.CURRENCY.getCode();

    private final Names names;

    Wall(Names names) {
        this.names = names;
    }

    /** What was sold in the months that are over, what was planned for all, and what the others have to bring now. */
    Chart planAgainstActual(NineMonths standing) {
        QuotaPlan plan = standing.replan().before();
        QuotaPlan again = standing.replan().after();
        List<SalesPeriod> open = standing.replan().openMonths();
        List<Series> series = new ArrayList<>();
        salesByRegion(plan)
                .forEach((region, sales) -> series.add(new Series(
                        names.of(region),
                        Shape.STACK,
                        List.of(colour(region)),
                        values(plan.months(), month -> open.contains(month) ? null : sales.get(month)))));
        series.add(new Series(
                "Quota",
                Shape.LINE,
                List.of("plan"),
                values(
                        plan.months(),
                        month -> plan.quotaFor(QuotaYear.COMPANY, month).amount())));
        series.add(new Series(
                "Planned again",
                Shape.DASHES,
                List.of("bad"),
                values(
                        plan.months(),
                        month -> open.contains(month)
                                ? again.quotaFor(QuotaYear.COMPANY, month).amount()
                                : null)));
        return new Chart(
                "Plan against actual by month",
                "Shipped until %s, the quota of every month, and the open months planned again by RECOVER."
                        .formatted(standing.company().pace().asOf()),
                DOLLARS,
                false,
                plan.months().stream()
                        .map(month -> month.start().getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                        .toList(),
                series,
                List.of());
    }

    private Map<TerritoryId, Map<SalesPeriod, Money>> salesByRegion(QuotaPlan plan) {
        Map<TerritoryId, Map<SalesPeriod, Money>> sales = new LinkedHashMap<>();
        TerritoryPlan.MANAGERS.keySet().forEach(region -> sales.put(region, new TreeMap<>()));
        QuotaYear.salesByRep(names.company(), plan.year()).forEach((rep, months) -> {
            TerritoryId region =
                    TerritoryId.of(plan.hierarchy().parentOf(rep).orElseThrow().id());
            months.forEach((month, amount) ->
                    sales.computeIfAbsent(region, id -> new TreeMap<>()).merge(month, amount, Money::plus));
        });
        return sales;
    }

    /** How much of the year's quota each rep has reached, the one who is furthest behind on top. */
    Chart attainment(NineMonths standing) {
        List<DeviationAlert> measured = standing.reps().alerts().stream()
                .filter(alert -> !alert.band().equals(AlertBand.UNMEASURED))
                .toList();
        List<@Nullable BigDecimal> percentages = new ArrayList<>();
        measured.forEach(alert ->
                percentages.add(Figures.percentage(alert.pace().attainment().ratio())));
        Pace pace = standing.company().pace();
        return new Chart(
                "Attainment by rep",
                "Part of the year's quota reached on %s, the most urgent on top; %s was due."
                        .formatted(pace.asOf(), Figures.percent(pace.progress().share())),
                "%",
                true,
                measured.stream().map(alert -> names.of(alert.holder())).toList(),
                List.of(new Series(
                        "Attained",
                        Shape.BAR,
                        measured.stream().map(alert -> colour(alert.band())).toList(),
                        percentages)),
                List.of(new Mark("due", Figures.percentage(pace.progress().share()))));
    }

    /** What each rep sells of the mean of his region, today and after the moves that are proposed. */
    Chart balance(Balance balance) {
        List<String> reps = new ArrayList<>();
        List<@Nullable BigDecimal> today = new ArrayList<>();
        List<@Nullable BigDecimal> proposed = new ArrayList<>();
        for (Balance.RegionBalance region : balance.regions()) {
            for (BalanceReport.Line line : region.before().lines()) {
                reps.add(names.of(line.territory()));
                today.add(Figures.percentage(line.index()));
                proposed.add(Figures.percentage(
                        region.after().lineOf(line.territory()).index()));
            }
        }
        return new Chart(
                "Balance of the reps",
                "Sales of %d by the mean of the region, today and after the moves that are proposed."
                        .formatted(balance.year()),
                "%",
                true,
                reps,
                List.of(
                        new Series("Today", Shape.BAR, List.of("many"), today),
                        new Series("Proposed", Shape.BAR, List.of("good"), proposed)),
                List.of(new Mark("mean", BigDecimal.valueOf(100))));
    }

    /** What is open, by age. */
    Chart ageing(CreditDesk credit) {
        List<Series> series = new ArrayList<>();
        credit.ageingByRegion()
                .forEach((region, report) -> series.add(new Series(
                        names.of(region),
                        Shape.STACK,
                        List.of(colour(region)),
                        values(report.parts(), AgeingPart::amount))));
        return new Chart(
                "Ageing",
                "Shipped and not paid on %s, by days since shipping, before %s on account."
                        .formatted(
                                credit.today(),
                                Figures.whole(credit.ageings()
                                        .get(credit.ageings().size() - 1)
                                        .credits()
                                        .negated())),
                DOLLARS,
                false,
                credit.ageings().get(0).parts().stream()
                        .map(part -> part.bucket() + " days")
                        .toList(),
                series,
                List.of());
    }

    /** Both books by what became of their entries. */
    Chart reconciliation(Payments payments) {
        List<Payments.Row> rows = payments.rows();
        return new Chart(
                "Reconciliation status",
                "Both books by what became of their entries.",
                DOLLARS,
                true,
                List.of("Orders", "Payments"),
                List.of(
                        both("1:1", "one", rows.subList(0, 2)),
                        both("1:n", "many", rows.subList(2, 3)),
                        both("Difference or ambiguous", "differs", rows.subList(3, 5)),
                        both("Unmatched", "open", rows.subList(5, 7))),
                List.of());
    }

    private static Series both(String name, String colour, List<Payments.Row> rows) {
        Money ordered = Money.total(rows.stream().map(Payments.Row::ordered).toList());
        Money paid = Money.total(rows.stream().map(Payments.Row::paid).toList());
        return new Series(name, Shape.STACK, List.of(colour), values(List.of(ordered, paid), amount -> amount));
    }

    private static <T> List<@Nullable BigDecimal> values(List<T> items, Function<T, @Nullable Money> figure) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        for (T item : items) {
            Money amount = figure.apply(item);
            values.add(amount == null ? null : amount.getAmount());
        }
        return values;
    }

    private static String colour(TerritoryId region) {
        return region.value().toLowerCase(Locale.ROOT);
    }

    private static String colour(AlertBand band) {
        return band.equals(AlertBand.OVER) ? "over" : NineMonths.tone(band).code();
    }
}
