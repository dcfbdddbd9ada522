package io.github.salesdomain.reconciliation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * The statement of account that we send a customer (对账单): from the opening to the closing balance, line by line.
 * <p>
 * {@link #customer()} owes {@link #opening()} when {@link #during()} begins; {@link #basis()} says what that rests on. {@link #lines()} are in order of
 * date and id, none dated after the period; a line dated before it was booked late. {@link #prepaid()} and {@link #paidNotSettled()} are kept apart
 * from the receivable, zero unless set.
 */
@Value.Immutable
public abstract class AccountStatement implements Explained, WithAccountStatement {

    AccountStatement() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return whose account it is} */
    public abstract CustomerId customer();

    /** {@return the days of the statement, half-open, bounded, not empty} */
    public abstract LocalDateRange during();

    /** {@return the receivable when the period begins} */
    public abstract Money opening();

    /** {@return what the opening balance rests on} */
    public abstract OpeningBasis basis();

    /** {@return the lines of the period, each of this customer and with a date, in order of date and id} */
    public abstract List<LedgerLine> lines();

    /** {@return what the customer paid for goods not yet shipped; zero unless set} */
    @Value.Default
    public Money prepaid() {
        return Money.zero(opening().getCurrencyUnit());
    }

    /** {@return what he paid, or we agreed to credit, and is not yet matched with invoices; zero unless set} */
    @Value.Default
    public Money paidNotSettled() {
        return Money.zero(opening().getCurrencyUnit());
    }

    /** {@return the currency} */
    public CurrencyUnit currency() {
        return opening().getCurrencyUnit();
    }

    /** {@return the last day of the statement (截止日)} */
    public LocalDate cutOff() {
        return during().getEndInclusive();
    }

    /** {@return the receivable at the end: opening plus all lines} */
    public Money closing() {
        return opening().plus(Books.sum(currency(), lines()));
    }

    /** {@return the three amounts at the end, each to be confirmed} */
    public ThreePartBalance balance() {
        return new ThreePartBalance(closing(), prepaid(), paidNotSettled());
    }

    /** {@return the receivable after each line, in the order of {@link #lines()}} */
    public List<Money> balances() {
        ImmutableList.Builder<Money> balances = ImmutableList.builder();
        Money balance = opening();
        for (LedgerLine line : lines()) {
            balance = balance.plus(line.amount());
            balances.add(balance);
        }
        return balances.build();
    }

    /** {@return the sum of the lines of each kind, in order of first occurrence; they add up to closing less opening} */
    public Map<LineKind, Money> totals() {
        Map<LineKind, Money> totals = new LinkedHashMap<>();
        for (LedgerLine line : lines()) {
            totals.merge(line.kind(), line.amount(), Money::plus);
        }
        return ImmutableMap.copyOf(totals);
    }

    /**
     * This statement and the next one as one.
     *
     * @param next the statement of the adjoining period, which opens with what this one closes with
     * @return the statement of both periods, with the other amounts of the later one
     * @throws IllegalArgumentException if the other statement is of another customer, does not adjoin or opens with another balance
     */
    public AccountStatement followedBy(AccountStatement next) {
        if (!next.customer().equals(customer())) {
            throw new IllegalArgumentException(
                    "next must be of customer " + customer() + ", but was of " + next.customer());
        }
        if (!next.during().getStart().equals(during().getEnd())) {
            throw new IllegalArgumentException("next must begin on " + during().getEnd() + ", but was "
                    + next.during().getStart());
        }
        if (!next.opening().equals(closing())) {
            throw new IllegalArgumentException("next must open with " + closing() + ", but was " + next.opening());
        }
        List<LedgerLine> all = new ArrayList<>(lines());
        all.addAll(next.lines());
        all.sort(StatementWriter.ORDER);
        return next.withDuring(
                        LocalDateRange.of(during().getStart(), next.during().getEnd()))
                .withOpening(opening())
                .withBasis(basis())
                .withLines(all);
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        parts.add(Explanation.of("opening", opening() + ", " + basis()));
        totals().forEach((kind, amount) -> parts.add(Explanation.of(kind.code(), amount)));
        parts.add(balance().explain());
        return Explanation.of("closing", closing(), parts.build());
    }

    @Value.Check
    void check() {
        if (during().isUnboundedStart() || during().isUnboundedEnd() || during().isEmpty()) {
            throw new IllegalArgumentException("during must be bounded and not empty, but was " + during());
        }
        balance(); // refuses two currencies and wrong signs
        Set<LineId> ids = new HashSet<>();
        for (int i = 0; i < lines().size(); i++) {
            LedgerLine line = lines().get(i);
            check(line);
            if (!ids.add(line.id())) {
                throw new IllegalArgumentException(
                        "lines must have different ids, but " + line.id() + " occurs more than once");
            }
            if (i > 0 && StatementWriter.ORDER.compare(lines().get(i - 1), line) > 0) {
                throw new IllegalArgumentException(
                        "lines must be in order of date and id, but " + line.id() + " was not");
            }
        }
    }

    private void check(LedgerLine line) {
        if (!line.party().equals(Optional.of(customer()))) {
            throw new IllegalArgumentException(
                    "lines must be of customer " + customer() + ", but " + line.id() + " was not");
        }
        if (line.date().isEmpty() || !line.date().get().isBefore(during().getEnd())) {
            throw new IllegalArgumentException("lines must be dated before " + during().getEnd() + ", but " + line.id()
                    + " was " + line.date().map(LocalDate::toString).orElse("not dated"));
        }
    }

    /** One method per attribute of {@link AccountStatement}, same name. */
    public static final class Builder extends ImmutableAccountStatement.Builder {
        Builder() {}
    }
}
