package io.github.salesdomain.money;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.util.List;

/**
 * What a verifier found in a certificate.
 *
 * @param faults every fault, those of the whole first, then by line; empty if the certificate is sound
 */
public record CertificateReview(List<CertificateFault> faults) implements Explained {

    /** Copies the faults. */
    public CertificateReview {
        faults = ImmutableList.copyOf(requireNonNull(faults, "faults"));
    }

    /** {@return whether the certificate proves what it claims} */
    public boolean isSound() {
        return faults.isEmpty();
    }

    /**
     * Whether there is a fault of this kind.
     *
     * @param kind what may be wrong
     * @return the answer
     */
    public boolean has(CertificateFault.Kind kind) {
        return faults.stream().anyMatch(fault -> fault.kind() == kind);
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> lines = ImmutableList.builder();
        for (CertificateFault fault : faults) {
            String at = fault.place().map(place -> " in line " + place).orElse("");
            lines.add(Explanation.of(fault.kind().code() + at, fault.found()));
        }
        return Explanation.of("review", isSound() ? "sound" : faults.size() + " faults", lines.build());
    }
}
