package io.github.salesdomain.jackson;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.io.ContentReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.github.salesdomain.wire.WireException;
import java.io.Closeable;
import org.jspecify.annotations.Nullable;

/**
 * JSON that is not the form of a value, or a value that has no JSON form.
 * <p>
 * Values from the input are shown with at most 64 characters, what a value says when it refuses its parts with at most 400, and both without
 * control characters. Text that is no JSON at all, or goes beyond the limits of the parser, is refused by Jackson itself with exceptions of
 * its own.
 */
public final class SalesJsonException extends JsonMappingException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String pointer;
    private final @Nullable Throwable refusal;

    private SalesJsonException(
            Closeable processor, @Nullable JsonLocation location, WireException problem, String pointer) {
        super(processor, problem.message(pointer), location);
        this.code = problem.problem().code();
        this.pointer = pointer;
        this.refusal = problem.getCause();
    }

    static SalesJsonException reading(JsonParser in, JsonStreamContext base, WireException problem) {
        JsonLocation at = in.currentTokenLocation();
        JsonLocation location = new JsonLocation(
                ContentReference.redacted(), at.getByteOffset(), at.getCharOffset(), at.getLineNr(), at.getColumnNr());
        return new SalesJsonException(in, location, problem, problem.pointer(pointerTo(base)));
    }

    static SalesJsonException writing(Closeable out, JsonStreamContext base, WireException problem) {
        return new SalesJsonException(out, null, problem, problem.pointer(pointerTo(base)));
    }

    private static String pointerTo(JsonStreamContext base) {
        return base.pathAsPointer().toString();
    }

    /** {@return what the constructor of the value threw, or null if the problem was found before} */
    @Override
    public synchronized @Nullable Throwable getCause() { // no constructor of Jackson takes a location and a cause
        return refusal;
    }

    /**
     * What is wrong, as a stable code: {@code UNKNOWN_FIELD}, {@code DUPLICATE_FIELD}, {@code MISSING_FIELD}, {@code NULL_VALUE},
     * {@code WRONG_TYPE}, {@code BAD_VALUE}, {@code TOO_LONG}, {@code TOO_DEEP} or {@code RULE_BROKEN}.
     *
     * @return the code; never renamed, but later versions may add some
     */
    public String code() {
        return code;
    }

    /**
     * Where it is wrong, as an RFC 6901 pointer from the root of the document, such as {@code /tenures/3/kind}. The pointer to a missing
     * field is the one that it should have.
     *
     * @return the pointer; empty for the root
     */
    public String pointer() {
        return pointer;
    }
}
