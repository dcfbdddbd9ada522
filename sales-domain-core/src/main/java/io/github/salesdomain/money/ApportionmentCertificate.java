package io.github.salesdomain.money;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.util.List;
import java.util.stream.Collectors;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * The proof of an apportionment: exact shares as fractions, what each part got, and why it got its units.
 * <p>
 * A certificate claims; it is not checked when it is built. A {@link CertificateVerifier} checks every figure of it without the apportioner, and an
 * auditor can do the same with pencil and paper.
 */
@Value.Immutable
public abstract class ApportionmentCertificate implements Explained, WithApportionmentCertificate {

    ApportionmentCertificate() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the whole that was divided} */
    public abstract Money total();

    /** {@return the rule that handed out the units} */
    public abstract ApportionmentRule rule();

    /** {@return the smallest amount that was handed out} */
    public abstract Money unit();

    /**
     * {@return how many units each unit of weight is worth: the smallest level at which the shares, kept within the bounds, sum to the whole units}
     */
    public abstract ExactShare level();

    /** {@return one line for each weight, in their order} */
    public abstract List<CertificateLine> lines();

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> explained = ImmutableList.builder();
        for (CertificateLine line : lines()) {
            String why = line.reasons().stream().map(ApportionmentReason::code).collect(Collectors.joining(", "));
            explained.add(Explanation.of(
                    "weight " + line.weight().toPlainString(),
                    line.amount() + " for " + line.share() + " units (" + why + ")"));
        }
        return Explanation.of("certificate", total() + " by " + rule() + " in units of " + unit(), explained.build());
    }

    /** One method per attribute of {@link ApportionmentCertificate}, same name. */
    public static final class Builder extends ImmutableApportionmentCertificate.Builder {
        Builder() {}
    }
}
