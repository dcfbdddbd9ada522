package io.github.salesdomain.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.util.AccessPattern;
import io.github.salesdomain.wire.Codec;
import io.github.salesdomain.wire.WireException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Reads a described type; what the host has set up for its own types plays no part. */
final class WireDeserializer extends JsonDeserializer<Object> {

    private final Class<?> type;
    private final Codec<Object> codec;

    WireDeserializer(Class<?> type, Codec<Object> codec) {
        this.type = type;
        this.codec = codec;
    }

    @Override
    public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
        JsonStreamContext base = baseOf(in);
        try {
            return codec.read(new TokenReader(in), type);
        } catch (WireException problem) {
            throw SalesJsonException.reading(in, base, problem);
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    /** Nothing can be merged into an immutable value: it is read anew. */
    @Override
    public Object deserialize(JsonParser in, DeserializationContext context, Object before) throws IOException {
        return deserialize(in, context);
    }

    /** The type is known, or told by a field of ours: a type id of the host is not looked for. */
    @Override
    public Object deserializeWithType(JsonParser in, DeserializationContext context, TypeDeserializer typeId)
            throws IOException {
        return deserialize(in, context);
    }

    @Override
    public Object deserializeWithType(
            JsonParser in, DeserializationContext context, TypeDeserializer typeId, Object before) throws IOException {
        return deserialize(in, context);
    }

    /** A null is refused as a document and as an item of a list; whether a property of the host may be null is for the host to say. */
    @Override
    @SuppressWarnings("NullAway") // Jackson's own signature is not annotated
    public @Nullable Object getNullValue(DeserializationContext context) throws JsonMappingException {
        JsonParser in = context.getParser();
        if (in != null
                && in.currentToken() == JsonToken.VALUE_NULL
                && !in.getParsingContext().inObject()) {
            throw SalesJsonException.reading(in, in.getParsingContext(), WireException.nullValue());
        }
        return null;
    }

    @Override
    public AccessPattern getNullAccessPattern() {
        return AccessPattern.DYNAMIC;
    }

    @Override
    @SuppressWarnings("NullAway")
    public @Nullable Object getAbsentValue(DeserializationContext context) {
        return null;
    }

    @Override
    public Boolean supportsUpdate(DeserializationConfig config) {
        return Boolean.FALSE;
    }

    @Override
    public Class<?> handledType() {
        return type;
    }

    /** The context of the value itself: on its first brace the parser stands within it already. */
    private static JsonStreamContext baseOf(JsonParser in) {
        JsonStreamContext context = in.getParsingContext();
        boolean inside = in.currentToken() == JsonToken.START_OBJECT || in.currentToken() == JsonToken.START_ARRAY;
        JsonStreamContext parent = context.getParent();
        return inside && parent != null ? parent : context;
    }
}
