package io.github.salesdomain.examples.report;

import java.util.Locale;

/** How a row or bar is to be read at a glance. The words beside it say the same, for those who see no colours. */
public enum Tone {
    /** Nothing to say about it. */
    PLAIN,
    /** As it should be. */
    GOOD,
    /** Look at it. */
    WATCH,
    /** Do something about it. */
    BAD,
    /** The sum of the rows above. */
    TOTAL;

    /** {@return the name in the style sheet} */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
