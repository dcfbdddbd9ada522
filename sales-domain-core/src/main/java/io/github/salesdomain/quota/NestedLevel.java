package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** One dimension of a nested division, such as channels within each region: among whom a cell is divided, and how. Both may depend on the cell. */
public interface NestedLevel {

    /** {@return what the dimension is called, such as {@code channel}; not blank} */
    String name();

    /**
     * Divides a cell of the level above, always in the same way.
     *
     * @param path the holders of the cell, outermost first; none for the whole
     * @param cell what is divided
     * @return its parts, of the same metric and period; or the bounds that cannot hold together
     */
    Allocation divide(List<Holder> path, Quota cell);

    /**
     * A dimension in which every cell is divided alike.
     *
     * @param name what the dimension is called
     * @param holders among whom each cell is divided, at least one, none twice
     * @param allocator how each cell is divided
     * @return the level
     * @throws IllegalArgumentException if the name is blank
     */
    static NestedLevel of(String name, Collection<Holder> holders, QuotaAllocator allocator) {
        List<Holder> all = ImmutableList.copyOf(holders);
        requireNonNull(allocator, "allocator");
        return by(name, path -> all, path -> allocator);
    }

    /**
     * A dimension in which each cell is divided in its own way, such as by what each region sold of each brand.
     *
     * @param name what the dimension is called
     * @param holders among whom a cell is divided, by the holders of the levels above, outermost first
     * @param allocator how it is divided, likewise
     * @return the level
     * @throws IllegalArgumentException if the name is blank
     */
    static NestedLevel by(
            String name,
            Function<List<Holder>, ? extends Collection<Holder>> holders,
            Function<List<Holder>, QuotaAllocator> allocator) {
        return new AllocatedLevel(name, holders, allocator);
    }
}
