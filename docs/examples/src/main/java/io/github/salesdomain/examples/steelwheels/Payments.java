package io.github.salesdomain.examples.steelwheels;

import static io.github.salesdomain.examples.report.Figures.cents;
import static io.github.salesdomain.examples.report.Figures.percent;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.examples.report.Figures;
import io.github.salesdomain.examples.report.Section;
import io.github.salesdomain.examples.report.Table;
import io.github.salesdomain.examples.report.Tone;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.reconciliation.CutOff;
import io.github.salesdomain.reconciliation.DateWindow;
import io.github.salesdomain.reconciliation.Discrepancy;
import io.github.salesdomain.reconciliation.Ledger;
import io.github.salesdomain.reconciliation.LedgerLine;
import io.github.salesdomain.reconciliation.LineGroup;
import io.github.salesdomain.reconciliation.LineId;
import io.github.salesdomain.reconciliation.LineKind;
import io.github.salesdomain.reconciliation.Match;
import io.github.salesdomain.reconciliation.MatchRuleSet;
import io.github.salesdomain.reconciliation.Reconciler;
import io.github.salesdomain.reconciliation.ReconciliationReport;
import io.github.salesdomain.reconciliation.ReconciliationSubject;
import io.github.salesdomain.reconciliation.ReconciliationTerms;
import io.github.salesdomain.reconciliation.Side;
import io.github.salesdomain.reconciliation.Statement;
import io.github.salesdomain.reconciliation.Tolerance;
import io.github.salesdomain.reconciliation.Unmatched;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * Part 4: which orders each payment pays. No check names its orders; amounts and dates have to do.
 *
 * @param tolerance how far a payment may lie from what it pays
 * @param window when a payment may come, counted from the day of the order
 * @param report every order and every payment in exactly one group
 * @param trials what other choices would have given
 */
record Payments(Tolerance tolerance, DateWindow window, ReconciliationReport report, List<Trial> trials) {

    private static final int MOST_ORDERS = 3;

    /** What became of the payments under one choice of tolerance and window. */
    record Trial(String choice, long one, long several, long ambiguous, long unmatched) {}

    private static final LocalDate LAST_ENTRY = LocalDate.of(2005, 6, 25);
    private static final int DAYS_UNDER_WAY = 30;

    static Payments of(Company company) {
        Ledger orders = Ledger.of(
                SteelWheelsDatabase.CURRENCY,
                company.orders().stream().map(Payments::line).toList());
        Statement payments = Statement.of(
                SteelWheelsDatabase.CURRENCY,
                company.payments().stream().map(Payments::line).toList());
        Tolerance halfDollar = Tolerance.absolute(usd("0.50"));
        DateWindow hundredDays = daysAfterOrder(100);
        return new Payments(
                halfDollar,
                hundredDays,
                reconcile(orders, payments, halfDollar, hundredDays),
                List.of(
                        trial("exact, 0 to 100 days", orders, payments, Tolerance.exact(), hundredDays),
                        trial("0.50, 0 to 30 days", orders, payments, halfDollar, daysAfterOrder(30)),
                        trial("0.50, 0 to 60 days", orders, payments, halfDollar, daysAfterOrder(60)),
                        trial("0.50, 0 to 100 days", orders, payments, halfDollar, hundredDays),
                        trial("0.1 %, 0 to 100 days", orders, payments, relative("0.1"), hundredDays),
                        trial("0.6 %, 0 to 100 days", orders, payments, relative("0.6"), hundredDays),
                        trial("5 %, 0 to 100 days", orders, payments, relative("5"), hundredDays)));
    }

    private static ReconciliationReport reconcile(
            Ledger orders, Statement payments, Tolerance tolerance, DateWindow window) {
        return Reconciler.with(MatchRuleSet.paymentsByDate(tolerance, window, MOST_ORDERS))
                .reconcile(
                        orders,
                        payments,
                        ReconciliationTerms.of(CutOff.of(LAST_ENTRY, DAYS_UNDER_WAY))
                                .withSubject(ReconciliationSubject.MONEY));
    }

    private static LedgerLine line(Order order) {
        return LedgerLine.builder()
                .id(LineId.of(order.number()))
                .party(order.customer())
                .date(order.orderedOn())
                .amount(order.value())
                .kind(LineKind.INVOICE)
                .build();
    }

    private static LedgerLine line(Payment payment) {
        return LedgerLine.builder()
                .id(LineId.of(payment.check()))
                .party(payment.customer())
                .date(payment.on())
                .amount(payment.amount())
                .kind(LineKind.PAYMENT)
                .build();
    }

    private static Trial trial(
            String choice, Ledger orders, Statement payments, Tolerance tolerance, DateWindow window) {
        ReconciliationReport report = reconcile(orders, payments, tolerance, window);
        long one = report.matches().stream().filter(Payments::isOneOrder).count();
        return new Trial(
                choice,
                one,
                report.matches().size() - one,
                report.ambiguities().stream()
                        .mapToLong(ambiguity -> ambiguity.statementLines().size())
                        .sum(),
                report.unmatched(Side.STATEMENT).size());
    }

