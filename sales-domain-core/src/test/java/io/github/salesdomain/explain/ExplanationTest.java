package io.github.salesdomain.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final Explanation OPEN = Explanation.of("open items", 120);
    private static final Explanation ORDERS = Explanation.of("orders not shipped", 30);

    @Test
    void showsTheTreeWithTwoSpacesPerLevel() {
        Explanation exposure =
                Explanation.of("exposure", 150, List.of(Explanation.of("receivables", 120, List.of(OPEN)), ORDERS));

        assertThat(exposure.text())
                .isEqualTo("exposure: 150\n  receivables: 120\n    open items: 120\n  orders not shipped: 30");
    }

    @Test
    void aHeadingHasNoFigure() {
        assertThat(Explanation.of("reasons", "", List.of(OPEN)).text()).isEqualTo("reasons\n  open items: 120");
    }

    @Test
    void keepsItsPartsWhateverBecomesOfTheGivenList() {
        List<Explanation> parts = new ArrayList<>(List.of(OPEN));
        Explanation explanation = Explanation.of("exposure", 120, parts);

        parts.add(ORDERS);

        assertThat(explanation.parts()).containsExactly(OPEN);
        assertThat(explanation.value()).isEqualTo("120");
        assertThat(OPEN.parts()).isEmpty();
    }

    @Test
    void refusesABlankLabel() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Explanation.of(" ", 1))
                .withMessage("label must not be blank, but was ' '");
    }

    @Test
    void refusesNullByName() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Explanation(null, "", List.of()))
                .withMessage("label");
        assertThatNullPointerException()
                .isThrownBy(() -> new Explanation("x", null, List.of()))
                .withMessage("value");
        assertThatNullPointerException()
                .isThrownBy(() -> new Explanation("x", "", null))
                .withMessage("parts");
        assertThatNullPointerException()
                .isThrownBy(() -> Explanation.of("x", null))
                .withMessage("value");
    }
}
