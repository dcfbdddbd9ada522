package io.github.salesdomain.wire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Makes codecs of lists, sets, maps and optional values from the codecs of what they hold. */
final class Containers {

    static final int MOST_ITEMS = 1_000_000;

    private Containers() {}

    /** An array, in the order of the list. */
    static <T> Codec<List<T>> list(Codec<T> item) {
        return new Codec<>() {
            @Override
            public List<T> read(WireReader in) {
                List<T> items = new ArrayList<>();
                readItems(in, item, items);
                return items;
            }

            @Override
            public void write(List<T> value, WireWriter out) {
                writeItems(value, item, out);
            }
        };
    }

    /** An array, in the order of the set; no item comes twice. */
    static <T> Codec<Set<T>> set(Codec<T> item) {
        return new Codec<>() {
            @Override
            public Set<T> read(WireReader in) {
                Set<T> items = new LinkedHashSet<>();
                readItems(in, item, items);
                return items;
            }

            @Override
            public void write(Set<T> value, WireWriter out) {
                writeItems(value, item, out);
            }
        };
    }

    /** An object with a field for each key, sorted by the text of the key. */
    static <K, V> Codec<Map<K, V>> map(TextCodec<K> key, Codec<V> value) {
        return new Codec<>() {
            @Override
            public Map<K, V> read(WireReader in) {
                in.require(Token.START_OBJECT);
                in.enterObject();
                Map<K, V> entries = new LinkedHashMap<>();
                while (in.next() != Token.END_OBJECT) {
                    checkSize(entries.size());
                    String name = BodyCodec.name(in);
                    try {
                        K k = key.parse(name);
                        if (entries.containsKey(k)) {
                            throw WireException.of(WireProblem.DUPLICATE_FIELD, "must come once, but came twice");
                        }
                        in.next();
                        entries.put(k, value.read(in));
                    } catch (WireException problem) {
                        throw problem.under(name);
                    }
                }
                in.leaveObject();
                return entries;
            }

            @Override
            public void write(Map<K, V> entries, WireWriter out) {
                checkSize(entries.size() - 1);
                TreeMap<String, V> sorted = new TreeMap<>();
                entries.forEach((k, v) -> {
                    String name = key.text(k);
                    if (sorted.put(name, v) != null) {
                        throw WireException.of(WireProblem.DUPLICATE_FIELD, "must come once, but came twice")
                                .under(name);
                    }
                });
                out.enterObject();
                sorted.forEach((name, v) -> {
                    out.name(name);
                    try {
                        value.write(v, out);
                    } catch (WireException problem) {
                        throw problem.under(name);
                    }
                });
                out.leaveObject();
            }
        };
    }

    /** An array of entries, in the order of the map; no key comes twice. */
    static <K, V> Codec<Map<K, V>> entries(String keyName, Codec<Map.Entry<K, V>> entry) {
        Codec<List<Map.Entry<K, V>>> list = list(entry);
        return new Codec<>() {
            @Override
            public Map<K, V> read(WireReader in) {
                Map<K, V> entries = new LinkedHashMap<>();
                int index = 0;
                for (Map.Entry<K, V> each : list.read(in)) {
                    if (entries.putIfAbsent(each.getKey(), each.getValue()) != null) {
                        throw WireException.of(WireProblem.BAD_VALUE, "must come once, but came twice")
                                .under(keyName)
                                .under(index);
                    }
                    index++;
                }
                return entries;
            }

            @Override
            public void write(Map<K, V> entries, WireWriter out) {
                list.write(new ArrayList<>(entries.entrySet()), out);
            }
        };
    }

    /** The value where there is one; the field is left out where there is none. */
    static <T> Codec<Optional<T>> optional(Codec<T> codec) {
        return new Codec<>() {
            @Override
            public Optional<T> read(WireReader in) {
                return Optional.of(codec.read(in));
            }

            @Override
            public void write(Optional<T> value, WireWriter out) {
                codec.write(value.orElseThrow(), out);
            }
        };
    }

    private static <T> void readItems(WireReader in, Codec<T> item, Collection<T> items) {
        in.require(Token.START_ARRAY);
        while (in.next() != Token.END_ARRAY) {
            int index = items.size();
            checkSize(index);
            try {
                if (!items.add(item.read(in))) {
                    throw WireException.of(WireProblem.BAD_VALUE, "must come once, but came twice");
                }
            } catch (WireException problem) {
                throw problem.under(index);
            }
        }
    }

    private static <T> void writeItems(Collection<T> value, Codec<T> item, WireWriter out) {
        checkSize(value.size() - 1);
        out.startArray();
        int index = 0;
        for (T each : value) {
            try {
                item.write(each, out);
            } catch (WireException problem) {
                throw problem.under(index);
            }
            index++;
        }
        out.endArray();
    }

    private static void checkSize(int size) {
        if (size >= MOST_ITEMS) {
            throw WireException.of(WireProblem.TOO_LONG, "must have at most " + MOST_ITEMS + " items, but had more");
        }
    }
}
