package io.github.salesdomain.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.org.Role;
import io.github.salesdomain.quota.Metric;
import io.github.salesdomain.testkit.SampleIncentive;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ExceptionApplierTest {

    private static final LocalDate PAYDAY = LocalDate.of(2026, 7, 10);
    private static final PersonId WANG = PersonId.of("Wang");
    private static final ExceptionAuthority AUTHORITY = ExceptionAuthority.of(List.of(
            ApprovalTier.of(Role.REGIONAL_MANAGER, cny("2000.00")),
            ApprovalTier.of(Role.MARKET_MANAGER, cny("10000.00"))));
    private static final ExceptionApplier APPLIER = ExceptionApplier.with(AUTHORITY);
    private static final PayException EXCEPTION = PayException.builder()
            .id("X-1")
            .planId("INC-2026")
            .payee(WANG)
            .amount(cny("2000.00"))
            .by(PersonId.of("Sun"))
            .role(Role.REGIONAL_MANAGER)
            .on(LocalDate.of(2026, 7, 1))
            .until(LocalDate.of(2026, 7, 31))
            .why("Flood closed the warehouse for two weeks")
            .build();

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    private static PayoutStatement statement() {
        return PayoutCalculator.standard()
                .pay(
                        SampleIncentive.plan(),
                        List.of(SampleIncentive.attainment(Metric.REVENUE, cny("10000"), cny("9250"))));
    }

    private static AdjustedPay apply(PayException... exceptions) {
        return APPLIER.apply(statement(), WANG, List.of(exceptions), PAYDAY);
    }

    private static Set<ExceptionReason> reasons(PayException exception) {
        return apply(exception).rulings().get(0).reasons();
    }

    @Test
    void addsALineOfItsOwn() {
        AdjustedPay pay = apply(EXCEPTION);

        assertThat(pay.before().total()).isEqualTo(cny("9750.00"));
        assertThat(pay.after().total()).isEqualTo(cny("11750.00"));
        assertThat(pay.after().sumOf(PayoutLine.Step.EXCEPTION)).isEqualTo(cny("2000.00"));
        assertThat(pay.after().reasons()).containsExactly(PayoutReason.EARNED, PayoutReason.EXCEPTION);
        assertThat(pay.explain().text()).isEqualTo("""
                        pay of Wang: CNY 11750.00
                          pay by INC-2026: CNY 9750.00 [EARNED]
                            MEASURE REVENUE: CNY 9750.00
                          exception X-1 by Sun, REGIONAL_MANAGER: CNY 2000.00 [WITHIN_AUTHORITY]
                            why: Flood closed the warehouse for two weeks""");
    }

    @Test
    void maybeTakesAway() {
        assertThat(apply(EXCEPTION.withAmount(cny("-1000.00"))).after().total()).isEqualTo(cny("8750.00"));
        assertThat(reasons(EXCEPTION.withAmount(cny("-2000.01")))).containsExactly(ExceptionReason.BEYOND_AUTHORITY);
    }

    @Test
    void refusesWhatIsBeyondTheAuthority() {
        AdjustedPay pay = apply(EXCEPTION.withAmount(cny("2000.01")));

        assertThat(pay.after().total()).isEqualTo(cny("9750.00"));
        assertThat(pay.refused()).hasSize(1);
        assertThat(reasons(EXCEPTION.withAmount(cny("10000.00")).withRole(Role.MARKET_MANAGER)))
                .containsExactly(ExceptionReason.WITHIN_AUTHORITY);
        assertThat(reasons(EXCEPTION.withRole(Role.ACCOUNT_MANAGER)))
                .containsExactly(ExceptionReason.ROLE_WITHOUT_AUTHORITY);
    }

    @Test
    void refusesAnAmountThatIsSplitToStayBelowTheTier() {
        PayException half = EXCEPTION.withAmount(cny("1000.01"));
        AdjustedPay pay = apply(half, half.withId("X-2"), half.withId("X-3").withBy(PersonId.of("Qian")));

        assertThat(pay.rulings())
                .extracting(ExceptionRuling::reasons)
                .containsExactly(
                        Set.of(ExceptionReason.BEYOND_AUTHORITY_TOGETHER),
                        Set.of(ExceptionReason.BEYOND_AUTHORITY_TOGETHER),
                        Set.of(ExceptionReason.WITHIN_AUTHORITY));
        assertThat(pay.after().total()).isEqualTo(cny("10750.01"));
    }

    @Test
    void countsOnlyWhatCouldBeAppliedAgainstTheTier() {
        AdjustedPay pay = apply(EXCEPTION, EXCEPTION.withId("X-2").withUntil(LocalDate.of(2026, 7, 9)));

        assertThat(pay.rulings())
                .extracting(ExceptionRuling::reasons)
                .containsExactly(Set.of(ExceptionReason.WITHIN_AUTHORITY), Set.of(ExceptionReason.EXPIRED));
    }

    @Test
    void tellsAllReasonsAtOnce() {
        PayException wrong = EXCEPTION
                .withPlanId("INC-2025")
                .withPayee(PersonId.of("Li"))
                .withBy(PersonId.of("Li"))
                .withAmount(cny("9999.00"))
                .withUntil(LocalDate.of(2026, 7, 9));

        assertThat(reasons(wrong))
                .containsExactly(
                        ExceptionReason.OTHER_PAYEE,
                        ExceptionReason.OTHER_PLAN,
                        ExceptionReason.OWN_PAY,
                        ExceptionReason.BEYOND_AUTHORITY,
                        ExceptionReason.EXPIRED);
        assertThat(reasons(EXCEPTION.withOn(LocalDate.of(2026, 7, 11))))
                .containsExactly(ExceptionReason.NOT_YET_APPROVED);
        assertThat(reasons(EXCEPTION.withUntil(PAYDAY))).containsExactly(ExceptionReason.WITHIN_AUTHORITY);
        assertThat(ExceptionReason.OWN_PAY.code()).isEqualTo("OWN_PAY");
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> apply(EXCEPTION, EXCEPTION))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("exceptions must have each id once, but had X-1 twice");
        assertThatThrownBy(() -> apply(EXCEPTION.withAmount(Money.parse("EUR 1.00"))))
                .isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> EXCEPTION.withAmount(cny("0.00")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("amount must not be zero, but was CNY 0.00 for X-1");
        assertThatThrownBy(() -> EXCEPTION.withUntil(LocalDate.of(2026, 6, 30)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("until must not be before 2026-07-01, but was 2026-06-30");
        assertThatThrownBy(() -> EXCEPTION.withWhy(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("why must have 1 to 1,024 characters, but had 0");
        assertThatThrownBy(() -> ApprovalTier.of(Role.MARKET_MANAGER, cny("0.00")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("upTo must be above zero, but was CNY 0.00 for " + Role.MARKET_MANAGER);
        assertThatThrownBy(() -> ExceptionAuthority.of(List.of(
                        ApprovalTier.of(Role.MARKET_MANAGER, cny("1.00")),
                        ApprovalTier.of(Role.REGIONAL_MANAGER, cny("2.00")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("upTo of " + Role.MARKET_MANAGER + " must not be below that of " + Role.REGIONAL_MANAGER
                        + " CNY 2.00, but was CNY 1.00");
        ApprovalTier tier = AUTHORITY.tiers().get(0);
        assertThatThrownBy(() -> ExceptionAuthority.of(List.of(tier, tier)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tiers must have each role once, but had " + tier.role() + " twice");
        assertThatThrownBy(() -> ExceptionAuthority.of(
                        List.of(tier, ApprovalTier.of(Role.ACCOUNT_MANAGER, Money.parse("EUR 1.00")))))
                .isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> new ExceptionRuling(EXCEPTION, Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("reasons must be WITHIN_AUTHORITY alone or why not, but was [] for X-1");
        assertThatThrownBy(() -> new AdjustedPay(
                        WANG,
                        statement(),
                        List.of(new ExceptionRuling(EXCEPTION, Set.of(ExceptionReason.WITHIN_AUTHORITY))),
                        statement()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("total after must be CNY 11750.00, but was CNY 9750.00");
    }

    @Test
    void roundsAttainmentOnlyWhereThePlanSaysSo() {
        IncentivePlan plan =
                SampleIncentive.planWith(PayoutCurve.stepped(List.of(PayoutStep.of(Rate.percent(100), cny("500.00")))));
        var almost = List.of(SampleIncentive.attainment(Metric.REVENUE, cny("100000.00"), cny("99996.00")));
        var less = List.of(SampleIncentive.attainment(Metric.REVENUE, cny("100000.00"), cny("99994.00")));
        IncentivePlan rounded = plan.withAttainmentRounding(AttainmentRounding.TWO_DECIMALS);

        assertThat(PayoutCalculator.standard().pay(plan, almost).total()).isEqualTo(cny("0.00"));
        assertThat(PayoutCalculator.standard().pay(rounded, almost).total()).isEqualTo(cny("500.00"));
        assertThat(PayoutCalculator.standard().pay(rounded, less).total()).isEqualTo(cny("0.00"));
    }
}
