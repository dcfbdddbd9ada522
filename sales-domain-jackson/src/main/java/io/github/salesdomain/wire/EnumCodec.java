package io.github.salesdomain.wire;

import io.github.salesdomain.explain.Reason;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Makes codecs of enums: each constant is written as its wire name. */
final class EnumCodec {

    private EnumCodec() {}

    /**
     * A codec with a wire name for each constant, given by a {@code switch} without {@code default}, so that the compiler misses none.
     * <p>
     * Wire names are never changed: a constant may be renamed in Java without a change in JSON.
     */
    static <E extends Enum<E>> TextCodec<E> of(Class<E> type, Function<E, String> wireName) {
        Map<String, E> byName = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            if (byName.put(wireName.apply(constant), constant) != null) {
                throw new IllegalStateException("wire names of " + type + " must differ");
            }
        }
        String known = String.join(", ", byName.keySet());
        return TextCodec.of(
                TextCodec.NAME,
                text -> {
                    E constant = byName.get(text);
                    if (constant == null) {
                        throw WireException.of(
                                WireProblem.BAD_VALUE,
                                "must be one of " + known + ", but was " + WireException.shown(text));
                    }
                    return constant;
                },
                wireName);
    }

    /** A codec of an enum of reasons: their stable codes are their wire names. */
    static <E extends Enum<E> & Reason> TextCodec<E> ofReasons(Class<E> type) {
        return of(type, Reason::code);
    }
}
