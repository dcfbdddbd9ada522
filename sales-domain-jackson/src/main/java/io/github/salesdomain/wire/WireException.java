package io.github.salesdomain.wire;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * JSON that cannot be read, or a value that cannot be written.
 * <p>
 * It never leaves this module: the adapters turn it into the exception of their Jackson line. The path is put together while the exception
 * passes the codecs on its way up, so that reading costs nothing for it when all is well.
 */
public final class WireException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_VALUE = 64;
    private static final int LONGEST_MESSAGE = 400;
    /** The one line break that the message of a value may have. */
    private static final String ADVICE = "\nMaybe ";

    private final WireProblem problem;
    private final String rule;
    private final boolean whole;
    /** Names and indexes, the innermost first. */
    private final transient List<Object> path = new ArrayList<>();

    private WireException(WireProblem problem, String rule, boolean whole, @Nullable Throwable cause) {
        super(rule, cause, false, false);
        this.problem = problem;
        this.rule = rule;
        this.whole = whole;
    }

    /** A problem whose message begins with the name of the place, such as "must be a text, but was 12". */
    static WireException of(WireProblem problem, String rule) {
        return new WireException(problem, rule, false, null);
    }

    /** {@return the answer to a null where a value is needed} */
    public static WireException nullValue() {
        return of(WireProblem.NULL_VALUE, "must be present, but was null");
    }

    /** What the constructor or the builder of a value said. */
    static WireException from(WireProblem problem, RuntimeException refusal) {
        String message = refusal.getMessage();
        return message == null
                ? new WireException(problem, "must be a valid value, but was refused", false, refusal)
                : new WireException(problem, message, true, refusal);
    }

    /** Tells that the problem lies below this field. */
    WireException under(String name) {
        path.add(name);
        return this;
    }

    /** Tells that the problem lies below this item of a list. */
    WireException under(int index) {
        path.add(index);
        return this;
    }

    /** {@return what is wrong} */
    public WireProblem problem() {
        return problem;
    }

    /**
     * {@return the place of the problem, as an RFC 6901 pointer}
     *
     * @param base the pointer to the value that was read or written
     */
    public String pointer(String base) {
        StringBuilder pointer = new StringBuilder(base);
        for (int i = path.size() - 1; i >= 0; i--) {
            String segment = path.get(i).toString();
            pointer.append('/').append(segment.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    /**
     * {@return the message for people}
     *
     * @param pointer the place of the problem
     */
    public String message(String pointer) {
        String text = whole ? printable(cut(rule, LONGEST_MESSAGE)) : subject() + ' ' + rule;
        return text + " (" + problem.code() + " at " + (pointer.isEmpty() ? "the root" : printable(pointer)) + ')';
    }

    private String subject() {
        if (path.isEmpty()) {
            return "value";
        }
        if (path.get(0) instanceof String name) {
            return name.isBlank() ? shown(name) : printable(cut(name, LONGEST_VALUE));
        }
        return "item";
    }

    /** A text from outside as messages show it: cut, in quotes, without control characters. */
    static String shown(String text) {
        return '\'' + printable(cut(text, LONGEST_VALUE)) + '\'';
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "...";
    }

    private static String printable(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            if (isHalfPair(text, i) || (Character.isISOControl(text.charAt(i)) && !text.startsWith(ADVICE, i))) {
                out = out == null ? new StringBuilder(text) : out;
                out.setCharAt(i, '?');
            }
        }
        return out == null ? text : out.toString();
    }

    /** Whether a surrogate without its other half stands there. */
    static boolean isHalfPair(String text, int i) {
        char at = text.charAt(i);
        if (Character.isHighSurrogate(at)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(at) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
