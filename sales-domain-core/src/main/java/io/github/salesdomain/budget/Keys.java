package io.github.salesdomain.budget;

/** The one length of ids and keys. */
final class Keys {

    private Keys() {}

    static void check(String name, String key) {
        if (key.isBlank() || key.length() > 64) {
            throw new IllegalArgumentException(name + " must have 1 to 64 characters, but was '" + key + "'");
        }
    }
}
