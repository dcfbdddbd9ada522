package io.github.salesdomain.visit;

/** The same numbers in every run: an xorshift generator, and a logarithm in whole numbers for how much worse a step may be. */
final class RouteDice {

    private static final long SEED = 0x9E3779B97F4A7C15L;
    private static final int FRACTION_BITS = 10;

    private long state = SEED;

    /** A number from zero to below the bound, which is at most 2^31 - 1. */
    int below(int bound) {
        return (int) (((next() >>> 33) * bound) >>> 31);
    }

    private long next() {
        state ^= state << 13;
        state ^= state >>> 7;
        state ^= state << 17;
        return state;
    }

    /**
     * How much worse a step may be at a temperature: the temperature times the negative binary logarithm of a number between 0 and 1. It is 1 on
     * average over 1.44, and seldom large.
     */
    long patience(long temperature) {
        long draw = next() | 1;
        int zeros = Long.numberOfLeadingZeros(draw);
        long mantissa = (draw << zeros << 1) >>> (Long.SIZE - FRACTION_BITS);
        return (temperature * (((zeros + 1L) << FRACTION_BITS) - mantissa)) >> FRACTION_BITS;
    }
}
