package io.github.salesdomain.territory;

import io.github.salesdomain.customer.CustomerId;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * What a customer weighs in its territory in a year: its {@link #sales()}, and where they are known the {@link #calls()} that it takes, its
 * {@link #potential()}, and {@link #amounts()} of measures of the host's own.
 */
@Value.Immutable
public abstract class CustomerLoad implements WithCustomerLoad {

    CustomerLoad() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return which customer} */
    public abstract CustomerId customer();

    /** {@return what it buys in a year; not negative; what changes hands if the customer moves} */
    public abstract Money sales();

    /** {@return the calls it takes and the travel to them, if planned} */
    public abstract Optional<CallPlan> calls();

    /** {@return what it could buy in a year, if known; not negative, in the currency of the sales} */
    public abstract Optional<Money> potential();

    /** {@return amounts of other measures; none negative; workload, potential and sales are not repeated here} */
    public abstract Map<BalanceMeasure, BigDecimal> amounts();

    /**
     * The amount by a measure: minutes a year for the workload, an amount of money in its major unit for potential and sales.
     *
     * @param measure by what
     * @return the amount, or empty if it is not known
     */
    public Optional<BigDecimal> amountOf(BalanceMeasure measure) {
        if (measure.equals(BalanceMeasure.WORKLOAD)) {
            return calls().map(plan -> BigDecimal.valueOf(plan.workload().toMinutes()));
        }
        if (measure.equals(BalanceMeasure.POTENTIAL)) {
            return potential().map(Money::getAmount);
        }
        if (measure.equals(BalanceMeasure.SALES)) {
            return Optional.of(sales().getAmount());
        }
        return Optional.ofNullable(amounts().get(measure));
    }

    @Value.Check
    void check() {
        if (sales().isNegative()) {
            throw new IllegalArgumentException("sales must not be negative, but was " + sales() + " for customer "
                    + customer() + "\nMaybe more came back than was sold: then the customer has no sales.");
        }
        potential().ifPresent(potential -> {
            if (!potential.isSameCurrency(sales())) {
                throw new CurrencyMismatchException(sales().getCurrencyUnit(), potential.getCurrencyUnit());
            }
            if (potential.isNegative()) {
                throw new IllegalArgumentException(
                        "potential must not be negative, but was " + potential + " for customer " + customer());
            }
        });
        amounts().forEach((measure, amount) -> {
            if (measure.equals(BalanceMeasure.WORKLOAD)
                    || measure.equals(BalanceMeasure.POTENTIAL)
                    || measure.equals(BalanceMeasure.SALES)) {
                throw new IllegalArgumentException(
                        "amounts must not repeat " + measure + ", but had " + amount + " for customer " + customer());
            }
            BalanceReport.requireAmount(amount, measure + " of customer " + customer());
        });
    }

    /** One method per attribute of {@link CustomerLoad}, same name. */
    public static final class Builder extends ImmutableCustomerLoad.Builder {
        Builder() {}
    }
}
