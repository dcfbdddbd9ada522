package io.github.salesdomain.incentive;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.quota.CreditRollUp;
import io.github.salesdomain.testkit.IncentiveDomain;
import io.github.salesdomain.testkit.QuotaDomain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.joda.money.Money;

/** Laws of {@link ExceptionApplier} and {@link OverrideCalculator}. */
@Domain(IncentiveDomain.class)
@Domain(QuotaDomain.class)
@Domain(DomainContext.Global.class)
class PayExceptionProperties {

    @Property
    void theOrderOfExceptionsDoesNotMatter(@ForAll AdjustedPay pay, @ForAll Random random) {
        List<PayException> exceptions = new ArrayList<>(
                pay.rulings().stream().map(ExceptionRuling::exception).toList());
        ExceptionApplier applier = ExceptionApplier.with(ExceptionAuthority.of(List.of()));
        AdjustedPay once = applier.apply(pay.before(), pay.payee(), exceptions, LocalDate.of(2026, 7, 10));
        Collections.shuffle(exceptions, random);

        assertThat(applier.apply(pay.before(), pay.payee(), exceptions, LocalDate.of(2026, 7, 10)))
                .isEqualTo(once);
        assertThat(once.after().total()).isEqualTo(pay.before().total());
    }

    @Property
    void exceptionsAddUpToTheirLines(@ForAll AdjustedPay pay) {
        Money applied = pay.after().sumOf(PayoutLine.Step.EXCEPTION);

        assertThat(pay.before().total().plus(applied)).isEqualTo(pay.after().total());
    }

    @Property
    void overridesAddUpToTheirLines(@ForAll OverrideRates rates, @ForAll CreditRollUp credited) {
        OverrideStatement statement = OverrideCalculator.with(rates).pay(credited);

        assertThat(statement.lines())
                .allSatisfy(line ->
                        assertThat(line.level()).isLessThan(rates.rates().size()));
        Money sum = Money.zero(credited.currency());
        for (CreditRollUp.Line line : credited.lines()) {
            sum = sum.plus(statement.payOf(line.holder()));
        }
        assertThat(sum).isEqualTo(statement.total());
    }
}
