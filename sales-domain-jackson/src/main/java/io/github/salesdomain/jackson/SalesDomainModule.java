package io.github.salesdomain.jackson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.KeyDeserializers;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.ser.Serializers;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.wire.Codec;
import io.github.salesdomain.wire.SalesDomainWire;
import io.github.salesdomain.wire.TextCodec;
import org.jspecify.annotations.Nullable;

/**
 * Teaches a Jackson 2 mapper the JSON form of all values of this library.
 * <pre>{@code
 * ObjectMapper json = JsonMapper.builder().addModule(new SalesDomainModule()).build();
 * }</pre>
 * The form does not depend on how the mapper is set up, and what is refused does not either: see docs/json.md.
 */
public final class SalesDomainModule extends Module {

    /** A module to register. */
    public SalesDomainModule() {}

    /**
     * A mapper for JSON from strangers: with this module, with tight limits on what the parser takes in, and strict with the host's own
     * types too.
     * <p>
     * The limits: 64 levels, 64 characters of a number, 65,536 characters of a text, 256 characters of a field name, 8 MiB and 2,000,000
     * tokens of a document.
     *
     * @return a new mapper
     */
    public static JsonMapper strictMapper() {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxNestingDepth(64)
                .maxNumberLength(64)
                .maxStringLength(65_536)
                .maxNameLength(256)
                .maxDocumentLength(8L * 1024 * 1024)
                .maxTokenCount(2_000_000)
                .build();
        JsonFactory factory =
                JsonFactory.builder().streamReadConstraints(limits).build();
        return JsonMapper.builder(factory)
                .addModule(new SalesDomainModule())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .build();
    }

    @Override
    public String getModuleName() {
        return "sales-domain";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addSerializers(new Writers());
        context.addDeserializers(new Readers());
        context.addKeySerializers(new KeyWriters());
        context.addKeyDeserializers(new KeyReaders());
    }

    private static @Nullable Codec<Object> find(JavaType type) {
        JavaType[] figure = type.findTypeParameters(Measured.class);
        if (figure.length == 1) {
            Codec<Object> measured = SalesDomainWire.findMeasured(figure[0].getRawClass());
            if (measured != null) {
                return measured;
            }
        }
        return SalesDomainWire.find(type.getRawClass());
    }

    private static @Nullable TextCodec<Object> findKey(JavaType type) {
        return find(type) instanceof TextCodec<Object> codec ? codec : null;
    }

    private static final class Writers extends Serializers.Base {
        @Override
        public @Nullable JsonSerializer<?> findSerializer(
                SerializationConfig config, JavaType type, BeanDescription description) {
            Codec<Object> codec = SalesDomainWire.find(type.getRawClass());
            return codec == null ? null : new WireSerializer(codec);
        }
    }

    private static final class KeyWriters extends Serializers.Base {
        @Override
        public @Nullable JsonSerializer<?> findSerializer(
                SerializationConfig config, JavaType type, BeanDescription description) {
            TextCodec<Object> codec = findKey(type);
            return codec == null ? null : new WireKeys.Writer(codec);
        }
    }

    private static final class Readers extends Deserializers.Base {
        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            Codec<Object> codec = find(type);
            return codec == null ? null : new WireDeserializer(type.getRawClass(), codec);
        }

        @Override
        public @Nullable JsonDeserializer<?> findEnumDeserializer(
                Class<?> type, DeserializationConfig config, BeanDescription description) {
            Codec<Object> codec = SalesDomainWire.find(type);
            return codec == null ? null : new WireDeserializer(type, codec);
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return SalesDomainWire.find(type) != null;
        }
    }

    private static final class KeyReaders implements KeyDeserializers {
        @Override
        public @Nullable KeyDeserializer findKeyDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            TextCodec<Object> codec = findKey(type);
            return codec == null ? null : new WireKeys.Reader(codec);
        }
    }
}
