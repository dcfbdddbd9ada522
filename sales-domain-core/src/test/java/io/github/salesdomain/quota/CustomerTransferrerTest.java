package io.github.salesdomain.quota;

import static io.github.salesdomain.quota.PlanSamples.CALENDAR;
import static io.github.salesdomain.quota.PlanSamples.COMPANY;
import static io.github.salesdomain.quota.PlanSamples.LI;
import static io.github.salesdomain.quota.PlanSamples.MONTHS;
import static io.github.salesdomain.quota.PlanSamples.NORTH;
import static io.github.salesdomain.quota.PlanSamples.SOUTH;
import static io.github.salesdomain.quota.PlanSamples.WANG;
import static io.github.salesdomain.quota.PlanSamples.YEAR;
import static io.github.salesdomain.quota.PlanSamples.ZHAO;
import static io.github.salesdomain.quota.PlanSamples.flat;
import static io.github.salesdomain.quota.PlanSamples.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.salesdomain.org.Hierarchy;
import io.github.salesdomain.time.Chronicle;
import io.github.salesdomain.time.SalesPeriod;
import io.github.salesdomain.time.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class CustomerTransferrerTest {

    private static final SalesPeriod APRIL = MONTHS.get(3);
    private static final SalesPeriod MAY = MONTHS.get(4);
    private static final SalesPeriod JUNE = MONTHS.get(5);
    private static final LocalDate MAY_11 = LocalDate.of(2026, 5, 11);
    private static final LocalDate MAY_12 = LocalDate.of(2026, 5, 12);
    private static final LocalDate YEAR_END = LocalDate.of(2026, 12, 31);
    private static final Holder C1 = Holder.of(HolderKind.CUSTOMER, "C-01");
    private static final Holder C2 = Holder.of(HolderKind.CUSTOMER, "C-02");
    private static final Holder C3 = Holder.of(HolderKind.CUSTOMER, "C-03");
    private static final Hierarchy<Holder> TREE = Hierarchy.of(
            List.of(COMPANY, NORTH, SOUTH, WANG, LI, ZHAO, C1, C2, C3),
            Map.of(NORTH, COMPANY, SOUTH, COMPANY, WANG, NORTH, LI, NORTH, ZHAO, SOUTH, C1, WANG, C2, WANG, C3, ZHAO));
    private static final QuotaPlan PLAN = QuotaPlan.of(
            Metric.REVENUE,
            CALENDAR,
            2026,
            TREE,
            Map.of(C1, flat(40_000), C2, flat(7_000), C3, flat(5_000), LI, flat(0)));
    private static final CustomerTransfer TO_LI = move("T1", WANG, LI, MAY_11, MAY_12);

    private static CustomerTransfer move(String id, Holder from, Holder to, LocalDate on, LocalDate known) {
        return CustomerTransfer.builder()
                .factId(id)
                .customer(C1)
                .from(from)
                .to(to)
                .during(LocalDateRange.ofUnboundedEnd(on))
                .knownSince(known)
                .build();
    }

    private static TransferredPlan transfer(CustomerTransfer... transfers) {
        return CustomerTransferrer.standard().transfer(PLAN, Chronicle.of(List.of(transfers)), YEAR_END);
    }

    private static Money paid(TransferredPlan moved, Holder holder, SalesPeriod period) {
        return moved.ownersPlan(CreditView.PAID).quotaFor(holder, period).amount();
    }

    @Nested
    class TheQuota {

        private final TransferredPlan moved = transfer(TO_LI);

        @Test
        void isDividedInTheMonthOfTheTransferByDays() {
            assertThat(paid(moved, LI, MAY)).isEqualTo(yuan("27096.77"));
            assertThat(paid(moved, WANG, MAY)).isEqualTo(yuan("12903.23").plus(yuan(7_000)));
        }

        @Test
        void movesWholeInTheOtherMonths() {
            assertThat(paid(moved, LI, APRIL)).isEqualTo(yuan(0));
            assertThat(paid(moved, WANG, APRIL)).isEqualTo(yuan(47_000));
            assertThat(paid(moved, LI, JUNE)).isEqualTo(yuan(40_000));
            assertThat(paid(moved, WANG, JUNE)).isEqualTo(yuan(7_000));
        }

        @Test
        void ofTheCompanyIsUnchangedInEveryMonthAndView() {
            for (CreditView view : CreditView.values()) {
                for (SalesPeriod month : MONTHS) {
                    assertThat(moved.ownersPlan(view).quotaFor(COMPANY, month))
                            .isEqualTo(PLAN.quotaFor(COMPANY, month));
                }
            }
        }

        @Test
        void movesForTheWholeYearInTheRestatedView() {
            assertThat(moved.ownersPlan(CreditView.RESTATED).quotaFor(LI, YEAR).amount())
                    .isEqualTo(yuan(480_000));
            assertThat(moved.restated().quotaFor(LI, APRIL).amount()).isEqualTo(yuan(40_000));
            assertThat(moved.restated().hierarchy().parentOf(C1)).contains(LI);
        }

        @Test
        void isDividedByWorkingDaysWhereAsked() {
            TransferredPlan byWork = CustomerTransferrer.with(WorkingDays.mondayToFriday())
                    .transfer(PLAN, Chronicle.of(List.of(TO_LI)), YEAR_END);

            // May 2026 has 21 working days, 6 of them before the 11th
            assertThat(paid(byWork, LI, MAY)).isEqualTo(yuan("28571.43"));
            TransferredPlan nobodyWorks =
                    CustomerTransferrer.with(day -> false).transfer(PLAN, Chronicle.of(List.of(TO_LI)), YEAR_END);
            assertThat(paid(nobodyWorks, LI, MAY)).as("by days").isEqualTo(yuan("27096.77"));
        }

        @Test
        void goesOnFromHolderToHolder() {
            TransferredPlan thrice = transfer(TO_LI, move("T2", LI, ZHAO, LocalDate.of(2026, 5, 21), MAY_12));

            assertThat(paid(thrice, LI, MAY)).isEqualTo(yuan("12903.22"));
            assertThat(paid(thrice, ZHAO, MAY)).isEqualTo(yuan("14193.55").plus(yuan(5_000)));
            assertThat(paid(thrice, SOUTH, JUNE)).isEqualTo(yuan(45_000));
            assertThat(paid(thrice, COMPANY, MAY)).isEqualTo(yuan(52_000));
        }

        @Test
        void isExplainedByParts() {
            assertThat(moved.explain().text())
                    .startsWith("transfers in 2026 of COMPANY:ACME: 1 customers\n  CUSTOMER:C-01: CNY 480000.00\n")
                    .contains("\n    2026-05 PERSON:wang: CNY 12903.23 (10 of 31 days)"
                            + "\n    2026-05 PERSON:li: CNY 27096.77 (21 of 31 days)\n");
        }
    }

    @Test
    void theInverseRestoresThePlan() {
        TransferredPlan back = transfer(TO_LI, TO_LI.inverse("T1-BACK", MAY_12));
        TransferredPlan never = transfer();

        assertThat(back.restated()).isEqualTo(PLAN);
        for (CreditView view : CreditView.values()) {
            assertThat(back.ownersPlan(view)).isEqualTo(never.ownersPlan(view));
        }
    }

    @Nested
    class AnEarlierReport {

        @Test
        void doesNotChangeByALaterTransfer() {
            LocalDate april = LocalDate.of(2026, 4, 30);
            TransferredPlan then = CustomerTransferrer.standard().transfer(PLAN, Chronicle.of(List.of()), april);

            assertThat(CustomerTransferrer.standard().transfer(PLAN, Chronicle.of(List.of(TO_LI)), april))
                    .isEqualTo(then);
        }

        @Test
        void doesNotChangeByACorrection() {
            CustomerTransfer corrected = move("T1", WANG, LI, LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 5));
            Chronicle<CustomerTransfer> all = Chronicle.of(List.of(TO_LI, corrected));

            assertThat(CustomerTransferrer.standard().transfer(PLAN, all, MAY_12))
                    .isEqualTo(transfer(TO_LI));
            assertThat(CustomerTransferrer.standard().transfer(PLAN, all, YEAR_END))
                    .isEqualTo(transfer(corrected));
        }

        @Test
        void forgetsATransferThatWasWithdrawn() {
            CustomerTransfer withdrawn =
                    TO_LI.withDuring(LocalDateRange.of(MAY_11, MAY_11)).withKnownSince(LocalDate.of(2026, 6, 5));
            Chronicle<CustomerTransfer> all = Chronicle.of(List.of(TO_LI, withdrawn));

            assertThat(CustomerTransferrer.standard().transfer(PLAN, all, YEAR_END))
                    .isEqualTo(transfer());
        }
    }

    @Test
    void holdsForAllOfTheYearWhereTheTransferWasBefore() {
        TransferredPlan early = transfer(move("T0", WANG, LI, LocalDate.of(2025, 7, 1), LocalDate.of(2025, 7, 1)));
        TransferredPlan late = transfer(move("T9", WANG, LI, LocalDate.of(2027, 1, 1), LocalDate.of(2026, 7, 1)));

        assertThat(paid(early, LI, YEAR)).isEqualTo(yuan(480_000));
        assertThat(early.ownersPlan(CreditView.PAID)).isEqualTo(early.ownersPlan(CreditView.RESTATED));
        assertThat(late.parts()).isEmpty();
        assertThat(late.restated()).isEqualTo(PLAN);
    }

    @Nested
    class Sales {

        private final TransferredPlan moved = transfer(TO_LI);
        private final List<CustomerSale> sales = List.of(
                CustomerSale.of(C1, LocalDate.of(2026, 4, 8), yuan(900)),
                CustomerSale.of(C1, LocalDate.of(2026, 5, 10), yuan(100)),
                CustomerSale.of(C1, MAY_11, yuan(200)),
                CustomerSale.of(C2, MAY_11, yuan(50)),
                CustomerSale.ofReturn(C1, LocalDate.of(2026, 6, 3), LocalDate.of(2026, 4, 8), yuan(500)));

        @Test
        void areCreditedToWhoHadTheCustomerOnTheDay() {
            assertThat(CustomerTransferrer.standard().credit(moved, sales, CreditView.PAID))
                    .isEqualTo(Map.of(
                            WANG, Map.of(APRIL, yuan(900), MAY, yuan(150), JUNE, yuan(-500)),
                            LI, Map.of(MAY, yuan(200))));
        }

        @Test
        void areCreditedToWhoHasTheCustomerNowWhereRestated() {
            assertThat(CustomerTransferrer.standard().credit(moved, sales, CreditView.RESTATED))
                    .isEqualTo(Map.of(
                            WANG, Map.of(MAY, yuan(50)),
                            LI, Map.of(APRIL, yuan(900), MAY, yuan(300), JUNE, yuan(-500))));
        }

        @Test
        void areRefusedWhereTheyCannotBe() {
            CustomerTransferrer transferrer = CustomerTransferrer.standard();
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            transferrer.credit(moved, List.of(CustomerSale.of(WANG, MAY_11, yuan(1))), CreditView.PAID))
                    .withMessage("customer must be a customer at the bottom of the plan, but was PERSON:wang");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> transferrer.credit(
                            moved, List.of(CustomerSale.of(C1, MAY_11.plusYears(1), yuan(1))), CreditView.PAID))
                    .withMessage("day of a sale must be in 2026-01-01/2027-01-01, but was 2027-05-11");
            assertThatThrownBy(() -> transferrer.credit(
                            moved, List.of(CustomerSale.of(C1, MAY_11, Money.parse("USD 1"))), CreditView.PAID))
                    .isInstanceOf(CurrencyMismatchException.class);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CustomerSale(C1, MAY_11, MAY_12, yuan(1)))
                    .withMessage("soldOn must not be after 2026-05-11, but was 2026-05-12");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CustomerSale.ofReturn(C1, MAY_12, MAY_11, yuan(0)))
                    .withMessage("amount must be more than 0, but was CNY 0.00");
        }
    }

    @Nested
    class Refuses {

        @Test
        void aTransferFromSomebodyElse() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> transfer(move("T1", ZHAO, LI, MAY_11, MAY_12)))
                    .withMessage("from must be who had CUSTOMER:C-01 on 2026-05-11, PERSON:wang, but was PERSON:zhao");
        }

        @Test
        void aTransferOfOrToNobody() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> transfer(TO_LI.withCustomer(ZHAO)))
                    .withMessage("customer must be a customer at the bottom of the plan, but was PERSON:zhao");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> transfer(TO_LI.withTo(NORTH)))
                    .withMessage("holder of CUSTOMER:C-01 must be one of the plan with customers only below, but was"
                            + " TERRITORY:NORTH");
            QuotaPlan busy = QuotaPlan.of(
                    Metric.REVENUE, CALENDAR, 2026, TREE, Map.of(C1, flat(1), C2, flat(1), C3, flat(1), LI, flat(1)));
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> CustomerTransferrer.standard().transfer(busy, Chronicle.of(List.of(TO_LI)), YEAR_END))
                    .withMessage("holder of CUSTOMER:C-01 must owe nothing beside its customers, but was PERSON:li with"
                            + " CNY 12.00");
        }

        @Test
        void customersBesideOthers() {
            QuotaPlan mixed = QuotaPlan.of(
                    Metric.REVENUE,
                    CALENDAR,
                    2026,
                    Hierarchy.of(List.of(COMPANY, C1, WANG), Map.of(C1, COMPANY, WANG, COMPANY)),
                    Map.of(C1, flat(1), WANG, flat(1)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CustomerTransferrer.standard().transfer(mixed, Chronicle.of(List.of()), YEAR_END))
                    .withMessage(
                            "customers must stand below a holder who has customers only, but CUSTOMER:C-01 was"
                                    + " beside PERSON:wang\nMaybe give the house accounts of COMPANY:ACME a holder of their own");
        }

        @Test
        void transfersThatCannotBe() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TO_LI.withTo(WANG))
                    .withMessage("to must be another holder than from, but was PERSON:wang");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TO_LI.withDuring(LocalDateRange.of(MAY_11, MAY_12)))
                    .withMessage("during must have no end, but was 2026-05-11/2026-05-12"
                            + "\nMaybe add the transfer back as one of its own");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TO_LI.withDuring(LocalDateRange.ALL))
                    .withMessage("during must begin on a day, but was -999999999-01-01/+999999999-12-31");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TO_LI.inverse("T1", MAY_12))
                    .withMessage("factId must be another than that of the transfer, but was T1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new TransferPart(C1, PLAN.annual(), 3, 2))
                    .withMessage("days must be from 0 to 2, but was 3");
        }

        @Test
        void partsThatDoNotAddUp() {
            TransferredPlan moved = transfer(TO_LI);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> moved.withParts(moved.parts().subList(0, 4)))
                    .withMessage("parts of CUSTOMER:C-01 in 2026-05 must sum to CNY 40000.00, but was missing");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> moved.withParts())
                    .withMessage(
                            "parts must be of the customers that were transferred, [CUSTOMER:C-01], but were of []");
        }
    }
}
