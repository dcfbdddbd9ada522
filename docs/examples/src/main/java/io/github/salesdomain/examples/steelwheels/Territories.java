package io.github.salesdomain.examples.steelwheels;

import io.github.salesdomain.customer.Customer;
import io.github.salesdomain.customer.CustomerAttribute;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.examples.report.Figures;
import io.github.salesdomain.examples.report.Section;
import io.github.salesdomain.examples.report.Table;
import io.github.salesdomain.examples.report.Tone;
import io.github.salesdomain.org.Hierarchy;
import io.github.salesdomain.org.OrgChart;
import io.github.salesdomain.org.PositionId;
import io.github.salesdomain.territory.Coverage;
import io.github.salesdomain.territory.CoverageReport;
import io.github.salesdomain.territory.CustomerRep;
import io.github.salesdomain.territory.RepFinder;
import io.github.salesdomain.territory.RepReport;
import io.github.salesdomain.territory.TerritoryAssigner;
import io.github.salesdomain.territory.TerritoryChart;
import io.github.salesdomain.territory.TerritoryId;
import io.github.salesdomain.territory.TerritoryMap;
import io.github.salesdomain.territory.TreeComparer;
import io.github.salesdomain.territory.TreeComparison;
import io.github.salesdomain.territory.TreeFinding;
import io.github.salesdomain.territory.TreePair;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Part 1: who owns which ground, who reports to whom, and which customers fall between.
 *
 * @param map how the ground is divided
 * @param byPlace where each customer belongs by place alone, with the overlaps and gaps that leaves
 * @param agreed where each customer belongs once named accounts and open territories are added
 * @param reps who looks after each customer
 * @param trees whether those who hold ground report to those who hold the ground around it
 */
