package io.github.salesdomain.reconciliation;

import io.github.salesdomain.customer.CustomerId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Lines elsewhere on the same account that may explain a difference: the item that was left out, the item that was booked in the wrong direction.
 */
final class Clues {

    /** How many days a line may lie from one of opposite sign to be the same item, booked in the wrong direction. */
    private static final int DAYS = 5;

    private static final BigInteger TWO = BigInteger.valueOf(2);

    /** An amount on a customer's account. */
    private record Item(Optional<CustomerId> party, BigDecimal amount) {}

    /** An amount of one kind on a customer's account, in one book. */
    private record Booked(Optional<CustomerId> party, Side side, LineKind kind, BigDecimal amount) {}

    private final List<LineGroup> groups;
    /** What each amount of a residual or of a line that stands alone occurs as; more than once counts as none. */
    private final Map<Item, List<LineGroup>> parts = new HashMap<>();

    private final Map<Booked, List<LedgerLine>> alone = new HashMap<>();
    /** The lines of all groups by customer and magnitude, filled when first asked. */
    private @Nullable Map<Item, List<LedgerLine>> magnitudes;

    Clues(List<LineGroup> groups) {
        this.groups = groups;
        for (LineGroup group : groups) {
            if (group instanceof Match match && match.outcome() == MatchOutcome.MATCHED_WITH_DIFFERENCE) {
                add(party(match), match.residual(), match);
            } else if (group instanceof Unmatched line && !line.line().amount().isZero()) {
                add(line.line().party(), share(line), line);
                alone.computeIfAbsent(booked(line, false), key -> new ArrayList<>(1))
                        .add(line.line());
            }
        }
    }

    /** The only line that stands alone and makes up for what a match leaves, if the match is the only one that leaves it. */
    Optional<LedgerLine> omittedIn(Match match) {
        Money missing = match.residual().negated();
        return only(party(match), match.residual())
                .flatMap(it -> only(party(match), missing))
                .filter(Unmatched.class::isInstance)
                .map(group -> ((Unmatched) group).line());
    }

    /** The only match that leaves just what a line that stands alone makes up for. */
    Optional<Match> madeUpBy(Unmatched line) {
        return only(line.line().party(), share(line))
                .flatMap(it -> only(line.line().party(), share(line).negated()))
                .filter(Match.class::isInstance)
                .map(Match.class::cast);
    }

    /** The only line of the other book that stands alone with the same kind and the opposite amount, a few days apart at most. */
    Optional<LedgerLine> reversed(Unmatched line) {
        List<LedgerLine> same = alone.getOrDefault(booked(line, false), List.of());
        List<LedgerLine> other = alone.getOrDefault(booked(line, true), List.of());
        if (line.line().kind().equals(LineKind.OTHER) || same.size() != 1 || other.size() != 1) {
            return Optional.empty();
        }
        return Optional.of(other.get(0))
                .filter(found -> found.date().isPresent() && line.line().date().isPresent())
                .filter(found -> Math.abs(ChronoUnit.DAYS.between(
                                found.date().get(), line.line().date().get()))
                        <= DAYS);
    }

    /** The first line of the account, outside the match, that has just this magnitude. */
    Optional<LedgerLine> itemOf(Match match, Money amount) {
        return magnitudes().getOrDefault(new Item(party(match), amount.abs().getAmount()), List.of()).stream()
                .filter(line -> !match.ledgerLines().contains(line)
                        && !match.statementLines().contains(line))
                .findFirst();
    }

    /** Half of an amount, if it has half. */
    static Optional<Money> half(Money amount) {
        BigInteger[] parts = amount.getAmount().unscaledValue().divideAndRemainder(TWO);
        return parts[1].signum() == 0
                ? Optional.of(Money.of(
                        amount.getCurrencyUnit(),
                        new BigDecimal(parts[0], amount.getAmount().scale())))
                : Optional.empty();
    }

    private static Optional<CustomerId> party(Match match) {
        return match.ledgerLines().get(0).party();
    }

    private static Money share(Unmatched line) {
        return line.side() == Side.LEDGER
                ? line.line().amount()
                : line.line().amount().negated();
    }

    private static Booked booked(Unmatched line, boolean isReversed) {
        Money amount = line.line().amount();
        return isReversed
                ? new Booked(
                        line.line().party(),
                        line.side().other(),
                        line.line().kind(),
                        amount.negated().getAmount())
                : new Booked(line.line().party(), line.side(), line.line().kind(), amount.getAmount());
    }

    private void add(Optional<CustomerId> party, Money amount, LineGroup group) {
        parts.computeIfAbsent(new Item(party, amount.getAmount()), key -> new ArrayList<>(1))
                .add(group);
    }

    private Optional<LineGroup> only(Optional<CustomerId> party, Money amount) {
        List<LineGroup> found = parts.getOrDefault(new Item(party, amount.getAmount()), List.of());
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private Map<Item, List<LedgerLine>> magnitudes() {
        if (magnitudes == null) {
            Map<Item, List<LedgerLine>> filled = new HashMap<>();
            for (LineGroup group : groups) {
                group.ledgerLines().forEach(line -> add(filled, line));
            }
            for (LineGroup group : groups) {
                group.statementLines().forEach(line -> add(filled, line));
            }
            magnitudes = filled;
        }
        return magnitudes;
    }

    private static void add(Map<Item, List<LedgerLine>> magnitudes, LedgerLine line) {
        List<LedgerLine> lines = magnitudes.computeIfAbsent(
                new Item(line.party(), line.amount().abs().getAmount()), key -> new ArrayList<>(1));
        if (lines.size() < 3) {
            lines.add(line); // one may be outside a pair that has two of them
        }
    }
}
