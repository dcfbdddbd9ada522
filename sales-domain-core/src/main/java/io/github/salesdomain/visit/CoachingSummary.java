package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import java.util.Map;

/**
 * What coaching was given, and whether anybody looked at what came of it.
 *
 * @param sessions how many lessons, zero or more
 * @param days on how many days, up to the lessons
 * @param followedUp after how many somebody looked, up to the lessons
 * @param minutesByTopic minutes × attendees by topic, in order
 */
public record CoachingSummary(long sessions, long days, long followedUp, Map<String, Long> minutesByTopic)
        implements Explained {

    /** Checks that no part is more than the whole. */
    public CoachingSummary {
        minutesByTopic = ImmutableSortedMap.copyOf(requireNonNull(minutesByTopic, "minutesByTopic"));
        if (sessions < 0 || days < 0 || days > sessions || followedUp < 0 || followedUp > sessions) {
            throw new IllegalArgumentException("days and followedUp must be from 0 to the sessions, " + sessions
                    + ", but were " + days + " and " + followedUp);
        }
    }

    /** {@return lessons after which somebody looked ÷ lessons, from 0 to 1; undefined (NO_UNIVERSE) without lessons} */
    public Ratio followUpRate() {
        return sessions == 0 ? Ratio.undefined(UndefinedReason.NO_UNIVERSE) : Ratio.of(followedUp, sessions);
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                "coaching",
                sessions + " lessons on " + days + " days, " + followUpRate().percentText() + " followed up",
                minutesByTopic.entrySet().stream()
                        .map(topic -> Explanation.of(topic.getKey(), topic.getValue() + " minutes × attendees"))
                        .collect(ImmutableList.toImmutableList()));
    }
}
