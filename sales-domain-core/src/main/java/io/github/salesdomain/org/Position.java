package io.github.salesdomain.org;

import static java.util.Objects.requireNonNull;

/**
 * A post in the sales organisation, held by somebody or vacant.
 *
 * @param id which position
 * @param role what it is there for
 * @param title what people call it; not blank, at most 1,024 characters
 */
public record Position(PositionId id, Role role, String title) {

    /** Checks the title. */
    public Position {
        requireNonNull(id, "id");
        requireNonNull(role, "role");
        requireNonNull(title, "title");
        if (title.isBlank()) {
            throw new IllegalArgumentException("title must not be blank, but was '" + title + "'");
        }
        if (title.length() > 1_024) {
            throw new IllegalArgumentException("title must have at most 1,024 characters, but had " + title.length());
        }
    }

    /**
     * A position.
     *
     * @param id which position
     * @param role what it is there for
     * @param title what people call it
     * @return the position
     * @throws IllegalArgumentException if the title is blank or longer than 1,024 characters
     */
    public static Position of(PositionId id, Role role, String title) {
        return new Position(id, role, title);
    }
}
