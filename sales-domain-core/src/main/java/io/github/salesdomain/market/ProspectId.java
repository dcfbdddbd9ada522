package io.github.salesdomain.market;

/**
 * Which prospect is meant, by the key of the host's own system.
 *
 * @param value the host's own key; not blank, at most 64 characters
 */
public record ProspectId(String value) implements Comparable<ProspectId> {

    /** Checks the length. */
    public ProspectId {
        MarketText.requireKey("prospect id", value);
    }

    /**
     * The id with this key.
     *
     * @param value the host's own key
     * @return the id
     * @throws IllegalArgumentException if the key is blank or longer than 64 characters
     */
    public static ProspectId of(String value) {
        return new ProspectId(value);
    }

    @Override
    public int compareTo(ProspectId other) {
        return value.compareTo(other.value);
    }

    /** The key. */
    @Override
    public String toString() {
        return value;
    }
}
