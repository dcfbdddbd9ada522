package io.github.salesdomain.examples.steelwheels;

import static io.github.salesdomain.examples.report.Figures.cents;

import com.google.common.html.HtmlEscapers;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.examples.report.Figures;
import io.github.salesdomain.examples.report.Section;
import io.github.salesdomain.examples.report.Table;
import io.github.salesdomain.examples.report.Tone;
import io.github.salesdomain.reconciliation.AccountStatement;
import io.github.salesdomain.reconciliation.ConfirmationFinding;
import io.github.salesdomain.reconciliation.Ledger;
import io.github.salesdomain.reconciliation.LedgerLine;
import io.github.salesdomain.reconciliation.LineGroup;
import io.github.salesdomain.reconciliation.LineId;
import io.github.salesdomain.reconciliation.LineKind;
import io.github.salesdomain.reconciliation.Match;
import io.github.salesdomain.reconciliation.StatementConfirmation;
import io.github.salesdomain.reconciliation.StatementWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * The statement of account of one customer for a quarter, sent for confirmation, also as a page to print.
 *
 * @param confirmation the statement, and how far its confirmation is
 */
record Confirmation(StatementConfirmation confirmation) {

    private static final LocalDate AS_OF = LocalDate.of(2005, 4, 20);

    private static final CustomerId EURO_SHOPPING = CustomerId.of("141");
    private static final LocalDateRange QUARTER = LocalDateRange.of(LocalDate.of(2005, 1, 1), LocalDate.of(2005, 4, 1));

    /** What he paid for orders that are not all shipped is prepaid, what matches no order is paid and not settled; the rest is in the receivable. */
    static Confirmation of(Company company, Payments payments) {
        List<LedgerLine> lines = new ArrayList<>();
        Money prepaid = Money.zero(SteelWheelsDatabase.CURRENCY);
        Money paidNotSettled = Money.zero(SteelWheelsDatabase.CURRENCY);
        company.ordersOf(EURO_SHOPPING).stream()
                .filter(order -> order.status().isSale() && order.shippedOn().isPresent())
                .forEach(order -> lines.add(
                        line(order.number(), LineKind.INVOICE, order.shippedOn().orElseThrow(), order.value())));
        for (LineGroup group : payments.report().groups()) {
            for (LedgerLine payment : group.statementLines()) {
                LocalDate on = payment.date().orElseThrow();
                if (!payment.party().equals(Optional.of(EURO_SHOPPING)) || !on.isBefore(QUARTER.getEnd())) {
                    continue;
                }
                if (!(group instanceof Match)) {
                    paidNotSettled = paidNotSettled.plus(payment.amount());
                } else if (!isShipped(company, group.ledgerLines())) {
                    prepaid = prepaid.plus(payment.amount());
                } else {
                    lines.add(line(
                            payment.id().value(),
                            LineKind.PAYMENT,
                            on,
                            payment.amount().negated()));
                }
            }
        }
        AccountStatement statement = StatementWriter.standard()
                .write(Ledger.of(SteelWheelsDatabase.CURRENCY, lines), EURO_SHOPPING, QUARTER)
                .withPrepaid(prepaid)
                .withPaidNotSettled(paidNotSettled);
        return new Confirmation(
                StatementConfirmation.of(statement).sent(LocalDate.of(2005, 4, 4), LocalDate.of(2005, 4, 18)));
    }

    private static boolean isShipped(Company company, List<LedgerLine> orders) {
        LocalDate cutOff = QUARTER.getEnd().minusDays(1);
        return orders.stream()
                .allMatch(order -> company.order(order.id().value()).hasLeftBy(cutOff));
    }

    private static LedgerLine line(String id, LineKind kind, LocalDate on, Money amount) {
        return LedgerLine.builder()
                .id(LineId.of(id))
                .party(EURO_SHOPPING)
                .reference(id)
                .date(on)
                .kind(kind)
                .amount(amount)
                .build();
    }

    AccountStatement statement() {
        return confirmation.statement();
    }

