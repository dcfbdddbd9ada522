package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Map;

/** Scores a customer by a scorecard. Immutable. */
public final class CreditScorer {

    private final CreditScorecard scorecard;

    private CreditScorer(CreditScorecard scorecard) {
        this.scorecard = requireNonNull(scorecard, "scorecard");
    }

    /**
     * A scorer by a scorecard.
     *
     * @param scorecard criteria, weights and grades
     * @return the scorer
     */
    public static CreditScorer with(CreditScorecard scorecard) {
        return new CreditScorer(scorecard);
    }

    /**
     * Weighs the parts of a score. Linear in the criteria.
     *
     * <h4>Formula</h4>
     * <pre>{@code score = sum of (weight * part) / sum of weights}</pre>
     * Source: formulas, credit score.
     *
     * <h4>Example</h4>
     * 88, 70, 60 and 75 weighed 35, 25, 20 and 20 make 75.3, grade A. A part of 101 is refused.
     *
     * @param subScores the parts by code of their criterion, from 0 to 100; a criterion may be missing
     * @return the score with its grade
     * @throws IllegalArgumentException if a part lies outside 0 to 100, or is of no criterion of the scorecard
     */
    public CreditScore score(Map<String, BigDecimal> subScores) {
        return CreditScore.builder()
                .scorecard(scorecard)
                .putAllSubScores(subScores)
                .build();
    }
}
