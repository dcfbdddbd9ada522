package io.github.salesdomain.credit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.util.List;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * What we owe a customer set off against what he owes us (抵账), or all reasons why not.
 * <p>
 * {@link #claim()} and {@link #debt()} are the items afterwards; both settle by the same {@link #amount()}, so that the net stays.
 */
@Value.Immutable
public abstract class Offset implements Explained, WithOffset {

    Offset() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return what we owe him, afterwards} */
    public abstract OpenItem claim();

    /** {@return what he owes us, afterwards} */
    public abstract OpenItem debt();

    /** {@return how much was set off; zero if refused, in the currency of the debt} */
    public abstract Money amount();

    /** {@return all reasons why nothing was set off, in the order of their declaration; none if something was} */
    public abstract List<OffsetRefusal> refusals();

    @Value.Check
    Offset check() {
        if (amount().isNegative() || amount().isPositive() == !refusals().isEmpty()) {
            throw new IllegalArgumentException(
                    "amount must be positive without refusals and zero with them, but was " + amount());
        }
        List<OffsetRefusal> sorted = ImmutableList.copyOf(Sets.immutableEnumSet(refusals()));
        return sorted.equals(refusals()) ? this : withRefusals(sorted);
    }

    /** {@return whether something was set off} */
    public boolean isDone() {
        return refusals().isEmpty();
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                "offset",
                isDone() ? amount() : "refused " + refusals(),
                ImmutableList.of(
                        Explanation.of("claim " + claim().id() + " left", claim().open()),
                        Explanation.of("debt " + debt().id() + " left", debt().open())));
    }

    /** One method per attribute of {@link Offset}, same name. */
    public static final class Builder extends ImmutableOffset.Builder {
        Builder() {}
    }
}
