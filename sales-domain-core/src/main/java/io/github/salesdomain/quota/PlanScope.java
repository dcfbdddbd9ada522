package io.github.salesdomain.quota;

import org.joda.money.CurrencyMismatchException;

/** What two plans must have in common for one to take the place of the other. */
final class PlanScope {

    private PlanScope() {}

    /** Refuses a plan of another metric, year, calendar, root or currency. */
    static void check(QuotaPlan first, QuotaPlan next) {
        if (!first.currency().equals(next.currency())) {
            throw new CurrencyMismatchException(first.currency(), next.currency());
        }
        if (!first.metric().equals(next.metric())
                || first.year() != next.year()
                || !first.calendar().equals(next.calendar())
                || !first.columns().holder(0).equals(next.columns().holder(0))) {
            throw new IllegalArgumentException(
                    "plan must be of the same metric, year, calendar and root as " + first + ", but was " + next);
        }
    }
}
