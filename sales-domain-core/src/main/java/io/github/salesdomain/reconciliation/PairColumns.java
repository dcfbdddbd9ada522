package io.github.salesdomain.reconciliation;

import java.util.List;
import org.joda.money.CurrencyUnit;

/** One book whose rows are paired with another's, whatever they are paired by. */
abstract sealed class PairColumns permits LineColumns, DatedColumns {

    public abstract int size();

    public abstract CurrencyUnit currency();

    public abstract List<LedgerLine> lines();

    public abstract boolean hasLines();

    /** The signed amount of a row in minor units. */
    abstract long minor(int row);
}
