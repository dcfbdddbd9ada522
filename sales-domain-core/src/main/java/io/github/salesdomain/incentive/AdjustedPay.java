package io.github.salesdomain.incentive;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.org.PersonId;
import java.util.List;
import org.joda.money.Money;

/**
 * A statement with the exceptions that were approved for it: each applied one as a line of its own, each refused one with all reasons.
 *
 * @param payee whose pay it is
 * @param before what the plan pays
 * @param rulings what became of each exception, sorted by its id
 * @param after what is paid: the lines of the plan, then one for each exception that was applied
 */
public record AdjustedPay(PersonId payee, PayoutStatement before, List<ExceptionRuling> rulings, PayoutStatement after)
        implements Explained {

    /** Checks that the difference is what was applied. */
    public AdjustedPay {
        requireNonNull(payee, "payee");
        requireNonNull(before, "before");
        rulings = ImmutableList.copyOf(requireNonNull(rulings, "rulings"));
        requireNonNull(after, "after");
        Money due = before.total();
        for (ExceptionRuling ruling : rulings) {
            due = ruling.isApplied() ? due.plus(ruling.exception().amount()) : due;
        }
        if (!due.isEqual(after.total())) {
            throw new IllegalArgumentException("total after must be " + due + ", but was " + after.total());
        }
    }

    /** {@return the exceptions that were refused, sorted by id} */
    public List<ExceptionRuling> refused() {
        return rulings.stream().filter(ruling -> !ruling.isApplied()).collect(ImmutableList.toImmutableList());
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                "pay of " + payee,
                after.total(),
                ImmutableList.<Explanation>builder()
                        .add(before.explain())
                        .addAll(rulings.stream().map(ExceptionRuling::explain).toList())
                        .build());
    }
}
