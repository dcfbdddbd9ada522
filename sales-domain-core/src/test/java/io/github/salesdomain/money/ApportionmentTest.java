package io.github.salesdomain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ApportionmentTest {

    private static final Money TOTAL = Money.parse("CNY 10.00");

    private static Apportionment.Part part(int weight, String amount, long leftover) {
        return new Apportionment.Part(BigDecimal.valueOf(weight), Money.parse(amount), leftover);
    }

    @Test
    void tellsWhoGotEachLeftoverUnit() {
        Apportionment thirds = Apportioner.standard().splitEvenly(TOTAL, 3);

        assertThat(thirds.total()).isEqualTo(TOTAL);
        assertThat(thirds.rule()).isEqualTo(ApportionmentRule.LARGEST_REMAINDER);
        assertThat(thirds.parts())
                .containsExactly(part(1, "CNY 3.34", 1), part(1, "CNY 3.33", 0), part(1, "CNY 3.33", 0));
        assertThat(thirds.explain().text()).isEqualTo("""
                apportioned: CNY 10.00 by LARGEST_REMAINDER
                  weight 1: CNY 3.34 (of it 1 minor unit by LARGEST_REMAINDER)
                  weight 1: CNY 3.33
                  weight 1: CNY 3.33""");
    }

    @Test
    void theLeftoverHasTheSignOfTheWhole() {
        assertThat(Apportioner.standard().splitEvenly(TOTAL.negated(), 3).parts())
                .extracting(Apportionment.Part::leftover)
                .containsExactly(-1L, 0L, 0L);
    }

    @Test
    void refusesPartsThatDoNotSumToTheWhole() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Apportionment(TOTAL, ApportionmentRule.CUMULATIVE, List.of(part(1, "CNY 9.99", 0))))
                .withMessage("parts must sum to CNY 10.00, but was CNY 9.99");
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(
                        () -> new Apportionment(TOTAL, ApportionmentRule.CUMULATIVE, List.of(part(1, "USD 10.00", 0))));
    }

    @Test
    void writesAWeightWithoutAnExponent() {
        assertThat(new Apportionment.Part(new BigDecimal("1E+3"), TOTAL, 0).weight())
                .isEqualTo(new BigDecimal("1000"));
        assertThat(new Apportionment.Part(new BigDecimal("0E-1000000000"), TOTAL, 0).weight())
                .isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void refusesAWeightThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> part(-1, "CNY 1.00", 0))
                .withMessage("weight must not be negative, but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Apportionment.Part(new BigDecimal("1E+1000000000"), TOTAL, 0))
                .withMessage("weight must have at most 100 digits before and after the point, but had precision 1 and"
                        + " scale -1000000000");
    }

    @Test
    void keepsWeightsWithoutAnExponent() {
        assertThat(new Apportionment.Part(new BigDecimal("1E+3"), TOTAL, 0).weight())
                .isEqualTo(new BigDecimal("1000"));
        assertThat(new Apportionment.Part(new BigDecimal("0.50"), TOTAL, 0).weight())
                .isEqualTo(new BigDecimal("0.50"));
        assertThat(new Apportionment.Part(new BigDecimal("0E+1000000000"), TOTAL, 0).weight())
                .isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void refusesNullByName() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Apportionment(null, ApportionmentRule.CUMULATIVE, List.of()))
                .withMessage("total");
        assertThatNullPointerException()
                .isThrownBy(() -> new Apportionment(TOTAL, null, List.of()))
                .withMessage("rule");
        assertThatNullPointerException()
                .isThrownBy(() -> new Apportionment(TOTAL, ApportionmentRule.CUMULATIVE, null))
                .withMessage("parts");
        assertThatNullPointerException()
                .isThrownBy(() -> new Apportionment.Part(null, TOTAL, 0))
                .withMessage("weight");
        assertThatNullPointerException()
                .isThrownBy(() -> new Apportionment.Part(BigDecimal.ONE, null, 0))
                .withMessage("amount");
    }
}
