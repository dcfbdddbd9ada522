package io.github.salesdomain.credit;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.util.List;
import org.immutables.value.Value;

/**
 * What would have to change for an order to be shipped.
 * <p>
 * The {@link #decision()} as it stands, and one of the {@link #lines()} for each reason that holds the order. {@link #together()} are remedies which, one
 * after the other, lead to the decision {@link #afterwards()}; that is a release unless some reason has no remedy.
 */
@Value.Immutable
public abstract class CreditAdvice implements Explained, WithCreditAdvice {

    CreditAdvice() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the decision as it stands} */
    public abstract CreditDecision decision();

    /** {@return one line for each reason that holds or rejects the order, the worst first; none if it is released} */
    public abstract List<RemedyLine> lines();

    /** {@return what to do, in this order; none if the order is released, or nothing helps} */
    public abstract List<Remedy> together();

    /** {@return what would be decided once all of it is done} */
    public abstract CreditDecision afterwards();

    /** {@return whether all reasons can be set aside} */
    public boolean isSufficient() {
        return afterwards().isReleased();
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        for (RemedyLine line : lines()) {
            parts.add(Explanation.of(
                    line.finding().reason().toString(),
                    line.remedies().isEmpty() ? "no remedy known" : "one of",
                    line.remedies().stream()
                            .map(remedy -> Explanation.of("remedy", remedy))
                            .toList()));
        }
        parts.add(Explanation.of(
                "together",
                afterwards().outcome(),
                together().stream()
                        .map(remedy -> Explanation.of("remedy", remedy))
                        .toList()));
        return Explanation.of("what would have to change", decision().outcome(), parts.build());
    }

    /** One method per attribute of {@link CreditAdvice}, same name. */
    public static final class Builder extends ImmutableCreditAdvice.Builder {
        Builder() {}
    }
}
