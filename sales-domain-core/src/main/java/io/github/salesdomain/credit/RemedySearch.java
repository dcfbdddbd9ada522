package io.github.salesdomain.credit;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import org.joda.money.Money;

/** Finds the smallest changes after which one reason does not stand in the way any more, each tried by deciding again. */
final class RemedySearch {

    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE / 4);

    private final CreditPolicy policy;
    private final CreditRequest request;
    private final CreditFinding finding;

    RemedySearch(CreditPolicy policy, CreditRequest request, CreditFinding finding) {
        this.policy = policy;
        this.request = request;
        this.finding = finding;
    }

    List<Remedy> remedies() {
        CreditReason reason = finding.reason();
        if (reason.equals(CreditReason.LIMIT_EXCEEDED) || reason.equals(CreditReason.UTILISATION_HIGH)) {
            return found(pay(), grantLimit(), addCollateral(), reduceOrder(), prepay());
        }
        if (reason.equals(CreditReason.OVERDUE_DAYS) || reason.equals(CreditReason.OVERDUE_RATIO)) {
            return found(settle(), prepay());
        }
        if (reason.equals(CreditReason.FLOOR_STOCK_OVER_LINE)) {
            return found(takeBack(), grantFloorStockLine(), reduceOrder());
        }
        if (reason.equals(CreditReason.CUSTOMER_BLOCKED)) {
            return found(checked(new Remedy.LiftBlock()));
        }
        if (reason.equals(CreditReason.RATING_NO_CREDIT)) {
            return found(prepay(), checked(new Remedy.Regrade()));
        }
        if (reason.equals(CreditReason.STATEMENT_UNCONFIRMED)) {
            return found(sign());
        }
        if (reason.equals(CreditReason.LIMIT_EXPIRED) || reason.equals(CreditReason.REVIEW_OVERDUE)) {
            return found(checked(new Remedy.RenewLine(finding.subject().orElse(""))));
        }
        if (reason.equals(CreditReason.COLLATERAL_EXPIRED)
                || reason.equals(CreditReason.COLLATERAL_SHORT)
                || reason.equals(CreditReason.COLLATERAL_UNINSPECTED)) {
            return found(checked(new Remedy.RestoreCollateral(finding.subject().orElse(""))));
        }
        return found(reduceOrder(), prepay());
    }

    @SafeVarargs
    private static List<Remedy> found(Optional<Remedy>... remedies) {
        ImmutableList.Builder<Remedy> found = ImmutableList.builder();
        for (Optional<Remedy> remedy : remedies) {
            remedy.ifPresent(found::add);
        }
        return found.build();
    }

    private boolean clears(Remedy remedy) {
        for (CreditFinding after : policy.judge(remedy.applyTo(request)).findings()) {
            if (after.reason().equals(finding.reason())
                    && !after.outcome().isRelease()
                    && (finding.subject().isEmpty()
                            || isWhole()
                            || after.subject().equals(finding.subject()))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the reason is about the customer as a whole, so that its subject is only the worst of several. */
    private boolean isWhole() {
        return finding.reason().equals(CreditReason.OVERDUE_DAYS);
    }

    private Optional<Remedy> checked(Remedy remedy) {
        return clears(remedy) ? Optional.of(remedy) : Optional.empty();
    }

    /** The smallest amount that helps, by bisection: more of a remedy never helps less. */
    private Optional<Remedy> smallest(long most, LongFunction<Remedy> remedy) {
        if (most < 1 || !clears(remedy.apply(most))) {
            return Optional.empty();
        }
        long tooLittle = 0;
        long enough = most;
        while (enough - tooLittle > 1) {
            long middle = tooLittle + (enough - tooLittle) / 2;
            if (clears(remedy.apply(middle))) {
                enough = middle;
            } else {
                tooLittle = middle;
            }
        }
        return Optional.of(remedy.apply(enough));
    }

    private Money minor(long amount) {
        return Money.ofMinor(request.file().currency(), amount);
    }

    /** An amount that nobody needs more of: all that will be owed, and one unit more; none if it is beyond counting. */
    private long everything(Money owed) {
        return owed.isNegative()
                ? 0
                : owed.getAmountMinor().add(BigDecimal.ONE).min(MOST).longValueExact();
    }

    private Optional<Remedy> pay() {
        return smallest(everything(request.exposureAfter()), amount -> new Remedy.Pay(minor(amount)));
    }

    private Optional<Remedy> grantLimit() {
        // a warning may ask that much is left of the limit: twelve times what is owed is enough for any share above a
        // twelfth
        long most = everything(request.exposureAfter().multipliedBy(12));
        return smallest(most, amount -> new Remedy.GrantLimit(minor(amount)));
    }

    private Optional<Remedy> addCollateral() {
        return request.file().security().isEmpty()
                ? Optional.empty()
                : smallest(
                        everything(request.exposureAfter().multipliedBy(12)),
                        amount -> new Remedy.AddCollateral(minor(amount)));
    }

    private Optional<Remedy> takeBack() {
        return smallest(
                everything(request.exposure().floorStock()) - 1,
                amount -> new Remedy.TakeBackFloorStock(minor(amount)));
    }

    private Optional<Remedy> grantFloorStockLine() {
        return smallest(everything(request.floorStockAfter()), amount -> new Remedy.GrantFloorStockLine(minor(amount)));
    }

    private Optional<Remedy> prepay() {
        CreditOrder order = request.order();
        return order.isPrepaid()
                ? Optional.empty()
                : checked(new Remedy.Prepay(order.amount().minus(order.prepaid())));
    }

    private Optional<Remedy> reduceOrder() {
        long amount = everything(request.order().amount()) - 1;
        return smallest(amount - 1, less -> new Remedy.ReduceOrder(minor(amount - less)));
    }

    private Optional<Remedy> sign() {
        return smallest(
                request.file().unconfirmedStatements(), count -> new Remedy.SignStatements(Math.toIntExact(count)));
    }

    /** The items longest past due, and of these only the larger ones, as few as will do. */
    private Optional<Remedy> settle() {
        List<ExposureItem> oldestFirst = request.exposure().items().stream()
                .filter(item -> item.kind() == ExposureKind.RECEIVABLE && item.daysPastDue(request.asOf()) > 0)
                .sorted(Comparator.comparingLong((ExposureItem item) -> -item.daysPastDue(request.asOf()))
                        .thenComparing(ExposureItem::id))
                .toList();
        Optional<Remedy> prefix =
                smallest(oldestFirst.size(), count -> settling(oldestFirst.subList(0, Math.toIntExact(count))));
        if (prefix.isEmpty()) {
            return prefix;
        }
        List<ExposureItem> needed = new ArrayList<>(
                oldestFirst.subList(0, ((Remedy.Settle) prefix.get()).items().size()));
        needed.sort(Comparator.comparing(ExposureItem::amount).thenComparing(ExposureItem::id));
        IntFunction<Remedy> without = dropped -> settling(needed.subList(dropped, needed.size()));
        int spare = 0;
        int tooMany = needed.size();
        while (tooMany - spare > 1) {
            int middle = spare + (tooMany - spare) / 2;
            if (clears(without.apply(middle))) {
                spare = middle;
            } else {
                tooMany = middle;
            }
        }
        return Optional.of(without.apply(spare));
    }

    private Remedy settling(List<ExposureItem> items) {
        Money sum = minor(0);
        for (ExposureItem item : items) {
            sum = sum.plus(item.amount());
        }
        return new Remedy.Settle(items.stream().map(ExposureItem::id).toList(), sum);
    }
}
