package io.github.salesdomain.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.UnitOfMeasure;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class MeasureTest {

    @Test
    void tellsItsFormAndItsText() {
        assertThat(Measure.of(Money.parse("CNY 12000.00")).form()).isEqualTo(MeasureForm.AMOUNT);
        assertThat(Measure.of(Money.parse("CNY 12000.00"))).hasToString("CNY 12000.00");
        assertThat(Measure.of(Quantity.of(40, UnitOfMeasure.CASE)).form()).isEqualTo(MeasureForm.VOLUME);
        assertThat(Measure.of(Quantity.of(40, UnitOfMeasure.CASE))).hasToString("40 CASE");
        assertThat(Measure.count(3).form()).isEqualTo(MeasureForm.COUNT);
        assertThat(Measure.count(3)).hasToString("3");
        assertThat(Measure.named("K-2", "K-1").form()).isEqualTo(MeasureForm.NAMED);
        assertThat(Measure.named("K-2", "K-1")).hasToString("[K-1, K-2]");
        assertThat(Measure.milestone("MET").form()).isEqualTo(MeasureForm.MILESTONE);
        assertThat(Measure.milestone("MET")).hasToString("MET");
        assertThat(Measure.missedMilestone("MET")).hasToString("not MET");
    }

    @Test
    void doesNotCareInWhichOrderOrHowOftenNamesAreGiven() {
        assertThat(Measure.named(List.of("b", "a", "b"))).isEqualTo(Measure.named("a", "b"));
        assertThat(Measure.named()).isEqualTo(Measure.named(List.of()));
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Measure.count(-1))
                .withMessage("number must not be negative, but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Measure.named("a", " "))
                .withMessage("name must have 1 to 64 characters, but was ' '");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Measure.milestone("x".repeat(65)))
                .withMessage("name must have 1 to 64 characters, but was '" + "x".repeat(65) + "'");
        assertThat(Measure.milestone("x".repeat(64))).hasToString("x".repeat(64));
        assertThat(Measure.count(0)).hasToString("0");
    }

    @Test
    @SuppressWarnings("NullAway")
    void refusesNullByName() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Measure.Amount(null))
                .withMessage("money");
        assertThatNullPointerException()
                .isThrownBy(() -> new Measure.Volume(null))
                .withMessage("quantity");
        assertThatNullPointerException()
                .isThrownBy(() -> new Measure.Named(null))
                .withMessage("names");
        assertThatNullPointerException()
                .isThrownBy(() -> new Measure.Milestone(null, true))
                .withMessage("name");
    }
}
