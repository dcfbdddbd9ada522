package io.github.salesdomain.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.org.Hierarchy;
import io.github.salesdomain.quota.CreditRollUp;
import io.github.salesdomain.quota.CreditSplit;
import io.github.salesdomain.quota.CreditingPolicy;
import io.github.salesdomain.quota.Holder;
import io.github.salesdomain.quota.Metric;
import io.github.salesdomain.quota.SalesCreditor;
import io.github.salesdomain.quota.SalesTransaction;
import io.github.salesdomain.testkit.SampleCompany;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class OverrideCalculatorTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 10);
    private static final Holder TOP = Holder.parse("POSITION:TOP");
    private static final Holder TEAM = Holder.parse("POSITION:TEAM");
    private static final Holder WANG = Holder.parse("PERSON:Wang");
    private static final List<Rate> TEN_FIVE = List.of(Rate.percent(10), Rate.percent(5));

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    /** Wang sold 1,000.00 and his team sold 200.00 itself. */
    private static CreditRollUp credited() {
        Hierarchy<Holder> tree = Hierarchy.of(List.of(TOP, TEAM, WANG), Map.of(TEAM, TOP, WANG, TEAM));
        SalesTransaction sale = SalesTransaction.builder()
                .id("S-1")
                .on(MARCH)
                .amount(cny("1000.00"))
                .build();
        return SalesCreditor.with(CreditingPolicy.explicit(
                        Map.of("S-1", CreditSplit.toOne(WANG), "S-2", CreditSplit.toOne(TEAM))))
                .credit(List.of(sale, sale.withId("S-2").withAmount(cny("200.00"))), SampleCompany.currency())
                .rollUp(tree, Metric.REVENUE, SampleCompany.calendar().year(2026), MARCH);
    }

    @Test
    void paysEachLevelOfTheWhole() {
        OverrideStatement statement =
                OverrideCalculator.with(OverrideRates.ofWhole(TEN_FIVE)).pay(credited());

        assertThat(statement.payOf(WANG)).isEqualTo(cny("100.00"));
        assertThat(statement.payOf(TEAM)).isEqualTo(cny("70.00"));
        assertThat(statement.payOf(TOP)).isEqualTo(cny("10.00"));
        assertThat(statement.total()).isEqualTo(cny("180.00"));
    }

    @Test
    void paysEachLevelOfWhatTheLowerOneLeft() {
        OverrideStatement statement =
                OverrideCalculator.with(OverrideRates.ofRest(TEN_FIVE)).pay(credited());

        assertThat(statement.payOf(TEAM)).isEqualTo(cny("65.00"));
        assertThat(statement.payOf(TOP)).isEqualTo(cny("9.00"));
        assertThat(statement.explain().text()).isEqualTo("""
                        commission by level of what is left: CNY 174.00
                          POSITION:TOP at level 1: CNY 9.00
                            sold: CNY 200.00
                            rate: 5%
                          POSITION:TEAM at level 0: CNY 20.00
                            sold: CNY 200.00
                            rate: 10%
                          POSITION:TEAM at level 1: CNY 45.00
                            sold: CNY 1000.00
                            rate: 5%
                          PERSON:Wang at level 0: CNY 100.00
                            sold: CNY 1000.00
                            rate: 10%""");
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> OverrideRates.ofRest(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rates must not be empty, but was []");
        assertThatThrownBy(() -> OverrideRates.ofWhole(List.of(Rate.percent(101))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rate must be from 0% to 100%, but was 101%");
        assertThatThrownBy(() -> new OverrideStatement.Line(TOP, -1, cny("0"), cny("0")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("level must not be negative, but was -1");
        assertThatThrownBy(() -> new OverrideStatement(OverrideRates.ofWhole(TEN_FIVE), List.of(), cny("1.00")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lines must sum to CNY 1.00, but was CNY 0.00");
    }
}
