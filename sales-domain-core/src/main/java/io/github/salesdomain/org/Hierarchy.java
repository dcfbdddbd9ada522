package io.github.salesdomain.org;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A tree of keys, or several trees side by side, in which no cycle, orphan or second parent can be built.
 * <p>
 * Immutable. Children are sorted by key, so that every walk is the same whatever order the keys were given in. Asking whether one key stands above
 * another takes constant time, however deep the tree.
 *
 * @param <K> the key of a node
 */
public final class Hierarchy<K extends Comparable<? super K>> {

    private final ImmutableSortedMap<K, K> parents;
    private final ImmutableMap<K, Node<K>> nodes;
    private final ImmutableList<K> roots;

    private Hierarchy(ImmutableSortedMap<K, K> parents, ImmutableMap<K, Node<K>> nodes, ImmutableList<K> roots) {
        this.parents = parents;
        this.nodes = nodes;
        this.roots = roots;
    }

    /** Where a node stands: the first and last number of its subtree in a walk from the top, its depth and its children. */
    private record Node<K>(int first, int last, int depth, ImmutableList<K> children) {}

    /**
     * A hierarchy of these keys.
     * <p>
     * Takes O(n log n) time for n keys.
     *
     * @param keys all keys, in any order
     * @param parents the parent of each key that has one; the others are roots
     * @param <K> the key of a node
     * @return the hierarchy
     * @throws IllegalArgumentException if a child or parent is not among the keys, or keys form a cycle
     */
    public static <K extends Comparable<? super K>> Hierarchy<K> of(Collection<K> keys, Map<K, K> parents) {
        TreeSet<K> all = new TreeSet<>(keys);
        TreeMap<K, List<K>> children = new TreeMap<>();
        ImmutableSortedMap<K, K> sorted = ImmutableSortedMap.copyOf(parents);
        sorted.forEach((child, parent) -> {
            if (!all.contains(child)) {
                throw new IllegalArgumentException("child must be among the keys, but was " + child);
            }
            if (!all.contains(parent)) {
                throw new IllegalArgumentException("parent of " + child + " must be among the keys, but was " + parent);
            }
            children.computeIfAbsent(parent, key -> new ArrayList<>()).add(child);
        });
        ImmutableList<K> roots =
                all.stream().filter(key -> !sorted.containsKey(key)).collect(ImmutableList.toImmutableList());
        Map<K, Node<K>> numbered = number(roots, children);
        if (numbered.size() < all.size()) {
            all.removeAll(numbered.keySet());
            throw new IllegalArgumentException(
                    "parents must not form a cycle, but " + inCycle(all.first(), sorted) + " stands above itself");
        }
        ImmutableMap.Builder<K, Node<K>> nodes = ImmutableMap.builderWithExpectedSize(all.size());
        all.forEach(key -> nodes.put(key, requireNonNull(numbered.get(key))));
        return new Hierarchy<>(sorted, nodes.buildOrThrow(), roots);
    }

    /** The smallest key of the cycle above a key; the key itself may only hang below it. */
    private static <K extends Comparable<? super K>> K inCycle(K start, ImmutableSortedMap<K, K> parents) {
        Set<K> seen = new LinkedHashSet<>();
        K key = start;
        while (seen.add(key)) {
            key = requireNonNull(parents.get(key));
        }
        TreeSet<K> cycle = new TreeSet<>();
        while (cycle.add(key)) {
            key = requireNonNull(parents.get(key));
        }
        return cycle.first();
    }

    private static <K> Map<K, Node<K>> number(List<K> roots, Map<K, List<K>> children) {
        Map<K, Node<K>> numbered = new HashMap<>();
        Map<K, Integer> first = new HashMap<>();
        Deque<K> path = new ArrayDeque<>();
        Deque<ArrayDeque<K>> waiting = new ArrayDeque<>();
        waiting.push(new ArrayDeque<>(roots));
        int next = 0;
        while (!waiting.isEmpty()) {
            K key = waiting.element().poll();
            if (key != null) {
                first.put(key, next++);
                path.push(key);
                waiting.push(new ArrayDeque<>(children.getOrDefault(key, List.of())));
                continue;
            }
            waiting.pop();
            if (!path.isEmpty()) {
                K done = path.pop();
                ImmutableList<K> below = ImmutableList.copyOf(children.getOrDefault(done, List.of()));
                numbered.put(done, new Node<>(requireNonNull(first.get(done)), next - 1, path.size(), below));
            }
        }
        return numbered;
    }

