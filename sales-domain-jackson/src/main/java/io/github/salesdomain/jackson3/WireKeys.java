package io.github.salesdomain.jackson3;

import io.github.salesdomain.wire.TextCodec;
import io.github.salesdomain.wire.WireException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Reads and writes ids, codes and other one-text values as keys of the host's maps. */
final class WireKeys {

    private WireKeys() {}

    static final class Reader extends KeyDeserializer {
        private final TextCodec<Object> codec;

        Reader(TextCodec<Object> codec) {
            this.codec = codec;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            try {
                return codec.parse(key);
            } catch (WireException problem) {
                throw SalesJsonException.reading(
                        context.getParser(), context.getParser().streamReadContext(), problem);
            }
        }
    }

    static final class Writer extends ValueSerializer<Object> {
        private final TextCodec<Object> codec;

        Writer(TextCodec<Object> codec) {
            this.codec = codec;
        }

        @Override
        public void serialize(Object key, JsonGenerator out, SerializationContext serializers) {
            try {
                out.writeName(codec.text(key));
            } catch (WireException problem) {
                throw SalesJsonException.writing(out, out.streamWriteContext(), problem);
            }
        }
    }
}
