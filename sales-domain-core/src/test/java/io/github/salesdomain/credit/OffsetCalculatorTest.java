package io.github.salesdomain.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.customer.CustomerId;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class OffsetCalculatorTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final OffsetCalculator CALCULATOR = OffsetCalculator.standard();

    private static OpenItem item(String id, boolean owedByUs, long yuan) {
        return OpenItem.builder()
                .id(id)
                .customer(CustomerId.of("C-01"))
                .owedByUs(owedByUs)
                .original(Money.ofMajor(CNY, yuan))
                .documentDate(TODAY.minusDays(60))
                .dueDate(TODAY)
                .build();
    }

    private final OpenItem claim = item("CLAIM", true, 8_000);
    private final OpenItem debt = item("DEBT", false, 13_000);

    @Test
    void setsOffTheSmallerOfBoth() {
        Offset offset = CALCULATOR.offset(claim, debt, true, TODAY);

        assertThat(offset.isDone()).isTrue();
        assertThat(offset.amount()).isEqualTo(Money.parse("CNY 8000.00"));
        assertThat(offset.debt().open()).isEqualTo(Money.parse("CNY 5000.00"));
        assertThat(offset.claim().open()).isEqualTo(Money.zero(CNY));
        assertThat(offset.explain().text())
                .isEqualTo("offset: CNY 8000.00\n  claim CLAIM left: CNY 0.00\n  debt DEBT left: CNY 5000.00");
    }

    @Test
    void refusesWithAllReasons() {
        Offset offset = CALCULATOR.offset(
                claim.withCustomer(CustomerId.of("C-02")).withOwedByUs(false),
                debt.withDueDate(TODAY.plusDays(1)).withOriginal(Money.parse("EUR 1.00")),
                false,
                TODAY);

        assertThat(offset.refusals())
                .containsExactly(
                        OffsetRefusal.OTHER_PARTY,
                        OffsetRefusal.OTHER_CURRENCY,
                        OffsetRefusal.SAME_SIDE,
                        OffsetRefusal.NOT_DUE,
                        OffsetRefusal.NO_CONSENT);
        assertThat(offset.isDone()).isFalse();
        assertThat(offset.amount().isZero()).isTrue();
        assertThat(offset.explain().text()).startsWith("offset: refused [OTHER_PARTY, OTHER_CURRENCY");
        OpenItem settled = CALCULATOR.offset(claim, debt, true, TODAY).claim();
        assertThat(CALCULATOR.offset(settled, debt, true, TODAY).refusals())
                .containsExactly(OffsetRefusal.NOTHING_OPEN);
    }

    @Test
    void isEitherDoneOrRefused() {
        Offset offset = CALCULATOR.offset(claim, debt, true, TODAY);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> offset.withRefusals(OffsetRefusal.NO_CONSENT))
                .withMessage("amount must be positive without refusals and zero with them, but was CNY 8000.00");
    }
}
