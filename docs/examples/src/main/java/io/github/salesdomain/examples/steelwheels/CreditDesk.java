package io.github.salesdomain.examples.steelwheels;

import static io.github.salesdomain.examples.report.Figures.cents;
import static io.github.salesdomain.examples.report.Figures.percent;
import static io.github.salesdomain.examples.report.Figures.whole;

import io.github.salesdomain.credit.AgeingBasis;
import io.github.salesdomain.credit.AgeingCalculator;
import io.github.salesdomain.credit.AgeingPolicy;
import io.github.salesdomain.credit.AgeingReport;
import io.github.salesdomain.credit.CreditAdvice;
import io.github.salesdomain.credit.CreditAdvisor;
import io.github.salesdomain.credit.CreditAssessor;
import io.github.salesdomain.credit.CreditDecision;
import io.github.salesdomain.credit.CreditFigure;
import io.github.salesdomain.credit.CreditFile;
import io.github.salesdomain.credit.CreditFinding;
import io.github.salesdomain.credit.CreditOrder;
import io.github.salesdomain.credit.CreditOutcome;
import io.github.salesdomain.credit.CreditPolicy;
import io.github.salesdomain.credit.Exposure;
import io.github.salesdomain.credit.ExposureItem;
import io.github.salesdomain.credit.ExposureKind;
import io.github.salesdomain.credit.OrderTerms;
import io.github.salesdomain.credit.Remedy;
import io.github.salesdomain.credit.RemedyLine;
import io.github.salesdomain.customer.Customer;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.examples.report.Figures;
import io.github.salesdomain.examples.report.Section;
import io.github.salesdomain.examples.report.Table;
import io.github.salesdomain.examples.report.Tone;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.territory.TerritoryId;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * Part 5: what every customer owes, how old it is, and which orders may leave.
 *
 * @param exposures what each customer with an open balance owes today
 * @param ageings what was open at the end of some days, by age
 * @param ageingByRegion what is open today, by region and age
 * @param decisions the orders that somebody has to decide, on the day of the order and today
 */
