package io.github.salesdomain.reconciliation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * One run of the passes over two books, customer by customer. The order of passes is run again on a customer until it finds nothing more; what is
 * ambiguous or was given up is what the last run found so.
 */
final class Matching {

    /** A possible match among others: rows of both books, and whether there are more of its kind than were listed. */
    record Claim(String pass, int[] ledger, int[] statement, boolean isCut) {}

    /** A match, and its first row in our book. */
    private record Found(int row, Match match) {}

    /** A row whose search was given up. */
    record Limit(String pass, Side side, int row, int candidates) {}

    /** The rows of one customer in both books. */
    record Account(int ledgerFrom, int ledgerTo, int statementFrom, int statementTo) {
        int from(Side side) {
            return side == Side.LEDGER ? ledgerFrom : statementFrom;
        }

        int to(Side side) {
            return side == Side.LEDGER ? ledgerTo : statementTo;
        }
    }

    final MatchRuleSet rules;
    private final Rulings rulings;
    final Columns ledger;
    final Columns statement;
    final List<Account> accounts = new ArrayList<>();
    private final List<Found> found = new ArrayList<>();
    final List<Claim> claims = new ArrayList<>();
    final List<Limit> limits = new ArrayList<>();
    private final Map<MatchKey, KeyColumn> keys = new HashMap<>();
    private final List<Claim> roundClaims = new ArrayList<>();
    private final List<Limit> roundLimits = new ArrayList<>();

    Matching(MatchRuleSet rules, Ledger ledger, Statement statement, MatchReview review) {
        this.rules = rules;
        this.ledger = new Columns(ledger.lines());
        this.statement = new Columns(statement.lines());
        for (MatchKey key : rules.keys()) {
            keys.put(key, new KeyColumn(key, this.ledger, this.statement));
        }
        findAccounts();
        this.rulings = new Rulings(review, this.ledger, this.statement);
    }

    /** Whether any group was rejected, so that {@link #isRejected} must be asked. */
    boolean hasRejections() {
        return rulings.hasRejections();
    }

    /** Whether a person rejected just this group; rows in ascending order. */
    boolean isRejected(int[] left, int[] right) {
        return rulings.isRejected(left, right);
    }

    Columns columns(Side side) {
        return side == Side.LEDGER ? ledger : statement;
    }

    KeyColumn keys(MatchKey key) {
        return requireNonNull(keys.get(key), "keys");
    }

    void run() {
        for (Rulings.Accepted accepted : rulings.accepted()) {
            take(
                    Rulings.PASS,
                    accepted.ledger(),
                    accepted.statement(),
                    MatchEvidence.builder().criterion(MatchCriterion.ACCEPTED));
        }
        for (Account account : accounts) {
            int before = -1;
            while (before < found.size() && hasOpen(account, Side.LEDGER) && hasOpen(account, Side.STATEMENT)) {
                before = found.size();
                release(account);
                for (MatchPass pass : rules.passes()) {
                    run(pass, account);
                }
            }
            if (before == found.size()) {
                claims.addAll(roundClaims);
                limits.addAll(roundLimits);
            }
            release(account);
        }
    }

    /** Records a match; rows in ascending order. */
    void match(MatchPass pass, int[] left, int[] right, MatchCriterion criterion, long alternatives) {
        MatchEvidence.Builder evidence =
                MatchEvidence.builder().criterion(criterion).alternatives(alternatives);
        Passes.keyOf(pass).ifPresent(key -> {
            KeyColumn column = keys(key);
            evidence.addAllKey(column.value(column.number(Side.LEDGER, left[0])));
        });
        if (!(pass instanceof KeyDifferencePass)) {
            evidence.allowed(
                    pass.tolerance().allowed(Groups.sum(ledger.lines(left)), Groups.sum(statement.lines(right))));
        }
        take(pass.id(), left, right, evidence);
    }

    private void take(String pass, int[] left, int[] right, MatchEvidence.Builder evidence) {
        for (int row : left) {
            ledger.taken[row] = true;
        }
        for (int row : right) {
            statement.taken[row] = true;
        }
        OptionalInt days = daysApart(left, right);
        if (days.isPresent()) {
            evidence.daysApart(days.getAsInt());
        }
        found.add(new Found(left[0], new Match(pass, ledger.lines(left), statement.lines(right), evidence.build())));
    }

    /** The matches in canonical order. */
    List<Match> matches() {
        return found.stream()
                .sorted(Comparator.comparingInt(Found::row))
                .map(Found::match)
                .toList();
    }

    /** Reports a possible match, and holds its lines back from the passes without key. */
    void claim(MatchPass pass, int[] left, int[] right, boolean isCut) {
        roundClaims.add(new Claim(pass.id(), left, right, isCut));
        for (int row : left) {
            ledger.held[row] = true;
        }
        for (int row : right) {
            statement.held[row] = true;
        }
    }

    void limit(MatchPass pass, Side side, int row, int candidates) {
        roundLimits.add(new Limit(pass.id(), side, row, candidates));
    }

    private void run(MatchPass pass, Account account) {
        if (pass instanceof AmountPass amounts) {
            new AmountMatcher(this, amounts, account).run();
        } else if (pass instanceof SubsetPass subsets) {
            new SubsetMatcher(this, subsets, account).run();
        } else {
            new KeyMatcher(this, pass, account).run();
        }
    }

    private boolean hasOpen(Account account, Side side) {
        Columns columns = columns(side);
        for (int row = account.from(side); row < account.to(side); row++) {
            if (!columns.taken[row]) {
                return true;
            }
        }
        return false;
    }

    private void release(Account account) {
        roundClaims.clear();
        roundLimits.clear();
        Arrays.fill(ledger.held, account.ledgerFrom(), account.ledgerTo(), false);
        Arrays.fill(statement.held, account.statementFrom(), account.statementTo(), false);
    }

    private void findAccounts() {
        int left = 0;
        int right = 0;
        while (left < ledger.size() || right < statement.size()) {
            int order = compareParties(left, right);
            int leftEnd = order <= 0 ? ledger.endOfParty(left) : left;
            int rightEnd = order >= 0 ? statement.endOfParty(right) : right;
            accounts.add(new Account(left, leftEnd, right, rightEnd));
            left = leftEnd;
            right = rightEnd;
        }
    }

    private int compareParties(int left, int right) {
        if (left == ledger.size()) {
            return 1;
        }
        if (right == statement.size()) {
            return -1;
        }
        return ledger.party(left).compareTo(statement.party(right));
    }

    private OptionalInt daysApart(int[] left, int[] right) {
        // rows of one customer are in order of date, those without one first
        long firstLeft = ledger.day[left[0]];
        long firstRight = statement.day[right[0]];
        if (firstLeft == Columns.NO_DAY || firstRight == Columns.NO_DAY) {
            return OptionalInt.empty();
        }
        long lastLeft = ledger.day[left[left.length - 1]];
        long lastRight = statement.day[right[right.length - 1]];
        long most = Math.max(lastLeft - firstRight, lastRight - firstLeft);
        return OptionalInt.of((int) Math.min(most, Integer.MAX_VALUE));
    }
}
