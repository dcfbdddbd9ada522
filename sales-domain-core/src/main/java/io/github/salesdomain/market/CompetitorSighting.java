package io.github.salesdomain.market;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One observation of a competitor (竞品信息): on {@link #on()} somebody found {@link #finding()} of {@link #competitor()} at {@link #place()}.
 * <p>
 * A sighting counts from its day through {@link #validThrough()}; without that day it counts until a later one replaces it.
 */
@Value.Immutable
public abstract class CompetitorSighting implements WithCompetitorSighting {

    CompetitorSighting() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return which record this is; 1 to 64 characters} */
    public abstract String id();

    /** {@return who, by the host's own key; 1 to 64 characters} */
    public abstract String competitor();

    /** {@return what was found} */
    public abstract SightingFinding finding();

    /** {@return where it holds; everywhere unless set} */
    @Value.Default
    public SightingPlace place() {
        return SightingPlace.everywhere();
    }

    /** {@return the day of the observation} */
    public abstract LocalDate on();

    /** {@return where it comes from} */
    public abstract SightingSource source();

    /** {@return how far it is to be trusted} */
    public abstract Confidence confidence();

    /** {@return the last day on which it counts, not before its day; without one it counts until it is replaced} */
    public abstract Optional<LocalDate> validThrough();

    /** {@return what it is about} */
    public SightingSubject subject() {
        return new SightingSubject(competitor(), finding().kind(), finding().item(), place());
    }

    /**
     * Whether the sighting counts on a day.
     *
     * @param day the day
     * @return whether it is not of a later day and has not expired
     */
    public boolean isValidOn(LocalDate day) {
        return !on().isAfter(day) && !isStaleOn(day);
    }

    /**
     * Whether the sighting has expired by a day (过期).
     *
     * @param day the day
     * @return whether the last day on which it counts lies before it
     */
    public boolean isStaleOn(LocalDate day) {
        return validThrough().filter(day::isAfter).isPresent();
    }

    @Value.Check
    void check() {
        MarketText.requireKey("id", id());
        MarketText.requireKey("competitor", competitor());
        validThrough().filter(last -> last.isBefore(on())).ifPresent(last -> {
            throw new IllegalArgumentException(
                    "validThrough must not be before " + on() + ", but was " + last + " for sighting " + id());
        });
    }

    /** One method per attribute of {@link CompetitorSighting}, same name. */
    public static final class Builder extends ImmutableCompetitorSighting.Builder {
        Builder() {}
    }
}
