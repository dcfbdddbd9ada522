package io.github.salesdomain.reconciliation;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Writes the key of a customer and some values as a few whole numbers, so that keys are compared without an object: different keys have different words.
 */
final class KeyWords {

    /** Before each value. No character is written with it. */
    private static final byte SEPARATOR = (byte) 0xFE;

    /** Before the two bytes of a character that does not fit one. Zero is written so too, as zeros fill up the last word. */
    private static final byte WIDE = (byte) 0xFD;

    private static final int FIRST_WIDE = 0xFD;

    private final byte[] bytes;
    /** The bytes again, read eight at a time. */
    private final ByteBuffer eights;

    private int size;
    private boolean isTooLong;

    /** For keys of so many words at most. */
    KeyWords(int mostWords) {
        bytes = new byte[mostWords * Long.BYTES];
        eights = ByteBuffer.wrap(bytes);
    }

    /** Reads a key as {@link MatchKey#valueOf} gives it; tells how many words it has, or 0 if it has too many. */
    int read(String party, Object value) {
        size = 0;
        isTooLong = false;
        append(party);
        if (value instanceof String only) {
            append(only);
        } else {
            MatchKey.values(value).forEach(this::append);
        }
        if (isTooLong) {
            return 0;
        }
        int words = (size + Long.BYTES - 1) / Long.BYTES;
        Arrays.fill(bytes, size, words * Long.BYTES, (byte) 0);
        return words;
    }

    /** Writes the words of the key that was read last. */
    void write(long[] cells, int from) {
        for (int at = 0; at < size; at += Long.BYTES) {
            cells[from + at / Long.BYTES] = eights.getLong(at);
        }
    }

    private void append(String value) {
        // most keys fit even if each character took three bytes, so that these need not be counted
        if (size + 1 + 3L * value.length() > bytes.length
                && size + 1 + value.length() + 2 * wide(value) > bytes.length) {
            isTooLong = true;
            return;
        }
        bytes[size++] = SEPARATOR;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < FIRST_WIDE && c != 0) {
                bytes[size++] = (byte) c;
            } else {
                bytes[size++] = WIDE;
                bytes[size++] = (byte) (c >>> Byte.SIZE);
                bytes[size++] = (byte) c;
            }
        }
    }

    private static long wide(String value) {
        return value.chars().filter(c -> c >= FIRST_WIDE || c == 0).count();
    }
}
