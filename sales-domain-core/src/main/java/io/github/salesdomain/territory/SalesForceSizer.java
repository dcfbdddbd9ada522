package io.github.salesdomain.territory;

import java.util.List;

/**
 * Says how many representatives the customers take, by the workload method.
 * <p>
 * Immutable.
 */
public final class SalesForceSizer {

    private static final SalesForceSizer STANDARD = new SalesForceSizer();

    private SalesForceSizer() {}

    /** {@return the sizer} */
    public static SalesForceSizer standard() {
        return STANDARD;
    }

    /**
     * How many representatives the customers take.
     * <p>
     * More customers, calls, time or travel never takes fewer people; more selling time never takes more. The order of the groups does not matter.
     *
     * <h4>Formula</h4>
     * <pre>{@code
     * work = sum of customers × (calls × time of a call + travel)
     * reps = ceiling(work / (working time × (1 - not selling)))
     * }</pre>
     * Source: formulas, sales force size.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * SalesForceSizer.standard().size(groups, RepCapacity.of(Duration.ofHours(1150))).reps();   // 5160 hours of work: 5
     * RepCapacity.of(Duration.ZERO);                                                            // refused: no time for customers
     * }</pre>
     *
     * @param groups the customers, by how they are called on
     * @param capacity the time of one representative
     * @return the number, with the parts it was made of
     * @throws ArithmeticException if the number of representatives does not fit into a long
     */
    public SalesForceSize size(List<WorkloadGroup> groups, RepCapacity capacity) {
        return SalesForceSize.of(groups, capacity);
    }
}
