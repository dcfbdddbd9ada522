package io.github.salesdomain.examples.steelwheels;

import static io.github.salesdomain.examples.report.Figures.cents;

import io.github.salesdomain.credit.Exposure;
import io.github.salesdomain.credit.ExposureItem;
import io.github.salesdomain.credit.ExposureKind;
import io.github.salesdomain.customer.Customer;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.examples.report.Figures;
import io.github.salesdomain.examples.report.Section;
import io.github.salesdomain.examples.report.Table;
import io.github.salesdomain.examples.report.Tone;
import io.github.salesdomain.reconciliation.LedgerLine;
import io.github.salesdomain.visit.Measure;
import io.github.salesdomain.visit.Objective;
import io.github.salesdomain.visit.ObjectiveProposal;
import io.github.salesdomain.visit.ObjectiveProposer;
import io.github.salesdomain.visit.ProposalPolicy;
import io.github.salesdomain.visit.VisitEvidence;
import io.github.salesdomain.visit.VisitProposal;
import io.github.salesdomain.visit.VisitProposals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * Part 6: whom to visit next week, and what to bring home from there.
 *
 * @param proposals all customers worth a visit, those who need one most first
 */
record Visits(VisitProposals proposals) {

    private static final int VISITS = 5;

    /** Debts and surpluses below this are settled by telephone. */
    private static final Money WORTH_A_VISIT = Money.of(SteelWheelsDatabase.CURRENCY, BigDecimal.valueOf(1_000));

    private static final Money NOTHING = Money.zero(SteelWheelsDatabase.CURRENCY);

    static Visits of(Company company, Payments payments, CreditDesk credit, LocalDate monday) {
        Map<CustomerId, List<VisitEvidence>> evidence = new TreeMap<>();
        for (Customer customer : company.customers()) {
            List<VisitEvidence> facts = new ArrayList<>();
            Optional.ofNullable(credit.exposures().get(customer.id()))
                    .ifPresent(exposure -> debts(exposure, payments.shortPayments(), facts));
            promises(customer.id(), credit, facts);
            complaints(company.ordersOf(customer.id()), facts);
            dormancy(company.ordersOf(customer.id()), monday, facts);
            evidence.put(customer.id(), facts);
        }
        return new Visits(ObjectiveProposer.with(ProposalPolicy.standard().ignoringBelow(WORTH_A_VISIT))
                .propose(evidence, monday));
    }

    /** What a short payment left open, because somebody has to ask why; and what else is overdue and not disputed. */
    private static void debts(Exposure exposure, List<Payments.ShortPayment> shortPayments, List<VisitEvidence> facts) {
        Exposure rest = exposure.withPolicy(exposure.policy().withDisputedCounted(false));
        for (Payments.ShortPayment shortPayment : shortPayments) {
            if (rest.contains(shortPayment.payment().id().value())) {
                facts.add(new VisitEvidence.Unreconciled(shortPayment.missing()));
                rest = rest.without(shortPayment.payment().id().value());
                for (LedgerLine order : shortPayment.orders()) {
                    rest = rest.without(order.id().value());
                }
            }
        }
        Money overdue = rest.overdue();
        rest.oldestOverdue(NOTHING)
                .flatMap(ExposureItem::dueDate)
                .ifPresent(due -> facts.add(new VisitEvidence.Overdue(
                        overdue, Math.toIntExact(ChronoUnit.DAYS.between(due, exposure.asOf())))));
    }

    /** An order on hold that is paid and may leave was promised to leave. */
    private static void promises(CustomerId customer, CreditDesk credit, List<VisitEvidence> facts) {
        for (CreditDesk.Decided decided : credit.decisions()) {
            if (decided.customer().equals(customer)
                    && decided.status() == OrderStatus.ON_HOLD
                    && decided.today().order().isPrepaid()) {
                LocalDate paid = decided.today().exposure().items().stream()
                        .filter(item -> item.kind() == ExposureKind.PREPAYMENT)
                        .findFirst()
                        .orElseThrow()
                        .documentDate();
                facts.add(new VisitEvidence.OpenPromise("ship order " + decided.order(), paid));
            }
        }
    }

    private static void complaints(List<Order> orders, List<VisitEvidence> facts) {
        for (Order order : orders) {
            if (order.status() == OrderStatus.DISPUTED) {
                facts.add(new VisitEvidence.OpenComplaint(
                        "order " + order.number(), order.shippedOn().orElseThrow()));
            }
        }
    }

    /** A customer who has not ordered for a year, at what an order of his used to bring. */
    private static void dormancy(List<Order> orders, LocalDate monday, List<VisitEvidence> facts) {
        orders.stream()
                .map(Order::orderedOn)
                .max(Comparator.naturalOrder())
                .filter(last -> last.isBefore(monday.minusYears(1)))
                .ifPresent(last -> facts.add(new VisitEvidence.Dormant(
                        last,
                        Money.total(orders.stream().map(Order::value).toList())
                                .dividedBy(orders.size(), RoundingMode.HALF_UP))));
    }

    Section section(Names names) {
        return new Section(
                "Visits in the week of " + proposals.on(),
                "Of %d customers worth a visit these five have the most money at stake: %s together."
                        .formatted(
                                proposals.proposals().size(),
                                cents(Money.total(proposals.first(VISITS).stream()
                                        .map(visit -> visit.atStake().orElseThrow())
                                        .toList()))),
                List.of(
                        "Evidence: what is overdue and not disputed, payments that match nothing, disputes, orders held although paid, and customers silent for a year.",
                        "Customers are ranked by the money at stake; what is worth less than %s alone is left to the telephone."
                                .formatted(cents(WORTH_A_VISIT))),
                List.of(table(names, "The five who need a visit most", proposals.first(VISITS)), rest(names)));
    }

    private static Table table(Names names, String caption, List<VisitProposal> visits) {
        Table.Builder table = Table.of(caption)
                .words("Customer", "Rep")
                .figures("At stake")
                .words("Objective")
                .text("Evidence", 30);
        for (VisitProposal visit : visits) {
            for (ObjectiveProposal proposal : visit.objectives()) {
                boolean first = proposal.equals(visit.objectives().get(0));
                table.row(
                        first ? Tone.WATCH : Tone.PLAIN,
                        first ? names.of(visit.customer()) : "",
                        first ? rep(names, visit.customer()) : "",
                        proposal.atStake().map(Figures::cents).orElse("–"),
                        words(proposal.objective()),
                        proposal.evidence().stream().map(Object::toString).collect(Collectors.joining("; ")));
            }
        }
        return table.build();
    }

    private static String words(Objective objective) {
        String target = objective.target() instanceof Measure.Amount amount
                ? cents(amount.money())
                : objective.target().toString();
        return Figures.words(objective.kind().code()) + " " + target;
    }

    private Table rest(Names names) {
        List<VisitProposal> all = proposals.proposals();
        return table(names, "The next ten", all.subList(VISITS, Math.min(all.size(), VISITS + 10)));
    }

    private static String rep(Names names, CustomerId customer) {
        return names.company().repOf(customer).map(names::of).orElse("nobody");
    }
}
