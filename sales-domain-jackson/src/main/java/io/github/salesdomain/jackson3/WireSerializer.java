package io.github.salesdomain.jackson3;

import io.github.salesdomain.wire.Codec;
import io.github.salesdomain.wire.WireException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;

/** Writes a described type; what the host has set up for its own types plays no part. */
final class WireSerializer extends ValueSerializer<Object> {

    private final Codec<Object> codec;

    WireSerializer(Codec<Object> codec) {
        this.codec = codec;
    }

    @Override
    public void serialize(Object value, JsonGenerator out, SerializationContext serializers) {
        TokenStreamContext base = out.streamWriteContext();
        try {
            codec.write(value, new TokenWriter(out));
        } catch (WireException problem) {
            throw SalesJsonException.writing(out, base, problem);
        }
    }

    /** No type id of the host is written: the form of a value is the same everywhere. */
    @Override
    public void serializeWithType(
            Object value, JsonGenerator out, SerializationContext serializers, TypeSerializer typeId) {
        serialize(value, out, serializers);
    }
}
