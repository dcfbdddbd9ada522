package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.org.Hierarchy;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.org.PositionId;
import io.github.salesdomain.territory.TerritoryId;
import java.util.Comparator;
import java.util.List;

/**
 * Who or what owes a quota: the company, a territory, a position, a person, a customer, a product line.
 * <p>
 * Holders sort by kind, then by id. Their text is {@code KIND:id}, such as {@code TERRITORY:NORTH}.
 *
 * @param kind what sort of holder
 * @param id the host's own key; not blank, at most 64 characters
 */
public record Holder(HolderKind kind, String id) implements Comparable<Holder> {

    private static final Comparator<Holder> ORDER =
            Comparator.comparing(Holder::kind).thenComparing(Holder::id);

    /** Checks the length of the id. */
    public Holder {
        requireNonNull(kind, "kind");
        requireNonNull(id, "id");
        if (id.isBlank() || id.length() > 64) {
            throw new IllegalArgumentException("holder id must have 1 to 64 characters, but was '" + id + "'");
        }
    }

    /**
     * A holder of any kind.
     *
     * @param kind what sort of holder
     * @param id the host's own key
     * @return the holder
     * @throws IllegalArgumentException if the id is blank or longer than 64 characters
     */
    public static Holder of(HolderKind kind, String id) {
        return new Holder(kind, id);
    }

    /**
     * The company as a holder.
     *
     * @param id the host's own key of the company
     * @return the holder
     * @throws IllegalArgumentException if the id is blank or longer than 64 characters
     */
    public static Holder company(String id) {
        return new Holder(HolderKind.COMPANY, id);
    }

    /**
     * A territory as a holder.
     *
     * @param territory the territory
     * @return the holder
     */
    public static Holder from(TerritoryId territory) {
        return new Holder(HolderKind.TERRITORY, territory.value());
    }

    /**
     * A position as a holder.
     *
     * @param position the position
     * @return the holder
     */
    public static Holder from(PositionId position) {
        return new Holder(HolderKind.POSITION, position.value());
    }

    /**
     * A person as a holder.
     *
     * @param person the person
     * @return the holder
     */
    public static Holder from(PersonId person) {
        return new Holder(HolderKind.PERSON, person.value());
    }

    /**
     * A customer as a holder.
     *
     * @param customer the customer
     * @return the holder
     */
    public static Holder from(CustomerId customer) {
        return new Holder(HolderKind.CUSTOMER, customer.value());
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @param text kind and id with a colon between, such as {@code TERRITORY:NORTH}
     * @return the holder
     * @throws IllegalArgumentException if the text has no colon, or kind or id has another form
     */
    public static Holder parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("holder must look like 'TERRITORY:NORTH', but was '" + text + "'");
        }
        return new Holder(HolderKind.of(text.substring(0, colon)), text.substring(colon + 1));
    }

    /** Refuses a tree with another root or several. */
    void requireRootOf(Hierarchy<Holder> holders) {
        if (!holders.roots().equals(List.of(this))) {
            throw new IllegalArgumentException(
                    "holder must be the one root of the tree, but was " + this + " over " + holders.roots());
        }
    }

    @Override
    public int compareTo(Holder other) {
        return ORDER.compare(this, other);
    }

    /** Kind and id, such as {@code TERRITORY:NORTH}. */
    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
