package io.github.salesdomain.territory;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.util.List;
import java.util.Optional;

/** Where a customer belongs on a day: in one territory, in several at once, or in none. */
public sealed interface Coverage extends Explained {

    /**
     * The customer belongs to one territory.
     *
     * @param customer who
     * @param decidedBy the rule or pin that decided
     * @param lost the other rules that matched, the strongest first, each with the reason why it lost
     */
    record Assigned(CustomerId customer, TerritoryClaim decidedBy, List<TerritoryClaim> lost) implements Coverage {
        /** Checks that one claim decided and the others lost. */
        public Assigned {
            requireNonNull(customer, "customer");
            requireNonNull(decidedBy, "decidedBy");
            lost = ImmutableList.copyOf(requireNonNull(lost, "lost"));
            if (!decidedBy.reason().isDeciding()) {
                throw new IllegalArgumentException("decidedBy must have decided, but was " + decidedBy);
            }
            requireLost(lost);
        }

        /** {@return the territory that the customer belongs to} */
        public TerritoryId territory() {
            return decidedBy.territory();
        }

        @Override
        public Explanation explain() {
            return Explanation.of(
                    customer.value(),
                    territory(),
                    ImmutableList.<Explanation>builder()
                            .add(Explanation.of("decided by", decidedBy))
                            .addAll(lines("lost", lost))
                            .build());
        }
    }

    /**
     * Several rules of equal rank claim the customer for different territories (重叠). None of them decides.
     *
     * @param customer who
     * @param tied the rules of equal rank, sorted by id; at least two territories among them
     * @param lost the weaker rules that matched, the strongest first
     */
    record Overlap(CustomerId customer, List<TerritoryClaim> tied, List<TerritoryClaim> lost) implements Coverage {
        /** Checks that the tied claims name different territories and the others lost. */
        public Overlap {
            requireNonNull(customer, "customer");
            tied = ImmutableList.copyOf(requireNonNull(tied, "tied"));
            lost = ImmutableList.copyOf(requireNonNull(lost, "lost"));
            if (tied.stream().map(TerritoryClaim::territory).distinct().count() < 2
                    || tied.stream().anyMatch(claim -> claim.reason() != ClaimReason.TIED)) {
                throw new IllegalArgumentException(
                        "tied must be claims of equal rank for different territories, but was " + tied);
            }
            requireLost(lost);
        }

        /** {@return the territories that claim the customer, sorted, each once} */
        public List<TerritoryId> territories() {
            return tied.stream()
                    .map(TerritoryClaim::territory)
                    .distinct()
                    .sorted()
                    .collect(ImmutableList.toImmutableList());
        }

        @Override
        public Explanation explain() {
            return Explanation.of(
                    customer.value(),
                    "overlap of " + territories(),
                    ImmutableList.<Explanation>builder()
                            .addAll(lines("tied", tied))
                            .addAll(lines("lost", lost))
                            .build());
        }
    }

    /**
     * No rule claims the customer (空档).
     *
     * @param customer who
     */
    record Gap(CustomerId customer) implements Coverage {
        /** Checks that the customer is there. */
        public Gap {
            requireNonNull(customer, "customer");
        }

        @Override
        public Explanation explain() {
            return Explanation.of(customer.value(), "gap: no rule matches");
        }
    }

    /** {@return which customer this is about} */
    CustomerId customer();

    /** {@return the territory that the customer belongs to; empty for an overlap or a gap} */
    default Optional<TerritoryId> assignedTo() {
        return this instanceof Assigned assigned ? Optional.of(assigned.territory()) : Optional.empty();
    }

    private static void requireLost(List<TerritoryClaim> lost) {
        lost.stream()
                .filter(claim -> claim.reason().isDeciding() || claim.reason() == ClaimReason.TIED)
                .findFirst()
                .ifPresent(claim -> {
                    throw new IllegalArgumentException("lost must be claims that lost, but was " + claim);
                });
    }

    private static List<Explanation> lines(String label, List<TerritoryClaim> claims) {
        return claims.stream().map(claim -> Explanation.of(label, claim)).toList();
    }
}
