package io.github.salesdomain.reconciliation;

/** The geometry of open hash tables: twice as many places as entries at least, a power of two, and hashes spread over them. */
final class OpenTable {

    /** No array is longer. */
    private static final int MOST = 1 << 30;

    private OpenTable() {}

    static int capacity(int entries) {
        return entries >= MOST / 2 ? MOST : Math.max(4, Integer.highestOneBit(Math.max(1, entries) * 2 - 1) * 2);
    }

    static int slot(int hash, int capacity) {
        // the last steps of MurmurHash3, by which keys that count up do not crowd
        int mixed = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
        mixed = (mixed ^ (mixed >>> 13)) * 0xC2B2AE35;
        return (mixed ^ (mixed >>> 16)) & (capacity - 1);
    }
}
