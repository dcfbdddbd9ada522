package io.github.salesdomain.credit;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.customer.CustomerId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * What is on file about the credit of one {@link #customer()}, in one {@link #currency()}.
 * <p>
 * {@link #lines()} are the limits granted, past and future ones included; at most one base line is in force on a day, uplifts add to it. An account
 * may be {@link #blocked()} (lawsuit, bankruptcy, blacklist) or {@link #cashOnly()} (the rating gives no credit). {@link #floorStockLine()} is how much
 * floor stock may stand with the customer (铺底额度; zero unless set). {@link #unconfirmedStatements()} counts the latest statements of account in a row
 * that the customer has not signed; {@link #collateralDefects()} is what is wrong with the collateral.
 * <p>
 * The file holds the lines as they are known; where corrections are kept, take them from {@code Chronicle.asKnownOn}.
 */
@Value.Immutable
public abstract class CreditFile implements WithCreditFile {

    private static final Comparator<CreditLine> BY_START =
            Comparator.comparing((CreditLine line) -> line.during().getStart()).thenComparing(CreditLine::factId);

    CreditFile() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A file with one base line that is always in force, for hosts whose limits are not dated.
     *
     * @param customer which customer
     * @param limit the limit; zero means that nothing may be owed
     * @return the file
     * @throws IllegalArgumentException if the limit is negative
     */
    public static CreditFile of(CustomerId customer, Money limit) {
        return builder()
                .customer(customer)
                .currency(limit.getCurrencyUnit())
                .addLine(CreditLine.builder()
                        .factId("BASE")
                        .limit(CreditLimit.of(limit))
                        .during(LocalDateRange.ALL)
                        .build())
                .build();
    }

    /** {@return which customer} */
    public abstract CustomerId customer();

    /** {@return the currency of all limits} */
    public abstract CurrencyUnit currency();

    /** {@return the limits granted, sorted by id; each id once, base lines never on the same day} */
    public abstract List<CreditLine> lines();

    /** {@return whether nothing at all may be shipped; no unless set} */
    @Value.Default
    public boolean blocked() {
        return false;
    }

    /** {@return whether the customer's rating gives no credit; no unless set} */
    @Value.Default
    public boolean cashOnly() {
        return false;
    }

    /** {@return how much floor stock may stand with the customer; zero unless set} */
    @Value.Default
    public CreditLimit floorStockLine() {
        return CreditLimit.zero(currency());
    }

    /** {@return how many of the latest statements of account, in a row, are not signed; 0 unless set} */
    @Value.Default
    public int unconfirmedStatements() {
        return 0;
    }

    /** {@return what is wrong with the collateral, sorted by collateral, kind and day; empty if nothing is} */
    public abstract List<CollateralDefect> collateralDefects();

    @Value.Check
    CreditFile check() {
        for (CreditLine line : lines()) {
            line.limit()
                    .amount()
                    .ifPresent(amount -> CurrencyCheck.require(currency(), amount, "limit of line " + line.factId()));
        }
        floorStockLine().amount().ifPresent(amount -> CurrencyCheck.require(currency(), amount, "floorStockLine"));
        if (unconfirmedStatements() < 0) {
            throw new IllegalArgumentException(
                    "unconfirmedStatements must not be negative, but was " + unconfirmedStatements());
        }
        requireOneBaseAtATime();
        List<CreditLine> lines = ImmutableList.sortedCopyOf(Comparator.comparing(CreditLine::factId), lines());
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).factId().equals(lines.get(i - 1).factId())) {
                throw new IllegalArgumentException("lines must have each id once, but had "
                        + lines.get(i).factId() + " twice\nMaybe take them from Chronicle.asKnownOn");
            }
        }
        List<CollateralDefect> defects = ImmutableList.sortedCopyOf(
                Comparator.comparing(CollateralDefect::collateral)
                        .thenComparing(CollateralDefect::kind)
                        .thenComparing(CollateralDefect::since),
                collateralDefects());
        if (!lines.equals(lines())) {
            return withLines(lines);
        }
        return defects.equals(collateralDefects()) ? this : withCollateralDefects(defects);
    }

    private void requireOneBaseAtATime() {
        List<CreditLine> bases = lines().stream()
                .filter(line -> line.kind().equals(CreditLineKind.BASE)
                        && !line.during().isEmpty())
                .sorted(BY_START)
                .toList();
        for (int i = 1; i < bases.size(); i++) {
            CreditLine earlier = bases.get(i - 1);
            CreditLine later = bases.get(i);
            if (earlier.during().overlaps(later.during())) {
                throw new IllegalArgumentException("lines must have one base line at a time, but had "
                        + earlier.factId() + " and " + later.factId() + " on "
                        + later.during().getStart());
            }
        }
    }

    /**
     * The limit of a day: the base line in force and all uplifts in force, added up.
     * <p>
     * A line counts from its first day to the day before its end. A base line that has lapsed counts as zero, whatever the second argument says.
     *
     * @param on the day
     * @param whenMissing what holds if no base line was in force on or before the day
     * @return the limit and where it comes from
     */
    public EffectiveLimit limitOn(LocalDate on, MissingLimit whenMissing) {
        ImmutableList.Builder<CreditLine> inForce = ImmutableList.builder();
        CreditLimit limit = CreditLimit.zero(currency());
        boolean granted = false;
        boolean lapsedBase = false;
        for (CreditLine line : lines()) {
            if (line.during().contains(on)) {
                inForce.add(line);
                limit = limit.plus(line.limit());
                granted |= line.kind().equals(CreditLineKind.BASE);
            } else if (line.hasLapsedBy(on)) {
                lapsedBase |= line.kind().equals(CreditLineKind.BASE);
            }
        }
        ImmutableList.Builder<CreditLine> lapsed = ImmutableList.builder();
        for (CreditLine line : lines()) {
            if (line.hasLapsedBy(on) && !(granted && line.kind().equals(CreditLineKind.BASE))) {
                lapsed.add(line);
            }
        }
        LimitOrigin origin = granted ? LimitOrigin.GRANTED : lapsedBase ? LimitOrigin.LAPSED : LimitOrigin.NOT_SET;
        if (origin == LimitOrigin.NOT_SET && whenMissing == MissingLimit.UNLIMITED) {
            limit = CreditLimit.unlimited();
        }
        return new EffectiveLimit(limit, origin, inForce.build(), lapsed.build());
    }

    /** One method per attribute of {@link CreditFile}, same name. */
    public static final class Builder extends ImmutableCreditFile.Builder {
        Builder() {}
    }
}
