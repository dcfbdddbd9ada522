package io.github.salesdomain.wire;

import java.util.function.Supplier;

/**
 * Reads and writes the JSON form of one type.
 *
 * @param <T> the type
 */
public abstract class Codec<T> {

    Codec() {}

    /**
     * Reads a value from its first token; afterwards the reader stands on its last one.
     *
     * @param in the tokens
     * @return the value
     * @throws WireException if the JSON is not the form of a value
     */
    public abstract T read(WireReader in);

    /**
     * Reads a value of one of the types that this codec is for.
     *
     * @param in the tokens
     * @param wanted the type that the host asked for
     * @return the value
     * @throws WireException if the JSON is not the form of a value, or that of a value of another type
     */
    public final T read(WireReader in, Class<?> wanted) {
        T value = read(in);
        if (wanted.isInstance(value)) {
            return value;
        }
        throw WireException.of(
                WireProblem.WRONG_TYPE,
                "must be of the type " + wanted.getName() + ", but was another "
                        + value.getClass().getName());
    }

    /**
     * Writes a value.
     *
     * @param value the value
     * @param out where to
     * @throws WireException if the value could not be read again
     */
    public abstract void write(T value, WireWriter out);

    /** A codec of a wider type, of which only these values have a JSON form, such as the policies that are data. */
    static <T, S extends T> Codec<T> widen(Class<S> type, Codec<S> codec) {
        return new Codec<>() {
            @Override
            public T read(WireReader in) {
                return codec.read(in);
            }

            @Override
            public void write(T value, WireWriter out) {
                if (!type.isInstance(value)) {
                    throw WireException.of(
                            WireProblem.WRONG_TYPE,
                            "must be a " + type.getSimpleName() + " to have a JSON form, but was of "
                                    + value.getClass().getName());
                }
                codec.write(type.cast(value), out);
            }
        };
    }

    /** A codec that is looked up when it is first used, for a type that holds itself. */
    static <T> Codec<T> lazy(Supplier<Codec<T>> codec) {
        return new Codec<>() {
            @Override
            public T read(WireReader in) {
                return codec.get().read(in);
            }

            @Override
            public void write(T value, WireWriter out) {
                codec.get().write(value, out);
            }
        };
    }
}
