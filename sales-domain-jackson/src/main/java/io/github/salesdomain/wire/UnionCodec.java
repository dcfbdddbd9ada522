package io.github.salesdomain.wire;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value of one of several known types. The discriminator tells which: written first, read at any place.
 *
 * @param <T> the type above all of them
 */
final class UnionCodec<T> extends BodyCodec<T> {

    private record Option<T>(String name, Class<?> type, BodyCodec<T> codec) {}

    private final String discriminator;
    private final List<Option<T>> options = new ArrayList<>();

    private UnionCodec(String discriminator) {
        this.discriminator = discriminator;
    }

    /** A union without options yet. */
    static <T> UnionCodec<T> by(String discriminator) {
        return new UnionCodec<>(discriminator);
    }

    /** Adds a type with its name in JSON, which is never changed. */
    @SuppressWarnings("unchecked")
    <S extends T> UnionCodec<T> option(String name, Class<S> type, BodyCodec<? extends S> codec) {
        if (codec.has(discriminator)) {
            throw new IllegalStateException(discriminator + " must not be a field of " + type);
        }
        options.add(new Option<>(name, type, (BodyCodec<T>) codec));
        return this;
    }

    /** Adds the types of another union that is told apart by the same field. */
    @SuppressWarnings("unchecked")
    UnionCodec<T> options(UnionCodec<? extends T> other) {
        if (!other.discriminator.equals(discriminator)) {
            throw new IllegalStateException(
                    "discriminator must be " + discriminator + ", but was " + other.discriminator);
        }
        other.options.forEach(option -> options.add((Option<T>) option));
        return this;
    }

    @Override
    T readBody(WireReader in, @Nullable String taken) {
        if (in.token() == Token.NAME && name(in).equals(discriminator)) {
            in.next();
            BodyCodec<T> codec = named(in);
            in.next();
            return codec.readBody(in, discriminator);
        }
        Replay rest = Replay.of(in);
        if (!rest.moveFirst(discriminator)) {
            throw missing(discriminator);
        }
        return readBody(rest, taken);
    }

    private BodyCodec<T> named(WireReader in) {
        try {
            in.require(Token.STRING);
            String name = in.text();
            for (Option<T> option : options) {
                if (option.name.equals(name)) {
                    return option.codec;
                }
            }
            List<String> names = options.stream().map(Option::name).toList();
            throw WireException.of(
                    WireProblem.BAD_VALUE,
                    "must be one of " + String.join(", ", names) + ", but was " + WireException.shown(name));
        } catch (WireException problem) {
            throw problem.under(discriminator);
        }
    }

    @Override
    void writeBody(T value, WireWriter out) {
        for (Option<T> option : options) {
            if (option.type.isInstance(value)) {
                out.name(discriminator);
                out.text(option.name);
                option.codec.writeBody(value, out);
                return;
            }
        }
        throw WireException.of(
                WireProblem.WRONG_TYPE,
                "must be of a known type, but was " + value.getClass().getName());
    }

    @Override
    boolean has(String name) {
        return name.equals(discriminator) || options.stream().anyMatch(option -> option.codec.has(name));
    }
}
