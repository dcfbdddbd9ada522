package io.github.salesdomain.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.testkit.SampleCredit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class CreditFileTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static CreditLine line(String id, CreditLineKind kind, String amount, String from, String to) {
        return CreditLine.builder()
                .factId(id)
                .kind(kind)
                .limit(CreditLimit.of(cny(amount)))
                .during(LocalDateRange.of(day(from), day(to)))
                .build();
    }

    private static CreditFile file(CreditLine... lines) {
        return CreditFile.builder()
                .customer(CustomerId.of("C-09"))
                .currency(CNY)
                .addLines(lines)
                .build();
    }

    @Nested
    class Limits {

        @Test
        void zeroMeansZeroAndNotUnlimited() {
            CreditLimit zero = CreditLimit.zero(CNY);

            assertThat(zero.isUnlimited()).isFalse();
            assertThat(zero.amount()).contains(cny("0.00"));
            assertThat(zero).isNotEqualTo(CreditLimit.unlimited());
            assertThat(zero.isExceededBy(cny("0.01"))).isTrue();
            assertThat(zero.isExceededBy(cny("0.00"))).isFalse();
            assertThat(zero).hasToString("CNY 0.00");
        }

        @Test
        void theUtilisationOfAZeroLimitIsUndefined() {
            assertThat(CreditLimit.zero(CNY).utilisation(cny("5.00")))
                    .isEqualTo(Ratio.undefined(UndefinedReason.ZERO_BASE));
            assertThat(CreditLimit.of(cny("790000.00"))
                            .utilisation(cny("820000.00"))
                            .percentText())
                    .isEqualTo("103.80 %");
        }

        @Test
        void unlimitedHasNeitherHeadroomNorUtilisation() {
            CreditLimit unlimited = CreditLimit.unlimited();

            assertThat(unlimited.isUnlimited()).isTrue();
            assertThat(unlimited.amount()).isEmpty();
            assertThat(unlimited.headroom(cny("1.00"))).isEqualTo(Measured.undefined(UndefinedReason.of("UNLIMITED")));
            assertThat(unlimited.utilisation(cny("1.00"))).isEqualTo(Ratio.undefined(CreditLimit.UNLIMITED));
            assertThat(unlimited.isExceededBy(cny("999999999.00"))).isFalse();
            assertThat(unlimited).hasToString("unlimited");
        }

        @Test
        void addUpAndStayUnlimitedWhereOneIs() {
            CreditLimit hundred = CreditLimit.of(cny("100.00"));

            assertThat(hundred.plus(CreditLimit.of(cny("20.50")))).isEqualTo(CreditLimit.of(cny("120.50")));
            assertThat(hundred.plus(CreditLimit.unlimited())).isEqualTo(CreditLimit.unlimited());
            assertThat(CreditLimit.unlimited().plus(hundred)).isEqualTo(CreditLimit.unlimited());
        }

        @Test
        void aNegativeExposureMakesTheHeadroomLargerThanTheLimit() {
            assertThat(CreditLimit.of(cny("100.00")).headroom(cny("-30.00"))).isEqualTo(Measured.of(cny("130.00")));
            assertThat(CreditLimit.of(cny("100.00")).headroom(cny("130.00"))).isEqualTo(Measured.of(cny("-30.00")));
        }

        @Test
        void cannotBeNegative() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CreditLimit.of(cny("-0.01")))
                    .withMessage("limit must not be negative, but was CNY -0.01");
        }
    }

    @Nested
    class Lines {

        @Test
        void areBaseLinesUnlessSet() {
            CreditLine line = CreditLine.builder()
                    .factId("L")
                    .limit(CreditLimit.unlimited())
                    .during(LocalDateRange.of(day("2026-01-01"), day("2027-01-01")))
                    .build();

            assertThat(line.kind()).isEqualTo(CreditLineKind.BASE);
            assertThat(line.knownSince()).isEqualTo(day("2026-01-01"));
            assertThat(line.reviewOn()).isEmpty();
        }

        @Test
        void refuseWhatCannotBe() {
            CreditLine line = line("L", CreditLineKind.TEMPORARY, "1.00", "2026-01-01", "2026-02-01");

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> line.withFactId(" "))
                    .withMessage("factId must not be blank, but was ' '");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> line.withFactId("x".repeat(65)))
                    .withMessage("factId must have at most 64 characters, but had 65");
            assertThatNoException().isThrownBy(() -> line.withFactId("x".repeat(64)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> line.withDuring(LocalDateRange.ofUnboundedEnd(day("2026-01-01"))))
                    .withMessage("during must end for the temporary line L, but was 2026-01-01/+999999999-12-31");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CreditLineKind.of(" "))
                    .withMessage("credit line kind must have 1 to 64 characters, but was ' '");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CreditLineKind.of("X".repeat(65)))
                    .withMessage("credit line kind must have 1 to 64 characters, but was '" + "X".repeat(65) + "'");
            assertThat(CreditLineKind.of("X".repeat(64)).code()).hasSize(64);
        }

        @Test
        void kindsSortByCode() {
            List<CreditLineKind> kinds =
                    new ArrayList<>(List.of(CreditLineKind.TEMPORARY, CreditLineKind.BASE, CreditLineKind.INSURED));
            kinds.sort(null);

            assertThat(kinds).isEqualTo(List.of(CreditLineKind.BASE, CreditLineKind.INSURED, CreditLineKind.TEMPORARY));
            assertThat(CreditLineKind.BASE).hasToString("BASE");
        }
    }

    @Nested
    class TheLimitOfADay {

        private final CreditFile file = file(
                line("B-1", CreditLineKind.BASE, "500.00", "2025-01-01", "2026-01-01"),
                line("B-2", CreditLineKind.BASE, "800.00", "2026-01-01", "2027-01-01"),
                line("T-1", CreditLineKind.TEMPORARY, "50.00", "2026-02-01", "2026-03-01"));

        private EffectiveLimit on(String day) {
            return file.limitOn(day(day), MissingLimit.ZERO);
        }

        @Test
        void isThatOfTheLinesInForce() {
            assertThat(on("2025-12-31").limit()).isEqualTo(CreditLimit.of(cny("500.00")));
            assertThat(on("2026-01-01").limit()).isEqualTo(CreditLimit.of(cny("800.00")));
            assertThat(on("2026-01-01").lapsed()).isEmpty();
            assertThat(on("2026-01-01").origin()).isEqualTo(LimitOrigin.GRANTED);
        }

        @Test
        void addsUpliftsUntilTheyLapse() {
            assertThat(on("2026-01-31").limit()).isEqualTo(CreditLimit.of(cny("800.00")));
            assertThat(on("2026-02-01").limit()).isEqualTo(CreditLimit.of(cny("850.00")));
            assertThat(on("2026-02-28").inForce())
                    .extracting(CreditLine::factId)
                    .containsExactly("B-2", "T-1");
            assertThat(on("2026-03-01").limit()).isEqualTo(CreditLimit.of(cny("800.00")));
            assertThat(on("2026-03-01").lapsed()).extracting(CreditLine::factId).containsExactly("T-1");
        }

        @Test
        void isZeroWhenTheBaseHasLapsedWhateverHoldsWithoutALimit() {
            EffectiveLimit limit = file.limitOn(day("2027-01-01"), MissingLimit.UNLIMITED);

            assertThat(limit.limit()).isEqualTo(CreditLimit.zero(CNY));
            assertThat(limit.origin()).isEqualTo(LimitOrigin.LAPSED);
            assertThat(limit.lapsed()).extracting(CreditLine::factId).containsExactly("B-1", "B-2", "T-1");
        }

        @Test
        void followsThePolicyWhereNoneWasEverSet() {
            assertThat(on("2024-12-31").limit()).isEqualTo(CreditLimit.zero(CNY));
            assertThat(on("2024-12-31").origin()).isEqualTo(LimitOrigin.NOT_SET);
            assertThat(file.limitOn(day("2024-12-31"), MissingLimit.UNLIMITED).limit())
                    .isEqualTo(CreditLimit.unlimited());
            assertThat(file().limitOn(day("2026-01-01"), MissingLimit.ZERO).limit())
                    .isEqualTo(CreditLimit.zero(CNY));
        }

        @Test
        void countsAnUpliftEvenWithoutABase() {
            CreditFile uplift = file(line("T-1", CreditLineKind.TEMPORARY, "50.00", "2026-02-01", "2026-03-01"));

            assertThat(uplift.limitOn(day("2026-02-01"), MissingLimit.ZERO).limit())
                    .isEqualTo(CreditLimit.of(cny("50.00")));
            assertThat(uplift.limitOn(day("2026-02-01"), MissingLimit.ZERO).origin())
                    .isEqualTo(LimitOrigin.NOT_SET);
            assertThat(uplift.limitOn(day("2026-02-01"), MissingLimit.UNLIMITED).limit())
                    .isEqualTo(CreditLimit.unlimited());
        }

        @Test
        void overlooksALineThatWasWithdrawn() {
            CreditLine withdrawn = line("B-1", CreditLineKind.BASE, "500.00", "2025-01-01", "2026-01-01")
                    .withDuring(LocalDateRange.ofEmpty(day("2025-01-01")));

            assertThat(file(withdrawn).limitOn(day("2026-01-01"), MissingLimit.ZERO))
                    .isEqualTo(limit(CreditLimit.zero(CNY), LimitOrigin.NOT_SET, List.of(), List.of()));
        }

        @Test
        void showsWhereItComesFrom() {
            assertThat(on("2026-03-01").explain().text())
                    .isEqualTo("limit: CNY 800.00 (GRANTED)\n"
                            + "  BASE B-2: CNY 800.00\n"
                            + "  lapsed TEMPORARY T-1: CNY 50.00 until 2026-02-28");
        }

        @Test
        void isTheSumOfItsLines() {
            EffectiveLimit limit = on("2026-02-01");

            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> limit(CreditLimit.of(cny("900.00")), limit.origin(), limit.inForce(), limit.lapsed()))
                    .withMessage("limit must be the sum CNY 850.00 of the lines in force, but was CNY 900.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> limit(CreditLimit.unlimited(), LimitOrigin.GRANTED, limit.inForce(), limit.lapsed()))
                    .withMessage("limit must be the sum CNY 850.00 of the lines in force, but was unlimited");
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            limit(CreditLimit.of(cny("900.00")), LimitOrigin.NOT_SET, limit.inForce(), limit.lapsed()))
                    .withMessage("limit must be the sum CNY 850.00 of the lines in force, but was CNY 900.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> limit(CreditLimit.of(cny("0.01")), LimitOrigin.NOT_SET, List.of(), List.of()))
                    .withMessage("limit must be zero without a line in force, but was CNY 0.01");
        }
    }

    private static EffectiveLimit limit(
            CreditLimit limit, LimitOrigin origin, List<CreditLine> inForce, List<CreditLine> lapsed) {
        return EffectiveLimit.builder()
                .limit(limit)
                .origin(origin)
                .addAllInForce(inForce)
                .addAllLapsed(lapsed)
                .build();
    }

    @Nested
    class Files {

        @Test
        void ofUndatedLimitsAlwaysHaveTheirLimit() {
            CreditFile file = CreditFile.of(CustomerId.of("C-02"), cny("30000.00"));

            assertThat(file.limitOn(LocalDate.MIN, MissingLimit.ZERO).limit())
                    .isEqualTo(CreditLimit.of(cny("30000.00")));
            assertThat(file.limitOn(day("2026-03-31"), MissingLimit.UNLIMITED).origin())
                    .isEqualTo(LimitOrigin.GRANTED);
            assertThat(file.blocked()).isFalse();
            assertThat(file.cashOnly()).isFalse();
            assertThat(file.unconfirmedStatements()).isZero();
            assertThat(file.floorStockLine()).isEqualTo(CreditLimit.zero(CNY));
        }

        @Test
        void areEqualInAnyOrderOfLinesAndDefects() {
            CreditFile file = SampleCredit.troubledFile();
            List<CreditLine> lines = List.of(file.lines().get(1), file.lines().get(0));
            List<CollateralDefect> defects = List.of(
                    file.collateralDefects().get(1), file.collateralDefects().get(0));

            assertThat(file.withLines(lines)).isEqualTo(file);
            assertThat(file.withCollateralDefects(defects)).isEqualTo(file);
            assertThat(file.collateralDefects())
                    .extracting(CollateralDefect::collateral)
                    .containsExactly("lorry", "shop in Jinan");
        }

        @Test
        void sortDefectsOfOneCollateralByKindAndDay() {
            CollateralDefect late = CollateralDefect.of("lorry", CollateralDefect.Kind.SHORT, LocalDate.of(2026, 2, 1));
            CollateralDefect early = CollateralDefect.of("lorry", CollateralDefect.Kind.SHORT, day("2026-01-01"));
            CollateralDefect expired = CollateralDefect.of("lorry", CollateralDefect.Kind.EXPIRED, day("2026-03-01"));

            assertThat(file().withCollateralDefects(late, early, expired).collateralDefects())
                    .containsExactly(expired, early, late);
        }

        @Test
        void haveOneBaseLineAtATime() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> file(
                            line("B-2", CreditLineKind.BASE, "1.00", "2026-01-01", "2027-01-01"),
                            line("B-1", CreditLineKind.BASE, "1.00", "2025-01-01", "2026-01-02")))
                    .withMessage("lines must have one base line at a time, but had B-1 and B-2 on 2026-01-01");
        }

        @Test
        void haveEachLineOnce() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> file(
                            line("B-1", CreditLineKind.BASE, "1.00", "2026-01-01", "2027-01-01"),
                            line("B-1", CreditLineKind.BASE, "1.00", "2025-01-01", "2026-01-01")))
                    .withMessage(
                            "lines must have each id once, but had B-1 twice\nMaybe take them from Chronicle.asKnownOn");
        }

        @Test
        void refuseAnotherCurrencyByName() {
            assertThatThrownBy(() -> file(line("B-1", CreditLineKind.BASE, "1.00", "2026-01-01", "2027-01-01")
                            .withLimit(CreditLimit.of(Money.parse("PLN 101.00")))))
                    .isInstanceOf(CurrencyMismatchException.class)
                    .hasMessage("limit of line B-1 must be in CNY, but was in PLN");
            assertThatThrownBy(() -> file().withFloorStockLine(CreditLimit.of(Money.parse("EUR 1.00"))))
                    .isInstanceOfSatisfying(CurrencyMismatchException.class, mismatch -> {
                        assertThat(mismatch.getFirstCurrency()).isEqualTo(CNY);
                        assertThat(mismatch.getSecondCurrency()).isEqualTo(CurrencyUnit.EUR);
                    })
                    .hasMessage("floorStockLine must be in CNY, but was in EUR");
        }

        @Test
        void refuseWhatCannotBe() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> file().withUnconfirmedStatements(-1))
                    .withMessage("unconfirmedStatements must not be negative, but was -1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CollateralDefect.of(" ", CollateralDefect.Kind.SHORT, day("2026-01-01")))
                    .withMessage("collateral must not be blank, but was ' '");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CollateralDefect.of(
                            "x".repeat(1025), CollateralDefect.Kind.SHORT, LocalDate.of(2026, 1, 1)))
                    .withMessage("collateral must have at most 1,024 characters, but had 1025");
        }
    }
}
