package io.github.salesdomain.quota;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import java.util.Collections;
import java.util.List;

/** What a holder gets whose weight is zero, such as one without history: a new product, a new customer, a new colleague. */
public enum ZeroBase {

    /** Nothing. If all weights are zero there is nothing to divide by, and the split is refused. */
    NOTHING,

    /** Nothing, unless all weights are zero: then all get the same. */
    EQUAL_IF_ALL,

    /** The average weight of those who have one; if nobody has, all get the same. */
    AVERAGE;

    List<Ratio> fill(List<Ratio> weights) {
        Ratio sum = Ratio.zero();
        int positive = 0;
        for (Ratio weight : weights) {
            sum = sum.plus(weight);
            positive += Shares.isZero(weight) ? 0 : 1;
        }
        if (this == NOTHING || positive == weights.size() || (this == EQUAL_IF_ALL && positive > 0)) {
            return weights;
        }
        if (positive == 0) {
            return Collections.nCopies(weights.size(), Ratio.one());
        }
        Ratio average = sum.dividedBy(Ratio.of(positive, 1), UndefinedReason.ZERO_BASE);
        return weights.stream()
                .map(weight -> Shares.isZero(weight) ? average : weight)
                .collect(ImmutableList.toImmutableList());
    }
}
