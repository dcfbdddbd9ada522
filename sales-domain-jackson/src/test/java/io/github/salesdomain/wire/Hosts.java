package io.github.salesdomain.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.salesdomain.jackson.SalesDomainModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.util.List;
import java.util.function.Supplier;

/** The mappers that a host may have, of both lines. */
final class Hosts {

    /** As a host has it that has never thought about it. */
    static final String DEFAULT = "default";
    /** As lax as a mapper can be made. */
    static final String LAX = "lax";
    /** Ours. */
    static final String STRICT = "strict";

    private static final int NO_LIMIT = Integer.MAX_VALUE;

    private Hosts() {}

    /** A mapper that tells what became of an input. */
    interface Host {
        /** {@return the name of its kind} */
        String kind();

        /** {@return the value, a SalesJsonException of the line, or another exception of Jackson} */
        Object read(String json, Type type);

        /** {@return the same for bytes} */
        Object read(byte[] json, Type type);

        /** {@return the JSON of a value, or the refusal} */
        Object write(Object value);

        /** {@return the value as another type, or the refusal} */
        Object convert(Object from, Class<?> to);

        /** {@return the value with what the JSON says, or the refusal} */
        Object update(Object value, String json);
    }

    /** {@return all six} */
    static List<Host> all() {
        return List.of(
                new Second(DEFAULT, second()),
                new Second(LAX, secondLax()),
                new Second(STRICT, SalesDomainModule.strictMapper()),
                new Third(DEFAULT, third()),
                new Third(LAX, thirdLax()),
                new Third(STRICT, io.github.salesdomain.jackson3.SalesDomainModule.strictMapper()));
    }

    static Host of(String kind, com.fasterxml.jackson.databind.ObjectMapper mapper) {
        return new Second(kind, mapper);
    }

    static Host of(String kind, tools.jackson.databind.ObjectMapper mapper) {
        return new Third(kind, mapper);
    }

    static com.fasterxml.jackson.databind.json.JsonMapper second() {
        return com.fasterxml.jackson.databind.json.JsonMapper.builder()
                .addModule(new SalesDomainModule())
                .build();
    }

    static tools.jackson.databind.json.JsonMapper third() {
        return tools.jackson.databind.json.JsonMapper.builder()
                .addModule(new io.github.salesdomain.jackson3.SalesDomainModule())
                .build();
    }

