package io.github.salesdomain.examples.steelwheels;

import static io.github.salesdomain.examples.report.Figures.cents;

import io.github.salesdomain.credit.Exposure;
import io.github.salesdomain.customer.Customer;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.examples.report.Figures;
import io.github.salesdomain.examples.report.Section;
import io.github.salesdomain.examples.report.Table;
import io.github.salesdomain.examples.report.Tone;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.org.PositionId;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.visit.Commitment;
import io.github.salesdomain.visit.CommitmentRecord;
import io.github.salesdomain.visit.CommitmentReview;
import io.github.salesdomain.visit.CommitmentTracker;
import io.github.salesdomain.visit.HeldItem;
import io.github.salesdomain.visit.Measure;
import io.github.salesdomain.visit.Objective;
import io.github.salesdomain.visit.ObjectiveAssessment;
import io.github.salesdomain.visit.ObjectiveResult;
import io.github.salesdomain.visit.PolicyVersion;
import io.github.salesdomain.visit.PreparationChecklist;
import io.github.salesdomain.visit.ReadinessChecker;
import io.github.salesdomain.visit.ReadinessReport;
import io.github.salesdomain.visit.Shortfall;
import io.github.salesdomain.visit.ShortfallReason;
import io.github.salesdomain.visit.Visit;
import io.github.salesdomain.visit.VisitEvaluator;
import io.github.salesdomain.visit.VisitOutcome;
import io.github.salesdomain.visit.VisitPreparation;
import io.github.salesdomain.visit.VisitReport;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * One visit from its preparation to its evaluation, to the customer who was overdue with most on that day.
 *
 * @param visit the visit with its objectives
 * @param before what the rep had prepared the evening before
 * @param ready what he had prepared when he left
 * @param outcome what came of it within two weeks
 */
record OneVisit(Visit visit, ReadinessReport before, ReadinessReport ready, VisitOutcome outcome) {

    private static final Money NOTHING = Money.zero(SteelWheelsDatabase.CURRENCY);
    private static final int DAYS = 14;
    private static final List<PolicyVersion> VERSIONS = List.of(
            PolicyVersion.since("PRICE_LIST", "2003-H2", LocalDate.of(2003, 7, 1))
                    .until(LocalDate.of(2004, 1, 1)),
            PolicyVersion.since("PRICE_LIST", "2004-H1", LocalDate.of(2004, 1, 1)));

    static OneVisit of(Company company, Payments payments, LocalDate monday) {
        Accounts accounts = new Accounts(company, payments);
        Customer customer = company.customers().stream()
                .filter(candidate -> company.repOf(candidate.id()).isPresent())
                .max(Comparator.comparing((Customer candidate) -> overdue(accounts, candidate.id(), monday))
                        .thenComparing(Customer::id))
                .orElseThrow();
        PositionId rep = company.repOf(customer.id()).orElseThrow();
        Money usual = usualOrder(company, customer.id(), monday);
        Visit visit = Visit.builder()
                .customer(customer.id())
                .on(monday)
                .by(PersonId.of(rep.value()))
                .addObjectives(Objective.collect(overdue(accounts, customer.id(), monday))
                        .withWeight(2))
                .addObjectives(Objective.sell(usual))
                .build();
        CommitmentReview review = CommitmentTracker.standard()
                .review(
                        List.of(CommitmentRecord.promise(
                                        Commitment.builder()
                                                .id("STATEMENT")
                                                .promise("Send a statement of the account")
                                                .due(monday.minusDays(3))
                                                .build(),
                                        monday.minusDays(28))
                                .withDoneOn(monday.minusDays(7))),
                        monday.minusDays(1));
        VisitPreparation evening = VisitPreparation.builder()
                .visit(visit)
                .lastVisit(monday.minusDays(28))
                .addAllItems(PreparationChecklist.kit().items().stream()
                        .filter(item -> !item.code().equals("SAMPLES"))
                        .map(item ->
                                item.isVersioned() ? HeldItem.of(item.code(), "2003-H2") : HeldItem.of(item.code()))
                        .toList())
                .build();
        VisitPreparation morning = evening.withReview(review)
                .withItems(PreparationChecklist.kit().items().stream()
                        .map(item ->
                                item.isVersioned() ? HeldItem.of(item.code(), "2004-H1") : HeldItem.of(item.code()))
                        .toList());
        ReadinessChecker checker = ReadinessChecker.with(PreparationChecklist.kit());
        return new OneVisit(
                visit,
                checker.check(evening, VERSIONS),
                checker.check(morning, VERSIONS),
                VisitEvaluator.standard().evaluate(visit, report(company, visit)));
    }

