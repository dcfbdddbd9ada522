package io.github.salesdomain.credit;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.util.List;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * Which open items of one customer leave the books, item by item: {@link #lines()} from the oldest to the youngest; {@link #usedAfter()} is how much of the
 * year's cap is then used.
 */
@Value.Immutable
public abstract class WriteOffDecision implements Explained, WithWriteOffDecision {

    WriteOffDecision() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the decisions, from the oldest item to the youngest} */
    public abstract List<WriteOffLine> lines();

    /** {@return how much of the cap was used before} */
    public abstract Money usedBefore();

    /** {@return how much of the cap is used now} */
    public abstract Money usedAfter();

    /** {@return what leaves the books by itself} */
    public Money approved() {
        return usedAfter().minus(usedBefore());
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        for (WriteOffLine line : lines()) {
            parts.add(Explanation.of(
                    "item " + line.item().id(),
                    line.verdict() + (line.approvers().isEmpty() ? "" : " by " + line.approvers())));
        }
        return Explanation.of("write-off", approved() + ", used this year " + usedAfter(), parts.build());
    }

    /** One method per attribute of {@link WriteOffDecision}, same name. */
    public static final class Builder extends ImmutableWriteOffDecision.Builder {
        Builder() {}
    }
}