    @SuppressWarnings("deprecation") // a lax host uses the old switches too
    static com.fasterxml.jackson.databind.json.JsonMapper secondLax() {
        var limits = com.fasterxml.jackson.core.StreamReadConstraints.builder()
                .maxNestingDepth(NO_LIMIT)
                .maxNumberLength(NO_LIMIT)
                .maxStringLength(NO_LIMIT)
                .maxNameLength(NO_LIMIT)
                .build();
        var factory = new com.fasterxml.jackson.core.JsonFactoryBuilder().streamReadConstraints(limits);
        for (var feature : com.fasterxml.jackson.core.json.JsonReadFeature.values()) {
            factory.enable(feature);
        }
        return com.fasterxml.jackson.databind.json.JsonMapper.builder(factory.build())
                .addModule(new SalesDomainModule())
                .enable(
                        com.fasterxml.jackson.databind.MapperFeature.ALLOW_COERCION_OF_SCALARS,
                        com.fasterxml.jackson.databind.MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS,
                        com.fasterxml.jackson.databind.MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES,
                        com.fasterxml.jackson.databind.MapperFeature.ACCEPT_CASE_INSENSITIVE_VALUES)
                .disable(
                        com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(
                        com.fasterxml.jackson.databind.DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY,
                        com.fasterxml.jackson.databind.DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS,
                        com.fasterxml.jackson.databind.DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT,
                        com.fasterxml.jackson.databind.DeserializationFeature.ACCEPT_EMPTY_ARRAY_AS_NULL_OBJECT,
                        com.fasterxml.jackson.databind.DeserializationFeature.ACCEPT_FLOAT_AS_INT,
                        com.fasterxml.jackson.databind.DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
                .activateDefaultTyping(
                        com.fasterxml.jackson.databind.jsontype.impl.LaissezFaireSubTypeValidator.instance,
                        com.fasterxml.jackson.databind.ObjectMapper.DefaultTyping.EVERYTHING)
                .build();
    }

    static tools.jackson.databind.json.JsonMapper thirdLax() {
        var limits = tools.jackson.core.StreamReadConstraints.builder()
                .maxNestingDepth(NO_LIMIT)
                .maxNumberLength(NO_LIMIT)
                .maxStringLength(NO_LIMIT)
                .maxNameLength(NO_LIMIT)
                .build();
        var factory = tools.jackson.core.json.JsonFactory.builder().streamReadConstraints(limits);
        for (var feature : tools.jackson.core.json.JsonReadFeature.values()) {
            factory.enable(feature);
        }
        return tools.jackson.databind.json.JsonMapper.builder(factory.build())
                .addModule(new io.github.salesdomain.jackson3.SalesDomainModule())
                .enable(
                        tools.jackson.databind.MapperFeature.ALLOW_COERCION_OF_SCALARS,
                        tools.jackson.databind.MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS,
                        tools.jackson.databind.MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES,
                        tools.jackson.databind.MapperFeature.ACCEPT_CASE_INSENSITIVE_VALUES)
                .disable(
                        tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        tools.jackson.databind.DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(
                        tools.jackson.databind.DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY,
                        tools.jackson.databind.DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS,
                        tools.jackson.databind.DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT,
                        tools.jackson.databind.DeserializationFeature.ACCEPT_EMPTY_ARRAY_AS_NULL_OBJECT,
                        tools.jackson.databind.DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(tools.jackson.databind.cfg.EnumFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
                .disable(tools.jackson.databind.cfg.EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .activateDefaultTyping(
                        tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator.builder()
                                .allowIfBaseType(Object.class)
                                .build(),
                        tools.jackson.databind.DefaultTyping.NON_FINAL)
                .build();
    }

    private record Second(String kind, com.fasterxml.jackson.databind.ObjectMapper mapper) implements Host {
        @Override
        public Object read(String json, Type type) {
            return attempt(() -> mapper.readValue(json, mapper.constructType(type)));
        }

        @Override
        public Object read(byte[] json, Type type) {
            return attempt(() -> mapper.readValue(json, mapper.constructType(type)));
        }

        @Override
        public Object write(Object value) {
            return attempt(() -> mapper.writeValueAsString(value));
        }

        @Override
        public Object convert(Object from, Class<?> to) {
            try {
                return mapper.convertValue(from, to);
            } catch (IllegalArgumentException conversion) {
                return conversion.getCause();
            }
        }

        @Override
        public Object update(Object value, String json) {
            return attempt(() -> mapper.readerForUpdating(value).readValue(json));
        }

        private static Object attempt(Attempt attempt) {
            try {
                return attempt.result();
            } catch (JsonProcessingException refusal) {
                return refusal;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private interface Attempt {
            Object result() throws IOException;
        }

        @Override
        public String toString() {
            return "Jackson 2, " + kind;
        }
    }

    private record Third(String kind, tools.jackson.databind.ObjectMapper mapper) implements Host {
        @Override
        public Object read(String json, Type type) {
            return attempt(() -> mapper.readValue(json, mapper.constructType(type)));
        }

        @Override
        public Object read(byte[] json, Type type) {
            return attempt(() -> mapper.readValue(json, mapper.constructType(type)));
        }

        @Override
        public Object write(Object value) {
            return attempt(() -> mapper.writeValueAsString(value));
        }

        @Override
        public Object convert(Object from, Class<?> to) {
            return attempt(() -> mapper.convertValue(from, to));
        }

        @Override
        public Object update(Object value, String json) {
            return attempt(() -> mapper.readerForUpdating(value).readValue(json));
        }

        private static Object attempt(Supplier<Object> attempt) {
            try {
                return attempt.get();
            } catch (tools.jackson.core.JacksonException refusal) {
                return refusal;
            }
        }

        @Override
        public String toString() {
            return "Jackson 3, " + kind;
        }
    }
}
