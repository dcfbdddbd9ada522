package io.github.salesdomain.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.org.PersonId;
import java.time.LocalDate;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class GroupAssessorTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final CustomerId DEALER = CustomerId.of("DEALER");
    private static final CustomerId BRANCH = CustomerId.of("BRANCH");

    private static Money cny(long yuan) {
        return Money.ofMajor(CNY, yuan);
    }

    private static Exposure owing(String id, long yuan) {
        return Exposure.builder()
                .currency(CNY)
                .asOf(TODAY)
                .addItem(ExposureItem.of(id, ExposureKind.RECEIVABLE, cny(yuan), TODAY))
                .build();
    }

    private static CreditAccount dealer(long limit, long owes) {
        return CreditAccount.of(CreditFile.of(DEALER, cny(limit)), owing("R-D", owes));
    }

    private static CreditAccount branch(long limit, long owes) {
        return CreditAccount.of(CreditFile.of(BRANCH, cny(limit)), owing("R-B", owes))
                .withParent(DEALER);
    }

    private static CreditGroup group(CreditAccount... accounts) {
        return CreditGroup.builder().addAccounts(accounts).build();
    }

    private static GroupDecision assess(CreditGroup group, CustomerId customer, long yuan) {
        return GroupAssessor.standard().assess(group, customer, CreditOrder.of("O-1", cny(yuan)));
    }

    @Test
    void holdsAnOrderThatFitsTheBranchButNotTheGroup() {
        GroupDecision decision = assess(group(dealer(200_000, 80_000), branch(150_000, 100_000)), BRANCH, 30_000);

        assertThat(decision.levels()).extracting(CreditDecision::customer).containsExactly(BRANCH, DEALER);
        assertThat(decision.levels().get(0).isReleased()).isTrue();
        assertThat(decision.levels().get(1).exposureBefore()).isEqualTo(cny(180_000));
        assertThat(decision.levels().get(1).reasons().get(0).excess()).contains(cny(10_000));
        assertThat(decision.outcome()).isEqualTo(CreditOutcome.HOLD);
        assertThat(decision.isReleased()).isFalse();
        assertThat(decision.binding().customer()).isEqualTo(DEALER);
        assertThat(decision.customer()).isEqualTo(BRANCH);
        assertThat(decision.explain().text())
                .startsWith("group decision: HOLD, decided by DEALER\n  level BRANCH: RELEASE");
    }

    @Test
    void holdsAnOrderThatFitsTheGroupButNotTheBranch() {
        GroupDecision decision = assess(group(dealer(900_000, 0), branch(100_000, 90_000)), BRANCH, 20_000);

        assertThat(decision.outcome()).isEqualTo(CreditOutcome.HOLD);
        assertThat(decision.binding().customer()).isEqualTo(BRANCH);
    }

    @Test
    void releasesWhatFitsBoth() {
        CreditGroup group = group(dealer(500_000, 80_000), branch(300_000, 100_000));

        assertThat(assess(group, BRANCH, 30_000).outcome()).isEqualTo(CreditOutcome.RELEASE);
    }

    @Test
    void countsWhatTheBranchesOweAgainstTheDealer() {
        CreditGroup group = group(dealer(200_000, 80_000), branch(150_000, 100_000));

        assertThat(group.rolledUp(DEALER).total()).isEqualTo(cny(180_000));
        assertThat(group.rolledUp(BRANCH).total()).isEqualTo(cny(100_000));
        assertThat(assess(group, DEALER, 20_001).outcome()).isEqualTo(CreditOutcome.HOLD);
        assertThat(assess(group, DEALER, 20_001).levels()).hasSize(1);
    }

    @Test
    void holdsABranchWithoutALineToThatOfTheDealer() {
        CreditAccount bare = branch(1, 0).withFile(branch(1, 0).file().withLines());
        CreditGroup group = group(dealer(200_000, 0), bare);

        assertThat(assess(group, BRANCH, 150_000).isReleased()).isTrue();
        assertThat(assess(group, BRANCH, 150_000).levels().get(0).has(CreditReason.NO_LIMIT))
                .isTrue();
        assertThat(assess(group, BRANCH, 200_001).isReleased()).isFalse();
        CreditGroup none = group(dealer(1, 0).withFile(dealer(1, 0).file().withLines()), bare);
        assertThat(assess(none, BRANCH, 1).isReleased()).isFalse();
    }

    @Test
    void letsAnOverrideStandAtEveryLevel() {
        GroupDecision held = assess(group(dealer(200_000, 80_000), branch(150_000, 100_000)), BRANCH, 30_000);
        GroupDecision released = held.overriddenBy(CreditOverride.builder()
                .orderId("O-1")
                .by(PersonId.of("P-1"))
                .role(Consequence.FINANCE_DIRECTOR)
                .upTo(cny(30_000))
                .until(TODAY)
                .build());

        assertThat(released.isReleased()).isTrue();
        assertThat(released.levels().get(1).reasons())
                .isEqualTo(held.levels().get(1).reasons());
    }

    @Test
    void goesOnWithWhatWasReleased() {
        CreditGroup group = group(dealer(200_000, 80_000), branch(150_000, 100_000));
        CreditGroup after =
                group.plus(BRANCH, CreditOrder.of("O-1", cny(20_000)).asItem(TODAY));

        assertThat(after.rolledUp(DEALER).total()).isEqualTo(cny(200_000));
        assertThat(after.account(BRANCH).exposure().total()).isEqualTo(cny(120_000));
    }

    @Test
    void refusesGroupsThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> group())
                .withMessage("accounts must not be empty, but was []");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> group(dealer(1, 1), dealer(1, 1)))
                .withMessage("accounts must have each customer once, but had DEALER twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> group(branch(1, 1)))
                .withMessage("parent must be an account of the group, but was DEALER");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> group(branch(1, 1), dealer(1, 1).withParent(BRANCH)))
                .withMessage("parents must not lead in a circle, but did for customer BRANCH");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dealer(1, 1).withParent(DEALER))
                .withMessage("parent of customer DEALER must be another customer, but was himself");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> group(
                        dealer(1, 1), branch(1, 1).withExposure(owing("R-B", 1).withAsOf(TODAY.plusDays(1)))))
                .withMessage("exposure of customer DEALER must be as of 2026-04-01, but was as of 2026-03-31");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> group(dealer(1, 1)).account(BRANCH))
                .withMessage("customer must be in the group, but was BRANCH");
        assertThatThrownBy(() -> CreditAccount.of(CreditFile.of(DEALER, Money.parse("EUR 1.00")), owing("R", 1)))
                .isInstanceOf(CurrencyMismatchException.class)
                .hasMessage("exposure of customer DEALER must be in EUR, but was in CNY");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GroupDecision.builder().build())
                .withMessage("levels must not be empty, but was []");
    }
}
