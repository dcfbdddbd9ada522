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

    /**
     * Checks every figure of a table's certificate.
     * <p>
     * Sums, bounds and reasons are checked exactly, and so is the rounding: no other table with these sums and bounds lies nearer to the worths, and no
     * earlier cell could be rounded up for a later one. The worths of rows by columns are checked exactly; fitted ones to a 64th of a minor unit for
     * each, which a table of huge sums widens: it is proven that there are factors of rows and columns by which every cell that no bound holds is worth
     * its weight times both, and every cell that its floor or cap holds would lie at it or beyond it. So no such cell is taken on trust. Cells that are
     * locked or weigh nothing follow no factor.
     * <p>
     * Takes O((r × c) × (r + c)) time for r rows and c columns, and (r + c) times that at worst, where worths contradict each other all over; of their
     * contradictions then only the first r + c are told.
     *
     * <h4>Formula</h4>
     * <pre>{@code
     * sum of cells = row, = column; worth = row × column / total, or weight × factor of the row × factor of the column
     * a cell is held: weight × factor of the row × factor of the column ≤ its floor, or ≥ its cap
     * no cycle of cells, raised and lowered by one in turn, brings the table nearer to the worths
     * }</pre>
     * Source: formulas, certificate of a table.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * CertificateVerifier.standard().verify(table.certificate()).isSound();   // true
     * CertificateVerifier.standard().verify(forged).faults();                 // NOT_BY_RULE: another table lies nearer
     * }</pre>
     *
     * @param certificate what is claimed
     * @return the faults, or none; cells are counted row by row from 0
     */
    public CertificateReview verify(TableCertificate certificate) {
        return new TableCertificateCheck(certificate).review();
    }
}
