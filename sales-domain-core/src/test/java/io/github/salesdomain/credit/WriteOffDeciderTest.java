package io.github.salesdomain.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.customer.CustomerId;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class WriteOffDeciderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    private static OpenItem item(String id, String amount, int age) {
        return OpenItem.builder()
                .id(id)
                .customer(CustomerId.of("C-01"))
                .original(cny(amount))
                .documentDate(TODAY.minusDays(age))
                .build();
    }

    private static final WriteOffPolicy POLICY = WriteOffPolicy.builder()
            .tolerance(cny("5.00"))
            .minAgeDays(180)
            .yearlyCap(cny("20.00"))
            .addTiers(
                    new WriteOffPolicy.Tier(cny("1000.00"), Consequence.CREDIT_MANAGER),
                    new WriteOffPolicy.Tier(cny("50000.00"), Consequence.FINANCE_DIRECTOR))
            .build();

    @Test
    void writesOffSmallOldResidualsUpToTheCap() {
        WriteOffDecision decision = WriteOffDecider.with(POLICY)
                .decide(
                        List.of(
                                item("A", "4.80", 200),
                                item("B", "5.00", 181),
                                item("C", "4.90", 90),
                                item("D", "5.01", 400)),
                        cny("12.00"),
                        TODAY);

        assertThat(decision.lines())
                .extracting(line -> line.item().id() + " " + line.verdict())
                .containsExactly("D NEEDS_APPROVAL", "A APPROVED", "B CAP_REACHED", "C TOO_YOUNG");
        assertThat(decision.usedAfter()).isEqualTo(cny("16.80"));
        assertThat(decision.approved()).isEqualTo(cny("4.80"));
        assertThat(decision.lines().get(1).item().open()).isEqualTo(cny("0.00"));
        assertThat(decision.lines().get(1).item().writtenOff()).isEqualTo(cny("4.80"));
        assertThat(decision.explain().text())
                .startsWith("write-off: CNY 4.80, used this year CNY 16.80\n"
                        + "  item D: NEEDS_APPROVAL by [CREDIT_MANAGER, FINANCE_DIRECTOR]");
    }

    @Test
    void asksWhoMayDecideLargerOnes() {
        List<WriteOffLine> lines = WriteOffDecider.with(POLICY)
                .decide(
                        List.of(item("A", "1000.01", 3), item("B", "50000.01", 2), item("C", "1000.00", 1)),
                        cny("0.00"),
                        TODAY)
                .lines();

        assertThat(lines.get(0).approvers()).containsExactly(Consequence.FINANCE_DIRECTOR);
        assertThat(lines.get(1).verdict()).isEqualTo(WriteOffVerdict.ABOVE_ALL_TIERS);
        assertThat(lines.get(2).approvers()).containsExactly(Consequence.CREDIT_MANAGER, Consequence.FINANCE_DIRECTOR);
    }

    @Test
    void passesOverWhatIsSettled() {
        OpenItem settled =
                item("A", "4.00", 300).settledBy(new Settlement(SettlementKind.COLLECT, cny("4.00"), TODAY, "receipt"));

        assertThat(WriteOffDecider.with(POLICY)
                        .decide(List.of(settled), cny("0.00"), TODAY)
                        .lines())
                .isEmpty();
    }

    @Test
    void refusesWhatCannotBe() {
        WriteOffDecider decider = WriteOffDecider.with(POLICY);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> decider.decide(
                        List.of(item("A", "1.00", 2), item("B", "1.00", 1).withCustomer(CustomerId.of("C-02"))),
                        cny("0.00"),
                        TODAY))
                .withMessage("items must be of one customer, but were of C-01 and C-02");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> decider.decide(List.of(), cny("-0.01"), TODAY))
                .withMessage("used must not be negative, but was CNY -0.01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> POLICY.withTolerance(cny("-1.00")))
                .withMessage("tolerance must not be negative, but was CNY -1.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> POLICY.withYearlyCap(cny("-1.00")))
                .withMessage("yearlyCap must not be negative, but was CNY -1.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        POLICY.withTiers(POLICY.tiers().get(1), POLICY.tiers().get(0)))
                .withMessage("tiers must rise, but had CNY 1000.00 after CNY 50000.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WriteOffPolicy.Tier(cny("0.00"), Consequence.CREDIT_MANAGER))
                .withMessage("upTo must be positive, but was CNY 0.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WriteOffLine(item("A", "1.00", 1), WriteOffVerdict.NEEDS_APPROVAL, List.of()))
                .withMessage("approvers must be there exactly for NEEDS_APPROVAL, but was [] for NEEDS_APPROVAL");
    }
}
