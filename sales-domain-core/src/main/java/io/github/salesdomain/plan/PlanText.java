package io.github.salesdomain.plan;

/** The texts of a plan. */
final class PlanText {

    private static final int LONGEST_KEY = 64;

    private PlanText() {}

    static void requireKey(String attribute, String value) {
        if (value.isBlank() || value.length() > LONGEST_KEY) {
            throw new IllegalArgumentException(attribute + " must have 1 to 64 characters, but was '" + value + "'");
        }
    }

    static void requireNotBlank(String attribute, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(attribute + " must not be blank, but was '" + value + "'");
        }
    }
}