    private static Money overdue(Accounts accounts, CustomerId customer, LocalDate day) {
        Exposure exposure = accounts.exposure(customer, day);
        return exposure.overdue();
    }

    private static Money usualOrder(Company company, CustomerId customer, LocalDate day) {
        List<Money> orders = company.ordersOf(customer).stream()
                .filter(order -> order.orderedOn().isBefore(day))
                .map(Order::value)
                .toList();
        return Money.total(orders).dividedBy(orders.size(), RoundingMode.HALF_UP);
    }

    /** What the database says of the two weeks that followed. */
    private static VisitReport report(Company company, Visit visit) {
        LocalDate until = visit.on().plusDays(DAYS);
        Money paid = company.payments().stream()
                .filter(payment -> payment.customer().equals(visit.customer()))
                .filter(payment ->
                        !payment.on().isBefore(visit.on()) && !payment.on().isAfter(until))
                .map(Payment::amount)
                .reduce(NOTHING, Money::plus);
        Money ordered = company.ordersOf(visit.customer()).stream()
                .filter(order -> !order.orderedOn().isBefore(visit.on())
                        && !order.orderedOn().isAfter(until))
                .map(Order::value)
                .reduce(NOTHING, Money::plus);
        return VisitReport.builder()
                .visit(visit.id())
                .addResults(result(visit.objectives().get(0), paid))
                .addResults(result(visit.objectives().get(1), ordered))
                .addStrengths("Both books on the table before the price was mentioned")
                .addImprovements("Ask for the next order before the account is settled")
                .endedAt(visit.on().atTime(11, 0))
                .filedAt(visit.on().atTime(18, 0))
                .build();
    }

    private static ObjectiveResult result(Objective objective, Money actual) {
        Measure reached = Measure.of(actual);
        return objective.attainment(reached).compareTo(Ratio.one()) >= 0
                ? ObjectiveResult.achieved(objective.id(), reached)
                : ObjectiveResult.achieved(objective.id(), reached, Shortfall.of(ShortfallReason.CUSTOMER_CREDIT));
    }

    Section section(Names names) {
        return new Section(
                "One visit: " + names.of(visit.customer()) + " on " + visit.on(),
                "Prepared at %s the evening before and ready in the morning; it scored %s, %s of its objectives were reached."
                        .formatted(
                                before.readiness().percentText(),
                                outcome.score().percentText(),
                                outcome.successRate().percentText()),
                List.of(
                        "The customer who was overdue with most on that day. What was paid and ordered within %d days is from the database; what lay in the bag is made up."
                                .formatted(DAYS),
                        "A visit is ready if all mandatory tools are there, the price list is the one in force, there is an objective, and the last visit was looked back at.",
                        "Carried to the next visit: "
                                + (outcome.carryOver().isEmpty()
                                        ? "nothing."
                                        : String.join(
                                                        ", ",
                                                        outcome.carryOver().stream()
                                                                .map(objective -> Figures.words(objective
                                                                        .kind()
                                                                        .code()))
                                                                .toList())
                                                + ".")),
                List.of(preparation(), evaluation()));
    }

    private Table preparation() {
        Table.Builder table = Table.of("Preparation").words("When", "Ready", "Finding");
        rows(table, "the evening before", before);
        rows(table, "in the morning", ready);
        return table.build();
    }

    private static void rows(Table.Builder table, String when, ReadinessReport report) {
        if (report.findings().isEmpty()) {
            table.row(Tone.GOOD, when, report.readiness().percentText(), "nothing is missing");
        }
        report.findings()
                .forEach(finding -> table.row(
                        finding.isBlocking() ? Tone.BAD : Tone.WATCH,
                        when,
                        report.readiness().percentText(),
                        finding.toString()));
    }

    private Table evaluation() {
        Table.Builder table = Table.of("Evaluation")
                .words("Objective")
                .figures("Weight", "Target", "Actual", "Attained")
                .words("Outcome");
        for (ObjectiveAssessment assessment : outcome.assessments()) {
            Objective objective = assessment.objective();
            table.row(
                    assessment.outcome().isMiss() ? Tone.BAD : Tone.GOOD,
                    Figures.words(objective.kind().code()),
                    objective.weight(),
                    amount(Optional.of(objective.target())),
                    amount(assessment.actual().value()),
                    assessment.attainment().percentText(),
                    Figures.words(assessment.outcome().toString()));
        }
        return table.build();
    }

    private static String amount(Optional<Measure> measure) {
        return measure.map(value -> value instanceof Measure.Amount amount ? cents(amount.money()) : value.toString())
                .orElse("–");
    }
}
