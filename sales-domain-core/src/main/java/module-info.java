/**
 * Field sales management as immutable values and policy calculators: territories, quotas, credit, reconciliation, visits and the PDCA cycle.
 * <p>
 * The packages are exported in their one order: each uses only those above it.
 */
module io.github.salesdomain.core {
    requires transitive org.joda.money;
    requires transitive org.threeten.extra;
    requires com.google.common;
    requires static transitive org.jspecify;
    requires static org.immutables.value.annotations;

    exports io.github.salesdomain.explain;
    exports io.github.salesdomain.money;
    exports io.github.salesdomain.quantity;
    exports io.github.salesdomain.time;
    exports io.github.salesdomain.org;
    exports io.github.salesdomain.product;
    exports io.github.salesdomain.customer;
    exports io.github.salesdomain.territory;
    exports io.github.salesdomain.quota;
    exports io.github.salesdomain.incentive;
    exports io.github.salesdomain.budget;
    exports io.github.salesdomain.credit;
    exports io.github.salesdomain.reconciliation;
    exports io.github.salesdomain.market;
    exports io.github.salesdomain.visit;
    exports io.github.salesdomain.plan;
    exports io.github.salesdomain.pdca;
}
