package io.github.salesdomain.credit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.salesdomain.customer.CustomerId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
 * that the customer has not signed. {@link #security()} is the register of collateral; {@link #collateralDefects()} is what the host knows to be wrong with
 * collateral, beside what the register shows.
 * <p>
 * The file holds the lines as they are known; where corrections are kept, take them from {@code Chronicle.asKnownOn}.
 */
@Value.Immutable
public abstract class CreditFile implements WithCreditFile {

    private static final Comparator<CreditLine> BY_START =
            Comparator.comparing((CreditLine line) -> line.during().getStart()).thenComparing(CreditLine::factId);

    private static final Comparator<CollateralDefect> BY_COLLATERAL = Comparator.comparing(CollateralDefect::collateral)
            .thenComparing(CollateralDefect::kind)
            .thenComparing(CollateralDefect::since);

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

    /** {@return what the host knows to be wrong with collateral, sorted by collateral, kind and day; empty if nothing is} */
    public abstract List<CollateralDefect> collateralDefects();

    /** {@return the register of collateral and what the limit makes of it; the lines alone make up the limit if empty} */
    public abstract Optional<CreditSecurity> security();

    @Value.Check
    CreditFile check() {
        for (CreditLine line : lines()) {
            line.limit()
                    .amount()
                    .ifPresent(amount -> CurrencyCheck.require(currency(), amount, "limit of line " + line.factId()));
        }
        security().ifPresent(held -> held.requireCurrency(currency()));
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
        List<CollateralDefect> defects = ImmutableList.sortedCopyOf(BY_COLLATERAL, collateralDefects());
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
     * What is wrong with the collateral on a day: what the host knows, and what register and inspections show.
     *
     * @param on the day
     * @return the defects, sorted by collateral, kind and day, each once; those that begin later included
     */
    public List<CollateralDefect> collateralDefectsOn(LocalDate on) {
        if (security().isEmpty()) {
            return collateralDefects();
        }
        return ImmutableSortedSet.orderedBy(BY_COLLATERAL)
                .addAll(collateralDefects())
                .addAll(security().get().defectsOn(on))
                .build()
                .asList();
    }

    /**
     * The limit of a day: the base line in force and all uplifts in force, added up.
     * <p>
     * Where collateral is on file and a base line in force, {@link CreditSecurity#basis()} says what the collateral makes of that sum. A line counts from
     * its first day to the day before its end. A base line that has lapsed counts as zero, whatever the second argument says.
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
        EffectiveLimit.Builder result = EffectiveLimit.builder()
                .origin(origin)
                .addAllInForce(inForce.build())
                .addAllLapsed(lapsed.build());
        if (granted && security().isPresent()) {
            CreditSecurity held = security().get();
            SecuredLimit secured = new SecuredLimit(
                    limit, held.basis(), CollateralValuer.with(held.policy()).value(held.collateral(), currency(), on));
            return result.limit(secured.limit()).security(secured).build();
        }
        return result.limit(limit).build();
    }

    /** One method per attribute of {@link CreditFile}, same name. */
    public static final class Builder extends ImmutableCreditFile.Builder {
        Builder() {}
    }
}
