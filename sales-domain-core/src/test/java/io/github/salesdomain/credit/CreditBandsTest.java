package io.github.salesdomain.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.money.Rate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class CreditBandsTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final CustomerId CUSTOMER = CustomerId.of("C-09");

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    private static Exposure owing(String amount) {
        return ExposureCalculator.standard()
                .calculate(List.of(ExposureItem.of("R-1", ExposureKind.RECEIVABLE, cny(amount), TODAY)), CNY, TODAY);
    }

    private static CreditBands bands(String limit, String owed) {
        return CreditAssessor.standard()
                .bands(CreditFile.of(CUSTOMER, cny(limit)), owing(owed), OrderTerms.OPEN_ACCOUNT);
    }

    @Test
    void aBandEndsAtTheLargestOrderThatIsDecidedAlike() {
        CreditBands bands = bands("790000", "640000");

        assertThat(bands.customer()).isEqualTo(CUSTOMER);
        assertThat(bands.asOf()).isEqualTo(TODAY);
        assertThat(bands.terms()).isEqualTo(OrderTerms.OPEN_ACCOUNT);
        assertThat(bands.bands()).extracting(CreditBand::from).startsWith(cny("0.01"), cny("71000"), cny("150000.01"));
        assertThat(bands.bands())
                .extracting(CreditBand::upTo)
                .startsWith(Optional.of(cny("70999.99")), Optional.of(cny("150000")))
                .endsWith(Optional.empty());
        assertThat(bands.bands())
                .extracting(CreditBand::outcome)
                .startsWith(CreditOutcome.RELEASE, CreditOutcome.RELEASE_WITH_WARNING, CreditOutcome.HOLD);
        assertThat(bands.largestReleased()).contains(cny("150000"));
        assertThat(bands.bandOf(cny("71000")).reasons()).contains(CreditReason.UTILISATION_HIGH);
        assertThat(bands.bandOf(cny("70999.99")).outcome()).isEqualTo(CreditOutcome.RELEASE);
        assertThat(bands.bandOf(cny("99999999999999")))
                .isEqualTo(bands.bands().get(bands.bands().size() - 1));
    }

    @Test
    void tiersWithOtherRolesAreBandsOfTheirOwn() {
        CreditAssessor tiered = CreditAssessor.with(new CreditRule.WithinLimit(
                LimitBoundary.EXCEEDS,
                List.of(new ExcessTier(
                        Rate.percent(10), Consequence.hold(Consequence.FINANCE_DIRECTOR, Consequence.CREDIT_MANAGER))),
                Consequence.hold(Consequence.FINANCE_DIRECTOR)));
        CreditBands bands = tiered.bands(CreditFile.of(CUSTOMER, cny("1000")), owing("400"), OrderTerms.OPEN_ACCOUNT);

        assertThat(bands.bands())
                .extracting(CreditBand::from)
                .containsExactly(cny("0.01"), cny("600.01"), cny("700.01"));
        assertThat(bands.bands().get(0).mayOverride()).isEmpty();
        assertThat(bands.bands().get(1).mayOverride())
                .containsExactly(Consequence.FINANCE_DIRECTOR, Consequence.CREDIT_MANAGER);
        assertThat(bands.bands().get(2).mayOverride()).containsExactly(Consequence.FINANCE_DIRECTOR);
        assertThat(bands.explain().text())
                .contains("CNY 600.01 to CNY 700.00: HOLD: [LIMIT_EXCEEDED], may be overridden by");
    }

    @Test
    void floorStockHasALineOfItsOwn() {
        CreditFile file = CreditFile.of(CUSTOMER, cny("1000")).withFloorStockLine(CreditLimit.of(cny("50")));
        CreditAssessor assessor = CreditAssessor.with(CreditPolicy.withinFloorStockLine());

        assertThat(assessor.bands(file, owing("1"), OrderTerms.FLOOR_STOCK).largestReleased())
                .contains(cny("50"));
        assertThat(assessor.bands(file, owing("1"), OrderTerms.OPEN_ACCOUNT).bands())
                .hasSize(1);
        assertThat(assessor.bands(file, owing("1"), OrderTerms.OPEN_ACCOUNT).largestReleased())
                .isEmpty();
    }

    @Test
    void whoIsBlockedHasOneBand() {
        CreditFile blocked = CreditFile.of(CUSTOMER, cny("1000")).withBlocked(true);
        CreditBands bands =
                CreditAssessor.with(CreditPolicy.notBlocked()).bands(blocked, owing("1"), OrderTerms.OPEN_ACCOUNT);

        assertThat(bands.bands()).hasSize(1);
        assertThat(bands.largestReleased()).isEmpty();
        assertThat(bands.bandOf(cny("5")).reasons()).containsExactly(CreditReason.CUSTOMER_BLOCKED);
    }

    @Test
    void anItemMayHaveAnyName() {
        Exposure exposure = ExposureCalculator.standard()
                .calculate(List.of(ExposureItem.of("order", ExposureKind.RECEIVABLE, cny("5"), TODAY)), CNY, TODAY);

        assertThat(CreditAssessor.standard()
                        .bands(CreditFile.of(CUSTOMER, cny("1000")), exposure, OrderTerms.OPEN_ACCOUNT)
                        .largestReleased())
                .contains(cny("995"));
    }

    @Test
    void whatCannotBeIsRefused() {
        CreditBands bands = bands("1000", "1");
        CreditBand first = bands.bands().get(0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> bands.bandOf(cny("0")))
                .withMessage("amount must be above zero, but was CNY 0.00");
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> bands.bandOf(Money.parse("USD 5.00")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bands.withBands())
                .withMessage("bands must not be empty, but was []");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bands.withBands(first))
                .withMessageStartingWith("the last of the bands alone must have no end, but CNY 0.01 had one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bands.withBands(first, first))
                .withMessageStartingWith("bands must follow each other, but had one from CNY 0.01 where ");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new CreditBand(cny("0"), Optional.empty(), CreditOutcome.RELEASE, first.reasons(), List.of()))
                .withMessage("from must be above zero, but was CNY 0.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CreditBand(
                        cny("2"), Optional.of(cny("1")), CreditOutcome.RELEASE, first.reasons(), List.of()))
                .withMessage("upTo must be at least CNY 2.00, but was CNY 1.00");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new CreditBand(cny("2"), Optional.empty(), CreditOutcome.RELEASE, List.of(), List.of()))
                .withMessage("reasons must not be empty, but was []");
    }
}
