package io.github.salesdomain.visit;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** Counts what visits are made for. Immutable. */
public final class PurposeCounter {

    private static final PurposeCounter STANDARD = new PurposeCounter();

    private PurposeCounter() {}

    /** {@return a counter by primary purpose} */
    public static PurposeCounter standard() {
        return STANDARD;
    }

    /**
     * Counts the visits by their primary purpose. Other purposes of a visit do not count, so that each visit counts once.
     * <p>
     * Takes one step for each visit; the order of the visits does not matter.
     *
     * <h4>Formula</h4>
     * <pre>{@code share(p) = visits with primary purpose p / all visits}</pre>
     * Source: formulas, purpose mix.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * PurposeCounter.standard().count(twentyVisits).share(VisitPurpose.SELL);   // 55 %, if eleven were made to sell
     * PurposeCounter.standard().count(List.of()).share(VisitPurpose.SELL);      // refused: undefined (NO_UNIVERSE)
     * }</pre>
     *
     * @param visits the visits
     * @return the mix
     */
    public PurposeMix count(Collection<Visit> visits) {
        Map<VisitPurpose, Long> counts = new EnumMap<>(VisitPurpose.class);
        visits.forEach(visit -> counts.merge(visit.primaryPurpose(), 1L, Math::addExact));
        return PurposeMix.of(counts);
    }
}
