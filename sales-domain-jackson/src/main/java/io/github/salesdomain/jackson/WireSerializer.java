package io.github.salesdomain.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import io.github.salesdomain.wire.Codec;
import io.github.salesdomain.wire.WireException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes a described type; what the host has set up for its own types plays no part. */
final class WireSerializer extends JsonSerializer<Object> {

    private final Codec<Object> codec;

    WireSerializer(Codec<Object> codec) {
        this.codec = codec;
    }

    @Override
    public void serialize(Object value, JsonGenerator out, SerializerProvider serializers) throws IOException {
        JsonStreamContext base = out.getOutputContext();
        try {
            codec.write(value, new TokenWriter(out));
        } catch (WireException problem) {
            throw SalesJsonException.writing(out, base, problem);
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    /** No type id of the host is written: the form of a value is the same everywhere. */
    @Override
    public void serializeWithType(
            Object value, JsonGenerator out, SerializerProvider serializers, TypeSerializer typeId) throws IOException {
        serialize(value, out, serializers);
    }
}
