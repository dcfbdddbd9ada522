package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.immutables.value.Value;

/**
 * How a customer is scored, as plain data (评分卡): {@link #criteria()} with their weights, and the {@link #scale()} that turns the score into a grade.
 */
@Value.Immutable
public abstract class CreditScorecard implements WithCreditScorecard {

    /**
     * One criterion, such as the payment record.
     *
     * @param code the key of the criterion; not blank, at most 64 characters
     * @param weight how much it counts; above zero, at most 40 digits
     */
    public record Criterion(String code, BigDecimal weight) {
        /** Checks key and weight. */
        public Criterion {
            requireNonNull(code, "code");
            requireNonNull(weight, "weight");
            if (code.isBlank() || code.length() > 64) {
                throw new IllegalArgumentException("criterion must have 1 to 64 characters, but was '" + code + "'");
            }
            if (weight.signum() <= 0 || weight.precision() > 40 || Math.abs((long) weight.scale()) > 40) {
                throw new IllegalArgumentException(
                        "weight of " + code + " must be positive with at most 40 digits, but was " + weight);
            }
            weight = weight.signum() == 0 ? BigDecimal.ZERO : weight.stripTrailingZeros();
            weight = weight.scale() < 0 ? weight.setScale(0) : weight;
        }

        /**
         * A criterion.
         *
         * @param code the key of the criterion
         * @param weight how much it counts
         * @return the criterion
         * @throws IllegalArgumentException if the weight is not positive
         */
        public static Criterion of(String code, long weight) {
            return new Criterion(code, BigDecimal.valueOf(weight));
        }
    }

    CreditScorecard() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the criteria, sorted by code; each once, at least one} */
    public abstract List<Criterion> criteria();

    /** {@return the grades; {@link RatingScale#standard()} unless set} */
    @Value.Default
    public RatingScale scale() {
        return RatingScale.standard();
    }

    /** {@return what becomes of a score of which a part is missing; there is none unless set} */
    @Value.Default
    public MissingScore whenMissing() {
        return MissingScore.UNDEFINED;
    }

    /** {@return the best grade of a score with a part missing; A unless set} */
    @Value.Default
    public CreditGrade capWhenMissing() {
        return CreditGrade.A;
    }

    @Value.Check
    CreditScorecard check() {
        List<Criterion> sorted = ImmutableList.sortedCopyOf(Comparator.comparing(Criterion::code), criteria());
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("criteria must not be empty, but was []");
        }
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).code().equals(sorted.get(i - 1).code())) {
                throw new IllegalArgumentException("criteria must have each code once, but had "
                        + sorted.get(i).code() + " twice");
            }
        }
        if (whenMissing() == MissingScore.REDISTRIBUTE) {
            scale().factorOf(capWhenMissing());
        }
        return sorted.equals(criteria()) ? this : withCriteria(sorted);
    }

    /** One method per attribute of {@link CreditScorecard}, same name. */
    public static final class Builder extends ImmutableCreditScorecard.Builder {
        Builder() {}
    }
}
