package io.github.salesdomain.reconciliation;

import static io.github.salesdomain.reconciliation.Lines.CNY;
import static io.github.salesdomain.reconciliation.Lines.cny;
import static io.github.salesdomain.reconciliation.Lines.ledger;
import static io.github.salesdomain.reconciliation.Lines.line;
import static io.github.salesdomain.reconciliation.Lines.march;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class CoverageReaderTest {

    private static final LocalDateRange MARCH = LocalDateRange.ofClosed(march(1), march(31));

    private static StatementConfirmation of(String customer, Ledger book) {
        return StatementConfirmation.of(StatementWriter.standard().write(book, CustomerId.of(customer), MARCH));
    }

    @Test
    void coversReceivablesByAmountAndByCustomers() {
        Ledger book = ledger(Lines.of("C-01", line("1", "300.00", 5)), Lines.of("C-02", line("2", "-100.00", 6)));
        StatementConfirmation agreed = of("C-01", book)
                .sent(march(33), march(50))
                .answered(ConfirmationReply.builder()
                        .on(march(40))
                        .cutOff(march(31))
                        .amounts(new ThreePartBalance(cny("300.00"), cny("0.00"), cny("0.00")))
                        .signatory("Chen")
                        .sealed(true)
                        .build());
        List<StatementConfirmation> all = List.of(agreed, of("C-02", book), of("C-03", book));

        ConfirmationCoverage coverage = CoverageReader.standard().read(CNY, all, march(45));

        // the credit balance of C-02 counts by its magnitude, the dead account C-03 as a customer
        assertThat(coverage.byAmount()).isEqualTo(Ratio.of(3, 4));
        assertThat(coverage.byCount()).isEqualTo(Ratio.of(1, 3));
        assertThat(CoverageReader.standard().read(CNY, all, march(39)).byCount())
                .isEqualTo(Ratio.of(0, 3));
        assertThat(CoverageReader.standard().read(CNY, List.of(), march(39)).byCount())
                .isEqualTo(Ratio.undefined(UndefinedReason.NO_UNIVERSE));
    }

    @Test
    void refusesACustomerWhoOccursTwice() {
        assertThatThrownBy(() -> CoverageReader.standard()
                        .read(CNY, List.of(of("C-01", ledger()), of("C-01", ledger())), march(45)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("confirmations must be of different customers, but C-01 occurs more than once");
    }
}
