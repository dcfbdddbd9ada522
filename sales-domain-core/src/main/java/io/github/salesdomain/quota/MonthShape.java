package io.github.salesdomain.quota;

/**
 * Whose history says how a holder's year goes over the months.
 * <p>
 * The choice decides what a month without history gets. A month in which returns exceeded sales counts as one without sales.
 */
public enum MonthShape {

    /** The holder's own: a month without sales gets nothing; a holder with a quota and no history at all is refused. */
    OWN,

    /** The holder's own if there is any, otherwise that of the nearest holder above who has one. */
    OWN_OR_ABOVE,

    /** That of the whole company, so that a month in which one holder happened to sell nothing gets its usual share. */
    OF_WHOLE,

    /** Nobody's: every month gets the same. */
    EVEN
}
