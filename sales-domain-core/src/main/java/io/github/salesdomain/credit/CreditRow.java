package io.github.salesdomain.credit;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import org.joda.money.Money;

/** Reads one question into one row of columns. */
final class CreditRow {

    private CreditRow() {}

    /** Fills a row; false if an amount or a number of days is too large for its column. */
    static boolean fill(CreditRequest request, Money smallBalance, long[][] longs, int[][] ints, int row) {
        CreditFile file = request.file();
        Exposure exposure = request.exposure();
        CreditOrder order = request.order();
        EffectiveLimit limit = request.limit();
        Money[] amounts = {
            request.exposureAfter(),
            limit.limit().amount().orElse(smallBalance),
            exposure.receivables(),
            exposure.overdue(),
            request.floorStockAfter(),
            file.floorStockLine().amount().orElse(smallBalance)
        };
        for (int column = 0; column < amounts.length; column++) {
            BigInteger minor = amounts[column].getAmountMinor().toBigInteger();
            if (minor.bitLength() > 63) {
                return false;
            }
            longs[column][row] = minor.longValue();
        }
        LocalDate today = request.asOf();
        if (hasSeveralOfAKind(request)) {
            return false;
        }
        OptionalLong[] days = {
            exposure.oldestOverdue(smallBalance)
                    .map(item -> OptionalLong.of(item.daysPastDue(today)))
                    .orElse(OptionalLong.of(0)),
            OptionalLong.of(file.unconfirmedStatements()),
            CreditRuleFacts.lapsed(request)
                    .map(line -> since(line.during().getEndInclusive(), today))
                    .orElse(OptionalLong.empty()),
            limit.inForce().stream()
                    .map(CreditLine::reviewOn)
                    .flatMap(Optional::stream)
                    .filter(review -> review.isBefore(today))
                    .mapToLong(review -> days(review, today))
                    .max(),
            defect(request, CollateralDefect.Kind.EXPIRED),
            defect(request, CollateralDefect.Kind.SHORT),
            defect(request, CollateralDefect.Kind.UNINSPECTED)
        };
        for (int column = 0; column < days.length; column++) {
            long count = days[column].orElse(CreditColumns.NONE);
            if (count != (int) count) {
                return false;
            }
            ints[column][row] = (int) count;
        }
        ints[7][row] = (file.blocked() ? CreditColumns.BLOCKED : 0)
                | (file.cashOnly() ? CreditColumns.CASH_ONLY : 0)
                | (order.terms() == OrderTerms.FLOOR_STOCK ? CreditColumns.FLOOR_STOCK_ORDER : 0)
                | (order.isPrepaid() ? CreditColumns.PREPAID : CreditColumns.UNPAID)
                | (limit.limit().isUnlimited() ? CreditColumns.UNLIMITED : 0)
                | (file.floorStockLine().isUnlimited() ? CreditColumns.UNLIMITED_FLOOR_STOCK : 0);
        return true;
    }

    private static OptionalLong since(LocalDate last, LocalDate today) {
        return OptionalLong.of(days(last, today));
    }

    private static long days(LocalDate from, LocalDate to) {
        return to.toEpochDay() - from.toEpochDay();
    }

    /** Whether two defects are of one kind: a column holds one, and the older need not weigh more. */
    private static boolean hasSeveralOfAKind(CreditRequest request) {
        EnumSet<CollateralDefect.Kind> kinds = EnumSet.noneOf(CollateralDefect.Kind.class);
        for (CollateralDefect defect : request.file().collateralDefectsOn(request.asOf())) {
            if (!defect.since().isAfter(request.asOf()) && !kinds.add(defect.kind())) {
                return true;
            }
        }
        return false;
    }

    private static OptionalLong defect(CreditRequest request, CollateralDefect.Kind kind) {
        LocalDate today = request.asOf();
        return request.file().collateralDefectsOn(today).stream()
                .filter(defect -> defect.kind() == kind && !defect.since().isAfter(today))
                .mapToLong(defect -> days(defect.since(), today))
                .max();
    }
}
