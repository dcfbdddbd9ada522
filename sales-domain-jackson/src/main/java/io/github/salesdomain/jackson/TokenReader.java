package io.github.salesdomain.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.JsonTokenId;
import io.github.salesdomain.wire.Token;
import io.github.salesdomain.wire.WireReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The tokens of a Jackson 2 parser. */
final class TokenReader extends WireReader {

    private final JsonParser parser;
    private Token token;

    TokenReader(JsonParser parser) {
        this.parser = parser;
        this.token = tokenOf(parser.currentToken());
    }

    @Override
    public Token token() {
        return token;
    }

    @Override
    public Token next() {
        try {
            token = tokenOf(parser.nextToken());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return token;
    }

    @Override
    public String text() {
        try {
            return parser.getText();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Token tokenOf(@Nullable JsonToken next) {
        if (next == null) {
            return Token.END;
        }
        return switch (next.id()) {
            case JsonTokenId.ID_START_OBJECT -> Token.START_OBJECT;
            case JsonTokenId.ID_END_OBJECT -> Token.END_OBJECT;
            case JsonTokenId.ID_START_ARRAY -> Token.START_ARRAY;
            case JsonTokenId.ID_END_ARRAY -> Token.END_ARRAY;
            case JsonTokenId.ID_FIELD_NAME -> Token.NAME;
            case JsonTokenId.ID_STRING -> Token.STRING;
            case JsonTokenId.ID_NUMBER_INT -> Token.INTEGER;
            case JsonTokenId.ID_NUMBER_FLOAT -> isBinary() ? Token.BINARY : Token.DECIMAL;
            case JsonTokenId.ID_TRUE -> Token.TRUE;
            case JsonTokenId.ID_FALSE -> Token.FALSE;
            case JsonTokenId.ID_NULL -> Token.NULL;
            default -> Token.OTHER;
        };
    }

    /** A parser of text does not tell, and so the characters are there; one of a tree or of a binary format does. */
    private boolean isBinary() {
        try {
            return switch (parser.getNumberTypeFP()) {
                case FLOAT16, FLOAT32, DOUBLE64 -> true;
                case BIG_DECIMAL, UNKNOWN -> false;
            };
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
