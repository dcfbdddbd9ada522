package io.github.salesdomain.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads and writes single codecs, without a mapper around them. */
final class Tape {

    private static final JsonFactory JSON = new JsonFactory();

    private Tape() {}

    /** {@return what a codec makes of JSON} */
    static <T> T read(Codec<T> codec, String json) {
        Reader reader = new Reader(json);
        T value = codec.read(reader);
        if (reader.next() != Token.END) {
            throw new IllegalStateException("codec must end on the last token of its value, but stopped before");
        }
        return value;
    }

    /** {@return the JSON that a codec writes} */
    static <T> String write(Codec<T> codec, T value) {
        StringWriter json = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(json)) {
            codec.write(value, new Writer(generator));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return json.toString();
    }

    /** {@return the tokens of JSON} */
    static WireReader reader(String json) {
        return new Reader(json);
    }

    /** JSON that never ends: some tokens in a circle, each a text or the name of a token; counts how many were taken. */
    static final class Endless extends WireReader {
        private final List<String> circle;
        private int taken;

        Endless(String... circle) {
            this.circle = List.of(circle);
        }

        int taken() {
            return taken;
        }

        @Override
        public Token token() {
            String at = text();
            for (Token token : Token.values()) {
                if (token.name().equals(at)) {
                    return token;
                }
            }
            return Token.NAME;
        }

        @Override
        public Token next() {
            taken++;
            return token();
        }

        @Override
        public String text() {
            return circle.get(taken % circle.size());
        }
    }

    private static final class Reader extends WireReader {
        private final List<Token> tokens = new ArrayList<>();
        private final List<String> texts = new ArrayList<>();
        private int at;

        Reader(String json) {
            try (JsonParser parser = JSON.createParser(json)) {
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    tokens.add(tokenOf(token));
                    texts.add(parser.getText());
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static Token tokenOf(JsonToken token) {
            return switch (token) {
                case START_OBJECT -> Token.START_OBJECT;
                case END_OBJECT -> Token.END_OBJECT;
                case START_ARRAY -> Token.START_ARRAY;
                case END_ARRAY -> Token.END_ARRAY;
                case FIELD_NAME -> Token.NAME;
                case VALUE_STRING -> Token.STRING;
                case VALUE_NUMBER_INT -> Token.INTEGER;
                case VALUE_NUMBER_FLOAT -> Token.DECIMAL;
                case VALUE_TRUE -> Token.TRUE;
                case VALUE_FALSE -> Token.FALSE;
                case VALUE_NULL -> Token.NULL;
                case VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> Token.OTHER;
            };
        }

        @Override
        public Token token() {
            return at < tokens.size() ? tokens.get(at) : Token.END;
        }

        @Override
        public Token next() {
            at++;
            return token();
        }

        @Override
        public String text() {
            return texts.get(at);
        }
    }

    private static final class Writer extends WireWriter {
        private final JsonGenerator out;

        Writer(JsonGenerator out) {
            this.out = out;
        }

        @Override
        public void startObject() {
            step(JsonGenerator::writeStartObject);
        }

        @Override
        public void endObject() {
            step(JsonGenerator::writeEndObject);
        }

        @Override
        public void startArray() {
            step(JsonGenerator::writeStartArray);
        }

        @Override
        public void endArray() {
            step(JsonGenerator::writeEndArray);
        }

        @Override
        public void name(String name) {
            step(generator -> generator.writeFieldName(name));
        }

        @Override
        public void text(String text) {
            step(generator -> generator.writeString(text));
        }

        @Override
        public void number(long number) {
            step(generator -> generator.writeNumber(number));
        }

        @Override
        public void bool(boolean value) {
            step(generator -> generator.writeBoolean(value));
        }

        private void step(Step step) {
            try {
                step.on(out);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private interface Step {
        void on(JsonGenerator generator) throws IOException;
    }
}
