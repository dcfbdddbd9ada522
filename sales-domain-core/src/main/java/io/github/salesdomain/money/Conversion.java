package io.github.salesdomain.money;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/** What the amount of a document is worth in another currency, or why that is not known. */
public sealed interface Conversion extends Explained {

    /**
     * The amount was converted.
     *
     * @param document what was converted
     * @param rate by which rate; empty if the document is in the wanted currency already
     * @param amount the amount in the wanted currency: what the rate makes of the document, rounded once
     */
    record Converted(DatedAmount document, Optional<ExchangeRate> rate, Money amount) implements Conversion {
        /** Checks that the amount is what the rate makes of the document. */
        public Converted {
            requireNonNull(document, "document");
            requireNonNull(rate, "rate");
            requireNonNull(amount, "amount");
            Money due = rate.map(by -> by.convert(document.amount())).orElse(document.amount());
            if (!due.isSameCurrency(amount)) {
                throw new CurrencyMismatchException(due.getCurrencyUnit(), amount.getCurrencyUnit());
            }
            if (!due.isEqual(amount)) {
                throw new IllegalArgumentException(
                        "amount of " + document.id() + " must be " + due + ", but was " + amount);
            }
        }

        @Override
        public Explanation explain() {
            return Explanation.of(
                    document.id(),
                    amount,
                    rate.map(by -> List.of(
                                    Explanation.of("document of " + document.on(), document.amount()),
                                    Explanation.of("rate", by)))
                            .orElse(List.of()));
        }
    }

    /**
     * The amount was not converted.
     *
     * @param document what was to be converted
     * @param reason why it was not
     * @param newest the newest rate there is, which is too old; empty if there is none
     */
    record Refused(DatedAmount document, ConversionReason reason, Optional<ExchangeRate> newest) implements Conversion {
        /** Checks that there is an old rate exactly where it is too old. */
        public Refused {
            requireNonNull(document, "document");
            requireNonNull(reason, "reason");
            requireNonNull(newest, "newest");
            if (newest.isPresent() != (reason == ConversionReason.RATE_STALE)) {
                throw new IllegalArgumentException(
                        "newest must be there for RATE_STALE only, but was " + newest + " for " + reason);
            }
        }

        @Override
        public Explanation explain() {
            return Explanation.of(
                    document.id(),
                    "not converted (" + reason + ")",
                    newest.map(old -> List.of(
                                    Explanation.of("document of " + document.on(), document.amount()),
                                    Explanation.of("newest rate", old)))
                            .orElse(List.of(Explanation.of("document of " + document.on(), document.amount()))));
        }
    }

    /** {@return what was to be converted} */
    DatedAmount document();

    /** {@return the amount in the wanted currency; empty if it was not converted} */
    default Optional<Money> converted() {
        return this instanceof Converted converted ? Optional.of(converted.amount()) : Optional.empty();
    }
}
