package io.github.salesdomain.testkit;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.customer.CustomerState;
import io.github.salesdomain.quota.CreditBook;
import io.github.salesdomain.quota.SalesCreditor;
import io.github.salesdomain.quota.SalesTransaction;
import io.github.salesdomain.quota.TransactionKind;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * Some invoices of the sample company in 2026, around the days on which customers and people moved.
 * <p>
 * On May 11 Li follows Wu at R-07; a return of June takes back part of what Wu sold. On July 1 the pin of C-04 ends. From October 1 nobody holds R-09.
 */
public final class SampleSales {

    private SampleSales() {}

    /** {@return what the twelve customers were like, since ever} */
    public static List<CustomerState> customerStates() {
        return SampleCompany.customers().stream()
                .map(customer -> CustomerState.builder()
                        .factId("state of " + customer.id())
                        .customer(customer)
                        .during(LocalDateRange.ofUnbounded())
                        .knownSince(LocalDate.of(2020, 1, 1))
                        .build())
                .toList();
    }

    /** {@return five invoices and a return, sorted by id; CNY 280,000.00 in all} */
    public static List<SalesTransaction> transactions() {
        return List.of(
                invoice("INV-1", "C-05", "2026-05-04", 100_000),
                invoice("INV-2", "C-05", "2026-05-20", 80_000),
                invoice("INV-3", "C-10", "2026-10-15", 50_000),
                invoice("INV-4", "C-04", "2026-06-30", 40_000),
                invoice("INV-5", "C-04", "2026-07-01", 40_000),
                SalesTransaction.builder()
                        .id("RET-1")
                        .kind(TransactionKind.RETURN)
                        .on(LocalDate.of(2026, 6, 2))
                        .amount(Money.ofMajor(SampleCompany.currency(), -30_000))
                        .customer(CustomerId.of("C-05"))
                        .original("INV-1")
                        .build());
    }

    private static SalesTransaction invoice(String id, String customer, String on, long amount) {
        return SalesTransaction.builder()
                .id(id)
                .on(LocalDate.parse(on))
                .amount(Money.ofMajor(SampleCompany.currency(), amount))
                .customer(CustomerId.of(customer))
                .build();
    }

    /** {@return credits the person who held the territory of the customer on the date of the invoice} */
    public static SalesCreditor creditor() {
        return SalesCreditor.toReps(SampleCompany.territoryMap(), customerStates(), SampleCompany.organisation());
    }

    /** {@return {@link #transactions()} as {@link #creditor()} credits them} */
    public static CreditBook book() {
        return creditor().credit(transactions(), SampleCompany.currency());
    }
}
