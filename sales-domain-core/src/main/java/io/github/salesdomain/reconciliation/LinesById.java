package io.github.salesdomain.reconciliation;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which lines of one book were seen, by id: an open hash table, which takes a few bytes a line. */
final class LinesById {

    /** Ids whose first places are all taken, as with keys chosen to collide, go to a set that copes with that. */
    private static final int MOST_PROBES = 32;

    private final @Nullable LineId[] slots;
    private final int[] hashes;
    private final Set<LineId> crowded = new HashSet<>();

    LinesById(int lines) {
        int capacity = OpenTable.capacity(lines);
        slots = new LineId[capacity];
        hashes = new int[capacity];
    }

    /** Whether the line's id had not been seen. */
    boolean add(LedgerLine line) {
        return add(line.id(), line.id().value().hashCode());
    }

    /** Whether an id had not been seen; the hash is that of its text. */
    boolean add(LineId id, int hash) {
        int slot = OpenTable.slot(hash, slots.length);
        for (int probe = 0; probe < MOST_PROBES; probe++) {
            LineId seen = slots[slot];
            if (seen == null) {
                slots[slot] = id;
                hashes[slot] = hash;
                return true;
            }
            if (hashes[slot] == hash && seen.equals(id)) {
                return false;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return crowded.add(id);
    }
}
