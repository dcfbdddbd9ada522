package io.github.salesdomain.market;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.util.List;
import java.util.function.Predicate;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What prospects are worth, each weighed by how likely it is to be won (漏斗).
 *
 * @param currency the currency of all values
 * @param lines the prospects with a value, sorted by id
 * @param unvalued the prospects nobody has put a value on, sorted; they count nothing and are not forgotten
 */
public record Pipeline(CurrencyUnit currency, List<PipelineLine> lines, List<ProspectId> unvalued)
        implements Explained {

    /** Checks that all values are in one currency and each prospect is there once. */
    public Pipeline {
        requireNonNull(currency, "currency");
        lines = ImmutableList.copyOf(requireNonNull(lines, "lines"));
        unvalued = ImmutableList.copyOf(requireNonNull(unvalued, "unvalued"));
        for (PipelineLine line : lines) {
            if (!line.value().getCurrencyUnit().equals(currency)) {
                throw new CurrencyMismatchException(currency, line.value().getCurrencyUnit());
            }
        }
    }

    /** {@return what all prospects that are not lost would bring} */
    public Money total() {
        return sum(line -> line.stage() != ProspectStage.LOST);
    }

    /** {@return what the open prospects would bring: neither won, lost nor in reserve} */
    public Money open() {
        return sum(line -> line.stage().isOpen());
    }

    /**
     * What the prospects in a stage would bring.
     *
     * @param stage the stage
     * @return the sum of their values
     */
    public Money in(ProspectStage stage) {
        return sum(line -> line.stage() == stage);
    }

    /** {@return what is to be expected: the sum of the expected values of the lines, each rounded once} */
    public Money expected() {
        return lines.stream().map(PipelineLine::expected).reduce(Money.zero(currency), Money::plus);
    }

    private Money sum(Predicate<PipelineLine> which) {
        return lines.stream().filter(which).map(PipelineLine::value).reduce(Money.zero(currency), Money::plus);
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        for (PipelineLine line : lines) {
            parts.add(Explanation.of(
                    line.prospect().value(),
                    line.expected() + " (" + line.stage() + ", " + line.probability() + " of " + line.value() + ")"));
        }
        unvalued.forEach(prospect -> parts.add(Explanation.of(prospect.value(), "no value known")));
        return Explanation.of("pipeline", expected() + " of " + total(), parts.build());
    }
}