record Territories(
        TerritoryMap map, CoverageReport byPlace, CoverageReport agreed, RepReport reps, TreeComparison trees) {

    static Territories of(Company company, LocalDate on) {
        TerritoryAssigner assigner = TerritoryAssigner.standard();
        TerritoryMap map = TerritoryPlan.agreed(company);
        CoverageReport agreed = assigner.assign(map, company.customers(), on);
        return new Territories(
                map,
                assigner.assign(TerritoryPlan.byPlace(company), company.customers(), on),
                agreed,
                RepFinder.standard().find(agreed, map, company.organisation()),
                TreeComparer.standard().compare(map, company.organisation(), on));
    }

    /** {@return the region that a customer belongs to} */
    TerritoryId regionOf(CustomerId customer) {
        TerritoryId territory =
                agreed.coverageOf(customer).flatMap(Coverage::assignedTo).orElseThrow();
        return map.tree().parentOf(territory).orElseThrow();
    }

    /** {@return how many customers have the rep by these rules who looks after them in the database} */
    long asInDatabase(Company company) {
        return company.customers().stream()
                .filter(customer -> reps.repOf(customer.id())
                        .map(person -> person.value())
                        .equals(company.repOf(customer.id()).map(PositionId::value)))
                .count();
    }

    Section section(Company company) {
        return new Section(
                "Territories and people",
                "All %d customers belong to a territory; %d of them have no rep. By place alone %d would be claimed twice and %d by nobody."
                        .formatted(
                                agreed.assigned().size(),
                                reps.unserved().size(),
                                byPlace.overlaps().size(),
                                byPlace.gaps().size()),
                List.of(
                        "Four regions as the offices name them, one territory for each of the %d reps. Japan is managed from Sydney, together with APAC."
                                .formatted(company.reps().size()),
                        "Rules go by country, state and city; accounts are named where two reps share a place. %d of %d customers end up with the rep whom the database names."
                                .formatted(
                                        asInDatabase(company),
                                        company.customers().size()),
                        "Of %d territories, %d contradict the reporting lines and %d are held by nobody."
                                .formatted(
                                        trees.pairs().size(),
                                        trees.disagreements().size(),
                                        trees.with(TreeFinding.UNHELD).size())),
                List.of(
                        ground(company),
                        reporting(company),
                        trees(company),
                        overlaps(company),
                        gaps(company),
                        withoutRep(company)));
    }

    private Table ground(Company company) {
        Table.Builder table =
                Table.of("The ground").words("Territory", "Held by").figures("Customers", "By place", "By name");
        TerritoryChart chart = map.asOf(agreed.on());
        for (TerritoryId id : map.tree().hierarchy().topDown()) {
            List<TerritoryId> inside = map.tree().leavesIn(id);
            List<Coverage.Assigned> customers = agreed.assigned().stream()
                    .filter(assigned -> inside.contains(assigned.territory()))
                    .toList();
            long named = customers.stream().filter(this::isByName).count();
            table.row(
                    chart.holderOf(id).isEmpty() ? Tone.BAD : Tone.PLAIN,
                    "  ".repeat(map.tree().hierarchy().depthOf(id))
                            + map.tree().territory(id).name(),
                    chart.holderOf(id).map(company::personAt).orElse("nobody"),
                    customers.size(),
                    customers.size() - named,
                    named);
        }
        return table.build();
    }

    private boolean isByName(Coverage.Assigned assigned) {
        return map.rules().stream()
                .filter(rule -> rule.factId().equals(assigned.decidedBy().factId()))
                .anyMatch(rule -> rule.condition().attributes().contains(CustomerAttribute.ACCOUNT));
    }

    private Table reporting(Company company) {
        Table.Builder table =
                Table.of("Who reports to whom").words("Person", "Position").figures("Direct reports");
        OrgChart chart = company.organisation().asOf(agreed.on());
        Hierarchy<PositionId> tree = chart.reporting();
        for (PositionId position : tree.topDown()) {
            int reports = chart.spanOf(position).positions();
            table.row(
                    "  ".repeat(tree.depthOf(position)) + company.personAt(position),
                    chart.position(position).title(),
                    reports == 0 ? "" : reports);
        }
        return table.build();
    }

    private Table trees(Company company) {
        Table.Builder table = Table.of(
                        "Ground and reporting lines: where the two trees differ, and where a position is missing")
                .words("Territory", "Finding", "The ground", "Reports to");
        for (TreePair pair : trees.pairs()) {
            if (pair.finding().isAgreement() || pair.finding() == TreeFinding.ROOT) {
                continue;
            }
            table.row(
                    pair.finding().isDisagreement() ? Tone.BAD : Tone.WATCH,
                    nameOf(pair.territory()),
                    Figures.words(pair.finding().code()),
                    pair.ground().stream()
                            .map(step -> nameOf(step.territory()) + " ("
                                    + step.position().map(company::personAt).orElse("nobody") + ")")
                            .collect(Collectors.joining(", in ")),
                    pair.reporting().stream().skip(1).map(company::personAt).collect(Collectors.joining(", then ")));
        }
        return table.build();
    }

    private Table overlaps(Company company) {
        Table.Builder table = Table.of("Overlaps by place: claimed by two territories, settled by naming the account")
                .words("Customer", "Place", "Claimed by", "Agreed");
        byPlace.overlaps()
                .forEach(overlap -> table.row(
                        Tone.WATCH,
                        named(company, overlap.customer()),
                        place(company.customer(overlap.customer())),
                        overlap.territories().stream().map(this::nameOf).collect(Collectors.joining(", ")),
                        nameOf(agreed.coverageOf(overlap.customer())
                                .flatMap(Coverage::assignedTo)
                                .orElseThrow())));
        return table.build();
    }

    private Table gaps(Company company) {
        Table.Builder table = Table.of("Gaps by place: claimed by no territory, kept open in their region")
                .words("Customer", "Place", "Agreed");
        byPlace.gaps()
                .forEach(gap -> table.row(
                        Tone.BAD,
                        named(company, gap.customer()),
                        place(company.customer(gap.customer())),
                        nameOf(agreed.coverageOf(gap.customer())
                                .flatMap(Coverage::assignedTo)
                                .orElseThrow())));
        return table.build();
    }

    private Table withoutRep(Company company) {
        Table.Builder table = Table.of("Customers without a rep: none of them has an order or a credit limit")
                .words("Customer", "Place", "Why", "Covered by", "By place the customer of");
        for (CustomerRep.Unserved unserved : reps.unserved()) {
            table.row(
                    Tone.BAD,
                    named(company, unserved.customer()),
                    place(company.customer(unserved.customer())),
                    Figures.words(unserved.reason().code()),
                    unserved.coveredBy()
                            .map(person -> company.personAt(PositionId.of(person.value())))
                            .orElse("nobody"),
                    byPlace.coverageOf(unserved.customer())
                            .flatMap(Coverage::assignedTo)
                            .map(this::nameOf)
                            .orElse("–"));
        }
        return table.build();
    }

    private String nameOf(TerritoryId territory) {
        return map.tree().territory(territory).name();
    }

    private static String named(Company company, CustomerId id) {
        return id + " " + company.customer(id).name();
    }

    private static String place(Customer customer) {
        return customer.attribute(CustomerAttribute.CITY).orElseThrow() + ", "
                + customer.attribute(CustomerAttribute.COUNTRY).orElseThrow();
    }
}