    Section section(Names names) {
        return new Section(
                "Statement of account: " + names.of(statement().customer()),
                "From %s to %s in the first quarter of 2005; on %s it is %s."
                        .formatted(
                                cents(statement().opening()),
                                cents(statement().closing()),
                                AS_OF,
                                Figures.words(confirmation.state(AS_OF).toString())),
                List.of(
                        "The page confirmation.html beside this one is the letter, ready to print and sign.",
                        "Receivable %s, prepaid %s for goods not yet shipped, paid and not settled %s: each is confirmed by itself; silence is no consent."
                                .formatted(
                                        cents(statement().balance().receivable()),
                                        cents(statement().balance().prepaid()),
                                        cents(statement().balance().paidNotSettled())),
                        "To be said on this day: " + said() + "."),
                List.of(lines()));
    }

    private String said() {
        List<ConfirmationFinding> findings = confirmation.findings(AS_OF);
        return findings.isEmpty()
                ? "nothing, no answer has come"
                : findings.stream()
                        .map(ConfirmationFinding::toString)
                        .map(Figures::words)
                        .collect(Collectors.joining(", "));
    }

    private Table lines() {
        Table.Builder table =
                Table.of("The quarter").words("Day", "Document", "Kind").figures("Amount", "Balance");
        table.row(
                Tone.TOTAL,
                statement().during().getStart(),
                "",
                "opening",
                "",
                cents(statement().opening()));
        for (int i = 0; i < statement().lines().size(); i++) {
            LedgerLine line = statement().lines().get(i);
            table.row(
                    line.date().orElseThrow(),
                    line.id(),
                    Figures.words(line.kind().code()),
                    cents(line.amount()),
                    cents(statement().balances().get(i)));
        }
        table.row(
                Tone.TOTAL,
                statement().cutOff(),
                "",
                "closing",
                "",
                cents(statement().closing()));
        return table.build();
    }

    /** {@return the letter as a page that needs nothing but itself} */
    String letter(Names names) {
        StringBuilder rows = new StringBuilder();
        for (Table.Row row : lines().rows()) {
            rows.append("<tr>");
            for (int i = 0; i < row.cells().size(); i++) {
                rows.append(i < 3 ? "<td>" : "<td class=\"figure\">")
                        .append(escape(row.cells().get(i)))
                        .append("</td>");
            }
            rows.append("</tr>\n");
        }
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>%1$s</title>
                <style>
                body { font: 15px/1.5 system-ui, sans-serif; max-width: 44rem; margin: 3rem auto; padding: 0 1rem; color: #1a202c; background: #fff; }
                h1 { font-size: 1.4rem; } table { border-collapse: collapse; width: 100%%; margin: 1.5rem 0; }
                td, th { padding: .3rem .5rem; border-bottom: 1px solid #cbd5e0; text-align: left; }
                .figure { text-align: right; font-variant-numeric: tabular-nums; }
                .sign { display: grid; grid-template-columns: 1fr 1fr; gap: 3rem; margin-top: 4rem; }
                .sign div { border-top: 1px solid #1a202c; padding-top: .4rem; }
                @media print { body { margin: 0; } }
                </style></head><body>
                <h1>Confirmation of account as of %2$s</h1>
                <p>To %3$s</p>
                <p>Our books show the following account with you; what you paid ahead, and what we could not match yet, stands below. Please confirm each of the three amounts, or write down what you have instead, and return this
                letter signed and sealed by %4$s.</p>
                <table><tr><th>Day</th><th>Document</th><th>Kind</th><th class="figure">Amount</th><th class="figure">Balance</th></tr>
                %5$s</table>
                <table><tr><th></th><th class="figure">Our books, %6$s</th><th class="figure">Your books</th></tr>
                <tr><td>Receivable</td><td class="figure">%7$s</td><td></td></tr>
                <tr><td>Prepaid</td><td class="figure">%8$s</td><td></td></tr>
                <tr><td>Paid, not settled</td><td class="figure">%9$s</td><td></td></tr></table>
                <div class="sign"><div>For us</div><div>For you: name, date, seal</div></div>
                </body></html>
                """.formatted(
                        "Confirmation of account",
                        statement().cutOff(),
                        escape(names.of(statement().customer())),
                        confirmation.sendings().get(0).deadline(),
                        rows,
                        SteelWheelsDatabase.CURRENCY,
                        cents(statement().balance().receivable()),
                        cents(statement().balance().prepaid()),
                        cents(statement().balance().paidNotSettled()));
    }

    private static String escape(String text) {
        return HtmlEscapers.htmlEscaper().escape(text);
    }
}
