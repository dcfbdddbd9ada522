package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** How remedies change the facts of a question. */
final class RemedyFacts {

    private RemedyFacts() {}

    static void requirePositive(Money amount) {
        requireNonNull(amount, "amount");
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("amount must be positive, but was " + amount);
        }
    }

    static CreditRequest of(CreditRequest request, CreditFile file, Exposure exposure, CreditOrder order) {
        EffectiveLimit before = request.limit();
        MissingLimit missing =
                before.origin() == LimitOrigin.NOT_SET && before.limit().isUnlimited()
                        ? MissingLimit.UNLIMITED
                        : MissingLimit.ZERO;
        return new CreditRequest(file, exposure, order, file.limitOn(exposure.asOf(), missing));
    }

    static CreditRequest withFile(CreditRequest request, CreditFile file) {
        return of(request, file, request.exposure(), request.order());
    }

    static CreditRequest withItem(CreditRequest request, ExposureKind kind, Money amount) {
        Exposure exposure = request.exposure();
        String id =
                freshId(key -> exposure.contains(key) || request.order().id().equals(key));
        return of(
                request,
                request.file(),
                exposure.plus(ExposureItem.of(id, kind, amount, request.asOf())),
                request.order());
    }

    private static String freshId(Predicate<String> taken) {
        int number = 1;
        while (taken.test("REMEDY-" + number)) {
            number++;
        }
        return "REMEDY-" + number;
    }

    static CreditFile granting(CreditRequest request, Money amount) {
        CreditFile file = request.file();
        String id = freshId(
                key -> file.lines().stream().anyMatch(line -> line.factId().equals(key)));
        LocalDate today = request.asOf();
        return file.withLines(ImmutableList.<CreditLine>builder()
                .addAll(file.lines())
                .add(CreditLine.builder()
                        .factId(id)
                        .kind(CreditLineKind.TEMPORARY)
                        .limit(CreditLimit.of(amount))
                        .during(LocalDateRange.of(today, today.plusDays(1)))
                        .build())
                .build());
    }

    static CreditFile secured(CreditRequest request, Money eligible) {
        CreditFile file = request.file();
        return file.withSecurity(file.security().map(held -> {
            String id = freshId(
                    key -> held.collateral().stream().anyMatch(item -> item.id().equals(key)));
            Collateral added = Collateral.builder()
                    .id(id)
                    .kind(CollateralKind.DEPOSIT)
                    .value(eligible)
                    .build();
            return held.withCollateral(ImmutableList.<Collateral>builder()
                    .addAll(held.collateral())
                    .add(added.withInspections(CollateralInspection.of(request.asOf(), added.quantity())))
                    .build());
        }));
    }

    static CreditFile restored(CreditRequest request, String collateral) {
        LocalDate today = request.asOf();
        CreditFile file = request.file();
        CreditFile cleared = file.withCollateralDefects(file.collateralDefects().stream()
                .filter(defect -> !defect.collateral().equals(collateral))
                .toList());
        return cleared.withSecurity(cleared.security()
                .map(held -> held.withCollateral(held.collateral().stream()
                        .map(item -> item.id().equals(collateral) ? restored(item, today) : item)
                        .toList())));
    }

    private static Collateral restored(Collateral item, LocalDate today) {
        return item.withInspections(ImmutableList.<CollateralInspection>builder()
                        .addAll(item.inspections().stream()
                                .filter(inspection -> !inspection.on().equals(today))
                                .iterator())
                        .add(CollateralInspection.of(today, item.quantity()))
                        .build())
                .withValidUntil(item.validUntil().map(last -> last.isBefore(today) ? today : last));
    }

    static CreditFile renewed(CreditRequest request, String id) {
        LocalDate today = request.asOf();
        return request.file()
                .withLines(request.file().lines().stream()
                        .map(line -> line.factId().equals(id) ? renewed(line, today) : line)
                        .toList());
    }

    private static CreditLine renewed(CreditLine line, LocalDate today) {
        CreditLine going = line.hasLapsedBy(today)
                ? line.withDuring(LocalDateRange.of(line.during().getStart(), today.plusDays(1)))
                : line;
        return going.withReviewOn(going.reviewOn().map(review -> review.isBefore(today) ? today : review));
    }

    static CreditRequest takingBack(CreditRequest request, Money amount) {
        Money left = amount;
        ImmutableList.Builder<ExposureItem> items = ImmutableList.builder();
        for (ExposureItem item : request.exposure().items()) {
            if (item.kind() == ExposureKind.FLOOR_STOCK) {
                Money taken = item.amount().isLessThan(left) ? item.amount() : left;
                left = left.minus(taken);
                items.add(item.withAmount(item.amount().minus(taken)));
            } else {
                items.add(item);
            }
        }
        return of(request, request.file(), request.exposure().withItems(items.build()), request.order());
    }
}
