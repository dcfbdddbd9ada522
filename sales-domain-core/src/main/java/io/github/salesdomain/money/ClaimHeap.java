package io.github.salesdomain.money;

/**
 * A heap of weights by their claim to one more unit: the quotient of the weight by twice the units it holds, plus one.
 * <p>
 * Ties go to the larger weight, then to the earlier place. Quotients are compared by 128-bit products, exactly.
 */
final class ClaimHeap {

    private final long[] weights;
    private final long[] held;
    private final boolean strongestFirst;
    private final int[] heap;
    private int size;

    /**
     * An empty heap over columns that it reads as they are at the time.
     *
     * @param held the units with which each weight's claim counts
     */
    ClaimHeap(long[] weights, long[] held, boolean strongestFirst) {
        this.weights = weights;
        this.held = held;
        this.strongestFirst = strongestFirst;
        this.heap = new int[weights.length];
    }

    /** Adds a weight at the end; call {@link #order()} before the first is read. */
    void append(int index) {
        heap[size++] = index;
    }

    void order() {
        for (int at = size / 2 - 1; at >= 0; at--) {
            sink(at);
        }
    }

    int first() {
        return heap[0];
    }

    /** Puts the first where it belongs after its units have changed. */
    void sinkFirst() {
        sink(0);
    }

    void removeFirst() {
        heap[0] = heap[--size];
        sink(0);
    }

    private void sink(int from) {
        int at = from;
        int moved = heap[at];
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && isBefore(heap[child + 1], heap[child])) {
                child++;
            }
            if (!isBefore(heap[child], moved)) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = moved;
    }

    private boolean isBefore(int a, int b) {
        return a != b && isStronger(a, b) == strongestFirst;
    }

    private boolean isStronger(int a, int b) {
        long overA = 2 * held[a] + 1;
        long overB = 2 * held[b] + 1;
        int order = Long.compare(Math.multiplyHigh(weights[a], overB), Math.multiplyHigh(weights[b], overA));
        if (order == 0) {
            order = Long.compareUnsigned(weights[a] * overB, weights[b] * overA);
        }
        if (order == 0) {
            order = Long.compare(weights[a], weights[b]);
        }
        return order != 0 ? order > 0 : a < b;
    }
}
