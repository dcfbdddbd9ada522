package io.github.salesdomain.wire;

import java.math.BigDecimal;
import java.util.function.Function;

/** Makes codecs of numbers. */
final class NumberCodec {

    private static final int MOST_DIGITS = 30;
    private static final int LONG_DIGITS = 18;

    /** A decimal, written as text; read from a text or from the characters of a number, never through a double. */
    static final Codec<BigDecimal> DECIMAL = decimal(MOST_DIGITS);

    /** A whole number of 64 bits. */
    static final Codec<Long> LONG = new Codec<>() {
        @Override
        public Long read(WireReader in) {
            return whole(in, Long.MIN_VALUE, Long.MAX_VALUE);
        }

        @Override
        public void write(Long value, WireWriter out) {
            out.number(value);
        }
    };

    /** A whole number of 32 bits. */
    static final Codec<Integer> INT = new Codec<>() {
        @Override
        public Integer read(WireReader in) {
            return (int) whole(in, Integer.MIN_VALUE, Integer.MAX_VALUE);
        }

        @Override
        public void write(Integer value, WireWriter out) {
            out.number(value);
        }
    };

    /** True or false. */
    static final Codec<Boolean> BOOLEAN = new Codec<>() {
        @Override
        public Boolean read(WireReader in) {
            if (in.token() != Token.TRUE && in.token() != Token.FALSE) {
                throw in.wrong("true or false");
            }
            return in.token() == Token.TRUE;
        }

        @Override
        public void write(Boolean value, WireWriter out) {
            out.bool(value);
        }
    };

    private NumberCodec() {}

    /** A decimal of at most so many digits on either side of the point. */
    static Codec<BigDecimal> decimal(int mostDigits) {
        return decimal(mostDigits, Function.identity(), Function.identity());
    }

    /** A value that is a decimal; what {@code make} throws becomes BAD_VALUE. */
    static <T> Codec<T> decimal(Function<BigDecimal, T> make, Function<T, BigDecimal> number) {
        return decimal(MOST_DIGITS, make, number);
    }

    private static <T> Codec<T> decimal(int mostDigits, Function<BigDecimal, T> make, Function<T, BigDecimal> number) {
        return new Codec<>() {
            @Override
            public T read(WireReader in) {
                if (in.token() != Token.STRING && in.token() != Token.INTEGER && in.token() != Token.DECIMAL) {
                    throw in.wrong("a decimal in quotes");
                }
                BigDecimal decimal = parse(in.text(), mostDigits);
                try {
                    return make.apply(decimal);
                } catch (WireException refusal) {
                    throw refusal;
                } catch (RuntimeException refusal) {
                    throw WireException.from(WireProblem.BAD_VALUE, refusal);
                }
            }

            @Override
            public void write(T value, WireWriter out) {
                out.text(text(number.apply(value), mostDigits));
            }
        };
    }

    /** The text of a decimal, with its scale. */
    private static String text(BigDecimal decimal, int mostDigits) {
        if (decimal.scale() > mostDigits || (long) decimal.precision() - decimal.scale() > mostDigits) {
            throw tooLong(mostDigits, "a number of precision " + decimal.precision() + " and scale " + decimal.scale());
        }
        return decimal.toPlainString();
    }

    /** Parses a decimal of at most 30 digits on either side. */
    static BigDecimal parse(String text) {
        return parse(text, MOST_DIGITS);
    }

    /** Parses {@code -?(0|[1-9][0-9]*)(\.[0-9]+)?}, with at most so many ASCII digits on either side, and looks at no more than that. */
    private static BigDecimal parse(String text, int mostDigits) {
        int start = !text.isEmpty() && text.charAt(0) == '-' ? 1 : 0;
        int point = digitsFrom(text, start, mostDigits);
        int end = point;
        if (point < text.length() && text.charAt(point) == '.') {
            end = digitsFrom(text, point + 1, mostDigits);
        }
        boolean leadingZero = point > start + 1 && text.charAt(start) == '0';
        boolean noFraction = end == point + 1;
        if (point - start > mostDigits || end - point - 1 > mostDigits) {
            throw tooLong(mostDigits, WireException.shown(text));
        }
        if (end < text.length() || point == start || leadingZero || noFraction) {
            throw WireException.of(
                    WireProblem.BAD_VALUE,
                    "must be a plain decimal such as 12 or -0.5, but was " + WireException.shown(text));
        }
        if (end - start > LONG_DIGITS) {
            return new BigDecimal(text);
        }
        long unscaled = 0;
        for (int i = start; i < end; i++) {
            if (i != point) {
                unscaled = 10 * unscaled + (text.charAt(i) - '0');
            }
        }
        return BigDecimal.valueOf(start == 0 ? unscaled : -unscaled, Math.max(0, end - point - 1));
    }

    private static int digitsFrom(String text, int start, int mostDigits) {
        int i = start;
        while (i < text.length() && i - start <= mostDigits && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }

    private static WireException tooLong(int mostDigits, String shown) {
        return WireException.of(
                WireProblem.TOO_LONG,
                "must have at most " + mostDigits + " digits before and after the point, but was " + shown);
    }

    private static long whole(WireReader in, long least, long most) {
        if (in.token() != Token.INTEGER) {
            throw in.wrong("a whole number");
        }
        String text = in.text();
        BigDecimal number = parse(text);
        if (number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw WireException.of(
                    WireProblem.BAD_VALUE,
                    "must lie between " + least + " and " + most + ", but was " + WireException.shown(text));
        }
        return number.longValueExact();
    }
}
