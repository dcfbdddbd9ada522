package io.github.salesdomain.testkit;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.credit.Collateral;
import io.github.salesdomain.credit.CollateralDefect;
import io.github.salesdomain.credit.CollateralInspection;
import io.github.salesdomain.credit.CollateralKind;
import io.github.salesdomain.credit.Consequence;
import io.github.salesdomain.credit.CreditAccount;
import io.github.salesdomain.credit.CreditFile;
import io.github.salesdomain.credit.CreditGroup;
import io.github.salesdomain.credit.CreditLimit;
import io.github.salesdomain.credit.CreditLine;
import io.github.salesdomain.credit.CreditLineKind;
import io.github.salesdomain.credit.CreditOrder;
import io.github.salesdomain.credit.CreditOverride;
import io.github.salesdomain.credit.CreditSales;
import io.github.salesdomain.credit.CreditSecurity;
import io.github.salesdomain.credit.Exposure;
import io.github.salesdomain.credit.ExposureCalculator;
import io.github.salesdomain.credit.ExposureItem;
import io.github.salesdomain.credit.ExposureKind;
import io.github.salesdomain.credit.FloorStockPosition;
import io.github.salesdomain.credit.SecurityBasis;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.UnitOfMeasure;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * The credit of some dealers of {@link SampleCompany} as of 2026-03-31.
 * <p>
 * C-01 may owe CNY 790,000: a base of 750,000 and an uplift of 40,000 until the end of April. He owes 420,000 in receivables, 60,000 delivered and
 * not invoiced, 90,000 in open orders, less 30,000 prepaid; beside that 180,000 of floor stock stands with him on a line of 200,000. C-02 may owe
 * 30,000 and has an old ledger of 32,700. C-03 is in everyone's black book: all ten objections can be raised against him.
 */
public final class SampleCredit {

    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

    private SampleCredit() {}

    /** {@return the day as of which everything here is told: 2026-03-31} */
    public static LocalDate asOf() {
        return AS_OF;
    }

