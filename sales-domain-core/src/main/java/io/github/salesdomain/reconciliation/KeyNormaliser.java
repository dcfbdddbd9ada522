package io.github.salesdomain.reconciliation;

import java.text.Normalizer;
import java.util.Locale;

/** One step by which two spellings of the same key are made equal. Whole keys are compared, never pieces of them. */
public enum KeyNormaliser {
    /** Full-width letters and digits, ligatures and the like become their plain form (Unicode NFKC): {@code １００３} becomes {@code 1003}. */
    PLAIN_FORM {
        @Override
        String apply(String key) {
            return isAscii(key) ? key : Normalizer.normalize(key, Normalizer.Form.NFKC);
        }
    },
    /** Blanks around the key fall away. */
    TRIM {
        @Override
        String apply(String key) {
            return key.strip();
        }
    },
    /** Letters become upper case, in the same way everywhere in the world. */
    UPPER_CASE {
        @Override
        String apply(String key) {
            return isPlainUpperCase(key) ? key : key.toUpperCase(Locale.ROOT);
        }
    },
    /** Everything but letters and digits falls away: {@code INV-10/03} becomes {@code INV1003}. */
    LETTERS_AND_DIGITS {
        @Override
        String apply(String key) {
            return kept(key, true);
        }
    },
    /** Everything but digits falls away, all digits joined: {@code INV-10/03} becomes {@code 1003}. */
    DIGITS {
        @Override
        String apply(String key) {
            return kept(key, false);
        }
    },
    /** Zeros at the front fall away: {@code 001003} becomes {@code 1003}; {@code 000} becomes {@code 0}. */
    NO_LEADING_ZEROS {
        @Override
        String apply(String key) {
            int first = 0;
            while (first < key.length() - 1 && key.charAt(first) == '0') {
                first++;
            }
            return key.substring(first);
        }
    };

    abstract String apply(String key);

    /** Whether no character has another form. */
    private static boolean isAscii(String key) {
        for (int i = 0; i < key.length(); i++) {
            if (key.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Whether no character can have an upper case: most keys are so, and this is found out sooner than by changing them. */
    private static boolean isPlainUpperCase(String key) {
        for (int i = 0; i < key.length(); i++) {
            if (key.charAt(i) >= 'a') {
                return false;
            }
        }
        return true;
    }

    private static String kept(String key, boolean letters) {
        StringBuilder kept = new StringBuilder(key.length());
        key.codePoints()
                .filter(c -> Character.isDigit(c) || (letters && Character.isLetter(c)))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
