package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.github.salesdomain.quantity.Quantity;
import java.util.Collection;
import java.util.Set;
import org.joda.money.Money;

/**
 * How much, how many or which: a baseline, a target or an actual of a visit.
 * <p>
 * The unit is in the type, so that money cannot be compared with cases. Amounts and volumes may be negative in an actual (a return, a bounced
 * cheque).
 */
public sealed interface Measure {

    /**
     * An amount of money.
     *
     * @param money the amount; negative if it went the other way
     */
    record Amount(Money money) implements Measure {
        /** Checks that the amount is there. */
        public Amount {
            requireNonNull(money, "money");
        }

        @Override
        public MeasureForm form() {
            return MeasureForm.AMOUNT;
        }

        /** The amount, such as {@code CNY 12000.00}. */
        @Override
        public String toString() {
            return money.toString();
        }
    }

    /**
     * A quantity of goods.
     *
     * @param quantity how much, in its unit; negative if goods came back
     */
    record Volume(Quantity quantity) implements Measure {
        /** Checks that the quantity is there. */
        public Volume {
            requireNonNull(quantity, "quantity");
        }

        @Override
        public MeasureForm form() {
            return MeasureForm.VOLUME;
        }

        /** The quantity, such as {@code 40 CASE}. */
        @Override
        public String toString() {
            return quantity.toString();
        }
    }

    /**
     * A number of things.
     *
     * @param number how many; not negative
     */
    record Count(long number) implements Measure {
        /** Checks that the number is not negative. */
        public Count {
            if (number < 0) {
                throw new IllegalArgumentException("number must not be negative, but was " + number);
            }
        }

        @Override
        public MeasureForm form() {
            return MeasureForm.COUNT;
        }

        /** The number. */
        @Override
        public String toString() {
            return Long.toString(number);
        }
    }

    /**
     * Things that are told apart by name.
     *
     * @param names the host's keys, sorted, each with 1 to 64 characters; none if nothing was achieved
     */
    record Named(Set<String> names) implements Measure {
        /** Sorts the names and checks their length. */
        public Named {
            names = ImmutableSortedSet.copyOf(requireNonNull(names, "names"));
            names.forEach(name -> VisitText.requireKey("name", name));
        }

        @Override
        public MeasureForm form() {
            return MeasureForm.NAMED;
        }

        /** The names in brackets, such as {@code [K-1, K-2]}. */
        @Override
        public String toString() {
            return names.toString();
        }
    }

    /**
     * One thing that is reached or not.
     *
     * @param name what it is, such as {@code MET_DECISION_MAKER}; 1 to 64 characters
     * @param reached whether it is reached; always so in a target
     */
    record Milestone(String name, boolean reached) implements Measure {
        /** Checks the length of the name. */
        public Milestone {
            VisitText.requireKey("name", name);
        }

        @Override
        public MeasureForm form() {
            return MeasureForm.MILESTONE;
        }

        /** The name, with {@code not} before it if the milestone is not reached. */
        @Override
        public String toString() {
            return reached ? name : "not " + name;
        }
    }

    /**
     * An amount of money.
     *
     * @param money the amount
     * @return the measure
     */
    static Measure of(Money money) {
        return new Amount(money);
    }

    /**
     * A quantity of goods.
     *
     * @param quantity the quantity
     * @return the measure
     */
    static Measure of(Quantity quantity) {
        return new Volume(quantity);
    }

    /**
     * A number of things.
     *
     * @param number how many
     * @return the measure
     * @throws IllegalArgumentException if the number is negative
     */
    static Measure count(long number) {
        return new Count(number);
    }

    /**
     * Things by name.
     *
     * @param names the host's keys; none if nothing was achieved
     * @return the measure
     * @throws IllegalArgumentException if a name is blank or longer than 64 characters
     */
    static Measure named(String... names) {
        return new Named(ImmutableSet.copyOf(names));
    }

    /**
     * Things by name.
     *
     * @param names the host's keys; none if nothing was achieved
     * @return the measure
     * @throws IllegalArgumentException if a name is blank or longer than 64 characters
     */
    static Measure named(Collection<String> names) {
        return new Named(ImmutableSet.copyOf(names));
    }

    /**
     * A milestone that is to be reached, or that was.
     *
     * @param name what it is
     * @return the measure
     * @throws IllegalArgumentException if the name is blank or longer than 64 characters
     */
    static Measure milestone(String name) {
        return new Milestone(name, true);
    }

    /**
     * A milestone that was not reached.
     *
     * @param name what it is
     * @return the measure
     * @throws IllegalArgumentException if the name is blank or longer than 64 characters
     */
    static Measure missedMilestone(String name) {
        return new Milestone(name, false);
    }

    /** {@return the form of this measure} */
    MeasureForm form();
}
