package io.github.salesdomain.quota;

/** What sort of figure a metric is. */
public enum MetricKind {
    /** An amount of money. */
    MONEY,
    /** An amount of money per head, which is not summed over heads. */
    MONEY_PER_HEAD,
    /** A quantity of goods, in a unit such as cases. */
    VOLUME,
    /** A number of things, such as outlets. */
    COUNT,
    /** One figure as a part of another, which is not summed. */
    SHARE;

    /** {@return whether it is an amount of money, so that a {@link Quota} can be owed in it} */
    public boolean isMoney() {
        return this == MONEY || this == MONEY_PER_HEAD;
    }

    /** {@return whether it is a quantity or a number, so that a {@link UnitQuota} can be owed in it} */
    public boolean isCounted() {
        return this == VOLUME || this == COUNT;
    }

    /** {@return whether figures of several holders are summed, so that one quota can be divided among them} */
    public boolean isAdditive() {
        return this != MONEY_PER_HEAD && this != SHARE;
    }
}
