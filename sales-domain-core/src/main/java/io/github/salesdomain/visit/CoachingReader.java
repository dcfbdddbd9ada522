package io.github.salesdomain.visit;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.threeten.extra.LocalDateRange;

/** Adds up what coaching was given. Immutable. */
public final class CoachingReader {

    private static final CoachingReader STANDARD = new CoachingReader();

    private CoachingReader() {}

    /** {@return the reader} */
    public static CoachingReader standard() {
        return STANDARD;
    }

    /**
     * Adds up the lessons of a period.
     * <p>
     * Takes O(n log n) time for n lessons; their order does not matter.
     *
     * <h4>Formula</h4>
     * <pre>{@code follow-up rate = lessons after which somebody looked / lessons}</pre>
     * Source: formulas, coaching.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * CoachingReader.standard().read(lessons, march).followUpRate().percentText();     // 50.00 %
     * CoachingReader.standard().read(List.of(), march).followUpRate();                 // undefined (NO_UNIVERSE)
     * }</pre>
     *
     * @param lessons the lessons
     * @param period the days that count
     * @return the sums
     */
    public CoachingSummary read(Collection<CoachingRecord> lessons, LocalDateRange period) {
        Map<String, Long> minutes = new TreeMap<>();
        lessons.stream()
                .filter(lesson -> period.contains(lesson.on()))
                .forEach(lesson -> minutes.merge(
                        lesson.topic(),
                        Math.multiplyExact(
                                (long) lesson.minutes(), lesson.attendees().size()),
                        Math::addExact));
        return new CoachingSummary(
                lessons.stream().filter(lesson -> period.contains(lesson.on())).count(),
                lessons.stream()
                        .map(CoachingRecord::on)
                        .filter(period::contains)
                        .distinct()
                        .count(),
                lessons.stream()
                        .filter(lesson -> period.contains(lesson.on()))
                        .filter(lesson -> lesson.followedUpOn().isPresent())
                        .count(),
                minutes);
    }
}
