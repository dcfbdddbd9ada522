package io.github.salesdomain.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class DrawAccountTest {

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    @Test
    void paysInAdvanceAndEarnsItBack() {
        DrawSettlement first = DrawAccount.recoverable(cny("3000")).settle(cny("2000"));
        DrawSettlement second = first.account().settle(cny("3800"));
        DrawSettlement third = second.account().settle(cny("5000"));

        assertThat(first.paid()).isEqualTo(cny("3000"));
        assertThat(first.account().balance()).isEqualTo(cny("1000"));
        assertThat(second.paid()).isEqualTo(cny("3000"));
        assertThat(second.account().balance()).isEqualTo(cny("200"));
        assertThat(third.paid()).isEqualTo(cny("4800"));
        assertThat(third.account()).isEqualTo(DrawAccount.recoverable(cny("3000")));
        assertThat(first.explain().text()).isEqualTo("""
                        paid: CNY 3000.00
                          earned: CNY 2000.00
                          draw: CNY 3000.00
                          still to be earned back: CNY 1000.00""");
    }

    @Test
    void aGuaranteeIsNotEarnedBack() {
        DrawSettlement poor = DrawAccount.guaranteed(cny("3000")).settle(cny("2000"));

        assertThat(poor.paid()).isEqualTo(cny("3000"));
        assertThat(poor.account()).isEqualTo(DrawAccount.guaranteed(cny("3000")));
        assertThat(poor.account().settle(cny("3800")).paid()).isEqualTo(cny("3800"));
    }

    @Test
    void refusesWhatHasNoMeaning() {
        assertThatThrownBy(() -> DrawAccount.recoverable(cny("-1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("draw must not be negative, but was CNY -1.00");
        assertThatThrownBy(() -> new DrawAccount(cny("1"), DrawAccount.Kind.RECOVERABLE, cny("-1")))
                .hasMessage("balance must not be negative, but was CNY -1.00");
        assertThatThrownBy(() -> new DrawAccount(cny("1"), DrawAccount.Kind.NON_RECOVERABLE, cny("1")))
                .hasMessage("balance of a draw that is not recoverable must be zero, but was CNY 1.00");
        assertThatThrownBy(() -> new DrawAccount(cny("1"), DrawAccount.Kind.RECOVERABLE, Money.parse("USD 1.00")))
                .isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> DrawAccount.recoverable(cny("1")).settle(cny("-1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("earned must not be negative, but was CNY -1.00");
        assertThatThrownBy(() -> DrawAccount.recoverable(cny("1")).settle(Money.parse("USD 1.00")))
                .isInstanceOf(CurrencyMismatchException.class);
    }

    @Test
    void refusesASettlementThatPaysLessThanTheDraw() {
        DrawAccount account = DrawAccount.guaranteed(cny("3000"));

        assertThatThrownBy(() -> new DrawSettlement(cny("1"), cny("2999.99"), account))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("paid must be at least the draw CNY 3000.00, but was CNY 2999.99");
        assertThatThrownBy(() -> new DrawSettlement(Money.parse("USD 1.00"), cny("3000"), account))
                .isInstanceOf(CurrencyMismatchException.class);
    }
}
