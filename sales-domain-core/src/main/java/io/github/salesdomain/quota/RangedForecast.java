package io.github.salesdomain.quota;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Ratio;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * What a period is expected to close at, by which assumption, and in which range (预计达成区间).
 * <p>
 * The forecast of {@link #pace()} continues what there is; a mixed one adds {@link #weightedPipeline()} and {@link #restOfQuota()} to what there is, and
 * then all three add up to it.
 */
@Value.Immutable
public abstract class RangedForecast implements Explained, WithRangedForecast {

    RangedForecast() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return how the period goes, with the quota, the actual and the day} */
    public abstract Pace pace();

    /** {@return the expected actual at the end, with its method; undefined with a reason as long as there is nothing to go by} */
    public abstract Forecast forecast();

    /** {@return between which amounts it may close, and from what that was derived; undefined with a reason if there is too little to go by} */
    public abstract Measured<ForecastRange> range();

    /** {@return amount times probability of the pipeline, in a mixed forecast} */
    public abstract Optional<Money> weightedPipeline();

    /** {@return the quota of the days after those that the pipeline covers, in a mixed forecast} */
    public abstract Optional<Money> restOfQuota();

    /** {@return the items of the pipeline that were not counted, because they are expected on other days} */
    public abstract List<PipelineItem> leftOut();

    /** {@return how much of the quota the forecast is, undefined if the forecast or the attainment is} */
    public Ratio attainment() {
        Measured<Money> amount = forecast().amount();
        return amount.value()
                .map(value -> Attainment.of(pace().quota(), value).ratio())
                .orElseGet(() -> Ratio.undefined(amount.undefinedReason().orElseThrow()));
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> lines = ImmutableList.builder();
        lines.add(Explanation.of("actual", pace().actual()));
        weightedPipeline().ifPresent(amount -> lines.add(Explanation.of("weighted pipeline", amount)));
        restOfQuota().ifPresent(amount -> lines.add(Explanation.of("rest of quota", amount)));
        lines.add(Explanation.of("range", range()));
        lines.add(Explanation.of("attainment", attainment().percentText()));
        if (!leftOut().isEmpty()) {
            lines.add(Explanation.of(
                    "expected on other days",
                    leftOut().size(),
                    leftOut().stream()
                            .map(item -> Explanation.of(item.id() + " on " + item.expectedOn(), item.amount()))
                            .toList()));
        }
        return Explanation.of(
                "forecast of " + pace().holder() + " for " + pace().quota().period() + " as of " + pace().asOf(),
                forecast(),
                lines.build());
    }

    @Value.Check
    void check() {
        Money actual = pace().actual();
        if (weightedPipeline().isPresent() != restOfQuota().isPresent()) {
            throw new IllegalArgumentException("weightedPipeline and restOfQuota must be given together, but was "
                    + weightedPipeline() + " and " + restOfQuota());
        }
        forecast().amount().value().ifPresent(amount -> {
            if (!amount.isSameCurrency(actual)) {
                throw new CurrencyMismatchException(actual.getCurrencyUnit(), amount.getCurrencyUnit());
            }
            weightedPipeline().ifPresent(pipeline -> {
                Money sum = actual.plus(pipeline).plus(restOfQuota().orElseThrow());
                if (!sum.isEqual(amount)) {
                    throw new IllegalArgumentException("parts must sum to " + amount + ", but was " + sum);
                }
            });
        });
    }

    /** One method per attribute of {@link RangedForecast}, same name. */
    public static final class Builder extends ImmutableRangedForecast.Builder {
        Builder() {}
    }
}
