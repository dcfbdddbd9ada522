package io.github.salesdomain.wire;

import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.UndefinedReason;
import java.util.List;

/**
 * A figure that may not exist: the figure itself, or an object with the reason.
 *
 * @param <T> the type of the figure
 */
final class MeasuredCodec<T> extends Codec<Measured<T>> {

    static final String UNDEFINED = "undefined";
    static final List<String> KNOWN = List.of(UNDEFINED);

    private final Codec<T> figure;

    private MeasuredCodec(Codec<T> figure) {
        this.figure = figure;
    }

    /** A codec of figures whose own form is never an object with the field "undefined". */
    static <T> MeasuredCodec<T> of(Codec<T> figure) {
        boolean unclear = figure instanceof RatioCodec || figure instanceof MeasuredCodec;
        if (unclear || (figure instanceof BodyCodec<T> body && body.has(UNDEFINED))) {
            throw new IllegalStateException("figure must not have the field " + UNDEFINED + " itself");
        }
        return new MeasuredCodec<>(figure);
    }

    @Override
    public Measured<T> read(WireReader in) {
        if (in.token() != Token.START_OBJECT) {
            return Measured.of(figure.read(in));
        }
        in.enterObject();
        in.next();
        Measured<T> value = isUndefined(in) ? Measured.undefined(readReason(in)) : Measured.of(body(in));
        in.leaveObject();
        return value;
    }

    private T body(WireReader in) {
        if (figure instanceof BodyCodec<T> body) {
            return body.readBody(in, null);
        }
        throw WireException.of(
                WireProblem.WRONG_TYPE, "must be a figure or an object with the field undefined, but was an object");
    }

    @Override
    public void write(Measured<T> value, WireWriter out) {
        if (value instanceof Measured.Known<T> known) {
            figure.write(known.figure(), out);
        } else {
            writeReason(((Measured.Undefined<T>) value).reason(), out);
        }
    }

    static boolean isUndefined(WireReader in) {
        return in.token() == Token.NAME && in.text().equals(UNDEFINED);
    }

    /** Reads from the name "undefined" to the end of the object. */
    static UndefinedReason readReason(WireReader in) {
        in.next();
        UndefinedReason reason;
        try {
            reason = QuantityWire.UNDEFINED_REASON.read(in);
        } catch (WireException problem) {
            throw problem.under(UNDEFINED);
        }
        if (in.next() != Token.END_OBJECT) {
            String name = BodyCodec.name(in);
            throw name.equals(UNDEFINED) ? BodyCodec.duplicate(name) : BodyCodec.unknown(name, KNOWN);
        }
        return reason;
    }

    static void writeReason(UndefinedReason reason, WireWriter out) {
        out.enterObject();
        out.name(UNDEFINED);
        QuantityWire.UNDEFINED_REASON.write(reason, out);
        out.leaveObject();
    }
}
