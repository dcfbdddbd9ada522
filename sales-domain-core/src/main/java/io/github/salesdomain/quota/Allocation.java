package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.money.ApportionmentCertificate;
import io.github.salesdomain.money.BoundConflict;
import io.github.salesdomain.money.CertificateLine;
import java.util.List;
import org.joda.money.Money;

/** A quota divided within bounds, with its proof; or the bounds that cannot hold together. */
public sealed interface Allocation extends Explained {

    /**
     * The quota was divided.
     *
     * @param split the parts; they sum to the quota, raised by the hedge
     * @param certificate the proof: exact shares, and who got each leftover unit and why; one line for each part, in their order
     */
    record Allocated(QuotaSplit split, ApportionmentCertificate certificate) implements Allocation {

        /** Checks that the proof is of these parts. */
        public Allocated {
            requireNonNull(split, "split");
            List<Money> proven =
                    certificate.lines().stream().map(CertificateLine::amount).toList();
            List<Money> amounts =
                    split.parts().stream().map(QuotaSplit.Part::amount).toList();
            if (!proven.equals(amounts)) {
                throw new IllegalArgumentException("certificate must be of " + amounts + ", but was of " + proven);
            }
        }

        @Override
        public Explanation explain() {
            return Explanation.of("allocation", split.total(), List.of(split.explain(), certificate.explain()));
        }
    }

    /**
     * The quota was not divided.
     *
     * @param quota the quota
     * @param conflicts every conflict that was found, at least one
     */
    record Infeasible(Quota quota, List<Conflict> conflicts) implements Allocation {

        /** Checks that there is a conflict. */
        public Infeasible {
            requireNonNull(quota, "quota");
            conflicts = Shares.conflicts(conflicts);
        }

        @Override
        public Explanation explain() {
            ImmutableList.Builder<Explanation> lines = ImmutableList.builder();
            for (Conflict conflict : conflicts) {
                lines.add(Explanation.of(conflict.kind().code(), conflict.holders() + " by " + conflict.amount()));
            }
            return Explanation.of("no allocation of " + quota.holder(), quota.amount(), lines.build());
        }
    }

    /**
     * Bounds of holders that cannot hold together.
     *
     * @param kind what is wrong
     * @param holders the fewest holders whose bounds prove it, sorted
     * @param amount by how much all such bounds together must be relaxed
     */
    record Conflict(BoundConflict.Kind kind, List<Holder> holders, Money amount) {
        /** Copies the holders. */
        public Conflict {
            requireNonNull(kind, "kind");
            holders = ImmutableList.copyOf(requireNonNull(holders, "holders"));
            requireNonNull(amount, "amount");
        }
    }

    /** {@return whether the quota was divided} */
    default boolean isAllocated() {
        return this instanceof Allocated;
    }
}
