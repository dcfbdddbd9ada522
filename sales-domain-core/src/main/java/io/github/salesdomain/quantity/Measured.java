package io.github.salesdomain.quantity;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Function;

/**
 * A figure, or the reason why there is none.
 * <p>
 * A required run rate after the last day, a forecast before the first: they are not zero, they do not exist. The caller must look.
 *
 * @param <T> the type of the figure, such as {@code Money}
 */
public sealed interface Measured<T> {

    /**
     * A figure that exists.
     *
     * @param figure the figure
     * @param <T> the type of the figure
     */
    record Known<T>(T figure) implements Measured<T> {
        /** Checks that the figure is there. */
        public Known {
            requireNonNull(figure, "figure");
        }

        /** The figure as text. */
        @Override
        public String toString() {
            return figure.toString();
        }
    }

    /**
     * A figure that does not exist.
     *
     * @param reason why not
     * @param <T> the type the figure would have
     */
    record Undefined<T>(UndefinedReason reason) implements Measured<T> {
        /** Checks that the reason is there. */
        public Undefined {
            requireNonNull(reason, "reason");
        }

        /** The reason in words, such as {@code undefined (NOT_STARTED)}. */
        @Override
        public String toString() {
            return "undefined (" + reason + ")";
        }
    }

    /**
     * A figure that exists.
     *
     * @param value the figure
     * @param <T> its type
     * @return the figure, as measured
     */
    static <T> Measured<T> of(T value) {
        return new Known<>(value);
    }

    /**
     * No figure, for this reason.
     *
     * @param reason why there is none
     * @param <T> the type it would have
     * @return undefined
     */
    static <T> Measured<T> undefined(UndefinedReason reason) {
        return new Undefined<>(reason);
    }

    /** {@return whether there is a figure} */
    default boolean isDefined() {
        return this instanceof Known;
    }

    /** {@return the figure, or empty if it is undefined} */
    default Optional<T> value() {
        return this instanceof Known<T> known ? Optional.of(known.figure) : Optional.empty();
    }

    /** {@return why there is no figure, or empty if there is one} */
    default Optional<UndefinedReason> undefinedReason() {
        return this instanceof Undefined<T> undefined ? Optional.of(undefined.reason) : Optional.empty();
    }

    /**
     * The same figure seen another way; undefined stays undefined with its reason.
     *
     * @param view turns the figure into another
     * @param <R> the type of the other figure
     * @return the other figure, or undefined
     */
    default <R> Measured<R> map(Function<? super T, ? extends R> view) {
        if (this instanceof Known<T> known) {
            return new Known<>(view.apply(known.figure));
        }
        return new Undefined<>(((Undefined<T>) this).reason);
    }
}
