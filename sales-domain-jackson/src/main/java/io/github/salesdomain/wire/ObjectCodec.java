package io.github.salesdomain.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is written as an object, with its fields in a fixed order; they are read in any order.
 *
 * @param <T> the type of the value
 */
final class ObjectCodec<T> extends BodyCodec<T> {

    private final Field<T, ?>[] fields;
    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();
    private final Function<Object[], T> make;

    @SuppressWarnings("unchecked")
    private ObjectCodec(List<Field<T, ?>> fields, Function<Object[], T> make) {
        this.fields = (Field<T, ?>[]) fields.toArray(new Field<?, ?>[0]);
        this.names = fields.stream().map(field -> field.name).toList();
        this.make = make;
        for (int i = 0; i < this.fields.length; i++) {
            if (places.put(this.fields[i].name, i) != null) {
                throw new IllegalStateException("fields must differ, but came twice: " + fields.get(i).name);
            }
        }
    }

    @Override
    T readBody(WireReader in, @Nullable String taken) {
        @Nullable Object[] values = new Object[fields.length];
        int expected = 0;
        for (Token token = in.token(); token != Token.END_OBJECT; token = in.next()) {
            String name = name(in);
            int place = placeOf(name, expected, taken);
            if (values[place] != null) {
                throw duplicate(name);
            }
            in.next();
            try {
                values[place] = fields[place].codec.read(in);
            } catch (WireException problem) {
                throw problem.under(name);
            }
            expected = place + 1;
        }
        return made(complete(values));
    }

    private int placeOf(String name, int expected, @Nullable String taken) {
        if (expected < fields.length && fields[expected].name.equals(name)) {
            return expected;
        }
        Integer place = places.get(name);
        if (place == null) {
            throw name.equals(taken) ? duplicate(name) : unknown(name, names);
        }
        return place;
    }

    /** Fills the places of absent fields, so that none is null. */
    @SuppressWarnings("NullAway")
    private Object[] complete(@Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                Object whenAbsent = fields[i].whenAbsent;
                if (whenAbsent == null) {
                    throw missing(fields[i].name);
                }
                values[i] = whenAbsent;
            }
        }
        return values;
    }

    private T made(Object[] values) {
        try {
            return make.apply(values);
        } catch (RuntimeException refusal) {
            throw WireException.from(WireProblem.RULE_BROKEN, refusal);
        }
    }

    @Override
    void writeBody(T value, WireWriter out) {
        for (Field<T, ?> field : fields) {
            field.write(value, out);
        }
    }

    @Override
    boolean has(String name) {
        return places.containsKey(name);
    }

    /** Starts a codec of a type with a builder. */
    static <T, B> Built<T, B> building(Supplier<B> builder, Function<B, T> build) {
        return new Built<>(builder, build);
    }

    /**
     * Collects the fields of a type with a builder.
     *
     * @param <T> the type
     * @param <B> its builder
     */
    static final class Built<T, B> {
        private final Supplier<B> builder;
        private final Function<B, T> build;
        private final List<Field<T, ?>> fields = new ArrayList<>();
        private final List<BiConsumer<B, Object>> setters = new ArrayList<>();

        private Built(Supplier<B> builder, Function<B, T> build) {
            this.builder = builder;
            this.build = build;
        }

        /** Adds a field and the method of the builder that takes it. */
        @SuppressWarnings("unchecked")
        <V> Built<T, B> with(Field<T, V> field, BiConsumer<B, V> setter) {
            fields.add(field);
            setters.add((b, value) -> setter.accept(b, (V) value));
            return this;
        }

        ObjectCodec<T> codec() {
            return new ObjectCodec<>(fields, values -> {
                B b = builder.get();
                for (int i = 0; i < values.length; i++) {
                    setters.get(i).accept(b, values[i]);
                }
                return build.apply(b);
            });
        }
    }

    static <T> ObjectCodec<T> of(Supplier<T> make) {
        return new ObjectCodec<>(List.of(), values -> make.get());
    }

    @SuppressWarnings("unchecked")
    static <T, A> ObjectCodec<T> of(Field<T, A> a, Function<A, T> make) {
        return new ObjectCodec<>(List.of(a), values -> make.apply((A) values[0]));
    }

    @SuppressWarnings("unchecked")
    static <T, A, B> ObjectCodec<T> of(Field<T, A> a, Field<T, B> b, BiFunction<A, B, T> make) {
        return new ObjectCodec<>(List.of(a, b), values -> make.apply((A) values[0], (B) values[1]));
    }

    @SuppressWarnings("unchecked")
    static <T, A, B, C> ObjectCodec<T> of(Field<T, A> a, Field<T, B> b, Field<T, C> c, Make3<A, B, C, T> make) {
        return new ObjectCodec<>(List.of(a, b, c), values -> make.apply((A) values[0], (B) values[1], (C) values[2]));
    }

    @SuppressWarnings("unchecked")
    static <T, A, B, C, D> ObjectCodec<T> of(
            Field<T, A> a, Field<T, B> b, Field<T, C> c, Field<T, D> d, Make4<A, B, C, D, T> make) {
        return new ObjectCodec<>(
                List.of(a, b, c, d), values -> make.apply((A) values[0], (B) values[1], (C) values[2], (D) values[3]));
    }

    @SuppressWarnings("unchecked")
    static <T, A, B, C, D, E> ObjectCodec<T> of(
            Field<T, A> a, Field<T, B> b, Field<T, C> c, Field<T, D> d, Field<T, E> e, Make5<A, B, C, D, E, T> make) {
        return new ObjectCodec<>(
                List.of(a, b, c, d, e),
                values -> make.apply((A) values[0], (B) values[1], (C) values[2], (D) values[3], (E) values[4]));
    }

    @SuppressWarnings("unchecked")
    static <T, A, B, C, D, E, F> ObjectCodec<T> of(
            Field<T, A> a,
            Field<T, B> b,
            Field<T, C> c,
            Field<T, D> d,
            Field<T, E> e,
            Field<T, F> f,
            Make6<A, B, C, D, E, F, T> make) {
        return new ObjectCodec<>(
                List.of(a, b, c, d, e, f),
                values -> make.apply(
                        (A) values[0], (B) values[1], (C) values[2], (D) values[3], (E) values[4], (F) values[5]));
    }

    /** Makes a value of three parts. */
    @FunctionalInterface
    interface Make3<A, B, C, T> {
        T apply(A a, B b, C c);
    }

    /** Makes a value of four parts. */
    @FunctionalInterface
    interface Make4<A, B, C, D, T> {
        T apply(A a, B b, C c, D d);
    }

    /** Makes a value of five parts. */
    @FunctionalInterface
    interface Make5<A, B, C, D, E, T> {
        T apply(A a, B b, C c, D d, E e);
    }

    /** Makes a value of six parts. */
    @FunctionalInterface
    interface Make6<A, B, C, D, E, F, T> {
        T apply(A a, B b, C c, D d, E e, F f);
    }
}
