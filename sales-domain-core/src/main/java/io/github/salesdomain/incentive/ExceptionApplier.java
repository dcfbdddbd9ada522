package io.github.salesdomain.incentive;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.org.Role;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * Applies exceptions to pay as far as those who approved them had the authority (授权).
 * <p>
 * Immutable and safe for use by many threads.
 */
public final class ExceptionApplier {

    private final ExceptionAuthority authority;

    private ExceptionApplier(ExceptionAuthority authority) {
        this.authority = authority;
    }

    /**
     * An applier by this authority.
     *
     * @param authority who may approve how much
     * @return the applier
     */
    public static ExceptionApplier with(ExceptionAuthority authority) {
        return new ExceptionApplier(requireNonNull(authority, "authority"));
    }

    /** Who approved something in which role. */
    private record Approver(PersonId person, Role role) {}

    /**
     * Applies the exceptions to a statement on a day.
     * <p>
     * An amount cannot be split to stay below a tier: what one person approved in one role for this statement, and nothing else forbids, is held against
     * the tier together, what adds and what takes away alike. The order does not matter. Takes O(n log n) time.
     *
     * <h4>Formula</h4>
     * <pre>{@code pay = pay of the plan + sum of the exceptions within authority}</pre>
     * Source: formulas, pay exception.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * ExceptionApplier.with(authority).apply(statement, wang, exceptions, payday).after().total();
     * ExceptionApplier.with(authority).apply(statement, wang, List.of(one, one), payday);   // refused: the same exception twice
     * }</pre>
     *
     * @param statement what the plan pays
     * @param payee whose pay it is
     * @param exceptions what was approved, in any order
     * @param on the day on which the statement is made
     * @return the statement with a line for each exception applied, and the reasons for each one refused
     * @throws IllegalArgumentException if two exceptions have the same id
     * @throws CurrencyMismatchException if an exception or the authority is in another currency than the statement
     */
    public AdjustedPay apply(
            PayoutStatement statement, PersonId payee, Collection<PayException> exceptions, LocalDate on) {
        List<PayException> sorted = ImmutableList.sortedCopyOf(Comparator.comparing(PayException::id), exceptions);
        Set<String> seen = new HashSet<>();
        Map<Approver, Money> together = new HashMap<>();
        for (PayException exception : sorted) {
            requireSameCurrency(statement, exception.amount());
            if (!seen.add(exception.id())) {
                throw new IllegalArgumentException(
                        "exceptions must have each id once, but had " + exception.id() + " twice");
            }
            if (reasons(exception, statement, payee, on).isEmpty()) {
                together.merge(
                        new Approver(exception.by(), exception.role()),
                        exception.amount().abs(),
                        Money::plus);
            }
        }
        authority.tiers().forEach(tier -> requireSameCurrency(statement, tier.upTo()));
        ImmutableList.Builder<ExceptionRuling> rulings = ImmutableList.builder();
        ImmutableList.Builder<PayoutLine> lines =
                ImmutableList.<PayoutLine>builder().addAll(statement.lines());
        EnumSet<PayoutReason> reasons = EnumSet.noneOf(PayoutReason.class);
        reasons.addAll(statement.reasons());
        Money total = statement.total();
        for (PayException exception : sorted) {
            Set<ExceptionReason> why = reasons(exception, statement, payee, on);
            if (why.isEmpty()) {
                Money all = requireNonNull(together.get(new Approver(exception.by(), exception.role())));
                boolean isBeyond =
                        all.isGreaterThan(authority.limitOf(exception.role()).orElseThrow());
                why.add(isBeyond ? ExceptionReason.BEYOND_AUTHORITY_TOGETHER : ExceptionReason.WITHIN_AUTHORITY);
            }
            ExceptionRuling ruling = new ExceptionRuling(exception, why);
            rulings.add(ruling);
            if (ruling.isApplied()) {
                lines.add(new PayoutLine(PayoutLine.Step.EXCEPTION, exception.id(), exception.amount()));
                reasons.add(PayoutReason.EXCEPTION);
                total = total.plus(exception.amount());
            }
        }
        PayoutStatement after = new PayoutStatement(statement.planId(), total, lines.build(), reasons);
        return new AdjustedPay(payee, statement, rulings.build(), after);
    }

    /** Why an exception is refused by itself; empty if it is not. */
    private Set<ExceptionReason> reasons(
            PayException exception, PayoutStatement statement, PersonId payee, LocalDate on) {
        EnumSet<ExceptionReason> reasons = EnumSet.noneOf(ExceptionReason.class);
        if (!exception.payee().equals(payee)) {
            reasons.add(ExceptionReason.OTHER_PAYEE);
        }
        if (!exception.planId().equals(statement.planId())) {
            reasons.add(ExceptionReason.OTHER_PLAN);
        }
        if (exception.by().equals(exception.payee())) {
            reasons.add(ExceptionReason.OWN_PAY);
        }
        Optional<Money> limit = authority.limitOf(exception.role());
        if (limit.isEmpty()) {
            reasons.add(ExceptionReason.ROLE_WITHOUT_AUTHORITY);
        } else if (exception.amount().abs().isGreaterThan(limit.get())) {
            reasons.add(ExceptionReason.BEYOND_AUTHORITY);
        }
        if (exception.on().isAfter(on)) {
            reasons.add(ExceptionReason.NOT_YET_APPROVED);
        }
        if (on.isAfter(exception.until())) {
            reasons.add(ExceptionReason.EXPIRED);
        }
        return reasons;
    }

    private static void requireSameCurrency(PayoutStatement statement, Money amount) {
        if (!amount.isSameCurrency(statement.total())) {
            throw new CurrencyMismatchException(statement.total().getCurrencyUnit(), amount.getCurrencyUnit());
        }
    }
}
