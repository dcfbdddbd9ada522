package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.money.Apportioner;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.immutables.value.Value;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * A debt paid by instalments.
 * <p>
 * {@link #instalments()} sum to the {@link #total()}. If one is not paid in full {@link #graceDays()} after its day, all become due at once where the plan
 * {@link #accelerates()}. Payments go to the earliest instalment first.
 */
@Value.Immutable
public abstract class InstalmentPlan implements WithInstalmentPlan {

    /**
     * One instalment.
     *
     * @param dueOn the last day on which payment is in time
     * @param amount how much; above zero
     */
    public record Instalment(LocalDate dueOn, Money amount) {
        /** Checks the amount. */
        public Instalment {
            requireNonNull(dueOn, "dueOn");
            requireNonNull(amount, "amount");
            if (!amount.isPositive()) {
                throw new IllegalArgumentException("amount of instalment must be positive, but was " + amount);
            }
        }
    }

    InstalmentPlan() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A debt in equal instalments, the larger ones first where it does not divide.
     *
     * @param total the debt
     * @param count how many instalments; above zero
     * @param first the day of the first
     * @param every the time between them, counted from the first so that month ends stay, such as {@code Period.ofMonths(1)}
     * @return the plan
     * @throws IllegalArgumentException if an instalment would be zero, or the days do not rise
     */
    public static InstalmentPlan of(Money total, int count, LocalDate first, Period every) {
        ImmutableList.Builder<Instalment> instalments = ImmutableList.builder();
        List<Money> amounts = Apportioner.standard().splitEvenly(total, count).amounts();
        for (int i = 0; i < amounts.size(); i++) {
            instalments.add(new Instalment(first.plus(every.multipliedBy(i)), amounts.get(i)));
        }
        return builder().addAllInstalments(instalments.build()).build();
    }

    /** {@return the instalments; their days rise, at least one} */
    public abstract List<Instalment> instalments();

    /** {@return how many days late an instalment may be; 0 unless set} */
    @Value.Default
    public int graceDays() {
        return 0;
    }

    /** {@return whether a breach makes all due; yes unless set} */
    @Value.Default
    public boolean accelerates() {
        return true;
    }

    @Value.Check
    void check() {
        if (instalments().isEmpty()) {
            throw new IllegalArgumentException("instalments must not be empty, but was []");
        }
        RuleCheck.notNegative(graceDays(), "graceDays");
        for (int i = 1; i < instalments().size(); i++) {
            Instalment each = instalments().get(i);
            CurrencyCheck.require(
                    instalments().get(0).amount().getCurrencyUnit(), each.amount(), "instalment of " + each.dueOn());
            if (!each.dueOn().isAfter(instalments().get(i - 1).dueOn())) {
                throw new IllegalArgumentException("days of instalments must rise, but had " + each.dueOn() + " after "
                        + instalments().get(i - 1).dueOn());
            }
        }
    }

    /** {@return the debt} */
    public Money total() {
        Money sum = Money.zero(instalments().get(0).amount().getCurrencyUnit());
        for (Instalment each : instalments()) {
            sum = sum.plus(each.amount());
        }
        return sum;
    }

    private Money dueBy(LocalDate day) {
        Money sum = Money.zero(instalments().get(0).amount().getCurrencyUnit());
        for (Instalment each : instalments()) {
            sum = each.dueOn().isAfter(day) ? sum : sum.plus(each.amount());
        }
        return sum;
    }

    /**
     * Whether an instalment was not paid in time and grace.
     *
     * @param paid what was paid by the day in all
     * @param asOf the day
     * @return the answer
     * @throws IllegalArgumentException if the payment is negative
     * @throws CurrencyMismatchException if the currencies differ
     */
    public boolean isBreached(Money paid, LocalDate asOf) {
        requirePayment(paid);
        // an instalment is late from the day after its own and the grace
        return paid.isLessThan(dueBy(asOf.minusDays(graceDays() + 1L)));
    }

    /**
     * What is due and not paid on a day: the instalments that have come, or all that is open after a breach of a plan that accelerates.
     *
     * @param paid what was paid by the day in all
     * @param asOf the day
     * @return the amount; zero or more
     * @throws IllegalArgumentException if the payment is negative
     * @throws CurrencyMismatchException if the currencies differ
     */
    public Money due(Money paid, LocalDate asOf) {
        Money due = accelerates() && isBreached(paid, asOf) ? total() : dueBy(asOf);
        requirePayment(paid);
        return due.isGreaterThan(paid) ? due.minus(paid) : due.minus(due);
    }

    private void requirePayment(Money paid) {
        CurrencyCheck.require(instalments().get(0).amount().getCurrencyUnit(), paid, "paid");
        if (paid.isNegative()) {
            throw new IllegalArgumentException("paid must not be negative, but was " + paid);
        }
    }

    /** One method per attribute of {@link InstalmentPlan}, same name. */
    public static final class Builder extends ImmutableInstalmentPlan.Builder {
        Builder() {}
    }
}
