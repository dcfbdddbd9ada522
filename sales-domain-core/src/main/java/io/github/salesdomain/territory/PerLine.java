package io.github.salesdomain.territory;

import io.github.salesdomain.product.ProductLine;
import java.util.Map;
import java.util.Set;

/** The answers about a customer who is split by product line: where it belongs, or who looks after it, for each line. */
final class PerLine {

    private PerLine() {}

    /** Refuses answers that are all the same, for then the customer is not split. */
    static void requireDifferent(Map<ProductLine, ?> lines) {
        if (Set.copyOf(lines.values()).size() < 2) {
            throw new IllegalArgumentException("lines must differ from each other, but was " + lines);
        }
    }

    /** The answer for a line; refused if there is none. */
    static <T> T of(ProductLine line, Map<ProductLine, T> lines) {
        T answer = lines.get(line);
        if (answer == null) {
            throw new IllegalArgumentException("line must be among " + lines.keySet() + ", but was " + line);
        }
        return answer;
    }
}