    private static boolean isOneOrder(Match match) {
        return match.ledgerLines().size() == 1;
    }

    private static DateWindow daysAfterOrder(int days) {
        return DateWindow.of(Side.LEDGER, 0, days);
    }

    private static Tolerance relative(String percent) {
        return Tolerance.relative(Rate.percent(percent));
    }

    private static Money usd(String amount) {
        return Money.of(SteelWheelsDatabase.CURRENCY, new BigDecimal(amount));
    }

    /** {@return the day on which each order was paid, by order number; without those that were not} */
    Map<String, LocalDate> paidOn() {
        Map<String, LocalDate> paid = new TreeMap<>();
        for (Match match : report.matches()) {
            LocalDate day = match.statementLines().get(0).date().orElseThrow();
            match.ledgerLines().forEach(order -> paid.put(order.id().value(), day));
        }
        return paid;
    }

    /** {@return the payments that pay no order exactly, and stay on account} */
    List<LedgerLine> onAccount() {
        return report.unmatched(Side.STATEMENT).stream().map(Unmatched::line).toList();
    }

    /** A payment that matches nothing, with the orders that were open at that time and what is missing from them. */
    record ShortPayment(LedgerLine payment, List<LedgerLine> orders, Money missing) {}

    /** {@return the payments that match nothing} */
    List<ShortPayment> shortPayments() {
        List<ShortPayment> all = new ArrayList<>();
        for (LedgerLine payment : onAccount()) {
            List<LedgerLine> open = report.unmatched(Side.LEDGER).stream()
                    .map(Unmatched::line)
                    .filter(order -> order.party().equals(payment.party())
                            && window.contains(
                                    order.date().orElseThrow(), payment.date().orElseThrow()))
                    .toList();
            all.add(new ShortPayment(payment, open, Row.sum(open).minus(payment.amount())));
        }
        return all;
    }

    /** A row of both books: the groups of one sort, with what stands in each book. */
    record Row(String what, int groups, int orders, Money ordered, int payments, Money paid) {
        static Row of(String what, List<? extends LineGroup> groups) {
            return new Row(
                    what,
                    groups.size(),
                    groups.stream()
                            .mapToInt(group -> group.ledgerLines().size())
                            .sum(),
                    sum(groups.stream()
                            .flatMap(group -> group.ledgerLines().stream())
                            .toList()),
                    groups.stream()
                            .mapToInt(group -> group.statementLines().size())
                            .sum(),
                    sum(groups.stream()
                            .flatMap(group -> group.statementLines().stream())
                            .toList()));
        }

        private static Money sum(List<LedgerLine> lines) {
            return lines.stream().map(LedgerLine::amount).reduce(Money.zero(SteelWheelsDatabase.CURRENCY), Money::plus);
        }

        Money difference() {
            return ordered.minus(paid);
        }
    }

    /** {@return both books by what became of their entries; the rows add up to both} */
    List<Row> rows() {
        List<Match> exact = new ArrayList<>();
        List<Match> one = new ArrayList<>();
        List<Match> several = new ArrayList<>();
        List<Match> different = new ArrayList<>();
        for (Match match : report.matches()) {
            List<Match> list = switch (match.outcome()) {
                case MATCHED -> exact;
                case MATCHED_WITHIN_TOLERANCE -> isOneOrder(match) ? one : several;
                default -> different;
            };
            list.add(match);
        }
        List<LineGroup> undecided = new ArrayList<>(report.ambiguities());
        undecided.addAll(report.searchLimits());
        return List.of(
                Row.of("1:1, equal", exact.stream().filter(Payments::isOneOrder).toList()),
                Row.of("1:1, with a rounding difference", one),
                Row.of("1:n, with a rounding difference", several),
                Row.of("matched with a larger difference", different),
                Row.of("ambiguous", undecided),
                Row.of("payments unmatched", report.unmatched(Side.STATEMENT)),
                Row.of("orders unmatched", report.unmatched(Side.LEDGER)));
    }

    Section section(Names names) {
        List<Row> rows = rows();
        return new Section(
                "Orders and payments",
                "%d of %d payments pay their orders to the dollar; %d pay too little for what is open, and %d orders are not paid."
                        .formatted(
                                report.matches().size(),
                                names.company().payments().size(),
                                rows.get(5).payments(),
                                rows.get(6).orders()),
                List.of(
                        "Order value: the sum of orderfact.TOTALPRICE in cents. The dollar prices of orderdetails are these rounded, and lie up to 0.6 % off.",
                        "Tolerance: 0.50. A payment turns out to be the sum of its orders, rounded once to whole dollars. The difference is that rounding.",
                        "Window: from the day of the order to 100 days after. Half of the payments come within 15 days, the slowest after 98.",
                        "Payments are taken by date, an order is paid once, one payment pays the fewest orders that fit and at most three. The trials show why not wider.",
                        "Cancelled orders stay in the book: all %d were paid, and %s is to be given back."
                                .formatted(
                                        cancelled(names).size(),
                                        cents(Money.total(cancelled(names).stream()
                                                .map(Order::value)
                                                .toList())))),
                List.of(books(rows), leftovers(), trialTable(), several(names), tooLittle(names), unpaid(names)));
    }

