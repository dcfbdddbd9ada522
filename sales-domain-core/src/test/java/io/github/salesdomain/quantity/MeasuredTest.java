package io.github.salesdomain.quantity;

import static io.github.salesdomain.quantity.UndefinedReason.NOT_STARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MeasuredTest {

    private static final Money RUN_RATE = Money.parse("CNY 12.50");

    @Test
    void holdsAFigureThatExists() {
        Measured<Money> measured = Measured.of(RUN_RATE);

        assertThat(measured.isDefined()).isTrue();
        assertThat(measured.value()).contains(RUN_RATE);
        assertThat(measured.undefinedReason()).isEmpty();
        assertThat(measured).isEqualTo(new Measured.Known<>(RUN_RATE)).hasToString("CNY 12.50");
        assertThat(measured.map(Money::negated)).isEqualTo(Measured.of(RUN_RATE.negated()));
    }

    @Test
    void holdsTheReasonWhyThereIsNone() {
        Measured<Money> measured = Measured.undefined(NOT_STARTED);

        assertThat(measured.isDefined()).isFalse();
        assertThat(measured.value()).isEmpty();
        assertThat(measured.undefinedReason()).contains(NOT_STARTED);
        assertThat(measured).isEqualTo(new Measured.Undefined<>(NOT_STARTED)).hasToString("undefined (NOT_STARTED)");
        assertThat(measured.map(Money::negated)).isEqualTo(measured);
    }

    @Test
    void refusesNullByName() {
        assertThatNullPointerException().isThrownBy(() -> Measured.of(null)).withMessage("figure");
        assertThatNullPointerException()
                .isThrownBy(() -> Measured.undefined(null))
                .withMessage("reason");
        assertThatNullPointerException()
                .isThrownBy(() -> Measured.of(RUN_RATE).map(money -> null))
                .withMessage("figure");
    }

    @Nested
    class Reason {

        @Test
        void isACodeThatAHostMayAdd() {
            assertThat(UndefinedReason.of("NO_TRUCK").code()).isEqualTo("NO_TRUCK");
            assertThat(UndefinedReason.of("NOT_STARTED")).isEqualTo(NOT_STARTED).hasToString("NOT_STARTED");
            assertThat(UndefinedReason.of("A".repeat(64)).code()).hasSize(64);
        }

        @Test
        void hasAStableForm() {
            for (String code : new String[] {"", "no_truck", "1ST", "_X", "NO TRUCK", "A".repeat(65)}) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> UndefinedReason.of(code))
                        .withMessage("code must be upper-case letters, digits and underscores, but was '" + code + "'");
            }
            assertThatNullPointerException()
                    .isThrownBy(() -> UndefinedReason.of(null))
                    .withMessage("code");
        }
    }
}
