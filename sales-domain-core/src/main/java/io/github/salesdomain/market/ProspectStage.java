package io.github.salesdomain.market;

/**
 * How far somebody is on the way to becoming a customer (阶段).
 * <p>
 * An open prospect moves forward, and may leave stages out; it may be lost or put in reserve at any time. One in reserve comes back as qualified or
 * negotiating, or is lost. Won and lost are final: who comes back later is a new prospect.
 */
public enum ProspectStage {

    /** Known by name. */
    IDENTIFIED,

    /** Looked at and found able: capital, warehouse, vehicles, staff. */
    QUALIFIED,

    /** Terms are being talked about. */
    NEGOTIATING,

    /** A first, small order or a trial period. */
    TRIAL,

    /** Became a customer; final. */
    WON,

    /** Will not become one; final. */
    LOST,

    /** Qualified, and kept for the day on which a dealer has to be replaced (后备客户). */
    RESERVE;

    /** {@return whether the prospect is being worked on: neither won, lost nor in reserve} */
    public boolean isOpen() {
        return compareTo(WON) < 0;
    }

    /** {@return whether no other stage follows} */
    public boolean isFinal() {
        return this == WON || this == LOST;
    }

    /**
     * Whether a prospect may move from this stage to another.
     *
     * @param next the other stage
     * @return the answer; never for the same stage
     */
    public boolean leadsTo(ProspectStage next) {
        return switch (this) {
            case IDENTIFIED, QUALIFIED, NEGOTIATING, TRIAL -> next.compareTo(this) > 0;
            case RESERVE -> next == QUALIFIED || next == NEGOTIATING || next == LOST;
            case WON, LOST -> false;
        };
    }
}
