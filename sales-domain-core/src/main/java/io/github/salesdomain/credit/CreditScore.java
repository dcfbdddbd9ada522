package io.github.salesdomain.credit;

import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/**
 * How a customer scored: his {@link #subScores()} from 0 to 100 by criterion, weighed by the {@link #scorecard()}.
 */
@Value.Immutable
public abstract class CreditScore implements Explained, WithCreditScore {

    CreditScore() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return how the parts are weighed} */
    public abstract CreditScorecard scorecard();

    /** {@return the parts by code of their criterion, from 0 to 100 with at most 10 places; some may be missing} */
    public abstract Map<String, BigDecimal> subScores();

    @Value.Check
    void check() {
        List<String> codes = scorecard().criteria().stream()
                .map(CreditScorecard.Criterion::code)
                .toList();
        subScores().forEach((code, score) -> {
            if (!codes.contains(code)) {
                throw new IllegalArgumentException("subScores must be of " + codes + ", but had " + code);
            }
            if (score.signum() < 0 || score.compareTo(BigDecimal.valueOf(100)) > 0 || score.scale() > 10) {
                throw new IllegalArgumentException(
                        "score of " + code + " must lie between 0 and 100 with at most 10 places, but was " + score);
            }
        });
    }

    /** {@return the criteria without a score, sorted by code} */
    public List<String> missing() {
        return scorecard().criteria().stream()
                .map(CreditScorecard.Criterion::code)
                .filter(code -> !subScores().containsKey(code))
                .toList();
    }

    /** {@return the weighted score from 0 to 100; undefined if a part is missing and the scorecard says so, or all are} */
    public Ratio score() {
        if (!missing().isEmpty() && scorecard().whenMissing() == MissingScore.UNDEFINED) {
            return Ratio.undefined(UndefinedReason.MISSING_DATA);
        }
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (CreditScorecard.Criterion criterion : scorecard().criteria()) {
            BigDecimal part = subScores().get(criterion.code());
            if (part != null) {
                sum = sum.add(part.multiply(criterion.weight()));
                weights = weights.add(criterion.weight());
            }
        }
        return Ratio.of(sum, weights, UndefinedReason.MISSING_DATA);
    }

    /** {@return the grade of the score, capped if a part is missing; undefined if the score is} */
    public Measured<CreditGrade> grade() {
        Ratio score = score();
        if (score.undefinedReason().isPresent()) {
            return Measured.undefined(score.undefinedReason().get());
        }
        CreditGrade grade = scorecard().scale().gradeOf(score);
        CreditGrade cap = scorecard().capWhenMissing();
        boolean capped = !missing().isEmpty() && scorecard().scale().notchesAbove(grade, cap) > 0;
        return Measured.of(capped ? cap : grade);
    }

    @Override
    public Explanation explain() {
        Ratio score = score();
        return Explanation.of(
                "credit score",
                (score.isDefined() ? score.toDecimal(2).toPlainString() : score.toString()) + ", grade " + grade(),
                scorecard().criteria().stream()
                        .map(criterion -> Explanation.of(
                                criterion.code(),
                                (subScores().containsKey(criterion.code())
                                                ? String.valueOf(subScores().get(criterion.code()))
                                                : "missing")
                                        + ", weight " + criterion.weight().toPlainString()))
                        .toList());
    }

    /** One method per attribute of {@link CreditScore}, same name. */
    public static final class Builder extends ImmutableCreditScore.Builder {
        Builder() {}
    }
}
