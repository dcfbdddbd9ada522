package io.github.salesdomain.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A codec of a type that is written as an object: its fields can be read or written without the braces, so that a union can put its
 * discriminator before them.
 *
 * @param <T> the type
 */
abstract class BodyCodec<T> extends Codec<T> {

    private static final int LONGEST_NAME = 256;

    @Override
    public final T read(WireReader in) {
        in.require(Token.START_OBJECT);
        in.enterObject();
        in.next();
        T value = readBody(in, null);
        in.leaveObject();
        return value;
    }

    @Override
    public final void write(T value, WireWriter out) {
        out.enterObject();
        writeBody(value, out);
        out.leaveObject();
    }

    /**
     * Reads from the first field, or from the end of the object if there is none; ends on the end of the object.
     *
     * @param taken a field that was read before and may not come again, if there is one
     */
    abstract T readBody(WireReader in, @Nullable String taken);

    abstract void writeBody(T value, WireWriter out);

    /** {@return whether the object may have a field of this name} */
    abstract boolean has(String name);

    static WireException unknown(String name, List<String> known) {
        return WireException.of(
                        WireProblem.UNKNOWN_FIELD,
                        "must be a field of this object, but is unknown\nMaybe one of " + String.join(", ", known))
                .under(name);
    }

    static WireException duplicate(String name) {
        return WireException.of(WireProblem.DUPLICATE_FIELD, "must come once, but came twice")
                .under(name);
    }

    static WireException missing(String name) {
        return WireException.of(WireProblem.MISSING_FIELD, "must be present, but was missing")
                .under(name);
    }

    /** The name the reader stands on. */
    static String name(WireReader in) {
        in.require(Token.NAME);
        String name = in.text();
        if (name.length() > LONGEST_NAME) {
            throw WireException.of(
                    WireProblem.TOO_LONG,
                    "must have field names of at most " + LONGEST_NAME + " characters, but had "
                            + WireException.shown(name));
        }
        return name;
    }
}
