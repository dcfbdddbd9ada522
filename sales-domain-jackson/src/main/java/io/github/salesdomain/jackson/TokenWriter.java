package io.github.salesdomain.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonGeneratorImpl;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.github.salesdomain.wire.WireWriter;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The tokens of a Jackson 2 generator. */
final class TokenWriter extends WireWriter {

    private final JsonGenerator generator;

    TokenWriter(JsonGenerator generator) {
        this.generator = generator;
    }

    @Override
    public void startObject() {
        write(JsonGenerator::writeStartObject);
    }

    @Override
    public void endObject() {
        write(JsonGenerator::writeEndObject);
    }

    @Override
    public void startArray() {
        write(JsonGenerator::writeStartArray);
    }

    @Override
    public void endArray() {
        write(JsonGenerator::writeEndArray);
    }

    @Override
    public void name(String name) {
        try {
            generator.writeFieldName(name);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void text(String text) {
        try {
            generator.writeString(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A number stays a number, even where the host has its own numbers written as text. */
    @Override
    public void number(long number) {
        try {
            if (generator instanceof JsonGeneratorImpl
                    && generator.isEnabled(JsonWriteFeature.WRITE_NUMBERS_AS_STRINGS.mappedFeature())) {
                generator.writeRawValue(Long.toString(number));
            } else {
                generator.writeNumber(number);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void bool(boolean value) {
        try {
            generator.writeBoolean(value);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void write(Step step) {
        try {
            step.on(generator);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private interface Step {
        void on(JsonGenerator generator) throws IOException;
    }
}
