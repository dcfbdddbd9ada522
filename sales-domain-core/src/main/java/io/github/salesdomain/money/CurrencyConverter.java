package io.github.salesdomain.money;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Converts amounts by the rates of one kind, and says where there is none.
 * <p>
 * A missing rate is a refusal, not an exception and not a silent 1. Immutable and safe for use by many threads.
 */
public final class CurrencyConverter {

    private final ExchangeRates rates;
    private final ExchangeRateKind kind;
    private final int oldest;

    private CurrencyConverter(ExchangeRates rates, ExchangeRateKind kind, int oldest) {
        this.rates = rates;
        this.kind = kind;
        this.oldest = oldest;
    }

    /**
     * A converter at the budget rate, at which quotas and attainment are compared; a rate holds until the next one.
     *
     * @param rates all rates
     * @return the converter
     */
    public static CurrencyConverter with(ExchangeRates rates) {
        return new CurrencyConverter(requireNonNull(rates, "rates"), ExchangeRateKind.BUDGET, Integer.MAX_VALUE);
    }

    /**
     * A copy that uses the rates of another kind.
     *
     * @param other the kind, such as {@link ExchangeRateKind#MONTH_END}
     * @return a copy with this kind
     */
    public CurrencyConverter at(ExchangeRateKind other) {
        return new CurrencyConverter(rates, requireNonNull(other, "kind"), oldest);
    }

    /**
     * A copy that refuses rates that are older than this.
     *
     * @param days how many days before the document a rate may be at most; 0 for a rate of the same day; not negative
     * @return a copy with this limit
     * @throws IllegalArgumentException if the number of days is negative
     */
    public CurrencyConverter noOlderThan(int days) {
        if (days < 0) {
            throw new IllegalArgumentException("days must not be negative, but was " + days);
        }
        return new CurrencyConverter(rates, kind, days);
    }

    /** {@return the kind of the rates that are used} */
    public ExchangeRateKind kind() {
        return kind;
    }

    /**
     * What one document is worth in another currency, by the newest rate that is not of a later day.
     *
     * <h4>Formula</h4>
     * <pre>{@code converted = amount × rate, rounded once, half up on the magnitude}</pre>
     * Source: formulas, currency conversion.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * converter.convert(DatedAmount.of("INV-1", march, Money.parse("USD 12345.67")), CNY).converted(); // 87,943.15 at 7.1234
     * converter.convert(DatedAmount.of("INV-2", march, Money.parse("KWD 1.000")), CNY);                // refused: RATE_MISSING
     * }</pre>
     *
     * @param document the amount and its day; of either sign
     * @param to the wanted currency
     * @return the amount in that currency, or why it is not known
     */
    public Conversion convert(DatedAmount document, CurrencyUnit to) {
        requireNonNull(to, "to");
        Money amount = document.amount();
        if (amount.getCurrencyUnit().equals(to)) {
            return new Conversion.Converted(document, Optional.empty(), amount);
        }
        Optional<ExchangeRate> rate = rates.find(amount.getCurrencyUnit(), to, kind, document.on());
        if (rate.isEmpty()) {
            return new Conversion.Refused(document, ConversionReason.RATE_MISSING, rate);
        }
        return isStale(rate.get(), document.on())
                ? new Conversion.Refused(document, ConversionReason.RATE_STALE, rate)
                : new Conversion.Converted(document, rate, rate.get().convert(amount));
    }

    private boolean isStale(ExchangeRate rate, LocalDate on) {
        return on.toEpochDay() - rate.asOf().toEpochDay() > oldest;
    }

    /**
     * What many documents are worth together: each is converted and rounded once, then they are summed.
     * <p>
     * The order does not matter. Takes O(n log n) time for n documents.
     *
     * <h4>Formula</h4>
     * <pre>{@code total = sum of the documents, each converted and rounded}</pre>
     * Source: formulas, currency conversion.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * converter.convertAll(invoices, CNY).convertedTotal();          // as the books show it
     * converter.convertAll(List.of(invoice, invoice), CNY);          // refused: the same document twice
     * }</pre>
     *
     * @param documents the documents, in any order and in any currencies
     * @param to the wanted currency
     * @return each document once
     * @throws IllegalArgumentException if two documents have the same id
     */
    public ConversionReport convertAll(Collection<DatedAmount> documents, CurrencyUnit to) {
        return ConversionReport.builder()
                .to(to)
                .addAllConversions(documents.stream()
                        .map(document -> convert(document, to))
                        .toList())
                .build();
    }
}
