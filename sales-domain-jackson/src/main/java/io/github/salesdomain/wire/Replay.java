package io.github.salesdomain.wire;

import java.util.ArrayList;
import java.util.List;

/** The rest of an object, kept so that one of its fields can be read before the others. */
final class Replay extends WireReader {

    /** How much may stand before a discriminator that does not come first. */
    private static final int MOST_TOKENS = 100_000;

    private record Kept(Token token, String text) {}

    private final List<Kept> tokens;
    private int at;

    private Replay(WireReader outer, List<Kept> tokens) {
        super(outer);
        this.tokens = tokens;
    }

    /** Keeps everything from the token on which the reader stands to the end of its object, where the reader stands afterwards. */
    static Replay of(WireReader in) {
        List<Kept> tokens = new ArrayList<>();
        int open = 1;
        for (Token token = in.token(); ; token = in.next()) {
            boolean textual =
                    token == Token.NAME || token == Token.STRING || token == Token.INTEGER || token == Token.DECIMAL;
            tokens.add(new Kept(token, textual ? in.text() : ""));
            if (tokens.size() > MOST_TOKENS) {
                throw WireException.of(
                        WireProblem.TOO_LONG, "must have its discriminator first when it is as large as this");
            }
            if (token == Token.START_OBJECT || token == Token.START_ARRAY) {
                open++;
            } else if (token == Token.END_OBJECT || token == Token.END_ARRAY) {
                open--;
            }
            if (open == 0 || token == Token.END) {
                return new Replay(in, tokens);
            }
        }
    }

    /** Moves a field of the object itself with its scalar value to the front, if there is one. */
    boolean moveFirst(String name) {
        int open = 0;
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token token = tokens.get(i).token();
            if (open == 0 && token == Token.NAME && tokens.get(i).text().equals(name)) {
                Kept kept = tokens.remove(i);
                Kept value = tokens.remove(i);
                tokens.add(0, value);
                tokens.add(0, kept);
                return true;
            }
            if (token == Token.START_OBJECT || token == Token.START_ARRAY) {
                open++;
            } else if (token == Token.END_OBJECT || token == Token.END_ARRAY) {
                open--;
            }
        }
        return false;
    }

    @Override
    public Token token() {
        return at < tokens.size() ? tokens.get(at).token() : Token.END;
    }

    @Override
    public Token next() {
        at++;
        return token();
    }

    @Override
    public String text() {
        return tokens.get(at).text();
    }
}
