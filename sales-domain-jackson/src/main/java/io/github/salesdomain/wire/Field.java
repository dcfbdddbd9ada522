package io.github.salesdomain.wire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field of an object: its name, its form, where the value comes from, and what it is when the field is left out.
 *
 * @param <T> the type of the object
 * @param <V> the type of the field
 */
final class Field<T, V> {

    final String name;
    final Codec<V> codec;
    final Function<? super T, ? extends V> get;
    /** Null if the field must be there. */
    final @Nullable V whenAbsent;

    private Field(String name, Codec<V> codec, Function<? super T, ? extends V> get, @Nullable V whenAbsent) {
        this.name = name;
        this.codec = codec;
        this.get = get;
        this.whenAbsent = whenAbsent;
    }

    /** Always written; must be there. */
    static <T, V> Field<T, V> required(String name, Codec<V> codec, Function<? super T, ? extends V> get) {
        return new Field<>(name, codec, get, null);
    }

    /** Always written; may be left out for its default. */
    static <T, V> Field<T, V> defaulted(
            String name, Codec<V> codec, Function<? super T, ? extends V> get, V whenAbsent) {
        return new Field<>(name, codec, get, whenAbsent);
    }

    /** Left out when empty. */
    static <T, V> Field<T, Optional<V>> optional(
            String name, Codec<V> codec, Function<? super T, ? extends Optional<V>> get) {
        return new Field<>(name, Containers.optional(codec), get, Optional.empty());
    }

    /** Always written; may be left out when empty. */
    static <T, V> Field<T, List<V>> list(String name, Codec<V> item, Function<? super T, ? extends List<V>> get) {
        return new Field<>(name, Containers.list(item), get, List.of());
    }

    /** Always written; may be left out when empty. */
    static <T, V> Field<T, Set<V>> set(String name, Codec<V> item, Function<? super T, ? extends Set<V>> get) {
        return new Field<>(name, Containers.set(item), get, Set.of());
    }

    /** Always written; may be left out when empty. */
    static <T, K, V> Field<T, Map<K, V>> map(
            String name, TextCodec<K> key, Codec<V> value, Function<? super T, ? extends Map<K, V>> get) {
        return new Field<>(name, Containers.map(key, value), get, Map.of());
    }

    /**
     * A map whose keys are no texts: an array of objects with a key and a value each, in the order of the map; always written; may be left
     * out when empty.
     */
    static <T, K, V> Field<T, Map<K, V>> entries(
            String name,
            String keyName,
            Codec<K> key,
            String valueName,
            Codec<V> value,
            Function<? super T, ? extends Map<K, V>> get) {
        ObjectCodec<Map.Entry<K, V>> entry = ObjectCodec.of(
                Field.<Map.Entry<K, V>, K>required(keyName, key, Map.Entry::getKey),
                Field.<Map.Entry<K, V>, V>required(valueName, value, Map.Entry::getValue),
                Map::entry);
        return new Field<>(name, Containers.entries(keyName, entry), get, Map.of());
    }

    void write(T value, WireWriter out) {
        V attribute = get.apply(value);
        if (attribute instanceof Optional<?> part && part.isEmpty()) {
            return;
        }
        out.name(name);
        try {
            codec.write(attribute, out);
        } catch (WireException problem) {
            throw problem.under(name);
        }
    }
}
