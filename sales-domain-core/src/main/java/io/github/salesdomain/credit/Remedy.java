package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;

/**
 * What would have to change for an order to pass.
 * <p>
 * A remedy is a change of the facts, so that it can be tried: {@link #applyTo} gives the same question as it would stand then, and deciding that again shows
 * whether the remedy helps. {@link CreditAdvisor} finds remedies, each as small as it may be.
 */
public sealed interface Remedy {

    /**
     * Money is paid on account.
     *
     * @param amount how much; above zero
     */
    record Pay(Money amount) implements Remedy {
        /** Checks the amount. */
        public Pay {
            RemedyFacts.requirePositive(amount);
        }

        @Override
        public CreditRequest applyTo(CreditRequest request) {
            return RemedyFacts.withItem(request, ExposureKind.UNALLOCATED_RECEIPT, amount);
        }
    }

    /**
     * Items are settled, whoever pays: they are open no more.
     *
     * @param items which items, sorted; at least one
     * @param amount what they come to
     */
    record Settle(List<String> items, Money amount) implements Remedy {
        /** Sorts the items. */
        public Settle {
            requireNonNull(amount, "amount");
            items = ImmutableList.sortedCopyOf(requireNonNull(items, "items"));
            if (items.isEmpty()) {
                throw new IllegalArgumentException("items must not be empty, but was []");
            }
        }

        @Override
        public CreditRequest applyTo(CreditRequest request) {
            Set<String> gone = ImmutableSet.copyOf(items);
            return RemedyFacts.of(
                    request,
                    request.file(),
                    request.exposure()
                            .withItems(request.exposure().items().stream()
                                    .filter(item -> !gone.contains(item.id()))
                                    .toList()),
                    request.order());
        }
    }

    /**
     * The rest of the order is paid for in advance.
     *
     * @param amount what is to be paid beside what is prepaid already; above zero
     */
    record Prepay(Money amount) implements Remedy {
        /** Checks the amount. */
        public Prepay {
            RemedyFacts.requirePositive(amount);
        }

        @Override
        public CreditRequest applyTo(CreditRequest request) {
            CreditRequest paid = RemedyFacts.withItem(request, ExposureKind.PREPAYMENT, amount);
            CreditOrder order = request.order();
            return RemedyFacts.of(
                    request,
                    request.file(),
                    paid.exposure(),
                    order.withPrepaid(order.prepaid().plus(amount)));
        }
    }

    /**
     * The order is made smaller.
     *
     * @param to to what amount; above zero
     */
    record ReduceOrder(Money to) implements Remedy {
        /** Checks the amount. */
        public ReduceOrder {
            RemedyFacts.requirePositive(to);
        }

        @Override
        public CreditRequest applyTo(CreditRequest request) {
            return RemedyFacts.of(
                    request, request.file(), request.exposure(), request.order().reducedTo(to));
        }
    }

    /**
     * The limit is raised by a line on top of those in force.
     *
     * @param amount by how much; above zero
     */
    record GrantLimit(Money amount) implements Remedy {
        /** Checks the amount. */
        public GrantLimit {
            RemedyFacts.requirePositive(amount);
        }

        @Override
        public CreditRequest applyTo(CreditRequest request) {
            return RemedyFacts.withFile(request, RemedyFacts.granting(request, amount));
        }
    }

    /**
     * More collateral is given.
     *
     * @param eligible what it must count for after all haircuts; above zero
     */
    record AddCollateral(Money eligible) implements Remedy {
        /** Checks the amount. */
        public AddCollateral {
            RemedyFacts.requirePositive(eligible);
        }

        @Override
        public CreditRequest applyTo(CreditRequest request) {
            return RemedyFacts.withFile(request, RemedyFacts.secured(request, eligible));
        }
    }

    /**
     * A collateral that has expired, is short or was not inspected is made good.
     *
     * @param collateral which collateral
     */
    record RestoreCollateral(String collateral) implements Remedy {
        /** Checks that the collateral is named. */
        public RestoreCollateral {
            requireNonNull(collateral, "collateral");
        }

        @Override
        public CreditRequest applyTo(CreditRequest request) {
            return RemedyFacts.withFile(request, RemedyFacts.restored(request, collateral));
        }
    }

    /**
     * A line that has lapsed, or whose review is overdue, is reviewed and goes on.
     *
     * @param line which line
     */
    record RenewLine(String line) implements Remedy {
        /** Checks that the line is named. */
        public RenewLine {
            requireNonNull(line, "line");
        }

        @Override
        public CreditRequest applyTo(CreditRequest request) {
            return RemedyFacts.withFile(request, RemedyFacts.renewed(request, line));
        }
    }

    /**
     * Floor stock is taken back or paid for.
     *
     * @param amount how much of it; above zero
     */
    record TakeBackFloorStock(Money amount) implements Remedy {
        /** Checks the amount. */
        public TakeBackFloorStock {
            RemedyFacts.requirePositive(amount);
        }

        @Override
        public CreditRequest applyTo(CreditRequest request) {
            return RemedyFacts.takingBack(request, amount);
        }
    }

    /**
     * The floor-stock line is raised.
     *
     * @param amount by how much; above zero
     */
    record GrantFloorStockLine(Money amount) implements Remedy {
        /** Checks the amount. */
        public GrantFloorStockLine {
            RemedyFacts.requirePositive(amount);
        }

        @Override
        public CreditRequest applyTo(CreditRequest request) {
            CreditFile file = request.file();
            return RemedyFacts.withFile(
                    request, file.withFloorStockLine(file.floorStockLine().plus(CreditLimit.of(amount))));
        }
    }

    /**
     * Statements of account are signed.
     *
     * @param count how many; above zero
     */
    record SignStatements(int count) implements Remedy {
        /** Checks the count. */
        public SignStatements {
            if (count <= 0) {
                throw new IllegalArgumentException("count must be positive, but was " + count);
            }
        }

        @Override
        public CreditRequest applyTo(CreditRequest request) {
            CreditFile file = request.file();
            return RemedyFacts.withFile(
                    request, file.withUnconfirmedStatements(Math.max(0, file.unconfirmedStatements() - count)));
        }
    }

    /** The block is lifted. */
    record LiftBlock() implements Remedy {
        @Override
        public CreditRequest applyTo(CreditRequest request) {
            return RemedyFacts.withFile(request, request.file().withBlocked(false));
        }
    }

    /** The customer is rated for credit again. */
    record Regrade() implements Remedy {
        @Override
        public CreditRequest applyTo(CreditRequest request) {
            return RemedyFacts.withFile(request, request.file().withCashOnly(false));
        }
    }

    /**
     * The same question as it would stand after this change, with the limit that follows from it.
     *
     * @param request the question
     * @return the changed question
     */
    CreditRequest applyTo(CreditRequest request);
}
