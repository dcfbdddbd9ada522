package io.github.salesdomain.quota;

import io.github.salesdomain.time.SalesPeriod;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * An amount owed by somebody for a period (配额, 销售任务).
 * <p>
 * {@link #holder()} owes {@link #amount()} of {@link #metric()} for all of {@link #period()}. The amount is not negative; zero is a quota of
 * nothing, against which attainment is undefined.
 */
@Value.Immutable
public abstract class Quota implements WithQuota {

    Quota() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return who owes it} */
    public abstract Holder holder();

    /** {@return what is measured, an amount of money} */
    public abstract Metric metric();

    /** {@return the days for which it is owed} */
    public abstract SalesPeriod period();

    /** {@return how much is owed for the whole period, zero or more} */
    public abstract Money amount();

    @Value.Check
    void check() {
        Shares.checkMoney(metric());
        if (amount().isNegative()) {
            throw new IllegalArgumentException(
                    "amount must not be negative, but was " + amount() + " for " + holder() + " in " + period());
        }
    }

    /** One method per attribute of {@link Quota}, same name. */
    public static final class Builder extends ImmutableQuota.Builder {
        Builder() {}
    }
}
