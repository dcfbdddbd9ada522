package io.github.salesdomain.market;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.salesdomain.money.Rate;
import java.util.Map;

/**
 * Says how likely an open prospect is to be won.
 * <p>
 * Pure: the same prospect always has the same probability. Of those that are won or lost nobody asks: one is certain, the other is nothing.
 */
@FunctionalInterface
public interface PipelinePolicy {

    /**
     * The stage decides.
     *
     * @param probabilities the probability of each stage that is neither won nor lost, from 0 to 1; a stage that is missing counts nothing
     */
    record ByStage(Map<ProspectStage, Rate> probabilities) implements PipelinePolicy {
        /** Checks that each probability is from 0 to 1 and none is given for a final stage. */
        public ByStage {
            probabilities = Maps.immutableEnumMap(requireNonNull(probabilities, "probabilities"));
            probabilities.forEach((stage, probability) -> {
                if (stage.isFinal()) {
                    throw new IllegalArgumentException(
                            "probabilities must be of stages that are not final, but was of " + stage);
                }
                requireProbability(probability, stage);
            });
        }

        @Override
        public Rate probabilityOf(Prospect prospect) {
            return probabilities.getOrDefault(prospect.stage(), Rate.zero());
        }
    }

    /**
     * How likely a prospect is to be won.
     *
     * @param prospect a prospect that is neither won nor lost
     * @return from 0 to 1
     */
    Rate probabilityOf(Prospect prospect);

    /**
     * {@return the usual ladder: 10 % identified, 30 % qualified, 60 % negotiating, 90 % on trial, nothing in reserve}
     */
    static ByStage standard() {
        return byStage(ImmutableMap.of(
                ProspectStage.IDENTIFIED, Rate.percent(10),
                ProspectStage.QUALIFIED, Rate.percent(30),
                ProspectStage.NEGOTIATING, Rate.percent(60),
                ProspectStage.TRIAL, Rate.percent(90)));
    }

    /**
     * The stage decides.
     *
     * @param probabilities the probability of each stage, from 0 to 1; a stage that is missing counts nothing
     * @return the rule, as data
     * @throws IllegalArgumentException if a probability is below 0 or above 1, or is given for a final stage
     */
    static ByStage byStage(Map<ProspectStage, Rate> probabilities) {
        return new ByStage(probabilities);
    }

    /** Refuses what is no probability. */
    private static void requireProbability(Rate probability, ProspectStage stage) {
        if (probability.isNegative() || probability.compareTo(Rate.one()) > 0) {
            throw new IllegalArgumentException(
                    "probability of " + stage + " must be from 0% to 100%, but was " + probability);
        }
    }
}
