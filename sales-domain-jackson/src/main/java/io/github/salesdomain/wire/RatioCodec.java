package io.github.salesdomain.wire;

import io.github.salesdomain.quantity.Ratio;

/** A ratio: a decimal where it ends, a fraction where it does not, an object with the reason where there is none. */
final class RatioCodec extends Codec<Ratio> {

    private static final TextCodec<Ratio> DEFINED = TextCodec.of(400, RatioCodec::parse, Ratio::toString);

    @Override
    public Ratio read(WireReader in) {
        if (in.token() == Token.INTEGER || in.token() == Token.DECIMAL) {
            return Ratio.parse(NumberCodec.parse(in.text()).toPlainString());
        }
        if (in.token() != Token.START_OBJECT) {
            if (in.token() != Token.STRING) {
                throw in.wrong("a decimal or a fraction in quotes");
            }
            return DEFINED.read(in);
        }
        in.enterObject();
        in.next();
        if (!MeasuredCodec.isUndefined(in)) {
            throw in.token() == Token.NAME
                    ? BodyCodec.unknown(BodyCodec.name(in), MeasuredCodec.KNOWN)
                    : BodyCodec.missing(MeasuredCodec.UNDEFINED);
        }
        Ratio ratio = Ratio.undefined(MeasuredCodec.readReason(in));
        in.leaveObject();
        return ratio;
    }

    @Override
    public void write(Ratio value, WireWriter out) {
        if (value instanceof Ratio.Undefined undefined) {
            MeasuredCodec.writeReason(undefined.reason(), out);
        } else {
            DEFINED.write(value, out);
        }
    }

    private static Ratio parse(String text) {
        try {
            return Ratio.parse(text);
        } catch (IllegalArgumentException refusal) {
            throw WireException.of(
                    WireProblem.BAD_VALUE,
                    "must be a decimal such as 0.45 or a fraction such as 1/3, but was " + WireException.shown(text));
        }
    }
}
