package io.github.salesdomain.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.UnitMismatchException;
import io.github.salesdomain.quantity.UnitOfMeasure;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class CollateralValuerTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    private static Money cny(long yuan) {
        return Money.ofMajor(CNY, yuan);
    }

    private static Collateral collateral(String id, CollateralKind kind, long yuan) {
        return Collateral.builder().id(id).kind(kind).value(cny(yuan)).build();
    }

    private static Collateral house() {
        return collateral("HOUSE", CollateralKind.PROPERTY, 500_000)
                .withHaircut(Rate.percent(30))
                .withPriorLien(cny(100_000));
    }

    private static Collateral goods() {
        return collateral("GOODS", CollateralKind.PLEDGE, 80_000).withHaircut(Rate.percent(50));
    }

    private static Quantity pieces(long count) {
        return Quantity.of(count, UnitOfMeasure.PIECE);
    }

    private static CollateralPart value(Collateral collateral, CollateralPolicy policy) {
        return CollateralValuer.with(policy)
                .value(List.of(collateral), CNY, TODAY)
                .parts()
                .get(0);
    }

    private static CollateralPart value(Collateral collateral) {
        return value(collateral, CollateralPolicy.standard());
    }

    @Nested
    class Worth {

        @Test
        void isWhatHaircutAndPriorLienLeave() {
            CollateralValuation valuation = CollateralValuer.standard().value(List.of(house(), goods()), CNY, TODAY);

            assertThat(valuation.eligible()).isEqualTo(cny(290_000));
            assertThat(valuation.explain().text())
                    .isEqualTo("eligible collateral: CNY 290000.00 as of 2026-03-31\n"
                            + "  PLEDGE GOODS: CNY 40000.00 of CNY 80000.00 [HAIRCUT]\n"
                            + "  PROPERTY HOUSE: CNY 250000.00 of CNY 500000.00 [HAIRCUT, PRIOR_LIEN]");
        }

        @Test
        void isNeverNegative() {
            assertThat(value(house().withPriorLien(cny(400_000))).eligible()).isEqualTo(cny(0));
        }

        @Test
        void isNothingOnceItHasExpired() {
            assertThat(value(house().withValidUntil(TODAY)).eligible()).isEqualTo(cny(250_000));
            CollateralPart expired = value(house().withValidUntil(TODAY.minusDays(1)));
            assertThat(expired.eligible()).isEqualTo(cny(0));
            assertThat(expired.shortfalls()).contains(CollateralShortfall.EXPIRED);
        }

        @Test
        void isNothingUnlessRegistered() {
            assertThat(value(house().withRegistered(false)).shortfalls()).startsWith(CollateralShortfall.UNREGISTERED);
            assertThat(value(house().withRegistered(false)).eligible()).isEqualTo(cny(0));
        }

        @Test
        void isNothingOnceNobodyHasLookedForTooLong() {
            CollateralPolicy yearly = CollateralPolicy.standard().withInspectionMonths(12);
            Collateral seen = goods().withInspections(CollateralInspection.of(LocalDate.of(2025, 3, 31), pieces(1)));
            Collateral late = goods().withInspections(CollateralInspection.of(LocalDate.of(2025, 3, 30), pieces(1)));

            assertThat(value(seen, yearly).eligible()).isEqualTo(cny(40_000));
            assertThat(value(late, yearly).eligible()).isEqualTo(cny(0));
            assertThat(value(goods(), yearly).shortfalls()).contains(CollateralShortfall.UNINSPECTED);
        }

        @Test
        void isInProportionToWhatTheLatestInspectionFound() {
            Collateral lorries = goods().withQuantity(pieces(4))
                    .withInspections(
                            CollateralInspection.of(TODAY.plusDays(1), pieces(0)),
                            CollateralInspection.of(TODAY, pieces(3)),
                            CollateralInspection.of(TODAY.minusDays(9), pieces(4)));

            assertThat(value(lorries).eligible()).isEqualTo(cny(30_000));
            assertThat(value(lorries).shortfalls())
                    .containsExactly(CollateralShortfall.QUANTITY_SHORT, CollateralShortfall.HAIRCUT);
            Collateral gone = goods().withInspections(CollateralInspection.of(TODAY, pieces(0)));
            assertThat(value(gone).shortfalls()).startsWith(CollateralShortfall.MISSING);
            Collateral more = goods().withInspections(CollateralInspection.of(TODAY, pieces(9)));
            assertThat(value(more).eligible()).isEqualTo(cny(40_000));
        }

        @Test
        void isBoundedByItemAndByKind() {
            CollateralPolicy policy =
                    CollateralPolicy.standard().withCaps(new CollateralPolicy.Cap(CollateralKind.PLEDGE, cny(50_000)));
            CollateralValuation valuation = CollateralValuer.with(policy)
                    .value(
                            List.of(goods().withId("B"), goods().withId("A").withCap(cny(30_000)), goods().withId("C")),
                            CNY,
                            TODAY);

            assertThat(valuation.parts())
                    .extracting(CollateralPart::eligible)
                    .containsExactly(cny(30_000), cny(20_000), cny(0));
            assertThat(valuation.parts().get(0).shortfalls()).contains(CollateralShortfall.ITEM_CAP);
            assertThat(valuation.parts().get(1).shortfalls()).contains(CollateralShortfall.KIND_CAP);
        }

        @Test
        void leavesUncoveredWhatBaselSays() {
            Collateral foreign = collateral("DOLLARS", CollateralKind.DEPOSIT, 900_000)
                    .withDenomination(CurrencyUnit.of("USD"))
                    .withHaircut(Rate.percent(15));
            CollateralValuation valuation = CollateralValuer.with(
                            CollateralPolicy.standard().withCurrencyHaircut(Rate.percent(8)))
                    .value(List.of(foreign), CNY, TODAY);

            assertThat(valuation.uncovered(cny(1_000_000), Rate.zero())).isEqualTo(cny(307_000));
            assertThat(valuation.uncovered(cny(600_000), Rate.percent(10))).isEqualTo(cny(0));
            assertThat(valuation.uncovered(cny(1_000_000), Rate.percent(5))).isEqualTo(cny(357_000));
        }
    }

    @Nested
    class Limits {

        private CreditFile file(SecurityBasis basis, long base) {
            return CreditFile.of(CustomerId.of("C-01"), cny(base))
                    .withSecurity(CreditSecurity.builder()
                            .addCollateral(house(), goods())
                            .basis(basis)
                            .build());
        }

        private CreditLimit limit(CreditFile file) {
            return file.limitOn(TODAY, MissingLimit.ZERO).limit();
        }

        @Test
        void areRaisedByCollateral() {
            assertThat(limit(file(SecurityBasis.add(), 500_000))).isEqualTo(CreditLimit.of(cny(790_000)));
            assertThat(limit(file(SecurityBasis.addUpTo(cny(700_000)), 500_000)))
                    .isEqualTo(CreditLimit.of(cny(700_000)));
        }

        @Test
        void dependOnCollateral() {
            CreditFile file = file(SecurityBasis.min(cny(400_000)), 800_000);

            assertThat(limit(file)).isEqualTo(CreditLimit.of(cny(690_000)));
            assertThat(file.limitOn(TODAY, MissingLimit.ZERO).explain().text())
                    .isEqualTo("limit: CNY 690000.00 (GRANTED)\n"
                            + "  BASE BASE: CNY 800000.00\n"
                            + "  approved in all: CNY 800000.00\n"
                            + "  may be unsecured: CNY 400000.00\n"
                            + "  eligible collateral: CNY 290000.00 as of 2026-03-31\n"
                            + "    PLEDGE GOODS: CNY 40000.00 of CNY 80000.00 [HAIRCUT]\n"
                            + "    PROPERTY HOUSE: CNY 250000.00 of CNY 500000.00 [HAIRCUT, PRIOR_LIEN]");
            assertThat(limit(file(SecurityBasis.min(cny(400_000)), 600_000))).isEqualTo(CreditLimit.of(cny(600_000)));
        }

        @Test
        void makeTheHandbooksDecisions() {
            Exposure exposure = Exposure.builder()
                    .currency(CNY)
                    .asOf(TODAY)
                    .addItem(ExposureItem.of("R", ExposureKind.RECEIVABLE, cny(720_000), TODAY))
                    .build();
            CreditOrder order = CreditOrder.of("O", cny(100_000));

            CreditDecision add = CreditAssessor.standard().assess(file(SecurityBasis.add(), 500_000), exposure, order);
            assertThat(add.headroomBefore().value()).contains(cny(70_000));
            assertThat(add.outcome()).isEqualTo(CreditOutcome.HOLD);
            assertThat(add.reasons().get(0).excess()).contains(cny(30_000));
            CreditDecision min =
                    CreditAssessor.standard().assess(file(SecurityBasis.min(cny(400_000)), 800_000), exposure, order);
            assertThat(min.headroomBefore().value()).contains(cny(-30_000));
        }

        @Test
        void getNothingFromCollateralWithoutABaseLine() {
            CreditFile bare = file(SecurityBasis.add(), 500_000).withLines();

            assertThat(limit(bare)).isEqualTo(CreditLimit.zero(CNY));
            assertThat(bare.limitOn(TODAY, MissingLimit.ZERO).security()).isEmpty();
        }

        @Test
        void shrinkWhenAGuaranteeLapses() {
            CreditFile file = file(SecurityBasis.min(cny(400_000)), 800_000)
                    .withSecurity(CreditSecurity.builder()
                            .addCollateral(house().withValidUntil(TODAY.minusDays(10)), goods())
                            .basis(SecurityBasis.min(cny(400_000)))
                            .build());

            assertThat(limit(file)).isEqualTo(CreditLimit.of(cny(440_000)));
            assertThat(file.collateralDefectsOn(TODAY))
                    .containsExactly(CollateralDefect.of("HOUSE", CollateralDefect.Kind.EXPIRED, TODAY.minusDays(9)));
        }

        @Test
        void warnOfWhatTheRegisterShows() {
            Collateral lorry = collateral("LORRY", CollateralKind.PLEDGE, 80_000)
                    .withInspections(CollateralInspection.of(TODAY.minusDays(31), pieces(0)));
            CreditFile file = CreditFile.of(CustomerId.of("C-01"), cny(1_000))
                    .withSecurity(CreditSecurity.builder()
                            .addCollateral(lorry, goods())
                            .policy(CollateralPolicy.standard().withInspectionMonths(6))
                            .basis(SecurityBasis.add())
                            .build());
            CreditDecision decision = CreditAssessor.standard()
                    .assess(file, Exposure.builder().currency(CNY).asOf(TODAY).build(), CreditOrder.of("O", cny(1)));

            assertThat(decision.objections())
                    .extracting(finding -> finding.reason() + " " + finding.outcome())
                    .containsExactly("COLLATERAL_SHORT HOLD", "COLLATERAL_UNINSPECTED RELEASE_WITH_WARNING");
        }
    }

    @Nested
    class Refusals {

        @Test
        void nameFieldAndValue() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> house().withHaircut(Rate.percent(101)))
                    .withMessage("haircut of collateral HOUSE must lie between 0 and 100 %, but was 101%");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> house().withPriorLien(cny(-1)))
                    .withMessage("priorLien of collateral HOUSE must not be negative, but was CNY -1.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> house().withQuantity(pieces(0)))
                    .withMessage("quantity of collateral HOUSE must be positive, but was 0 PIECE");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> house().withId(" "))
                    .withMessage("id must not be blank, but was ' '");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> house().withId("x".repeat(65)))
                    .withMessage("id must have at most 64 characters, but had 65");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> house().withInspections(
                                    CollateralInspection.of(TODAY, pieces(1)),
                                    CollateralInspection.of(TODAY, pieces(0))))
                    .withMessage("inspections of collateral HOUSE must be one a day, but had two on 2026-03-31");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CollateralInspection.of(TODAY, pieces(-1)))
                    .withMessage("found must not be negative, but was -1 PIECE");
            assertThatThrownBy(() ->
                            house().withInspections(CollateralInspection.of(TODAY, Quantity.of(1, UnitOfMeasure.CASE))))
                    .isInstanceOf(UnitMismatchException.class);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CollateralValuer.standard().value(List.of(house(), house()), CNY, TODAY))
                    .withMessage("collateral must have each id once, but had HOUSE twice");
            assertThatThrownBy(() -> CollateralValuer.standard().value(List.of(house()), CurrencyUnit.of("EUR"), TODAY))
                    .isInstanceOf(CurrencyMismatchException.class)
                    .hasMessage("value of collateral HOUSE must be in EUR, but was in CNY");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CollateralPart(house(), cny(500_001), List.of()))
                    .withMessage("eligible amount of collateral HOUSE must lie between zero and CNY 500000.00, but was"
                            + " CNY 500001.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CollateralValuation(cny(1), TODAY, List.of()))
                    .withMessage("parts must sum to CNY 1.00, but was CNY 0.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CollateralPolicy.standard().withInspectionMonths(-1))
                    .withMessage("inspectionMonths must not be negative, but was -1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CollateralPolicy.standard().withCurrencyHaircut(Rate.percent(-1)))
                    .withMessage("currencyHaircut must lie between 0 and 100 %, but was -1%");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CollateralPolicy.Cap(CollateralKind.PLEDGE, cny(-1)))
                    .withMessage("cap of PLEDGE must not be negative, but was CNY -1.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CollateralPolicy.standard()
                            .withCaps(
                                    new CollateralPolicy.Cap(CollateralKind.PLEDGE, cny(1)),
                                    new CollateralPolicy.Cap(CollateralKind.PLEDGE, cny(2))))
                    .withMessage("caps must have each kind once, but had PLEDGE twice");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SecurityBasis.min(cny(-1)))
                    .withMessage("unsecured must not be negative, but was CNY -1.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CollateralKind.of(""))
                    .withMessage("collateral kind must have 1 to 64 characters, but was ''");
        }

        @Test
        void refuseLimitsThatTheirCollateralDoesNotMake() {
            EffectiveLimit limit = CreditFile.of(CustomerId.of("C-01"), cny(10))
                    .withSecurity(CreditSecurity.builder()
                            .addCollateral(goods())
                            .basis(SecurityBasis.add())
                            .build())
                    .limitOn(TODAY, MissingLimit.ZERO);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> limit.withLimit(CreditLimit.of(cny(10))))
                    .withMessage("limit must be CNY 40010.00 with its collateral, but was CNY 10.00");
            assertThat(limit.inForce().get(0).during()).isEqualTo(LocalDateRange.ALL);
        }
    }
}
