package io.github.salesdomain.money;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Ordering;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;

/**
 * All exchange rates that a host has fixed or read, of every kind.
 * <p>
 * {@link #rates()} are sorted by currencies, kind and day. For two currencies and a kind there is at most one rate of a day.
 */
@Value.Immutable
public abstract class ExchangeRates implements WithExchangeRates {

    private static final Comparator<ExchangeRate> ORDER = Comparator.comparing(
                    (ExchangeRate rate) -> rate.from().getCode())
            .thenComparing(rate -> rate.to().getCode())
            .thenComparing(ExchangeRate::kind)
            .thenComparing(ExchangeRate::asOf);

    ExchangeRates() {}

    /**
     * These rates.
     *
     * @param rates the rates, in any order
     * @return the rates together
     * @throws IllegalArgumentException if there are two of the same currencies, kind and day
     */
    public static ExchangeRates of(Collection<ExchangeRate> rates) {
        return builder().addAllRates(rates).build();
    }

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the rates, sorted by currencies, kind and day} */
    public abstract List<ExchangeRate> rates();

    /** Which rates may take each other's place. */
    record Pair(CurrencyUnit from, CurrencyUnit to, ExchangeRateKind kind) {}

    @Value.Lazy
    ImmutableMap<Pair, NavigableMap<LocalDate, ExchangeRate>> byPair() {
        Map<Pair, NavigableMap<LocalDate, ExchangeRate>> byPair = new HashMap<>();
        for (ExchangeRate rate : rates()) {
            byPair.computeIfAbsent(new Pair(rate.from(), rate.to(), rate.kind()), pair -> new TreeMap<>())
                    .put(rate.asOf(), rate);
        }
        return ImmutableMap.copyOf(byPair);
    }

    /**
     * The rate that holds on a day: the newest of that kind that is not of a later day. Takes O(log n) time.
     *
     * @param from the currency that is converted
     * @param to the currency it is converted into
     * @param kind for which purpose the rate was fixed
     * @param on the day
     * @return the rate, or empty if there is none; a rate in the other direction does not count
     */
    public Optional<ExchangeRate> find(CurrencyUnit from, CurrencyUnit to, ExchangeRateKind kind, LocalDate on) {
        requireNonNull(on, "on");
        NavigableMap<LocalDate, ExchangeRate> days = byPair().get(new Pair(from, to, kind));
        return Optional.ofNullable(days).map(all -> all.floorEntry(on)).map(Map.Entry::getValue);
    }

    @Value.Check
    ExchangeRates check() {
        if (!Ordering.from(ORDER).isOrdered(rates())) {
            return of(ImmutableList.sortedCopyOf(ORDER, rates()));
        }
        for (int i = 1; i < rates().size(); i++) {
            if (ORDER.compare(rates().get(i - 1), rates().get(i)) == 0) {
                throw new IllegalArgumentException("rates must have one rate of a kind and day, but had "
                        + rates().get(i - 1) + " and " + rates().get(i));
            }
        }
        return this;
    }

    /** One method per attribute of {@link ExchangeRates}, same name. */
    public static final class Builder extends ImmutableExchangeRates.Builder {
        Builder() {}
    }
}
