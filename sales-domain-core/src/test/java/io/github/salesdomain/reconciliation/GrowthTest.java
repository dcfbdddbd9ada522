package io.github.salesdomain.reconciliation;

import static io.github.salesdomain.reconciliation.Lines.CNY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.customer.CustomerId;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Work grows with the number of lines, not with its square: shown by allocated bytes, which every machine counts alike. */
class GrowthTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private static LedgerLine line(int number, String party, String reference, long minor) {
        return LedgerLine.builder()
                .id(LineId.of("L" + number))
                .party(CustomerId.of(party))
                .reference(reference)
                .date(FIRST.plusDays(number % 90))
                .amount(Money.ofMinor(CNY, minor))
                .build();
    }

    private static List<LedgerLine> lines(int count, IntFunction<LedgerLine> line) {
        List<LedgerLine> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(line.apply(i));
        }
        return lines;
    }

    private static long bytes(int count, IntFunction<LedgerLine> ours, IntFunction<LedgerLine> his) {
        Ledger ledger = Ledger.of(CNY, lines(count, ours));
        Statement statement = Statement.of(CNY, lines(count, his));
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(Reconciler.standard().reconcile(ledger, statement).ruleSet()).isEqualTo("standard");
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static void growsWithTheLines(IntFunction<LedgerLine> ours, IntFunction<LedgerLine> his) {
        bytes(100, ours, his); // loads what is loaded once
        long small = bytes(1_000, ours, his);
        long large = bytes(8_000, ours, his);

        // eight times the lines, a little more for logarithms; the square would be 64 times
        assertThat(large).isLessThan(12 * small);
    }

    @Test
    void withManyCustomersAndKeys() {
        growsWithTheLines(
                number -> line(number, "C-" + number / 20, "R" + number, 1_000L + number),
                number -> line(number, "C-" + number / 20, "R" + number, 1_000L + number));
    }

    @Test
    void withOneCustomerAndKeysThatDiffer() {
        growsWithTheLines(
                number -> line(number, "C-1", "R" + number, 1_000L + number),
                number -> line(number, "C-1", "R" + number, 1_000L + number));
    }

    @Test
    void withOneKeyAndOneAmount() {
        growsWithTheLines(number -> line(number, "C-1", "R", 500), number -> line(number, "C-1", "R", 500));
    }

    @Test
    void withOneAmountAndNoCommonKey() {
        growsWithTheLines(
                number -> line(number, "C-1", "R" + number, 500), number -> line(number, "C-1", "S" + number, 500));
    }

    @Test
    void withNothingThatFits() {
        growsWithTheLines(
                number -> line(number, "C-" + number / 20, "R" + number, 1_000L + 2L * number),
                number -> line(number, "C-" + number / 20, "S" + number, 1_001L + 2L * number));
    }
}
