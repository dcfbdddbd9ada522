package io.github.salesdomain.wire;

import static io.github.salesdomain.wire.Field.list;
import static io.github.salesdomain.wire.Field.required;

import io.github.salesdomain.quota.Allocation;
import io.github.salesdomain.quota.NestedAllocation;
import io.github.salesdomain.quota.QuotaTable;

/** The JSON form of allocations, nested ones, and two-way tables of {@code quota}. */
final class AllocationWire {

    static final ObjectCodec<Allocation.Conflict> CONFLICT = ObjectCodec.of(
            required("kind", MoneyWire.BOUND_CONFLICT_KIND, Allocation.Conflict::kind),
            list("holders", QuotaWire.HOLDER, Allocation.Conflict::holders),
            required("amount", MoneyWire.MONEY, Allocation.Conflict::amount),
            Allocation.Conflict::new);

    private static final ObjectCodec<Allocation.Allocated> ALLOCATED = ObjectCodec.of(
            required("split", QuotaWire.SPLIT, Allocation.Allocated::split),
            required("certificate", MoneyWire.CERTIFICATE, Allocation.Allocated::certificate),
            Allocation.Allocated::new);

    static final UnionCodec<Allocation> ALLOCATION = UnionCodec.<Allocation>by("kind")
            .option("ALLOCATED", Allocation.Allocated.class, ALLOCATED)
            .option(
                    "INFEASIBLE",
                    Allocation.Infeasible.class,
                    ObjectCodec.of(
                            required("quota", QuotaWire.QUOTA, Allocation.Infeasible::quota),
                            list("conflicts", CONFLICT, Allocation.Infeasible::conflicts),
                            Allocation.Infeasible::new));

    static final ObjectCodec<QuotaTable.Conflict> TABLE_CONFLICT = ObjectCodec.of(
            required("kind", MoneyWire.TABLE_CONFLICT_KIND, QuotaTable.Conflict::kind),
            list("rows", QuotaWire.HOLDER, QuotaTable.Conflict::rows),
            list("columns", QuotaWire.HOLDER, QuotaTable.Conflict::columns),
            required("amount", MoneyWire.MONEY, QuotaTable.Conflict::amount),
            QuotaTable.Conflict::new);

    static final UnionCodec<QuotaTable> TABLE = UnionCodec.<QuotaTable>by("kind")
            .option(
                    "ALLOCATED",
                    QuotaTable.Allocated.class,
                    ObjectCodec.of(
                            list("rows", QuotaWire.QUOTA, QuotaTable.Allocated::rows),
                            list("columns", QuotaWire.QUOTA, QuotaTable.Allocated::columns),
                            required("certificate", MoneyWire.TABLE_CERTIFICATE, QuotaTable.Allocated::certificate),
                            QuotaTable.Allocated::new))
            .option(
                    "INFEASIBLE",
                    QuotaTable.Infeasible.class,
                    ObjectCodec.of(
                            list("conflicts", TABLE_CONFLICT, QuotaTable.Infeasible::conflicts),
                            QuotaTable.Infeasible::new));

    static final ObjectCodec<NestedAllocation.Cell> NESTED_CELL = ObjectCodec.of(
            list("path", QuotaWire.HOLDER, NestedAllocation.Cell::path),
            required("amount", MoneyWire.MONEY, NestedAllocation.Cell::amount),
            NestedAllocation.Cell::new);

    static final ObjectCodec<NestedAllocation.Conflict> NESTED_CONFLICT = ObjectCodec.of(
            list("path", QuotaWire.HOLDER, NestedAllocation.Conflict::path),
            required("of", CONFLICT, NestedAllocation.Conflict::of),
            NestedAllocation.Conflict::new);

    static final ObjectCodec<NestedAllocation.Division> DIVISION = ObjectCodec.of(
            list("path", QuotaWire.HOLDER, NestedAllocation.Division::path),
            required("allocation", ALLOCATED, NestedAllocation.Division::allocation),
            NestedAllocation.Division::new);

    static final UnionCodec<NestedAllocation> NESTED = UnionCodec.<NestedAllocation>by("kind")
            .option(
                    "ALLOCATED",
                    NestedAllocation.Allocated.class,
                    ObjectCodec.of(
                            required("whole", QuotaWire.QUOTA, NestedAllocation.Allocated::whole),
                            list("levels", TextCodec.text(TextCodec.NAME), NestedAllocation.Allocated::levels),
                            list("divisions", DIVISION, NestedAllocation.Allocated::divisions),
                            NestedAllocation.Allocated::new))
            .option(
                    "INFEASIBLE",
                    NestedAllocation.Infeasible.class,
                    ObjectCodec.of(
                            required("quota", QuotaWire.QUOTA, NestedAllocation.Infeasible::quota),
                            list("conflicts", NESTED_CONFLICT, NestedAllocation.Infeasible::conflicts),
                            NestedAllocation.Infeasible::new));

    private AllocationWire() {}

    static void addTo(SalesDomainWire.Listing listing) {
        listing.add(Allocation.Conflict.class, CONFLICT);
        listing.add(Allocation.class, ALLOCATION);
        listing.add(QuotaTable.Conflict.class, TABLE_CONFLICT);
        listing.add(QuotaTable.class, TABLE);
        listing.add(NestedAllocation.Cell.class, NESTED_CELL);
        listing.add(NestedAllocation.Conflict.class, NESTED_CONFLICT);
        listing.add(NestedAllocation.Division.class, DIVISION);
        listing.add(NestedAllocation.class, NESTED);
    }
}
