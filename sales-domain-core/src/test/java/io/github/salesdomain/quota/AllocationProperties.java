package io.github.salesdomain.quota;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.money.CertificateVerifier;
import io.github.salesdomain.testkit.QuotaDomain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.joda.money.Money;

/** Laws of {@link QuotaAllocator}, {@link NestedAllocator} and {@link QuotaTabulator}. */
@Domain(QuotaDomain.class)
@Domain(DomainContext.Global.class)
class AllocationProperties {

    @Property
    void partsSumToTheHedgedQuotaAndTheProofHolds(@ForAll Allocation allocation) {
        if (allocation instanceof Allocation.Allocated allocated) {
            assertThat(Money.total(allocated.split().parts().stream()
                            .map(QuotaSplit.Part::amount)
                            .toList()))
                    .isEqualTo(allocated.split().total());
            assertThat(CertificateVerifier.standard()
                            .verify(allocated.certificate())
                            .faults())
                    .isEmpty();
        }
    }

    @Property
    void withoutBoundsAnAllocationIsASplit(@ForAll Quota quota, @ForAll SplitPolicy policy, @ForAll QuotaSplit like) {
        List<Holder> holders = like.parts().stream()
                .map(part -> part.quota().holder())
                .distinct()
                .toList();
        SplitPolicy filled = policy.withZeroBase(ZeroBase.AVERAGE);

        assertThat(QuotaAllocator.with(filled).allocate(quota, holders))
                .isInstanceOfSatisfying(
                        Allocation.Allocated.class,
                        allocated -> assertThat(allocated.split())
                                .isEqualTo(QuotaSplitter.with(filled).split(quota, holders)));
    }

    @Property
    void everyCellOfANestedAllocationSumsToTheOneAboveAndIsProven(@ForAll NestedAllocation nested) {
        if (nested instanceof NestedAllocation.Allocated allocated) {
            for (NestedAllocation.Division division : allocated.divisions()) {
                QuotaSplit split = division.allocation().split();
                assertThat(Money.total(division.cells().stream()
                                .map(NestedAllocation.Cell::amount)
                                .toList()))
                        .isEqualTo(split.whole().amount().plus(split.hedgeAmount()));
                assertThat(allocated.amount(division.path().toArray(Holder[]::new)))
                        .isEqualTo(split.whole().amount());
                assertThat(CertificateVerifier.standard()
                                .verify(division.allocation().certificate())
                                .faults())
                        .isEmpty();
            }
        } else {
            assertThat(((NestedAllocation.Infeasible) nested).conflicts()).isNotEmpty();
        }
    }

    @Property
    void oneLevelIsAnAllocation(@ForAll Quota quota, @ForAll SplitPolicy policy, @ForAll QuotaSplit like) {
        List<Holder> holders = like.parts().stream()
                .map(part -> part.quota().holder())
                .distinct()
                .toList();
        QuotaAllocator allocator = QuotaAllocator.with(policy.withZeroBase(ZeroBase.AVERAGE));

        NestedAllocation nested =
                NestedAllocator.of(NestedLevel.of("holder", holders, allocator)).allocate(quota);
        assertThat(((NestedAllocation.Allocated) nested).divisions().get(0).allocation())
                .isEqualTo(allocator.allocate(quota, holders));
    }

    @Property
    void bothMarginsOfATableAreExactInAnyOrder(@ForAll QuotaTable table, @ForAll Random random) {
        if (table instanceof QuotaTable.Allocated allocated) {
            List<Quota> rows = new ArrayList<>(allocated.rows());
            List<Quota> columns = new ArrayList<>(allocated.columns());
            Collections.shuffle(rows, random);
            Collections.shuffle(columns, random);
            QuotaTable again = QuotaTabulator.standard().tabulate(rows, columns);

            assertThat(again.isAllocated()).isTrue();
            for (int i = 0; i < allocated.rows().size(); i++) {
                assertThat(Money.total(allocated.cells().get(i)))
                        .isEqualTo(allocated.rows().get(i).amount());
            }
            assertThat(((QuotaTable.Allocated) again).rows()).isEqualTo(allocated.rows());
        }
    }
}
