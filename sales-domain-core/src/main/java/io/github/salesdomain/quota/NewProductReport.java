package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.util.List;

/**
 * Whether quotas of new products fit into the quotas of all products.
 *
 * @param checked how many quotas of new products were looked at
 * @param findings those that do not fit, sorted by holder, then by period
 */
public record NewProductReport(int checked, List<NewProductFinding> findings) implements Explained {

    /** Keeps the findings and checks their number. */
    public NewProductReport {
        findings = ImmutableList.copyOf(requireNonNull(findings, "findings"));
        if (checked < findings.size()) {
            throw new IllegalArgumentException(
                    "checked must be at least " + findings.size() + " findings, but was " + checked);
        }
    }

    /** {@return whether all fit} */
    public boolean isSound() {
        return findings.isEmpty();
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> lines = ImmutableList.builder();
        for (NewProductFinding finding : findings) {
            lines.add(Explanation.of(
                    finding.quota().holder() + " for " + finding.quota().period(),
                    finding.reason() + ": " + finding.quota().amount() + " of " + finding.total()));
        }
        return Explanation.of(
                "quotas of new products", findings.size() + " of " + checked + " do not fit", lines.build());
    }
}
