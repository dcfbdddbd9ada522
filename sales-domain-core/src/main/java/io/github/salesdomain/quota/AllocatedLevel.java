package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** A level whose holders and allocator are looked up by the cell. */
record AllocatedLevel(
        String name,
        Function<List<Holder>, ? extends Collection<Holder>> holders,
        Function<List<Holder>, QuotaAllocator> allocator)
        implements NestedLevel {

    AllocatedLevel {
        requireNonNull(name, "name");
        requireNonNull(holders, "holders");
        requireNonNull(allocator, "allocator");
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank, but was '" + name + "'");
        }
    }

    @Override
    public Allocation divide(List<Holder> path, Quota cell) {
        return allocator.apply(path).allocate(cell, holders.apply(path));
    }
}
