package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import java.util.Map;

/**
 * How many visits were made for each purpose.
 *
 * @param visits how many visits had each primary purpose; every purpose is there, in the order of the enum, none below zero
 */
public record PurposeMix(Map<VisitPurpose, Long> visits) implements Explained {

    /** Adds the purposes that are missing, with no visits, and checks that no number is below zero. */
    public PurposeMix {
        Map<VisitPurpose, Long> given = requireNonNull(visits, "visits");
        ImmutableList<VisitPurpose> purposes = ImmutableList.copyOf(VisitPurpose.values());
        visits = Maps.immutableEnumMap(Maps.toMap(purposes, purpose -> given.getOrDefault(purpose, 0L)));
        visits.forEach((purpose, number) -> {
            if (number < 0) {
                throw new IllegalArgumentException(
                        "visits must not be negative, but was " + number + " for " + purpose);
            }
        });
    }

    /**
     * A mix of these numbers.
     *
     * @param visits how many visits had each primary purpose; a purpose that is missing had none
     * @return the mix
     * @throws IllegalArgumentException if a number is below zero
     */
    public static PurposeMix of(Map<VisitPurpose, Long> visits) {
        return new PurposeMix(visits);
    }

    /** {@return the number of visits} */
    public long total() {
        return visits.values().stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
    }

    /**
     * The share of the visits that were made for a purpose. The five shares sum to one.
     *
     * @param purpose the purpose
     * @return the share, or undefined (NO_UNIVERSE) if there was no visit
     */
    public Ratio share(VisitPurpose purpose) {
        long number = visits.getOrDefault(purpose, 0L);
        return total() == 0 ? Ratio.undefined(UndefinedReason.NO_UNIVERSE) : Ratio.of(number, total());
    }

    /** {@return whether there were visits and all of them were made to sell: not an error, but a reason to coach} */
    public boolean isOnlySelling() {
        return total() > 0 && visits.getOrDefault(VisitPurpose.SELL, 0L) == total();
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                "visits",
                total(),
                visits.entrySet().stream()
                        .map(entry -> Explanation.of(
                                entry.getKey().name(),
                                entry.getValue() + " (" + share(entry.getKey()).percentText() + ")"))
                        .collect(ImmutableList.toImmutableList()));
    }
}
