package io.github.salesdomain.credit;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.immutables.value.Value;

/**
 * How receivables are aged, as plain data.
 * <p>
 * {@link #bounds()} are the oldest ages of the buckets, rising; the last bucket is open, so that there is one bucket more than bounds.
 * {@link #basis()} says from which day the age counts, {@link #netting()} what becomes of receipts not yet allocated.
 */
@Value.Immutable
public abstract class AgeingPolicy implements WithAgeingPolicy {

    AgeingPolicy() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return buckets CURRENT, 1-30, 31-60, 61-90 and 91+ by due date, receipts in their own column} */
    public static AgeingPolicy standard() {
        return builder().addBounds(0, 30, 60, 90).build();
    }

    /** {@return the oldest age of each bucket but the last, in days, included; rising, at least one} */
    public abstract List<Integer> bounds();

    /** {@return from which day the age counts; the due date unless set} */
    @Value.Default
    public AgeingBasis basis() {
        return AgeingBasis.DUE_DATE;
    }

    /** {@return what becomes of receipts not yet allocated; their own column unless set} */
    @Value.Default
    public CreditNetting netting() {
        return CreditNetting.OWN_COLUMN;
    }

    @Value.Check
    void check() {
        if (bounds().isEmpty()) {
            throw new IllegalArgumentException("bounds must not be empty, but was []");
        }
        for (int i = 1; i < bounds().size(); i++) {
            if (bounds().get(i) <= bounds().get(i - 1)) {
                throw new IllegalArgumentException("bounds must rise, but was " + bounds());
            }
        }
    }

    /** {@return the buckets from young to old; each age belongs to exactly one} */
    @Value.Lazy
    public List<AgeingBucket> buckets() {
        ImmutableList.Builder<AgeingBucket> buckets = ImmutableList.builder();
        for (int i = 0; i <= bounds().size(); i++) {
            AgeingBucket.Builder bucket = AgeingBucket.builder();
            if (i > 0) {
                bucket.from(bounds().get(i - 1) + 1);
            }
            if (i < bounds().size()) {
                bucket.to(bounds().get(i));
            }
            buckets.add(bucket.build());
        }
        return buckets.build();
    }

    /** Which bucket an age belongs to. */
    int indexOf(long days) {
        int index = 0;
        while (index < bounds().size() && days > bounds().get(index)) {
            index++;
        }
        return index;
    }

    /** One method per attribute of {@link AgeingPolicy}, same name. */
    public static final class Builder extends ImmutableAgeingPolicy.Builder {
        Builder() {}
    }
}
