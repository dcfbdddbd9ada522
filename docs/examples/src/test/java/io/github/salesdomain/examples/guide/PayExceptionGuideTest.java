package io.github.salesdomain.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.incentive.AdjustedPay;
import io.github.salesdomain.incentive.ApprovalTier;
import io.github.salesdomain.incentive.ExceptionApplier;
import io.github.salesdomain.incentive.ExceptionAuthority;
import io.github.salesdomain.incentive.ExceptionRuling;
import io.github.salesdomain.incentive.OverrideCalculator;
import io.github.salesdomain.incentive.OverrideRates;
import io.github.salesdomain.incentive.OverrideStatement;
import io.github.salesdomain.incentive.PayException;
import io.github.salesdomain.incentive.PayoutCalculator;
import io.github.salesdomain.incentive.PayoutStatement;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.org.Role;
import io.github.salesdomain.quota.CreditRollUp;
import io.github.salesdomain.quota.Metric;
import io.github.salesdomain.quota.SalesCreditor;
import io.github.salesdomain.testkit.SampleCompany;
import io.github.salesdomain.testkit.SampleIncentive;
import io.github.salesdomain.testkit.SampleQuota;
import io.github.salesdomain.testkit.SampleSales;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PayExceptionGuideTest {

    private static final CurrencyUnit CNY = SampleCompany.currency();
    private final PersonId wang = PersonId.of("Wang");
    private final PersonId sun = PersonId.of("Sun");
    private final LocalDate july = LocalDate.of(2026, 7, 1);

    @Test
    void appliesWhatSomebodyWithAuthorityApproved() {
        PayoutStatement statement = PayoutCalculator.standard()
                .pay(
                        SampleIncentive.plan(),
                        List.of(SampleIncentive.attainment(
                                Metric.REVENUE, Money.ofMajor(CNY, 10_000), Money.ofMajor(CNY, 9_250))));
        // docs:start incentive-exception
        ExceptionAuthority authority = ExceptionAuthority.of(List.of(
                ApprovalTier.of(Role.REGIONAL_MANAGER, Money.ofMajor(CNY, 2_000)),
                ApprovalTier.of(Role.MARKET_MANAGER, Money.ofMajor(CNY, 10_000))));
        PayException flood = PayException.builder()
                .id("X-1")
                .planId("INC-2026")
                .payee(wang)
                .amount(Money.ofMajor(CNY, 2_500))
                .by(sun)
                .role(Role.REGIONAL_MANAGER)
                .on(july)
                .until(july.plusDays(30))
                .why("Flood closed the warehouse for two weeks")
                .build();
        AdjustedPay pay = ExceptionApplier.with(authority).apply(statement, wang, List.of(flood), july.plusDays(9));
        List<ExceptionRuling> refused = pay.refused(); // BEYOND_AUTHORITY
        Money paid = pay.after().total(); // CNY 9750.00, as the plan says
        // docs:end
        assertThat(refused).hasSize(1);
        assertThat(paid).isEqualTo(Money.ofMajor(CNY, 9_750));
    }

    @Test
    void paysThoseAboveASeller() {
        CreditRollUp credited = SalesCreditor.toPositions(SampleCompany.territoryMap(), SampleSales.customerStates())
                .credit(SampleSales.transactions(), CNY)
                .rollUp(
                        SampleQuota.holders(),
                        Metric.REVENUE,
                        SampleCompany.calendar().year(2026),
                        LocalDate.of(2026, 6, 30));
        // docs:start incentive-override
        OverrideRates rates = OverrideRates.ofRest(List.of(Rate.percent(2), Rate.percent(1)));
        OverrideStatement statement = OverrideCalculator.with(rates).pay(credited);
        Money ofRep = statement.payOf(SampleQuota.rep("R-07")); // CNY 3000.00: 2 % of 150,000.00
        Money ofRegion = statement.payOf(SampleQuota.territory("EAST")); // CNY 1470.00: 1 % of what is left
        // docs:end
        assertThat(ofRep).isEqualTo(Money.ofMajor(CNY, 3_000));
        assertThat(ofRegion).isEqualTo(Money.ofMajor(CNY, 1_470));
    }
}
