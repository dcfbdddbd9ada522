package io.github.salesdomain.examples.steelwheels;

import static io.github.salesdomain.examples.report.Figures.cents;
import static io.github.salesdomain.examples.report.Figures.percent;
import static io.github.salesdomain.examples.report.Figures.whole;
import static io.github.salesdomain.examples.report.Figures.words;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.examples.report.Section;
import io.github.salesdomain.examples.report.Table;
import io.github.salesdomain.examples.report.Tone;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.territory.BalanceGoal;
import io.github.salesdomain.territory.BalanceMeasure;
import io.github.salesdomain.territory.BalanceProposal;
import io.github.salesdomain.territory.BalanceReport;
import io.github.salesdomain.territory.BalanceTask;
import io.github.salesdomain.territory.Coverage;
import io.github.salesdomain.territory.CustomerLoad;
import io.github.salesdomain.territory.TerritoryAlignment;
import io.github.salesdomain.territory.TerritoryBalancer;
import io.github.salesdomain.territory.TerritoryId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * Which customers would have to change hands for the reps of a region to sell about as much as each other.
 *
 * @param year the year whose sales are compared
 * @param tolerance how far from the mean of his region a rep may be
 * @param regions one proposal for each region in which several reps have customers
 */
record Balance(int year, Rate tolerance, List<RegionBalance> regions) {

    /**
     * The proposal for one region.
     *
     * @param region which region
     * @param task its reps, their customers, and those who stay
     * @param proposal the moves, what they cost, and how far from the best they can be
     */
    record RegionBalance(TerritoryId region, BalanceTask task, BalanceProposal proposal) {

        /** {@return how the reps stand today} */
        BalanceReport before() {
            return proposal.before().get(0);
        }

        /** {@return how they would stand} */
        BalanceReport after() {
            return proposal.after().get(0);
        }

        /** {@return the customer who buys the most} */
        CustomerLoad largest() {
            return task.loads().stream()
                    .max(Comparator.comparing(CustomerLoad::sales))
                    .orElseThrow();
        }

        /** {@return what the largest customer alone is of the mean of the reps} */
        Ratio largestByMean() {
            return Ratio.of(
                    largest()
                            .sales()
                            .getAmount()
                            .multiply(BigDecimal.valueOf(before().lines().size())),
                    before().total(),
                    UndefinedReason.NO_SALES);
        }
    }

    static Balance of(Company company, Territories territories, int year) {
        Rate tolerance = Rate.percent(15);
        Map<CustomerId, Money> sales = new HashMap<>();
        company.salesOf(year).forEach(order -> sales.merge(order.customer(), order.value(), Money::plus));
        List<RegionBalance> regions = new ArrayList<>();
        for (TerritoryId region : TerritoryPlan.MANAGERS.keySet()) {
            TerritoryAlignment today = today(company, territories, region);
            if (today.territories().size() > 1) {
                BalanceTask task = task(company, today, sales, tolerance);
                regions.add(new RegionBalance(
                        region, task, TerritoryBalancer.standard().propose(task)));
            }
        }
        return new Balance(year, tolerance, List.copyOf(regions));
    }

    /** The reps of a region who have customers, and which. A rep without any, or a territory without a rep, says nothing about who carries too much. */
    private static TerritoryAlignment today(Company company, Territories territories, TerritoryId region) {
        TerritoryAlignment.Builder today = TerritoryAlignment.builder();
        for (Coverage.Assigned assigned : territories.agreed().assigned()) {
            if (territories.regionOf(assigned.customer()).equals(region)
                    && company.repOf(assigned.customer()).isPresent()) {
                today.addTerritories(assigned.territory()).putPlace(assigned.customer(), assigned.territory());
            }
        }
        return today.build();
    }

    private static BalanceTask task(
            Company company, TerritoryAlignment today, Map<CustomerId, Money> sales, Rate tolerance) {
        BalanceTask.Builder task =
                BalanceTask.builder().alignment(today).addGoals(BalanceGoal.of(BalanceMeasure.SALES, tolerance));
        for (CustomerId customer : today.places().keySet()) {
            task.addLoads(CustomerLoad.builder()
                    .customer(customer)
                    .sales(sales.getOrDefault(customer, Money.zero(SteelWheelsDatabase.CURRENCY)))
                    .build());
            if (company.ordersOf(customer).stream()
                    .anyMatch(order -> order.status().needsDecision())) {
                task.addPinned(customer);
            }
        }
        return task.build();
    }

