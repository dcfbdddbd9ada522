package io.github.salesdomain.examples.steelwheels;

import java.util.Arrays;

/** How far an order has come, in the words of Steel Wheels. */
enum OrderStatus {
    IN_PROCESS("In Process"),
    ON_HOLD("On Hold"),
    SHIPPED("Shipped"),
    DISPUTED("Disputed"),
    RESOLVED("Resolved"),
    CANCELLED("Cancelled");

    private final String words;

    OrderStatus(String words) {
        this.words = words;
    }

    static OrderStatus parse(String field, String words) {
        return Arrays.stream(values())
                .filter(status -> status.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new SteelWheelsDataException(
                        field,
                        "be one of " + Arrays.stream(values()).map(s -> s.words).toList(),
                        words));
    }

    /** {@return whether the goods have left and stay with the customer: a dispute, open or resolved, does not undo the sale} */
    boolean isSale() {
        return this == SHIPPED || this == DISPUTED || this == RESOLVED;
    }

    /** {@return whether somebody has to decide what happens to the order} */
    boolean needsDecision() {
        return this == IN_PROCESS || this == ON_HOLD || this == DISPUTED;
    }

    @Override
    public String toString() {
        return words;
    }
}
