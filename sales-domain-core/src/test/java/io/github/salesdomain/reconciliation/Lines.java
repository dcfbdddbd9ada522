package io.github.salesdomain.reconciliation;

import io.github.salesdomain.customer.CustomerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Short ways to write books in tests. */
final class Lines {

    static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private Lines() {}

    static Money cny(String amount) {
        return Money.of(CNY, new BigDecimal(amount));
    }

    /** A line without reference and date. */
    static LedgerLine line(String id, String amount) {
        return LedgerLine.builder().id(LineId.of(id)).amount(cny(amount)).build();
    }

    /** A line on a day of March 2026; day 32 is 1 April. */
    static LedgerLine line(String id, String amount, int day) {
        return line(id, amount).withDate(march(day));
    }

    static LedgerLine line(String id, String amount, int day, String reference) {
        return line(id, amount, day).withReference(reference);
    }

    static LedgerLine of(String party, LedgerLine line) {
        return line.withParty(CustomerId.of(party));
    }

    static LocalDate march(int day) {
        return LocalDate.of(2026, 2, 28).plusDays(day);
    }

    static Ledger ledger(LedgerLine... lines) {
        return Ledger.of(CNY, List.of(lines));
    }

    static Statement statement(LedgerLine... lines) {
        return Statement.of(CNY, List.of(lines));
    }

    static MatchRuleSet rules(MatchPass... passes) {
        return MatchRuleSet.builder()
                .name("test")
                .addAllPasses(Arrays.asList(passes))
                .build();
    }

    /** The groups in short, such as {@code 1+2=7 MATCHED}, sorted as the report has them. */
    static List<String> groups(ReconciliationReport report) {
        return report.groups().stream()
                .map(group -> ids(group.ledgerLines()) + "=" + ids(group.statementLines()) + " " + group.outcome())
                .toList();
    }

    static String ids(List<LedgerLine> lines) {
        return String.join("+", lines.stream().map(line -> line.id().value()).toList());
    }
}
