package io.github.salesdomain.reconciliation;

import com.google.common.primitives.Longs;
import java.util.List;

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
    private int size;
    private boolean isTooLong;

    /** For keys of so many words at most. */
    KeyWords(int mostWords) {
        bytes = new byte[mostWords * Long.BYTES];
    }

    /** Reads a key; tells how many words it has, or 0 if it has too many. */
    int read(String party, List<String> values) {
        size = 0;
        isTooLong = false;
        append(party);
        for (int i = 0; i < values.size() && !isTooLong; i++) {
            append(values.get(i));
        }
        if (isTooLong) {
            return 0;
        }
        int words = (size + Long.BYTES - 1) / Long.BYTES;
        while (size < words * Long.BYTES) {
            bytes[size++] = 0;
        }
        return words;
    }

    /** Writes the words of the key that was read last. */
    void write(long[] cells, int from) {
        for (int at = 0; at < size; at += Long.BYTES) {
            cells[from + at / Long.BYTES] = Longs.fromBytes(
                    bytes[at],
                    bytes[at + 1],
                    bytes[at + 2],
                    bytes[at + 3],
                    bytes[at + 4],
                    bytes[at + 5],
                    bytes[at + 6],
                    bytes[at + 7]);
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
