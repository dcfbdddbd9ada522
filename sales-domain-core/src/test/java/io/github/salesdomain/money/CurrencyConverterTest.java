package io.github.salesdomain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class CurrencyConverterTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final CurrencyUnit USD = CurrencyUnit.USD;
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 10);
    private static final ExchangeRate BUDGET = rate(USD, "7.1234", LocalDate.of(2026, 1, 1), ExchangeRateKind.BUDGET);
    private static final CurrencyConverter CONVERTER = CurrencyConverter.with(ExchangeRates.of(List.of(
            rate(USD, "7.0500", LocalDate.of(2025, 1, 1), ExchangeRateKind.BUDGET),
            BUDGET,
            rate(USD, "7.3", LocalDate.of(2026, 2, 28), ExchangeRateKind.MONTH_END),
            rate(CurrencyUnit.JPY, "0.0481", LocalDate.of(2026, 1, 1), ExchangeRateKind.BUDGET))));

    private static ExchangeRate rate(CurrencyUnit from, String rate, LocalDate asOf, ExchangeRateKind kind) {
        return ExchangeRate.builder()
                .from(from)
                .to(CNY)
                .rate(new BigDecimal(rate))
                .asOf(asOf)
                .kind(kind)
                .build();
    }

    private static DatedAmount document(String id, String amount) {
        return DatedAmount.of(id, MARCH, Money.parse(amount));
    }

    @Test
    void convertsAtTheBudgetRateRoundedOnce() {
        Conversion conversion = CONVERTER.convert(document("INV-1", "USD 12345.67"), CNY);

        assertThat(conversion.converted()).contains(Money.parse("CNY 87943.15"));
        assertThat(conversion.explain().text()).isEqualTo("""
                        INV-1: CNY 87943.15
                          document of 2026-03-10: USD 12345.67
                          rate: 1 USD = 7.1234 CNY (BUDGET 2026-01-01)""");
    }

    @Test
    void mirrorsASaleInItsReturn() {
        assertThat(CONVERTER.convert(document("INV-1", "USD -12345.67"), CNY).converted())
                .contains(Money.parse("CNY -87943.15"));
    }

    @Test
    void takesTheNewestRateThatIsNotOfALaterDay() {
        DatedAmount lastYear = DatedAmount.of("INV-9", LocalDate.of(2025, 12, 31), Money.parse("USD 100.00"));
        DatedAmount newYear = DatedAmount.of("INV-9", LocalDate.of(2026, 1, 1), Money.parse("USD 100.00"));

        assertThat(CONVERTER.convert(lastYear, CNY).converted()).contains(Money.parse("CNY 705.00"));
        assertThat(CONVERTER.convert(newYear, CNY).converted()).contains(Money.parse("CNY 712.34"));
    }

    @Test
    void usesRatesOfItsKindOnly() {
        CurrencyConverter monthEnd = CONVERTER.at(ExchangeRateKind.MONTH_END);

        assertThat(monthEnd.kind()).isEqualTo(ExchangeRateKind.MONTH_END);
        assertThat(monthEnd.convert(document("INV-1", "USD 100.00"), CNY).converted())
                .contains(Money.parse("CNY 730.00"));
        assertThat(CONVERTER.at(ExchangeRateKind.SPOT).convert(document("INV-1", "USD 100.00"), CNY))
                .isEqualTo(new Conversion.Refused(
                        document("INV-1", "USD 100.00"), ConversionReason.RATE_MISSING, Optional.empty()));
    }

    @Test
    void neverTurnsARateAround() {
        Conversion conversion = CONVERTER.convert(document("INV-1", "CNY 712.34"), USD);

        assertThat(conversion.converted()).isEmpty();
        assertThat(conversion.explain().text())
                .isEqualTo("INV-1: not converted (RATE_MISSING)\n  document of 2026-03-10: CNY 712.34");
    }

    @Test
    void refusesARateThatIsTooOld() {
        Conversion onTheLastDay = CONVERTER.noOlderThan(68).convert(document("INV-1", "USD 100.00"), CNY);
        Conversion aDayLater = CONVERTER.noOlderThan(67).convert(document("INV-1", "USD 100.00"), CNY);

        assertThat(onTheLastDay.converted()).contains(Money.parse("CNY 712.34"));
        assertThat(aDayLater)
                .isEqualTo(new Conversion.Refused(
                        document("INV-1", "USD 100.00"), ConversionReason.RATE_STALE, Optional.of(BUDGET)));
        assertThat(aDayLater.explain().text()).endsWith("newest rate: 1 USD = 7.1234 CNY (BUDGET 2026-01-01)");
        assertThatThrownBy(() -> CONVERTER.noOlderThan(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("days must not be negative, but was -1");
    }

    @Test
    void sumsWhatWasRoundedAsTheBooksDo() {
        ConversionReport report = CONVERTER.convertAll(
                List.of(document("B", "USD 0.01"), document("A", "USD 0.01"), document("C", "CNY 1.00")), CNY);

        assertThat(report.isComplete()).isTrue();
        assertThat(report.convertedTotal()).isEqualTo(Money.parse("CNY 1.14")); // 0.07 + 0.07, not 0.142468
        assertThat(report.conversions())
                .extracting(conversion -> conversion.document().id())
                .containsExactly("A", "B", "C");
    }

    @Test
    void saysWhatIsMissingFromTheTotal() {
        ConversionReport report = CONVERTER.convertAll(
                List.of(document("A", "USD 100.00"), document("B", "KWD 1.000"), document("C", "JPY 1000")), CNY);

        assertThat(report.isComplete()).isFalse();
        assertThat(report.refused())
                .extracting(refused -> refused.document().id())
                .containsExactly("B");
        assertThat(report.convertedTotal()).isEqualTo(Money.parse("CNY 760.44"));
        assertThat(report.explain().text()).startsWith("converted to CNY: CNY 760.44 without 1 not converted\n");
    }

    @Test
    void refusesTheSameDocumentTwice() {
        assertThatThrownBy(() ->
                        CONVERTER.convertAll(List.of(document("A", "USD 100.00"), document("A", "USD 200.00")), CNY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("documents must have each id once, but had A of 2026-03-10: USD 100.00"
                        + " and A of 2026-03-10: USD 200.00");
    }

    @Test
    void refusesRatesThatCannotBe() {
        assertThatThrownBy(() -> BUDGET.withTo(USD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("to must be another currency than from, but was USD");
        assertThatThrownBy(() -> BUDGET.withRate(BigDecimal.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rate must be above zero, but was 0 for USD to CNY");
        assertThatThrownBy(() -> BUDGET.withRate(new BigDecimal("1e-31")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "rate must have at most 30 digits before and after the point, but had precision 1 and scale 31");
        assertThatThrownBy(() -> ExchangeRates.of(List.of(BUDGET, BUDGET.withRate(BigDecimal.TEN))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rates must have one rate of a kind and day, but had 1 USD = 7.1234 CNY (BUDGET 2026-01-01)"
                        + " and 1 USD = 10 CNY (BUDGET 2026-01-01)");
        assertThatThrownBy(() -> BUDGET.convert(Money.parse("EUR 1.00"))).isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> document(" ", "USD 1.00"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("id must have 1 to 64 characters, but was ' '");
    }

    @Test
    void refusesAConversionThatItsRateDoesNotMake() {
        DatedAmount document = document("INV-1", "USD 100.00");

        assertThatThrownBy(() -> new Conversion.Converted(document, Optional.of(BUDGET), Money.parse("CNY 712.35")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("amount of INV-1 must be CNY 712.34, but was CNY 712.35");
        assertThatThrownBy(() -> new Conversion.Converted(document, Optional.empty(), Money.parse("CNY 712.34")))
                .isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> new Conversion.Refused(document, ConversionReason.RATE_MISSING, Optional.of(BUDGET)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "newest must be there for RATE_STALE only, but was Optional[" + BUDGET + "] for RATE_MISSING");
        assertThatThrownBy(() -> ConversionReport.builder()
                        .to(CNY)
                        .addConversions(new Conversion.Converted(document, Optional.empty(), document.amount()))
                        .build())
                .isInstanceOf(CurrencyMismatchException.class);
    }

    @Test
    void makesEqualRatesEqual() {
        assertThat(BUDGET.withRate(new BigDecimal("7.12340"))).isEqualTo(BUDGET);
        assertThat(BUDGET.withRate(new BigDecimal("1E+2")).rate()).isEqualTo(new BigDecimal("100"));
        assertThat(ConversionReason.RATE_STALE.code()).isEqualTo("RATE_STALE");
    }
}
