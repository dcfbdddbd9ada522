package io.github.salesdomain.reconciliation;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import java.util.List;
import org.joda.money.Money;

/**
 * How much of what customers owe us they have confirmed.
 *
 * @param confirmed the receivables that are agreed, each by magnitude
 * @param total all receivables, each by magnitude
 * @param confirmedCustomers how many customers agreed
 * @param customers how many customers there are, those with a balance of zero included
 */
public record ConfirmationCoverage(Money confirmed, Money total, int confirmedCustomers, int customers)
        implements Explained {

    /** Checks that the parts are not above the whole. */
    public ConfirmationCoverage {
        requireNonNull(confirmed, "confirmed");
        requireNonNull(total, "total");
        if (confirmed.isNegative() || confirmed.isGreaterThan(total)) {
            throw new IllegalArgumentException("confirmed must be 0 to " + total + ", but was " + confirmed);
        }
        if (confirmedCustomers < 0 || confirmedCustomers > customers) {
            throw new IllegalArgumentException(
                    "confirmedCustomers must be 0 to " + customers + ", but was " + confirmedCustomers);
        }
    }

    /** {@return confirmed receivables by all receivables; undefined if there are none} */
    public Ratio byAmount() {
        return Ratio.of(confirmed, total, UndefinedReason.ZERO_BASE);
    }

    /** {@return customers who agreed by all customers; undefined if there are none} */
    public Ratio byCount() {
        return customers == 0 ? Ratio.undefined(UndefinedReason.NO_UNIVERSE) : Ratio.of(confirmedCustomers, customers);
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                "confirmation coverage",
                byAmount(),
                List.of(
                        Explanation.of("confirmed", confirmed + " of " + total),
                        Explanation.of("customers", confirmedCustomers + " of " + customers)));
    }
}