record CreditDesk(
        Map<CustomerId, Exposure> exposures,
        List<AgeingReport> ageings,
        Map<TerritoryId, AgeingReport> ageingByRegion,
        List<Decided> decisions) {

    /** An order, decided twice: when it came in, with what was known then, and today; and what would have to change today. */
    record Decided(String order, OrderStatus status, CreditDecision then, CreditDecision today, CreditAdvice advice) {
        CustomerId customer() {
            return today.customer();
        }
    }

    private static final CreditAssessor ASSESSOR = CreditAssessor.with(CreditPolicy.allOf(
            CreditPolicy.withinLimit(),
            CreditPolicy.noOverdueBeyond(Period.ofDays(30)),
            CreditPolicy.overdueUpTo(Rate.percent(20)),
            CreditPolicy.utilisationBelow(Rate.percent(90))));

    private static final AgeingCalculator AGEING = AgeingCalculator.with(AgeingPolicy.builder()
            .addBounds(30, 60, 90)
            .basis(AgeingBasis.DOCUMENT_DATE)
            .build());

    static CreditDesk of(Company company, Territories territories, Accounts accounts, LocalDate today) {
        Map<CustomerId, Exposure> exposures = new TreeMap<>();
        Map<TerritoryId, List<ExposureItem>> ledgers = new TreeMap<>();
        for (Customer customer : company.customers()) {
            Exposure exposure = accounts.exposure(customer.id(), today);
            if (!exposure.items().isEmpty()) {
                exposures.put(customer.id(), exposure);
                ledgers.computeIfAbsent(territories.regionOf(customer.id()), region -> new ArrayList<>())
                        .addAll(receivables(exposure));
            }
        }
        Map<TerritoryId, AgeingReport> byRegion = new TreeMap<>();
        ledgers.forEach((region, items) -> byRegion.put(
                region, AGEING.age(ledgers.getOrDefault(region, List.of()), SteelWheelsDatabase.CURRENCY, today)));
        return new CreditDesk(
                exposures,
                Stream.of(LocalDate.of(2003, 12, 31), LocalDate.of(2004, 9, 30), LocalDate.of(2004, 12, 31), today)
                        .map(day -> ageing(company, accounts, day))
                        .toList(),
                byRegion,
                company.orders().stream()
                        .filter(order -> order.status().needsDecision())
                        .map(order -> new Decided(
                                order.number(),
                                order.status(),
                                decide(company, accounts, order, order.orderedOn()),
                                decide(company, accounts, order, today),
                                advise(company, accounts, order, today)))
                        .toList());
    }

    private static AgeingReport ageing(Company company, Accounts accounts, LocalDate day) {
        return AGEING.age(
                company.customers().stream()
                        .flatMap(customer -> receivables(accounts.exposure(customer.id(), day)).stream())
                        .toList(),
                SteelWheelsDatabase.CURRENCY,
                day);
    }

    private static List<ExposureItem> receivables(Exposure exposure) {
        return exposure.items().stream()
                .filter(item ->
                        item.kind() == ExposureKind.RECEIVABLE || item.kind() == ExposureKind.UNALLOCATED_RECEIPT)
                .toList();
    }

    private static CreditDecision decide(Company company, Accounts accounts, Order order, LocalDate day) {
        CreditOrder asked = CreditOrder.of(order.number(), order.value());
        return ASSESSOR.assess(
                CreditFile.of(order.customer(), company.creditLimitOf(order.customer())),
                accounts.exposure(order.customer(), day).without(order.number()),
                accounts.paidOn(order, day).isPresent() ? asked.withPrepaid(order.value()) : asked);
    }

    private static CreditAdvice advise(Company company, Accounts accounts, Order order, LocalDate day) {
        CreditOrder asked = CreditOrder.of(order.number(), order.value());
        return CreditAdvisor.with(ASSESSOR)
                .advise(
                        CreditFile.of(order.customer(), company.creditLimitOf(order.customer())),
                        accounts.exposure(order.customer(), day).without(order.number()),
                        accounts.paidOn(order, day).isPresent() ? asked.withPrepaid(order.value()) : asked);
    }

    Section section(Names names) {
        return new Section(
                "Credit",
                "%s is open at %d customers. Of %d orders to be decided %d may leave, %d with a warning, and %d are held."
                        .formatted(
                                cents(total()),
                                exposures.size(),
                                decisions.size(),
                                count(CreditOutcome.RELEASE),
                                count(CreditOutcome.RELEASE_WITH_WARNING),
                                held()),
                List.of(
                        "Day of decision: each order is decided twice, on the day it was placed with what was known then, and on %s, the last day of the books."
                                .formatted(today()),
                        "Rules: the limit holds, nothing is more than 30 days past due, at most 20 % of the receivables are overdue; from 90 % of the limit there is a warning.",
                        "Terms of payment are not in the database: 30 days from shipping are assumed. Payments that match nothing count as money on account.",
                        "A disputed order has left already; its decision says whether the dispute is the only thing that stands against the customer."),
                List.of(
                        decisionTable(names),
                        remedyTable(names),
                        ageingTable(),
                        regionTable(names),
                        exposureTable(names)));
    }

    /** {@return the last day of the books} */
    LocalDate today() {
        return ageings.get(ageings.size() - 1).asOf();
    }

    /** {@return what all customers owe} */
    Money total() {
        return Money.total(exposures.values().stream().map(Exposure::total).toList());
    }

    /** {@return how many orders may not leave} */
    long held() {
        return decisions.stream()
                .filter(decided -> !decided.today().isReleased())
                .count();
    }

    private long count(CreditOutcome outcome) {
        return decisions.stream()
                .filter(decided -> decided.today().outcome() == outcome)
                .count();
    }

    private Table decisionTable(Names names) {
        Table.Builder table = Table.of("Orders in process, on hold or disputed")
                .words("Order", "Customer", "Status")
                .figures("Amount", "Limit")
                .text("On the day of the order", 28)
                .text("Today", 28);
        for (Decided decided : decisions) {
            table.row(
                    tone(decided.today().outcome()),
                    decided.order(),
                    names.of(decided.customer()),
                    decided.status(),
                    cents(decided.today().order().amount()),
                    whole(names.company().creditLimitOf(decided.customer())),
                    verdict(decided.then()),
                    verdict(decided.today()));
        }
        return table.build();
    }

    /** What the held orders wait for: each remedy by itself sets its reason aside, and together they let the order leave. */
    private Table remedyTable(Names names) {
        Table.Builder table = Table.of("What would have to change today")
                .words("Order", "Customer")
                .text("Reason", 26)
                .text("One of these", 34)
                .text("Together", 24);
        for (Decided decided : decisions) {
            boolean first = true;
            for (RemedyLine line : decided.advice().lines()) {
                table.row(
                        decided.advice().isSufficient() ? Tone.WATCH : Tone.BAD,
                        first ? decided.order() : "",
                        first ? names.of(decided.customer()) : "",
                        words(line.finding()),
                        words(line.remedies()),
                        first ? words(decided.advice().together()) : "");
                first = false;
            }
        }
        return table.build();
    }

    private static String words(List<Remedy> remedies) {
        return remedies.stream().map(CreditDesk::words).collect(Collectors.joining("; "));
    }

    private static String words(Remedy remedy) {
        if (remedy instanceof Remedy.Pay pay) {
            return "pay " + cents(pay.amount());
        }
        if (remedy instanceof Remedy.Settle settle) {
            return "settle " + String.join(", ", settle.items()) + ", " + cents(settle.amount());
        }
        if (remedy instanceof Remedy.Prepay prepay) {
            return "prepay " + cents(prepay.amount());
        }
        if (remedy instanceof Remedy.ReduceOrder reduce) {
            return "reduce the order to " + cents(reduce.to());
        }
        return remedy instanceof Remedy.GrantLimit grant
                ? "grant " + cents(grant.amount()) + " more"
                : remedy.toString();
    }

    private static Tone tone(CreditOutcome outcome) {
        return switch (outcome) {
            case RELEASE -> Tone.GOOD;
            case RELEASE_WITH_WARNING -> Tone.WATCH;
            case HOLD, REJECT -> Tone.BAD;
        };
    }

    private static String verdict(CreditDecision decision) {
        String outcome = switch (decision.outcome()) {
            case RELEASE -> "release";
            case RELEASE_WITH_WARNING -> "warn";
            case HOLD -> "hold";
            case REJECT -> "reject";
        };
        return decision.objections().isEmpty()
                ? outcome
                : outcome + ": "
                        + decision.objections().stream().map(CreditDesk::words).collect(Collectors.joining("; "));
    }

    private static String words(CreditFinding finding) {
        return Figures.words(finding.reason().code())
                + finding.figure().map(figure -> " (" + words(figure) + ")").orElse("");
    }

    private static String words(CreditFigure figure) {
        if (figure instanceof CreditFigure.Share share) {
            return percent(share.share());
        }
        return figure instanceof CreditFigure.Amount amount ? cents(amount.amount()) : figure.toString();
    }

    private Table ageingTable() {
        Table.Builder table = Table.of("Receivables by days since shipping").words("On");
        table.figures(ageings.get(0).parts().stream()
                .map(part -> part.bucket() + " days")
                .toArray(String[]::new));
        table.figures("On account", "Balance");
        ageings.forEach(report -> table.row(cells(report.asOf(), report)));
        return table.build();
    }

    private Table regionTable(Names names) {
        Table.Builder table = Table.of("Receivables today by region").words("Region");
        table.figures(ageings.get(0).parts().stream()
                .map(part -> part.bucket() + " days")
                .toArray(String[]::new));
        table.figures("On account", "Balance");
        ageingByRegion.forEach((region, report) -> table.row(cells(names.of(region), report)));
        table.row(Tone.TOTAL, cells("All", ageings.get(ageings.size() - 1)));
        return table.build();
    }

    private static Object[] cells(Object first, AgeingReport report) {
        List<Object> cells = new ArrayList<>();
        cells.add(first);
        report.parts().forEach(part -> cells.add(cents(part.amount())));
        cells.add(cents(report.credits()));
        cells.add(cents(report.balance()));
        return cells.toArray();
    }

    private Table exposureTable(Names names) {
        Table.Builder table = Table.of("What each customer owes, orders not yet shipped included")
                .words("Customer")
                .figures(
                        "Receivables",
                        "Open orders",
                        "On account",
                        "Paid ahead",
                        "Exposure",
                        "Limit",
                        "Used",
                        "Largest order");
        exposures.forEach((customer, exposure) -> {
            Money limit = names.company().creditLimitOf(customer);
            table.row(
                    exposure.total().isGreaterThan(limit) ? Tone.BAD : Tone.PLAIN,
                    names.of(customer),
                    cents(exposure.part(ExposureKind.RECEIVABLE).counted()),
                    cents(exposure.part(ExposureKind.OPEN_ORDER).counted()),
                    cents(exposure.part(ExposureKind.UNALLOCATED_RECEIPT).counted()),
                    cents(exposure.part(ExposureKind.PREPAYMENT).counted()),
                    cents(exposure.total()),
                    whole(limit),
                    percent(Ratio.of(exposure.total(), limit, UndefinedReason.ZERO_BASE)),
                    largestOrder(customer, exposure, limit));
        });
        return table.build();
    }

    /** The largest order that would leave today, with a warning or without. */
    private static String largestOrder(CustomerId customer, Exposure exposure, Money limit) {
        return ASSESSOR.bands(CreditFile.of(customer, limit), exposure, OrderTerms.OPEN_ACCOUNT)
                .largestReleased()
                .map(amount -> cents(amount))
                .orElse("none");
    }
}
