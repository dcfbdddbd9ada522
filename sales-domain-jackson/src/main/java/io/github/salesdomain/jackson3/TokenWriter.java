package io.github.salesdomain.jackson3;

import io.github.salesdomain.wire.WireWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonGeneratorBase;
import tools.jackson.core.json.JsonWriteFeature;

/** The tokens of a Jackson 3 generator. */
final class TokenWriter extends WireWriter {

    private final JsonGenerator generator;

    TokenWriter(JsonGenerator generator) {
        this.generator = generator;
    }

    @Override
    public void startObject() {
        generator.writeStartObject();
    }

    @Override
    public void endObject() {
        generator.writeEndObject();
    }

    @Override
    public void startArray() {
        generator.writeStartArray();
    }

    @Override
    public void endArray() {
        generator.writeEndArray();
    }

    @Override
    public void name(String name) {
        generator.writeName(name);
    }

    @Override
    public void text(String text) {
        generator.writeString(text);
    }

    /** A number stays a number, even where the host has its own numbers written as text. */
    @Override
    public void number(long number) {
        if (generator instanceof JsonGeneratorBase json && json.isEnabled(JsonWriteFeature.WRITE_NUMBERS_AS_STRINGS)) {
            generator.writeRawValue(Long.toString(number));
        } else {
            generator.writeNumber(number);
        }
    }

    @Override
    public void bool(boolean value) {
        generator.writeBoolean(value);
    }
}
