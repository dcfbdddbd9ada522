package io.github.salesdomain.money;

/**
 * Checks the certificate of an apportionment without the apportioner.
 * <p>
 * It shares no code with what it checks: every figure is worked out again from the whole, the weights, the bounds and the unit, by another way where
 * there is one. Immutable and safe for use by many threads.
 */
public final class CertificateVerifier {

    private CertificateVerifier() {}

    /** {@return the verifier} */
    public static CertificateVerifier standard() {
        return new CertificateVerifier();
    }

    /**
     * Checks every figure of a certificate.
     * <p>
     * A certificate is sound if and only if it is the one that a right apportioner writes for the same whole, rule, unit, weights and bounds: one
     * changed figure makes it unsound, unless the change gives another right certificate. Takes O(n log n) time for n lines.
     *
     * <h4>Formula</h4>
     * <pre>{@code
     * sum of amounts = whole; sum of shares within bounds = whole units; share = level × weight
     * largest remainder: no part without a leftover unit comes before one with it
     * highest averages: no open claim comes before one that was served
     * cumulative: each running total is the exact one, rounded half up
     * }</pre>
     * Source: formulas, certificate.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * CertificateVerifier.standard().verify(apportionment.certificate()).isSound();   // true
     * CertificateVerifier.standard().verify(forged).faults();                         // NOT_BY_RULE in line 1, ...
     * }</pre>
     *
     * @param certificate what is claimed
     * @return every fault, or none
     */
    public CertificateReview verify(ApportionmentCertificate certificate) {
        return new CertificateCheck(certificate).review();
    }
}
