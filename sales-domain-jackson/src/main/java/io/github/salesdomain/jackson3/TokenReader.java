package io.github.salesdomain.jackson3;

import io.github.salesdomain.wire.Token;
import io.github.salesdomain.wire.WireReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.JsonTokenId;

/** The tokens of a Jackson 3 parser. */
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
        token = tokenOf(parser.nextToken());
        return token;
    }

    @Override
    public String text() {
        return parser.getString();
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
            case JsonTokenId.ID_PROPERTY_NAME -> Token.NAME;
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
        return switch (parser.getNumberTypeFP()) {
            case FLOAT16, FLOAT32, DOUBLE64 -> true;
            case BIG_DECIMAL, UNKNOWN -> false;
        };
    }
}