    /** {@return what is on file about C-01} */
    public static CreditFile file() {
        return CreditFile.builder()
                .customer(CustomerId.of("C-01"))
                .currency(SampleCompany.currency())
                .addLines(
                        CreditLine.builder()
                                .factId("L-01")
                                .limit(CreditLimit.of(cny(750_000)))
                                .during(LocalDateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)))
                                .reviewOn(LocalDate.of(2026, 9, 30))
                                .build(),
                        CreditLine.builder()
                                .factId("L-02")
                                .kind(CreditLineKind.TEMPORARY)
                                .limit(CreditLimit.of(cny(40_000)))
                                .during(LocalDateRange.of(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 5, 1)))
                                .build())
                .floorStockLine(CreditLimit.of(cny(200_000)))
                .build();
    }

    /** {@return the open amounts of C-01} */
    public static List<ExposureItem> items() {
        return ImmutableList.of(
                receivable("R-101", 250_000, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 30)),
                receivable("R-102", 120_000, LocalDate.of(2026, 1, 20), LocalDate.of(2026, 4, 20)),
                receivable("R-103", 50_000, LocalDate.of(2026, 1, 31), LocalDate.of(2026, 3, 26))
                        .withDisputed(true),
                item("D-201", ExposureKind.DELIVERED_NOT_INVOICED, 60_000),
                item("O-301", ExposureKind.OPEN_ORDER, 70_000).withRequestedShipDate(LocalDate.of(2026, 4, 10)),
                item("O-302", ExposureKind.OPEN_ORDER, 20_000).withRequestedShipDate(LocalDate.of(2026, 6, 10)),
                item("F-401", ExposureKind.FLOOR_STOCK, 180_000),
                item("P-501", ExposureKind.PREPAYMENT, 30_000));
    }

    /** {@return what C-01 owes: CNY 540,000, and 180,000 of floor stock on its own line} */
    public static Exposure exposure() {
        return ExposureCalculator.standard().calculate(items(), SampleCompany.currency(), AS_OF);
    }

    /** {@return an order of C-01 of CNY 100,000, nothing prepaid} */
    public static CreditOrder order() {
        return CreditOrder.of("O-310", cny(100_000)).withRequestedShipDate(LocalDate.of(2026, 4, 8));
    }

    /** {@return what is on file about C-02: a limit of CNY 30,000, not dated} */
    public static CreditFile smallFile() {
        return CreditFile.of(CustomerId.of("C-02"), cny(30_000));
    }

    /** {@return the receivables of C-02: seven items from not yet due to 91 days overdue, CNY 32,700 in all} */
    public static List<ExposureItem> ledger() {
        return ImmutableList.of(
                due("R-1", 12_000, LocalDate.of(2026, 4, 10)),
                due("R-2", 8_000, LocalDate.of(2026, 3, 31)),
                due("R-3", 5_500, LocalDate.of(2026, 3, 30)),
                due("R-4", 3_000, LocalDate.of(2026, 3, 1)),
                due("R-5", 2_500, LocalDate.of(2026, 2, 28)),
                due("R-6", 1_000, LocalDate.of(2025, 12, 31)),
                due("R-7", 700, LocalDate.of(2025, 12, 30)));
    }

    /** {@return what is on file about C-03: blocked, cash only, a lapsed limit, bad collateral, unsigned statements} */
    public static CreditFile troubledFile() {
        return CreditFile.builder()
                .customer(CustomerId.of("C-03"))
                .currency(SampleCompany.currency())
                .addLines(
                        CreditLine.builder()
                                .factId("L-03")
                                .limit(CreditLimit.of(cny(50_000)))
                                .during(LocalDateRange.of(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1)))
                                .build(),
                        CreditLine.builder()
                                .factId("L-04")
                                .kind(CreditLineKind.INSURED)
                                .limit(CreditLimit.of(cny(20_000)))
                                .during(LocalDateRange.of(LocalDate.of(2025, 1, 1), LocalDate.of(2027, 1, 1)))
                                .reviewOn(LocalDate.of(2026, 3, 1))
                                .build())
                .blocked(true)
                .cashOnly(true)
                .floorStockLine(CreditLimit.of(cny(150_000)))
                .unconfirmedStatements(3)
                .addCollateralDefects(
                        CollateralDefect.of("shop in Jinan", CollateralDefect.Kind.EXPIRED, LocalDate.of(2026, 3, 21)),
                        CollateralDefect.of("lorry", CollateralDefect.Kind.SHORT, LocalDate.of(2026, 1, 1)))
                .build();
    }

    /** {@return what C-03 owes: CNY 45,000, of it 25,000 overdue, and 180,000 of floor stock} */
    public static Exposure troubledExposure() {
        return ExposureCalculator.standard()
                .calculate(
                        ImmutableList.of(
                                due("R-31", 25_000, LocalDate.of(2026, 2, 19)),
                                due("R-32", 20_000, LocalDate.of(2026, 4, 19)),
                                item("F-33", ExposureKind.FLOOR_STOCK, 180_000)),
                        SampleCompany.currency(),
                        AS_OF);
    }

    /** {@return the credit manager lets {@link #order()} pass, until the end of April} */
    public static CreditOverride override() {
        return CreditOverride.builder()
                .orderId("O-310")
                .by(PersonId.of("P-90"))
                .role(Consequence.CREDIT_MANAGER)
                .upTo(cny(100_000))
                .until(LocalDate.of(2026, 4, 30))
                .note("Bank draft seen")
                .build();
    }

    /** {@return what is on file about C-01 where his limit depends on collateral: a house, and pledged goods that were counted} */
    public static CreditFile securedFile() {
        return CreditFile.of(CustomerId.of("C-01"), cny(800_000))
                .withSecurity(CreditSecurity.builder()
                        .addCollateral(
                                Collateral.builder()
                                        .id("HOUSE")
                                        .kind(CollateralKind.PROPERTY)
                                        .value(cny(500_000))
                                        .haircut(Rate.percent(30))
                                        .priorLien(cny(100_000))
                                        .validUntil(LocalDate.of(2028, 12, 31))
                                        .build(),
                                Collateral.builder()
                                        .id("GOODS")
                                        .kind(CollateralKind.PLEDGE)
                                        .value(cny(80_000))
                                        .haircut(Rate.percent(50))
                                        .quantity(Quantity.of(400, UnitOfMeasure.CASE))
                                        .addInspection(CollateralInspection.of(
                                                LocalDate.of(2026, 3, 15), Quantity.of(400, UnitOfMeasure.CASE)))
                                        .build())
                        .basis(SecurityBasis.min(cny(400_000)))
                        .build());
    }

    /** {@return the floor stock of C-01: CNY 180,000 booked, CNY 165,000 counted} */
    public static List<FloorStockPosition> floorStock() {
        return ImmutableList.of(FloorStockPosition.of("F-401", cny(180_000), cny(165_000)));
    }

    /** {@return C-01 with a branch C-11 below him that owes CNY 100,000 of a limit of 150,000} */
    public static CreditGroup group() {
        Exposure branch = ExposureCalculator.standard()
                .calculate(
                        ImmutableList.of(due("R-111", 100_000, LocalDate.of(2026, 4, 30))),
                        SampleCompany.currency(),
                        AS_OF);
        return CreditGroup.builder()
                .addAccounts(
                        CreditAccount.of(file(), exposure()),
                        CreditAccount.of(CreditFile.of(CustomerId.of("C-11"), cny(150_000)), branch)
                                .withParent(CustomerId.of("C-01")))
                .build();
    }

    /** {@return sales on credit of January, February and March 2026: CNY 100,000, 90,000 and 120,000} */
    public static List<CreditSales> creditSales() {
        return ImmutableList.of(
                CreditSales.of(LocalDateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)), cny(100_000)),
                CreditSales.of(LocalDateRange.of(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1)), cny(90_000)),
                CreditSales.of(LocalDateRange.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1)), cny(120_000)));
    }

    private static ExposureItem due(String id, long yuan, LocalDate due) {
        return receivable(id, yuan, due.minusDays(30), due);
    }

    private static ExposureItem receivable(String id, long yuan, LocalDate invoiced, LocalDate due) {
        return ExposureItem.of(id, ExposureKind.RECEIVABLE, cny(yuan), invoiced).withDueDate(due);
    }

    private static ExposureItem item(String id, ExposureKind kind, long yuan) {
        return ExposureItem.of(id, kind, cny(yuan), LocalDate.of(2026, 3, 20));
    }

    private static Money cny(long yuan) {
        return Money.ofMajor(SampleCompany.currency(), yuan);
    }
}
