package io.github.salesdomain.market;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * What sightings are about, so that a later one can replace an earlier one: which competitor, what of it, where.
 * <p>
 * Subjects sort by competitor, kind, item and the words of the place.
 *
 * @param competitor who, by the host's own key; 1 to 64 characters
 * @param kind which sort of finding
 * @param item of what; 1 to 64 characters
 * @param place where
 */
public record SightingSubject(String competitor, SightingKind kind, String item, SightingPlace place)
        implements Comparable<SightingSubject> {

    private static final Comparator<SightingSubject> ORDER = Comparator.comparing(SightingSubject::competitor)
            .thenComparing(SightingSubject::kind)
            .thenComparing(SightingSubject::item)
            .thenComparing(subject -> subject.place().toString());

    /** Checks competitor and item. */
    public SightingSubject {
        MarketText.requireKey("competitor", competitor);
        requireNonNull(kind, "kind");
        MarketText.requireKey("item", item);
        requireNonNull(place, "place");
    }

    @Override
    public int compareTo(SightingSubject other) {
        return ORDER.compare(this, other);
    }

    /** The subject in words, such as {@code PRICE of RIVAL, Cola 500 ml, in NORTH}. */
    @Override
    public String toString() {
        return kind + " of " + competitor + ", " + item + ", " + place;
    }
}
