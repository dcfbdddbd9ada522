package io.github.salesdomain.credit;

/** What a trigger does to a rating, from the mildest to the gravest; it never raises one. */
public enum TriggerEffect {
    /** The customer is watched; his grade stays and is not raised. */
    WATCH,

    /** One notch down, and watched. */
    LOWER,

    /** Down to the worst grade at once. */
    KNOCK_OUT
}
