package io.github.salesdomain.reconciliation;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.util.List;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * One part of the difference between two books, with what it seems to be.
 * <p>
 * {@link #amount()} is its share of the difference, ledger minus statement: plus means that our book shows more. {@link #kind()} says what it seems
 * to be, {@link #confidence()} how sure that is, {@link #corrector()} who must act. {@link #adjusts()} is the book that must change for both to
 * agree. {@link #ledgerLines()} and {@link #statementLines()} are the lines that it comes from, {@link #related()} lines elsewhere that led to the
 * kind.
 */
@Value.Immutable
public abstract class Discrepancy implements Explained, WithDiscrepancy {

    Discrepancy() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return what it seems to be} */
    public abstract DiscrepancyKind kind();

    /** {@return its share of the difference, ledger minus statement; not zero} */
    public abstract Money amount();

    /** {@return how sure the kind is} */
    public abstract Confidence confidence();

    /** {@return who must act} */
    public abstract Corrector corrector();

    /** {@return the book whose balance changes when it is put right} */
    public abstract Side adjusts();

    /** {@return the lines of our book that it comes from; may be empty} */
    public abstract List<LedgerLine> ledgerLines();

    /** {@return the lines of the customer's book that it comes from, in our sign; may be empty} */
    public abstract List<LedgerLine> statementLines();

    /** {@return lines of either book, in our sign, that point to the kind, such as the item that was omitted; may be empty} */
    public abstract List<LedgerLine> related();

    /** {@return whether it is explained: of a known kind, and more than a guess} */
    public boolean isExplained() {
        return confidence() != Confidence.GUESSED && !kind().equals(DiscrepancyKind.UNEXPLAINED);
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                Groups.label(ledgerLines(), statementLines()),
                amount() + ", " + kind(),
                ImmutableList.of(
                        Explanation.of("confidence", confidence()),
                        Explanation.of("corrected by", corrector()),
                        Explanation.of("adjusts", adjusts())));
    }

    @Value.Check
    void check() {
        if (amount().isZero()) {
            throw new IllegalArgumentException("amount must not be zero, but was " + amount());
        }
        if (ledgerLines().isEmpty() && statementLines().isEmpty()) {
            throw new IllegalArgumentException("lines must not be empty in both books, but were");
        }
    }

    /** One method per attribute of {@link Discrepancy}, same name. */
    public static final class Builder extends ImmutableDiscrepancy.Builder {
        Builder() {}
    }
}
