package io.github.salesdomain.territory;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;

/**
 * Customers that are called on alike, such as those of class A.
 *
 * @param name what people call the group; not blank, at most 1,024 characters
 * @param customers how many there are; not negative
 * @param each the calls that each of them takes, and the travel to them
 */
public record WorkloadGroup(String name, int customers, CallPlan each) {

    /** Checks the name and the count. */
    public WorkloadGroup {
        requireNonNull(name, "name");
        requireNonNull(each, "each");
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank, but was '" + name + "'");
        }
        if (name.length() > 1_024) {
            throw new IllegalArgumentException("name must have at most 1,024 characters, but had " + name.length());
        }
        if (customers < 0) {
            throw new IllegalArgumentException(
                    "customers must not be negative, but was " + customers + " for group " + name);
        }
    }

    /**
     * A group of customers.
     *
     * @param name what people call the group
     * @param customers how many there are
     * @param each the calls that each of them takes
     * @return the group
     * @throws IllegalArgumentException if the name is blank or too long or the count is negative
     */
    public static WorkloadGroup of(String name, int customers, CallPlan each) {
        return new WorkloadGroup(name, customers, each);
    }

    /** {@return the working time of a year that the whole group takes, in minutes} */
    public BigInteger minutes() {
        return BigInteger.valueOf(each.workload().toMinutes()).multiply(BigInteger.valueOf(customers));
    }
}
