package io.github.salesdomain.testkit;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Texts as hosts have them: plain keys mostly, but also other scripts, blanks inside and characters that JSON escapes. */
final class Texts {

    private Texts() {}

    /** Keys of at most 64 characters, never blank. */
    static Arbitrary<String> keys() {
        return Arbitraries.frequencyOf(Tuple.of(9, plain(12)), Tuple.of(1, any(64)));
    }

    /** Names, never blank. */
    static Arbitrary<String> names() {
        return Arbitraries.frequencyOf(Tuple.of(7, plain(20)), Tuple.of(3, any(64)));
    }

    /** Codes of upper-case letters, digits and underscores that begin with a letter. */
    static Arbitrary<String> codes() {
        return Arbitraries.strings()
                .withCharRange('A', 'Z')
                .withCharRange('0', '9')
                .withChars('_')
                .ofMaxLength(16)
                .map(tail -> "X" + tail);
    }

    private static Arbitrary<String> plain(int longest) {
        return Arbitraries.strings()
                .withCharRange('A', 'Z')
                .withCharRange('0', '9')
                .withChars('-', '_')
                .ofMinLength(1)
                .ofMaxLength(longest);
    }

    private static Arbitrary<String> any(int longest) {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars("东南西北区客户éüß'\"\\/<>&,;:. \t\n")
                .ofMinLength(1)
                .ofMaxLength(longest)
                .filter(text -> !text.isBlank());
    }
}
