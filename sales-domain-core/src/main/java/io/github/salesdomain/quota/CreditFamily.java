package io.github.salesdomain.quota;

import com.google.common.collect.ImmutableMap;
import io.github.salesdomain.money.Apportioner;
import io.github.salesdomain.money.ApportionmentRule;
import io.github.salesdomain.quantity.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/**
 * A transaction with all that takes it back or puts it right, divided by the shares of the first one.
 * <p>
 * What is divided is the running net amount, and each document gets the difference to the one before. So the parts never drift: a sale fully taken back,
 * in however many returns, leaves every holder with exactly nothing. The rule is one of highest averages, which never lowers a part when the whole
 * grows: each difference then has the sign of its document.
 */
final class CreditFamily {

    private static final Apportioner NEVER_LESS_FOR_MORE = Apportioner.by(ApportionmentRule.HIGHEST_AVERAGES);

    private final List<Holder> holders;
    private final List<Ratio> weights;
    private Money net;
    private List<Money> parts;

    private CreditFamily(Map<Holder, Ratio> weights, Money nothing) {
        this.holders = new ArrayList<>(weights.keySet());
        this.weights = new ArrayList<>(weights.values());
        this.net = nothing;
        this.parts = Shares.split(NEVER_LESS_FOR_MORE, nothing, this.weights);
    }

    /** Nothing yet, to be divided by these weights; they are sorted by holder. */
    static CreditFamily by(Map<Holder, Ratio> weights, Money nothing) {
        return new CreditFamily(weights, nothing);
    }

    /** Whether anything can be divided. */
    boolean hasWeight() {
        return weights.stream().anyMatch(weight -> !Shares.isZero(weight));
    }

    /** Adds one document and gives its parts. */
    Map<Holder, Money> add(Money amount) {
        Money after = net.plus(amount);
        List<Money> divided = Shares.split(NEVER_LESS_FOR_MORE, after, weights);
        ImmutableMap.Builder<Holder, Money> added = ImmutableMap.builderWithExpectedSize(holders.size());
        for (int i = 0; i < holders.size(); i++) {
            added.put(holders.get(i), divided.get(i).minus(parts.get(i)));
        }
        net = after;
        parts = divided;
        return added.buildOrThrow();
    }
}