    private List<Order> cancelled(Names names) {
        Map<String, LocalDate> paid = paidOn();
        return names.company().orders().stream()
                .filter(order -> order.status() == OrderStatus.CANCELLED && paid.containsKey(order.number()))
                .toList();
    }

    private Table books(List<Row> rows) {
        Table.Builder table = Table.of("What became of both books")
                .words("Group")
                .figures("Groups", "Orders", "Ordered", "Payments", "Paid", "Difference");
        rows.forEach(row -> row(
                table, row, row.groups() == 0 ? Tone.PLAIN : row.what().contains("unmatched") ? Tone.BAD : Tone.GOOD));
        row(table, Row.of("both books", report.groups()), Tone.TOTAL);
        return table.build();
    }

    private static void row(Table.Builder table, Row row, Tone tone) {
        table.row(
                tone,
                row.what(),
                row.groups(),
                row.orders(),
                cents(row.ordered()),
                row.payments(),
                cents(row.paid()),
                cents(row.difference()));
    }

    private Table trialTable() {
        Table.Builder table = Table.of("Other tolerances and windows")
                .words("Choice")
                .figures("Pay one order", "Pay several", "Ambiguous", "Unmatched");
        trials.forEach(
                trial -> table.row(trial.choice(), trial.one(), trial.several(), trial.ambiguous(), trial.unmatched()));
        return table.build();
    }

    private Table several(Names names) {
        Table.Builder table = Table.of("Payments for several orders")
                .words("Customer", "Check", "On", "Orders")
                .figures("Ordered", "Paid", "Difference");
        for (Match match : report.matches()) {
            if (!isOneOrder(match)) {
                LedgerLine payment = match.statementLines().get(0);
                table.row(
                        names.of(payment.party().orElseThrow()),
                        payment.id(),
                        payment.date().orElseThrow(),
                        match.ledgerLines().stream()
                                .map(order -> order.id().value())
                                .collect(Collectors.joining(" ")),
                        cents(payment.amount().plus(match.residual())),
                        cents(payment.amount()),
                        cents(match.residual()));
            }
        }
        return table.build();
    }

    private Table tooLittle(Names names) {
        Table.Builder table = Table.of("Payments that match nothing: each is less than what the customer had open")
                .words("Customer", "Check", "On", "Open orders")
                .figures("Their value", "Paid", "Missing", "Paid of it");
        for (ShortPayment shortPayment : shortPayments()) {
            LedgerLine payment = shortPayment.payment();
            Money open = payment.amount().plus(shortPayment.missing());
            table.row(
                    Tone.BAD,
                    names.of(payment.party().orElseThrow()),
                    payment.id(),
                    payment.date().orElseThrow(),
                    shortPayment.orders().stream()
                            .map(order -> order.id().value())
                            .collect(Collectors.joining(" ")),
                    cents(open),
                    cents(payment.amount()),
                    cents(shortPayment.missing()),
                    percent(Ratio.of(payment.amount(), open, UndefinedReason.ZERO_BASE)));
        }
        return table.build();
    }

    /** The difference of both books in its parts: what they seem to be, how sure that is, and who has to act. */
    private Table leftovers() {
        Table.Builder table = Table.of("What the difference of both books is made of")
                .words("Kind", "How sure", "Who corrects")
                .figures("Count", "Amount");
        Map<List<String>, List<Discrepancy>> groups = new TreeMap<>(Comparator.comparing(Object::toString));
        report.discrepancies()
                .forEach(part -> groups.computeIfAbsent(
                                List.of(
                                        Figures.words(part.kind().code()),
                                        Figures.words(part.confidence().toString()),
                                        Figures.words(part.corrector().toString())),
                                key -> new ArrayList<>())
                        .add(part));
        groups.forEach((key, parts) -> table.row(
                key.get(0),
                key.get(1),
                key.get(2),
                parts.size(),
                Figures.cents(
                        Money.total(parts.stream().map(Discrepancy::amount).toList()))));
        table.row(
                Tone.TOTAL,
                "ledger less statement",
                "",
                "",
                report.discrepancies().size(),
                Figures.cents(report.difference()));
        return table.build();
    }

    private Table unpaid(Names names) {
        Map<CustomerId, Money> onAccount = new TreeMap<>();
        onAccount().forEach(line -> onAccount.merge(line.party().orElseThrow(), line.amount(), Money::plus));
        Table.Builder table = Table.of("Orders that nothing pays")
                .words("Order", "Customer", "Ordered", "Shipped", "Status")
                .figures("Value", "On account");
        for (Unmatched unmatched : report.unmatched(Side.LEDGER)) {
            Order order = names.company().order(unmatched.line().id().value());
            table.row(
                    order.number(),
                    names.of(order.customer()),
                    order.orderedOn(),
                    order.shippedOn().map(LocalDate::toString).orElse("–"),
                    order.status(),
                    cents(order.value()),
                    Optional.ofNullable(onAccount.get(order.customer()))
                            .map(Figures::cents)
                            .orElse(""));
        }
        return table.build();
    }
}
