package io.github.salesdomain.money;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.util.Comparator;
import java.util.List;
import org.immutables.value.Value;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Many documents in one currency, each converted and rounded once and then summed, as the books show it.
 * <p>
 * {@link #conversions()} has each document once, sorted by id, those that could not be converted too.
 */
@Value.Immutable
public abstract class ConversionReport implements Explained, WithConversionReport {

    private static final Comparator<Conversion> ORDER =
            Comparator.comparing(conversion -> conversion.document().id());

    ConversionReport() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the currency into which was converted} */
    public abstract CurrencyUnit to();

    /** {@return each document once, sorted by id} */
    public abstract List<Conversion> conversions();

    /** {@return whether every document was converted} */
    public boolean isComplete() {
        return refused().isEmpty();
    }

    /** {@return the documents that were not converted, each with the reason, sorted by id} */
    public List<Conversion.Refused> refused() {
        return conversions().stream()
                .filter(Conversion.Refused.class::isInstance)
                .map(Conversion.Refused.class::cast)
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return the sum of what was converted; what was {@link #refused()} is not in it} */
    public Money convertedTotal() {
        Money sum = Money.zero(to());
        for (Conversion conversion : conversions()) {
            sum = conversion.converted().map(sum::plus).orElse(sum);
        }
        return sum;
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                "converted to " + to(),
                isComplete()
                        ? convertedTotal()
                        : convertedTotal() + " without " + refused().size() + " not converted",
                conversions().stream().map(Explained::explain).toList());
    }

    @Value.Check
    ConversionReport check() {
        if (!Ordering.from(ORDER).isOrdered(conversions())) {
            return builder()
                    .to(to())
                    .addAllConversions(ImmutableList.sortedCopyOf(ORDER, conversions()))
                    .build();
        }
        for (int i = 0; i < conversions().size(); i++) {
            DatedAmount document = conversions().get(i).document();
            if (i > 0 && conversions().get(i - 1).document().id().equals(document.id())) {
                throw new IllegalArgumentException("documents must have each id once, but had "
                        + conversions().get(i - 1).document() + " and " + document);
            }
            conversions().get(i).converted().ifPresent(amount -> {
                if (!amount.getCurrencyUnit().equals(to())) {
                    throw new CurrencyMismatchException(to(), amount.getCurrencyUnit());
                }
            });
        }
        return this;
    }

    /** One method per attribute of {@link ConversionReport}, same name. */
    public static final class Builder extends ImmutableConversionReport.Builder {
        Builder() {}
    }
}
