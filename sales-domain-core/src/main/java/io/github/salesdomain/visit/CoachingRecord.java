package io.github.salesdomain.visit;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.org.PersonId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import org.immutables.value.Value;

/** A lesson for the people of a customer (指导客户): training, consultative selling, service, how to handle complaints. */
@Value.Immutable
public abstract class CoachingRecord implements WithCoachingRecord {

    private static final int MINUTES_OF_DAY = 1_440;

    CoachingRecord() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return whose people} */
    public abstract CustomerId customer();

    /** {@return when} */
    public abstract LocalDate on();

    /** {@return by whom} */
    public abstract PersonId by();

    /** {@return what about, such as {@code CONSULTATIVE_SELLING}; 1 to 64 characters} */
    public abstract String topic();

    /** {@return who took part, by name; at least one} */
    @Value.NaturalOrder
    public abstract SortedSet<String> attendees();

    /** {@return how long it took, from 1 to 1,440 minutes} */
    public abstract int minutes();

    /** {@return the day on which somebody looked whether it was taken up, not before the lesson; empty if nobody did} */
    public abstract Optional<LocalDate> followedUpOn();

    /** {@return what was seen then, not blank} */
    public abstract Optional<String> observed();

    @Value.Check
    void check() {
        VisitText.requireKey("topic", topic());
        if (attendees().isEmpty() || attendees().stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("attendees must be at least one, none blank, but were " + attendees());
        }
        if (minutes() < 1 || minutes() > MINUTES_OF_DAY) {
            throw new IllegalArgumentException("minutes must be from 1 to 1440, but was " + minutes());
        }
        followedUpOn().filter(day -> day.isBefore(on())).ifPresent(day -> {
            throw new IllegalArgumentException("followedUpOn must not be before " + on() + ", but was " + day);
        });
        if (observed().isPresent() && followedUpOn().isEmpty()) {
            throw new IllegalArgumentException("observed must be empty without followedUpOn, but was "
                    + observed().get());
        }
        observed().ifPresent(text -> VisitText.requireNotBlank("observed", text));
    }

    /** One method per attribute of {@link CoachingRecord}, same name. */
    public static final class Builder extends ImmutableCoachingRecord.Builder {
        Builder() {}
    }
}
