package io.github.salesdomain.testkit;

import io.github.salesdomain.incentive.AdjustedPay;
import io.github.salesdomain.incentive.ApprovalTier;
import io.github.salesdomain.incentive.ExceptionApplier;
import io.github.salesdomain.incentive.ExceptionAuthority;
import io.github.salesdomain.incentive.ExceptionReason;
import io.github.salesdomain.incentive.ExceptionRuling;
import io.github.salesdomain.incentive.OverrideCalculator;
import io.github.salesdomain.incentive.OverrideRates;
import io.github.salesdomain.incentive.OverrideStatement;
import io.github.salesdomain.incentive.PayException;
import io.github.salesdomain.incentive.PayoutLine;
import io.github.salesdomain.incentive.PayoutReason;
import io.github.salesdomain.incentive.PayoutStatement;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.org.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Generated exceptions to pay, who may approve them, and commission by level. */
final class PayExceptions {

    private PayExceptions() {}

    static Arbitrary<ApprovalTier> approvalTiers() {
        return Combinators.combine(OrgDomain.roles(), MoneyDomain.currencies().flatMap(MoneyDomain::positiveMoniesIn))
                .as(ApprovalTier::of);
    }

    static Arbitrary<ExceptionAuthority> exceptionAuthorities() {
        return MoneyDomain.currencies().flatMap(PayExceptions::authoritiesIn);
    }

    private static Arbitrary<ExceptionAuthority> authoritiesIn(CurrencyUnit currency) {
        return Combinators.combine(
                        MoneyDomain.positiveMoniesIn(currency),
                        Arbitraries.integers().between(1, 9))
                .as((most, part) -> ExceptionAuthority.of(List.of(
                        ApprovalTier.of(Role.MARKET_MANAGER, most.plus(Money.ofMinor(currency, part))),
                        ApprovalTier.of(Role.REGIONAL_MANAGER, most))));
    }

    static Arbitrary<PayException> payExceptions() {
        return MoneyDomain.currencies().flatMap(PayExceptions::payExceptionsIn);
    }

    private static Arbitrary<PayException> payExceptionsIn(CurrencyUnit currency) {
        return Combinators.combine(
                        Texts.keys(),
                        Arbitraries.of("INC-1", "INC-2"),
                        Arbitraries.of("Wang", "Li"),
                        MoneyDomain.moniesIn(currency).filter(amount -> !amount.isZero()),
                        Arbitraries.of("Zhao", "Sun", "Wang"),
                        Arbitraries.of(Role.MARKET_MANAGER, Role.REGIONAL_MANAGER, Role.ACCOUNT_MANAGER),
                        Credits.days(),
                        Texts.names())
                .as((id, plan, payee, amount, by, role, on, why) -> PayException.builder()
                        .id(id)
                        .planId(plan)
                        .payee(PersonId.of(payee))
                        .amount(amount)
                        .by(PersonId.of(by))
                        .role(role)
                        .on(on)
                        .until(on.plusDays(90))
                        .why(why)
                        .build());
    }

    static Arbitrary<ExceptionRuling> exceptionRulings() {
        Arbitrary<Set<ExceptionReason>> refusals = Arbitraries.of(ExceptionReason.class)
                .filter(reason -> reason != ExceptionReason.WITHIN_AUTHORITY)
                .set()
                .ofMinSize(1)
                .ofMaxSize(3);
        return Combinators.combine(
                        payExceptions(),
                        Arbitraries.oneOf(refusals, Arbitraries.just(Set.of(ExceptionReason.WITHIN_AUTHORITY))))
                .as(ExceptionRuling::new);
    }

    static Arbitrary<AdjustedPay> adjustedPays() {
        return MoneyDomain.currencies()
                .flatMap(currency -> Combinators.combine(
                                authoritiesIn(currency),
                                MoneyDomain.nonNegativeMoniesIn(currency),
                                payExceptionsIn(currency).list().ofMaxSize(4).uniqueElements(PayException::id))
                        .as((authority, pay, exceptions) -> ExceptionApplier.with(authority)
                                .apply(statement(pay), PersonId.of("Wang"), exceptions, LocalDate.of(2026, 7, 10))));
    }

    private static PayoutStatement statement(Money pay) {
        return new PayoutStatement(
                "INC-1",
                pay,
                List.of(new PayoutLine(PayoutLine.Step.MEASURE, "REVENUE", pay)),
                Set.of(PayoutReason.EARNED));
    }

    static Arbitrary<OverrideRates> overrideRates() {
        return Combinators.combine(
                        MoneyDomain.ratesBetween(0, 20).list().ofMinSize(1).ofMaxSize(4), Arbitraries.of(true, false))
                .as(OverrideRates::new);
    }

    static Arbitrary<OverrideStatement> overrideStatements() {
        return Combinators.combine(overrideRates(), QuotaDomain.creditRollUps())
                .as((rates, credited) -> OverrideCalculator.with(rates).pay(credited));
    }

    static Arbitrary<OverrideStatement.Line> overrideLines() {
        return MoneyDomain.currencies()
                .flatMap(currency -> Combinators.combine(
                                QuotaDomain.holders(),
                                Arbitraries.integers().between(0, 5),
                                MoneyDomain.moniesIn(currency),
                                MoneyDomain.moniesIn(currency))
                        .as(OverrideStatement.Line::new));
    }
}
