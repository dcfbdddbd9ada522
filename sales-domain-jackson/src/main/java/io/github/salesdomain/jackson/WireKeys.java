package io.github.salesdomain.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.github.salesdomain.wire.TextCodec;
import io.github.salesdomain.wire.WireException;
import java.io.IOException;

/** Reads and writes ids, codes and other one-text values as keys of the host's maps. */
final class WireKeys {

    private WireKeys() {}

    static final class Reader extends KeyDeserializer {
        private final TextCodec<Object> codec;

        Reader(TextCodec<Object> codec) {
            this.codec = codec;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            try {
                return codec.parse(key);
            } catch (WireException problem) {
                throw SalesJsonException.reading(
                        context.getParser(), context.getParser().getParsingContext(), problem);
            }
        }
    }

    static final class Writer extends JsonSerializer<Object> {
        private final TextCodec<Object> codec;

        Writer(TextCodec<Object> codec) {
            this.codec = codec;
        }

        @Override
        public void serialize(Object key, JsonGenerator out, SerializerProvider serializers) throws IOException {
            try {
                out.writeFieldName(codec.text(key));
            } catch (WireException problem) {
                throw SalesJsonException.writing(out, out.getOutputContext(), problem);
            }
        }
    }
}
