package io.github.salesdomain.wire;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import io.github.salesdomain.org.Organisation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** What hosts set on a mapper of Jackson 3, by name. */
final class Settings3 {

    private static final BasicPolymorphicTypeValidator EVERYTHING = BasicPolymorphicTypeValidator.builder()
            .allowIfBaseType(Object.class)
            .build();

    static final Map<String, UnaryOperator<JsonMapper.Builder>> ALL = new TreeMap<>(Map.ofEntries(
            Map.entry("snake case", host -> host.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)),
            Map.entry("kebab case", host -> host.propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)),
            Map.entry(
                    "non-null",
                    host -> host.changeDefaultPropertyInclusion(
                            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))),
            Map.entry(
                    "non-empty",
                    host -> host.changeDefaultPropertyInclusion(
                            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_EMPTY))),
            Map.entry(
                    "non-default",
                    host -> host.changeDefaultPropertyInclusion(
                            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_DEFAULT))),
            Map.entry(
                    "sorted",
                    host -> host.enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)),
            Map.entry(
                    "unknown fields allowed", host -> host.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)),
            Map.entry("unknown fields refused", host -> host.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)),
            Map.entry(
                    "scalars coerced",
                    host -> host.enable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                            .enable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                            .withCoercionConfigDefaults(
                                    config -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsNull)
                                            .setCoercion(CoercionInputShape.Integer, CoercionAction.TryConvert)
                                            .setCoercion(CoercionInputShape.Float, CoercionAction.TryConvert))),
            Map.entry("scalars not coerced", host -> host.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)),
            Map.entry(
                    "arrays coerced",
                    host -> host.enable(
                            DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY,
                            DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS,
                            DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT,
                            DeserializationFeature.ACCEPT_EMPTY_ARRAY_AS_NULL_OBJECT)),
            Map.entry(
                    "arrays of one unwrapped",
                    host -> host.enable(SerializationFeature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED)),
            Map.entry(
                    "case-insensitive",
                    host -> host.enable(
                            MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS,
                            MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES,
                            MapperFeature.ACCEPT_CASE_INSENSITIVE_VALUES)),
            Map.entry("default typing", host -> host.activateDefaultTyping(EVERYTHING, DefaultTyping.NON_FINAL)),
            Map.entry(
                    "default typing as property",
                    host -> host.activateDefaultTyping(EVERYTHING, DefaultTyping.NON_FINAL, JsonTypeInfo.As.PROPERTY)),
            Map.entry("dates as numbers", host -> host.enable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)),
            Map.entry("dates as texts", host -> host.disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)),
            Map.entry("decimals plain", host -> host.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)),
            Map.entry("decimals exact", host -> host.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)),
            Map.entry("numbers as texts", host -> host.enable(JsonWriteFeature.WRITE_NUMBERS_AS_STRINGS)),
            Map.entry("enums by index", host -> host.enable(EnumFeature.WRITE_ENUMS_USING_INDEX)),
            Map.entry(
                    "enums by text",
                    host -> host.enable(EnumFeature.WRITE_ENUMS_USING_TO_STRING)
                            .enable(EnumFeature.READ_ENUMS_USING_TO_STRING)),
            Map.entry(
                    "enums lax",
                    host -> host.enable(
                            EnumFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL,
                            EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)),
            Map.entry("keys by index", host -> host.enable(EnumFeature.WRITE_ENUM_KEYS_USING_INDEX)),
            Map.entry("pretty", host -> host.enable(SerializationFeature.INDENT_OUTPUT)),
            Map.entry("ASCII", host -> host.enable(JsonWriteFeature.ESCAPE_NON_ASCII)),
            Map.entry("no annotations", host -> host.disable(MapperFeature.USE_ANNOTATIONS)),
            Map.entry(
                    "fields visible",
                    host -> host.changeDefaultVisibility(
                            checker -> checker.withVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
                                    .withVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY))),
            Map.entry(
                    "another locale and zone",
                    host -> host.defaultLocale(Locale.forLanguageTag("ar-EG-u-nu-arab"))
                            .defaultTimeZone(TimeZone.getTimeZone("America/St_Johns"))),
            Map.entry(
                    "own forms of values",
                    host -> host.withConfigOverride(
                                    Money.class,
                                    config -> config.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING))
                                            .setInclude(JsonInclude.Value.empty()
                                                    .withValueInclusion(JsonInclude.Include.NON_EMPTY)))
                            .withConfigOverride(
                                    LocalDate.class,
                                    config -> config.setFormat(JsonFormat.Value.forPattern("dd.MM.yyyy")))),
            Map.entry("own mix-ins", host -> host.addMixIn(Organisation.class, Renamed.class)),
            Map.entry(
                    "own codecs of the parts",
                    host -> host.addModule(new SimpleModule()
                            .addSerializer(BigDecimal.class, ToStringSerializer.instance)
                            .addSerializer(LocalDate.class, ToStringSerializer.instance)
                            .addSerializer(List.class, ToStringSerializer.instance)))));

    private Settings3() {}

    private interface Renamed {
        @JsonProperty("posts")
        List<?> positions();
    }
}
