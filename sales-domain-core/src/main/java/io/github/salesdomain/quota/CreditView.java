package io.github.salesdomain.quota;

/** To whom quota and sales of a customer count that was transferred. */
public enum CreditView {

    /** To whoever had the customer on the day: what was earned stays earned, and decides pay. */
    PAID,

    /** To whoever has the customer now, for the whole year: years and holders compare, as if the customer had always been there. */
    RESTATED
}
