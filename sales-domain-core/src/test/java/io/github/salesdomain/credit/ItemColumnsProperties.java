package io.github.salesdomain.credit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.testkit.CreditDomain;
import io.github.salesdomain.testkit.SettlementDomain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

@Domain(CreditDomain.class)
@Domain(DomainContext.Global.class)
class ItemColumnsProperties {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    /** Items in one currency, of four customers at most. */
    @Provide
    static Arbitrary<List<OpenItem>> ledgers() {
        return SettlementDomain.openItems().list().ofMinSize(1).ofMaxSize(40).map(ItemColumnsProperties::ledger);
    }

    private static List<OpenItem> ledger(List<OpenItem> items) {
        List<OpenItem> ledger = new ArrayList<>();
        CurrencyUnit currency = items.get(0).original().getCurrencyUnit();
        for (OpenItem item : items) {
            if (item.original().getCurrencyUnit().equals(currency)) {
                int customer = Math.floorMod(item.customer().hashCode(), 4);
                ledger.add(item.withId("I-" + ledger.size()).withCustomer(CustomerId.of("C-" + customer)));
            }
        }
        return ledger;
    }

    private static AgeingTable age(List<OpenItem> ledger, AgeingPolicy policy) {
        CurrencyUnit currency = ledger.get(0).original().getCurrencyUnit();
        return AgeingCalculator.with(policy).age(AgeingColumns.of(currency, ledger, policy.basis()), TODAY);
    }

    private static AgeingPolicy ownColumn(AgeingPolicy policy) {
        return policy.withNetting(CreditNetting.OWN_COLUMN);
    }

    private static List<OpenItem> of(CustomerId customer, List<OpenItem> ledger) {
        return ledger.stream().filter(item -> item.customer().equals(customer)).toList();
    }

    private static AgeingReport alone(List<OpenItem> items, AgeingPolicy policy) {
        List<ExposureItem> exposed = new ArrayList<>();
        for (OpenItem item : items) {
            exposed.add(ExposureItem.builder()
                    .id(item.id())
                    .kind(item.owedByUs() ? ExposureKind.UNALLOCATED_RECEIPT : ExposureKind.RECEIVABLE)
                    .amount(item.open())
                    .documentDate(item.documentDate())
                    .dueDate(item.dueDate())
                    .build());
        }
        return AgeingCalculator.with(policy)
                .age(exposed, items.get(0).original().getCurrencyUnit(), TODAY);
    }

    @Property
    void customersTogetherAgeAsEachOneAlone(@ForAll("ledgers") List<OpenItem> ledger, @ForAll AgeingPolicy anyNetting) {
        AgeingPolicy policy = ownColumn(anyNetting);
        AgeingTable table = age(ledger, policy);

        assertThat(table.customers())
                .containsExactlyElementsOf(ledger.stream()
                        .map(OpenItem::customer)
                        .distinct()
                        .sorted()
                        .toList());
        for (CustomerId customer : table.customers()) {
            AgeingReport report = alone(of(customer, ledger), policy);
            int row = table.rowOf(customer).orElseThrow();
            for (int bucket = 0; bucket < report.parts().size(); bucket++) {
                assertThat(table.amount(row, bucket))
                        .isEqualTo(report.parts().get(bucket).amount());
            }
            assertThat(table.undated(row)).isEqualTo(report.undated());
            assertThat(table.credits(row)).isEqualTo(report.credits());
            assertThat(table.balance(row)).isEqualTo(report.balance());
        }
    }

    @Property
    void theOrderOfTheItemsPlaysNoPart(
            @ForAll("ledgers") List<OpenItem> ledger, @ForAll AgeingPolicy anyNetting, @ForAll Random random) {
        AgeingPolicy policy = ownColumn(anyNetting);
        List<OpenItem> shuffled = new ArrayList<>(ledger);
        Collections.shuffle(shuffled, random);
        AgeingTable table = age(ledger, policy);
        AgeingTable again = age(shuffled, policy);

        assertThat(again.customers()).isEqualTo(table.customers());
        for (int row = 0; row < table.customerCount(); row++) {
            for (int bucket = 0; bucket < policy.buckets().size(); bucket++) {
                assertThat(again.amount(row, bucket)).isEqualTo(table.amount(row, bucket));
            }
            assertThat(again.undated(row)).isEqualTo(table.undated(row));
            assertThat(again.credits(row)).isEqualTo(table.credits(row));
        }
    }

    @Property
    void theRowOfACustomerSumsToHisOpenItems(
            @ForAll("ledgers") List<OpenItem> ledger, @ForAll AgeingPolicy anyNetting) {
        AgeingTable table = age(ledger, ownColumn(anyNetting));

        for (int row = 0; row < table.customerCount(); row++) {
            Money open = Money.zero(ledger.get(0).original().getCurrencyUnit());
            for (OpenItem item : of(table.customers().get(row), ledger)) {
                open = item.owedByUs() ? open.minus(item.open()) : open.plus(item.open());
            }
            assertThat(table.balance(row)).isEqualTo(open);
        }
    }
}
