package io.github.salesdomain.org;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * What a position is there for, and how high it stands.
 * <p>
 * The four roles of the field are given; a host adds its own between or beside them. Roles sort from the top down.
 *
 * @param code the stable code; not blank, at most 64 characters
 * @param rank how high the role stands: 1 is the top, a larger number stands lower; at least 1
 */
public record Role(String code, int rank) implements Comparable<Role> {

    /** Answers for the whole market (市场经理). */
    public static final Role MARKET_MANAGER = new Role("MARKET_MANAGER", 10);

    /** Answers for a region; also unit manager, UM (区域经理). */
    public static final Role REGIONAL_MANAGER = new Role("REGIONAL_MANAGER", 20);

    /** Answers for some customers and their representatives (客户经理). */
    public static final Role ACCOUNT_MANAGER = new Role("ACCOUNT_MANAGER", 30);

    /** Visits dealers in a local territory (当地销售代表). */
    public static final Role SALES_REPRESENTATIVE = new Role("SALES_REPRESENTATIVE", 40);

    /** Checks the code and the rank. */
    public Role {
        requireNonNull(code, "code");
        if (code.isBlank() || code.length() > 64) {
            throw new IllegalArgumentException("role must have 1 to 64 characters, but was '" + code + "'");
        }
        if (rank < 1) {
            throw new IllegalArgumentException("rank must be at least 1, but was " + rank);
        }
    }

    /**
     * A role of the host's own.
     *
     * @param code the stable code
     * @param rank how high it stands; 1 is the top
     * @return the role
     * @throws IllegalArgumentException if the code is blank or longer than 64 characters, or the rank below 1
     */
    public static Role of(String code, int rank) {
        return new Role(code, rank);
    }

    /**
     * Whether this role stands above another.
     *
     * @param other the other role
     * @return the answer by rank
     */
    public boolean isAbove(Role other) {
        return rank < other.rank;
    }

    @Override
    public int compareTo(Role other) {
        return Comparator.comparingInt(Role::rank).thenComparing(Role::code).compare(this, other);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
