package io.github.salesdomain.jackson3;

import io.github.salesdomain.wire.Codec;
import io.github.salesdomain.wire.WireException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.util.AccessPattern;

/** Reads a described type; what the host has set up for its own types plays no part. */
final class WireDeserializer extends ValueDeserializer<Object> {

    private final Class<?> type;
    private final Codec<Object> codec;

    WireDeserializer(Class<?> type, Codec<Object> codec) {
        this.type = type;
        this.codec = codec;
    }

    @Override
    public Object deserialize(JsonParser in, DeserializationContext context) {
        TokenStreamContext base = baseOf(in);
        try {
            return codec.read(new TokenReader(in), type);
        } catch (WireException problem) {
            throw SalesJsonException.reading(in, base, problem);
        }
    }

    /** Nothing can be merged into an immutable value: it is read anew. */
    @Override
    public Object deserialize(JsonParser in, DeserializationContext context, Object before) {
        return deserialize(in, context);
    }

    /** The type is known, or told by a field of ours: a type id of the host is not looked for. */
    @Override
    public Object deserializeWithType(JsonParser in, DeserializationContext context, TypeDeserializer typeId) {
        return deserialize(in, context);
    }

    @Override
    public Object deserializeWithType(
            JsonParser in, DeserializationContext context, TypeDeserializer typeId, Object before) {
        return deserialize(in, context);
    }

    /** A null is refused as a document and as an item of a list; whether a property of the host may be null is for the host to say. */
    @Override
    @SuppressWarnings("NullAway") // Jackson's own signature is not annotated
    public @Nullable Object getNullValue(DeserializationContext context) throws DatabindException {
        JsonParser in = context.getParser();
        if (in != null
                && in.currentToken() == JsonToken.VALUE_NULL
                && !in.streamReadContext().inObject()) {
            throw SalesJsonException.reading(in, in.streamReadContext(), WireException.nullValue());
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
    private static TokenStreamContext baseOf(JsonParser in) {
        TokenStreamContext context = in.streamReadContext();
        boolean inside = in.currentToken() == JsonToken.START_OBJECT || in.currentToken() == JsonToken.START_ARRAY;
        TokenStreamContext parent = context.getParent();
        return inside && parent != null ? parent : context;
    }
}
