package io.github.salesdomain.jackson3;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.wire.Codec;
import io.github.salesdomain.wire.SalesDomainWire;
import io.github.salesdomain.wire.TextCodec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.Version;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.KeyDeserializers;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.ser.Serializers;

/**
 * Teaches a Jackson 3 mapper the JSON form of all values of this library.
 * <pre>{@code
 * ObjectMapper json = JsonMapper.builder().addModule(new SalesDomainModule()).build();
 * }</pre>
 * The form does not depend on how the mapper is set up, and what is refused does not either: see docs/json.md.
 */
public final class SalesDomainModule extends JacksonModule {

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
                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
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

    private static final class Writers implements Serializers {
        @Override
        public @Nullable ValueSerializer<?> findSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                JsonFormat.@Nullable Value format) {
            Codec<Object> codec = SalesDomainWire.find(type.getRawClass());
            return codec == null ? null : new WireSerializer(codec);
        }

        @Override
        public @Nullable ValueSerializer<?> findEnumSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                JsonFormat.@Nullable Value format) {
            return findSerializer(config, type, description, format);
        }
    }

    private static final class KeyWriters implements Serializers {
        @Override
        public @Nullable ValueSerializer<?> findSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                JsonFormat.@Nullable Value format) {
            TextCodec<Object> codec = findKey(type);
            return codec == null ? null : new WireKeys.Writer(codec);
        }

        @Override
        public @Nullable ValueSerializer<?> findEnumSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                JsonFormat.@Nullable Value format) {
            return findSerializer(config, type, description, format);
        }
    }

    private static final class Readers extends Deserializers.Base {
        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            Codec<Object> codec = find(type);
            return codec == null ? null : new WireDeserializer(type.getRawClass(), codec);
        }

        @Override
        public @Nullable ValueDeserializer<?> findEnumDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            Codec<Object> codec = find(type);
            return codec == null ? null : new WireDeserializer(type.getRawClass(), codec);
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return SalesDomainWire.find(type) != null;
        }
    }

    private static final class KeyReaders implements KeyDeserializers {
        @Override
        public @Nullable KeyDeserializer findKeyDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            TextCodec<Object> codec = findKey(type);
            return codec == null ? null : new WireKeys.Reader(codec);
        }
    }
}
