package io.github.salesdomain.credit;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.customer.CustomerId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * An item that a customer owes us, or that we owe him, from its beginning to its end.
 * <p>
 * What is {@link #open()} is the {@link #original()} amount less all {@link #settlements()}, so that open and settled always make up the original. An item
 * may have lost its document ({@link #documented()}), or been carried over several statements of account ({@link #statementsCarried()}).
 */
@Value.Immutable
public abstract class OpenItem implements WithOpenItem {

    /** In place of minor units that do not fit into 63 bits. */
    static final long TOO_LARGE = -1;

    OpenItem() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the host's key of the document; not blank, at most 62 characters} */
    public abstract String id();

    /** {@return whose item it is} */
    public abstract CustomerId customer();

    /** {@return whether we owe it to him, such as a rebate he claims; no unless set} */
    @Value.Default
    public boolean owedByUs() {
        return false;
    }

    /** {@return the amount it began with; above zero} */
    public abstract Money original();

    /** {@return the date of the document} */
    public abstract LocalDate documentDate();

    /** {@return the last day on which payment is in time, if known} */
    public abstract Optional<LocalDate> dueDate();

    /** {@return whether the document is at hand; yes unless set} */
    @Value.Default
    public boolean documented() {
        return true;
    }

    /** {@return over how many statements of account it was carried; 0 unless set} */
    @Value.Default
    public int statementsCarried() {
        return 0;
    }

    /** {@return what of it came to its end, in the order in which it did} */
    public abstract List<Settlement> settlements();

    /** The currency of its amounts. Like the two below it is kept in the item, so that columns are read without visiting other objects. */
    @Value.Derived
    @Value.Auxiliary
    CurrencyUnit currency() {
        return original().getCurrencyUnit();
    }

    /** What is open in minor units, or {@link #TOO_LARGE}. */
    @Value.Derived
    @Value.Auxiliary
    long openMinor() {
        BigDecimal open = original().getAmount();
        for (Settlement settlement : settlements()) {
            // another currency, or more than there is, has yet to be refused by the check
            open = open.subtract(settlement.amount().getAmount());
        }
        BigInteger minor = open.unscaledValue();
        return minor.bitLength() < Long.SIZE ? minor.longValue() : TOO_LARGE;
    }

    /** The due date as {@link #day(LocalDate)}, or {@link AgeingColumns#UNDATED}. */
    @Value.Derived
    @Value.Auxiliary
    int dueDay() {
        return dueDate().map(OpenItem::day).orElse(AgeingColumns.UNDATED);
    }

    /** A date in days since 1970. One that is millions of years away, such as the last there is, is that far away and no farther. */
    static int day(LocalDate date) {
        return (int) Math.max(-Integer.MAX_VALUE, Math.min(date.toEpochDay(), Integer.MAX_VALUE));
    }

    @Value.Check
    void check() {
        if (id().isBlank() || id().length() > 62) {
            throw new IllegalArgumentException("id must have 1 to 62 characters, but was '" + id() + "'");
        }
        if (!original().isPositive()) {
            throw new IllegalArgumentException("original of item " + id() + " must be positive, but was " + original());
        }
        RuleCheck.notNegative(statementsCarried(), "statementsCarried");
        for (Settlement settlement : settlements()) {
            CurrencyCheck.require(original().getCurrencyUnit(), settlement.amount(), "settlement of item " + id());
        }
        if (settled().isGreaterThan(original())) {
            throw new IllegalArgumentException(
                    "settlements of item " + id() + " must not exceed " + original() + ", but was " + settled());
        }
    }

    /** {@return what came to its end} */
    public Money settled() {
        Money sum = Money.zero(original().getCurrencyUnit());
        for (Settlement settlement : settlements()) {
            sum = sum.plus(settlement.amount());
        }
        return sum;
    }

    /** {@return what is open; zero or more} */
    public Money open() {
        return original().minus(settled());
    }

    /** {@return what left the books and is still claimed: the memo of write-offs} */
    public Money writtenOff() {
        Money sum = Money.zero(original().getCurrencyUnit());
        for (Settlement settlement : settlements()) {
            sum = settlement.kind().equals(SettlementKind.WRITE_OFF) ? sum.plus(settlement.amount()) : sum;
        }
        return sum;
    }

    /**
     * This item after a part of it came to its end.
     *
     * @param settlement how, how much and when
     * @return a copy
     * @throws IllegalArgumentException if it is more than is open
     * @throws CurrencyMismatchException if the currencies differ
     */
    public OpenItem settledBy(Settlement settlement) {
        return withSettlements(ImmutableList.<Settlement>builder()
                .addAll(settlements())
                .add(settlement)
                .build());
    }

    /**
     * How old the item is on a day.
     *
     * @param on the day
     * @return the days since its document; negative before it
     */
    public long ageOn(LocalDate on) {
        return on.toEpochDay() - documentDate().toEpochDay();
    }

    /**
     * Whether the item may be asked for on a day.
     *
     * @param on the day
     * @return whether its due date has come; yes if it has none
     */
    public boolean isDueOn(LocalDate on) {
        return dueDate().isEmpty() || !dueDate().get().isAfter(on);
    }

    /** One method per attribute of {@link OpenItem}, same name. */
    public static final class Builder extends ImmutableOpenItem.Builder {
        Builder() {}
    }
}