    Section section(Names names) {
        return new Section(
                "Balance of the reps' customers",
                regions.stream()
                        .map(region -> "%s: %d of %d reps within %s today, %d after %s"
                                .formatted(
                                        names.of(region.region()),
                                        inside(region.before()),
                                        region.before().lines().size(),
                                        tolerance,
                                        inside(region.after()),
                                        moves(region.proposal().steps().size())))
                        .collect(Collectors.joining("; ", "", ".")),
                notes(names),
                List.of(proposals(names), reps(names), moves(names)));
    }

    private static String moves(int count) {
        return count == 1 ? "1 move" : count + " moves";
    }

    private static long inside(BalanceReport report) {
        return (long) report.lines().size() - report.outside().size();
    }

    private List<String> notes(Names names) {
        return List.of(
                "Measured by what each customer was shipped in %d. A rep is within tolerance up to %s off the mean of his region; customers stay in their region."
                        .formatted(year, tolerance),
                "Customers with an order in process, on hold or in dispute stay with their rep: %s."
                        .formatted(regions.stream()
                                .flatMap(region -> region.task().pinned().stream())
                                .map(CustomerId::value)
                                .collect(Collectors.joining(", "))),
                "Reps without customers and customers without a rep are left out; so is Japan, where one rep has all.",
                "No customer is too large to be balanced. The largest, by the mean of a rep: %s."
                        .formatted(regions.stream()
                                .map(region -> "%s with %s"
                                        .formatted(
                                                names.of(region.largest().customer()), percent(region.largestByMean())))
                                .collect(Collectors.joining(", "))));
    }

    private Table proposals(Names names) {
        Table.Builder table = Table.of("What is proposed, and what is proven of it")
                .words("Region")
                .figures("Reps", "Customers", "Stay", "Worst today", "Worst after", "Moves", "Sales moved", "Of all");
        table.figures("Least possible").words("Proof");
        for (RegionBalance region : regions) {
            BalanceProposal proposal = region.proposal();
            table.row(
                    proposal.isBalanced() ? Tone.GOOD : Tone.WATCH,
                    names.of(region.region()),
                    region.before().lines().size(),
                    region.task().loads().size(),
                    region.task().pinned().size(),
                    percent(region.before().imbalance()),
                    percent(region.after().imbalance()),
                    proposal.steps().size(),
                    cents(proposal.realignment().movedSales()),
                    percent(proposal.realignment().disruption()),
                    cents(proposal.leastMovedSales()),
                    words(proposal.status().code()));
        }
        return table.build();
    }

    private Table reps(Names names) {
        Table.Builder table = Table.of("The reps, today and after the moves; the mean of the region is 100 %")
                .words("Region", "Rep")
                .figures("Sales today", "Index", "Sales after", "Index");
        for (RegionBalance region : regions) {
            for (BalanceReport.Line today : region.before().lines()) {
                BalanceReport.Line after = region.after().lineOf(today.territory());
                table.row(
                        after.standing() == BalanceReport.Standing.WITHIN ? Tone.GOOD : Tone.BAD,
                        names.of(region.region()),
                        names.of(today.territory()),
                        cents(dollars(today.amount())),
                        percent(today.index()),
                        cents(dollars(after.amount())),
                        percent(after.index()));
            }
        }
        return table.build();
    }

    private static Money dollars(BigDecimal amount) {
        return Money.of(SteelWheelsDatabase.CURRENCY, amount);
    }

    private Table moves(Names names) {
        Table.Builder table = Table.of("The moves, and how far off the mean the worst rep of the region is after each")
                .words("Customer", "From", "To")
                .figures("Sales", "Of the region", "Worst after");
        for (RegionBalance region : regions) {
            for (BalanceProposal.Step step : region.proposal().steps()) {
                table.row(
                        names.of(step.move().customer()),
                        step.move().from().map(names::of).orElseThrow(),
                        step.move().to().map(names::of).orElseThrow(),
                        whole(step.move().load().sales()),
                        percent(step.disruption()),
                        percent(step.imbalanceAfter()));
            }
        }
        return table.build();
    }
}