    /** {@return all keys, sorted} */
    public List<K> keys() {
        return nodes.keySet().asList();
    }

    /** {@return the keys without a parent, sorted} */
    public List<K> roots() {
        return roots;
    }

    /** {@return the parent of each key that has one, sorted by key} */
    public Map<K, K> parents() {
        return parents;
    }

    /**
     * Whether a key is in this hierarchy.
     *
     * @param key the key
     * @return the answer
     */
    public boolean contains(K key) {
        return nodes.containsKey(key);
    }

    /**
     * The key directly above.
     *
     * @param key a key of this hierarchy
     * @return its parent, or empty for a root
     * @throws IllegalArgumentException if the key is not in this hierarchy
     */
    public Optional<K> parentOf(K key) {
        node(key);
        return Optional.ofNullable(parents.get(key));
    }

    /**
     * The keys directly below.
     *
     * @param key a key of this hierarchy
     * @return its children, sorted; empty for a leaf
     * @throws IllegalArgumentException if the key is not in this hierarchy
     */
    public List<K> childrenOf(K key) {
        return node(key).children;
    }

    /**
     * Whether one key stands above another, in constant time. No key stands above itself.
     *
     * @param upper the key that may stand above
     * @param lower the key that may stand below
     * @return the answer
     * @throws IllegalArgumentException if a key is not in this hierarchy
     */
    public boolean isAbove(K upper, K lower) {
        Node<K> above = node(upper);
        Node<K> below = node(lower);
        return above.first < below.first && below.first <= above.last;
    }

    /**
     * The keys above, from the parent to the root.
     *
     * @param key a key of this hierarchy
     * @return the keys above; empty for a root
     * @throws IllegalArgumentException if the key is not in this hierarchy
     */
    public List<K> pathToRoot(K key) {
        node(key);
        ImmutableList.Builder<K> path = ImmutableList.builder();
        for (K above = parents.get(key); above != null; above = parents.get(above)) {
            path.add(above);
        }
        return path.build();
    }

    /**
     * The key and everything below it, parents before their children.
     *
     * @param key a key of this hierarchy
     * @return the subtree, the key first
     * @throws IllegalArgumentException if the key is not in this hierarchy
     */
    public List<K> subtreeOf(K key) {
        node(key);
        ImmutableList.Builder<K> walk = ImmutableList.builder();
        Deque<K> waiting = new ArrayDeque<>();
        waiting.push(key);
        while (!waiting.isEmpty()) {
            K next = waiting.pop();
            walk.add(next);
            node(next).children.reverse().forEach(waiting::push);
        }
        return walk.build();
    }

    /** {@return all keys, parents before their children, siblings sorted} */
    public List<K> topDown() {
        return roots.stream().flatMap(root -> subtreeOf(root).stream()).collect(ImmutableList.toImmutableList());
    }

    /** {@return the keys with nothing below them, sorted} */
    public List<K> leaves() {
        return nodes.keySet().stream()
                .filter(key -> node(key).children.isEmpty())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * How many keys stand above.
     *
     * @param key a key of this hierarchy
     * @return 0 for a root
     * @throws IllegalArgumentException if the key is not in this hierarchy
     */
    public int depthOf(K key) {
        return node(key).depth;
    }

    private Node<K> node(K key) {
        Node<K> node = nodes.get(key);
        if (node == null) {
            throw new IllegalArgumentException("key must be in the hierarchy, but was " + key);
        }
        return node;
    }

    /** Two hierarchies are equal if they have the same keys and parents. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Hierarchy<?> that
                && nodes.keySet().equals(that.nodes.keySet())
                && parents.equals(that.parents);
    }

    @Override
    public int hashCode() {
        return 31 * nodes.keySet().hashCode() + parents.hashCode();
    }

    /** The parents, as a map. */
    @Override
    public String toString() {
        return "Hierarchy" + parents;
    }
}
