package io.github.salesdomain.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.org.PersonId;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HistoricalIssueFinderTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    private static Money cny(long yuan) {
        return Money.ofMajor(CNY, yuan);
    }

    private static OpenItem item(String id, LocalDate documentDate) {
        return OpenItem.builder()
                .id(id)
                .customer(CustomerId.of("C-01"))
                .original(cny(100))
                .documentDate(documentDate)
                .build();
    }

    private static Settlement collected(long yuan) {
        return new Settlement(SettlementKind.COLLECT, cny(yuan), TODAY, "receipt 7");
    }

    @Nested
    class Issues {

        @Test
        void areOlderThanAYear() {
            OpenItem old = item("OLD", LocalDate.of(2025, 3, 30));
            OpenItem young = item("YOUNG", LocalDate.of(2025, 3, 31));

            assertThat(HistoricalIssueFinder.standard().find(List.of(young, old), TODAY))
                    .extracting(HistoricalIssue::item)
                    .containsExactly(old);
            assertThat(HistoricalIssueFinder.standard().withDays(364).find(List.of(young, old), TODAY))
                    .extracting(HistoricalIssue::item)
                    .containsExactly(old, young);
        }

        @Test
        void wereCarriedOverOrLostTheirDocument() {
            OpenItem carried = item("CARRIED", TODAY).withStatementsCarried(5).withDocumented(false);

            assertThat(HistoricalIssueFinder.standard()
                            .find(List.of(carried, item("FINE", TODAY).withStatementsCarried(4)), TODAY))
                    .extracting(HistoricalIssue::reasons)
                    .containsExactly(List.of(HistoricalReason.CARRIED_OVER, HistoricalReason.NO_DOCUMENT));
            assertThat(HistoricalIssueFinder.standard()
                            .withStatements(5)
                            .find(List.of(carried.withDocumented(true)), TODAY))
                    .isEmpty();
        }

        @Test
        void endWithTheirSettlement() {
            OpenItem old = item("OLD", LocalDate.of(2020, 1, 1));

            assertThat(HistoricalIssueFinder.standard().find(List.of(old.settledBy(collected(100))), TODAY))
                    .isEmpty();
            assertThat(HistoricalIssueFinder.standard().find(List.of(old.settledBy(collected(99))), TODAY))
                    .hasSize(1);
        }

        @Test
        void areClearOnceOwnerCauseProposalAndDayAreSaid() {
            HistoricalIssue issue = HistoricalIssueFinder.standard()
                    .find(List.of(item("OLD", LocalDate.of(2020, 1, 1))), TODAY)
                    .get(0);

            assertThat(issue.missing()).containsExactly("owner", "cause", "proposal", "dueOn");
            assertThat(issue.withOwner(PersonId.of("P-1"))
                            .withCause("price difference of 2019")
                            .withProposal(SettlementKind.CREDIT)
                            .withDueOn(TODAY.plusDays(30))
                            .missing())
                    .isEmpty();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> issue.withReasons())
                    .withMessage("reasons must not be empty, but was []");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> HistoricalIssueFinder.standard().withDays(-1))
                    .withMessage("days must not be negative, but was -1");
        }
    }

    @Nested
    class Items {

        @Test
        void areOpenAndSettledTogether() {
            OpenItem item = item("I", TODAY)
                    .settledBy(collected(60))
                    .settledBy(new Settlement(SettlementKind.WRITE_OFF, cny(5), TODAY, "small balance"));

            assertThat(item.open()).isEqualTo(cny(35));
            assertThat(item.settled()).isEqualTo(cny(65));
            assertThat(item.writtenOff()).isEqualTo(cny(5));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> item.settledBy(collected(36)))
                    .withMessage("settlements of item I must not exceed CNY 100.00, but was CNY 101.00");
        }

        @Test
        void refuseWhatCannotBe() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> item("", TODAY))
                    .withMessage("id must have 1 to 62 characters, but was ''");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> item("I", TODAY).withOriginal(cny(0)))
                    .withMessage("original of item I must be positive, but was CNY 0.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> collected(0))
                    .withMessage("amount must be positive, but was CNY 0.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Settlement(SettlementKind.COLLECT, cny(1), TODAY, " "))
                    .withMessage("evidence must have 1 to 1,024 characters, but had 1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SettlementKind.of(""))
                    .withMessage("settlement kind must have 1 to 64 characters, but was ''");
        }
    }

    @Nested
    class Disputes {

        private final ExposureItem invoice = ExposureItem.of("R-1", ExposureKind.RECEIVABLE, cny(1_000), TODAY)
                .withDueDate(TODAY);

        @Test
        void splitAnInvoiceIntoTwoParts() {
            DisputeSplit split = DisputeSplit.of(invoice, cny(300), TODAY.plusDays(5));

            assertThat(split.undisputed()).isEqualTo(invoice.withAmount(cny(700)));
            assertThat(split.disputed())
                    .isEqualTo(invoice.withId("R-1-D").withAmount(cny(300)).withDisputed(true));
            assertThat(split.total()).isEqualTo(invoice.amount());
            assertThat(split.daysContested(TODAY.plusDays(15))).isEqualTo(10);
        }

        @Test
        void refuseWhatCannotBe() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> DisputeSplit.of(invoice, cny(1_001), TODAY))
                    .withMessage(
                            "contested of item R-1 must lie above zero and up to CNY 1000.00, but was CNY 1001.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> DisputeSplit.of(invoice.withDisputed(true), cny(1), TODAY))
                    .withMessage("item R-1 must be a receivable that is not contested, but was RECEIVABLE, contested");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new DisputeSplit(invoice, invoice, TODAY))
                    .withMessage("disputed must be the contested part of R-1, but was R-1");
        }
    }

    @Nested
    class Instalments {

        private final InstalmentPlan plan =
                InstalmentPlan.of(cny(10_000), 3, LocalDate.of(2026, 1, 31), Period.ofMonths(1));

        @Test
        void divideADebtToTheMinorUnit() {
            assertThat(plan.instalments())
                    .extracting(InstalmentPlan.Instalment::amount)
                    .containsExactly(
                            Money.parse("CNY 3333.34"), Money.parse("CNY 3333.33"), Money.parse("CNY 3333.33"));
            assertThat(plan.instalments())
                    .extracting(InstalmentPlan.Instalment::dueOn)
                    .containsExactly(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 31));
            assertThat(plan.total()).isEqualTo(cny(10_000));
        }

        @Test
        void becomeDueTogetherOnceOneIsLate() {
            LocalDate february = LocalDate.of(2026, 2, 28);

            assertThat(plan.due(cny(3_000), LocalDate.of(2026, 1, 31))).isEqualTo(Money.parse("CNY 333.34"));
            assertThat(plan.isBreached(cny(3_000), LocalDate.of(2026, 1, 31))).isFalse();
            assertThat(plan.due(cny(3_000), LocalDate.of(2026, 2, 1))).isEqualTo(cny(7_000));
            assertThat(plan.withAccelerates(false).due(cny(3_000), LocalDate.of(2026, 2, 1)))
                    .isEqualTo(Money.parse("CNY 333.34"));
            assertThat(plan.withGraceDays(5).isBreached(cny(0), LocalDate.of(2026, 2, 5)))
                    .isFalse();
            assertThat(plan.withGraceDays(5).isBreached(cny(0), LocalDate.of(2026, 2, 6)))
                    .isTrue();
            assertThat(plan.due(cny(7_000), february)).isEqualTo(cny(0));
        }

        @Test
        void refuseWhatCannotBe() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> plan.withInstalments())
                    .withMessage("instalments must not be empty, but was []");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> plan.withInstalments(
                            plan.instalments().get(1), plan.instalments().get(0)))
                    .withMessage("days of instalments must rise, but had 2026-01-31 after 2026-02-28");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> plan.due(cny(-1), TODAY))
                    .withMessage("paid must not be negative, but was CNY -1.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new InstalmentPlan.Instalment(TODAY, cny(0)))
                    .withMessage("amount of instalment must be positive, but was CNY 0.00");
        }
    }

    @Nested
    class PromisesAndClaims {

        private final PromiseToPay promise = PromiseToPay.builder()
                .itemId("R-1")
                .amount(cny(500))
                .promisedOn(TODAY)
                .payBy(TODAY.plusDays(10))
                .build();

        @Test
        void areKeptOrBroken() {
            assertThat(promise.status(cny(0), TODAY.plusDays(10))).isEqualTo(PromiseToPay.Status.OPEN);
            assertThat(promise.status(cny(500), TODAY)).isEqualTo(PromiseToPay.Status.KEPT);
            assertThat(promise.status(cny(0), TODAY.plusDays(11))).isEqualTo(PromiseToPay.Status.BROKEN);
            assertThat(promise.status(cny(499), TODAY.plusDays(11))).isEqualTo(PromiseToPay.Status.PARTLY_KEPT);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> promise.withPayBy(TODAY.minusDays(1)))
                    .withMessage("payBy must not be before 2026-03-31, but was 2026-03-30");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> promise.withAmount(cny(0)))
                    .withMessage("amount must be positive, but was CNY 0.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> promise.status(cny(-1), TODAY))
                    .withMessage("received must not be negative, but was CNY -1.00");
        }

        @Test
        void comeInTimeOrAreRefusedUnlessAcknowledged() {
            PromotionClaim claim = PromotionClaim.builder()
                    .id("CL-1")
                    .customer(CustomerId.of("C-01"))
                    .amount(cny(800))
                    .promotionEndedOn(TODAY)
                    .claimedOn(TODAY.plusDays(90))
                    .build();

            assertThat(claim.verdict(90)).isEqualTo(PromotionClaim.Verdict.IN_TIME);
            assertThat(claim.verdict(89)).isEqualTo(PromotionClaim.Verdict.REJECTED_LATE);
            assertThat(claim.withAcknowledged(true).verdict(89))
                    .isEqualTo(PromotionClaim.Verdict.LATE_BUT_ACKNOWLEDGED);
            assertThat(claim.asItem().owedByUs()).isTrue();
            assertThat(claim.asItem().open()).isEqualTo(cny(800));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> claim.withAmount(cny(0)))
                    .withMessage("amount of claim CL-1 must be positive, but was CNY 0.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> claim.verdict(-1))
                    .withMessage("windowDays must not be negative, but was -1");
        }
    }
}
