package io.github.salesdomain.reconciliation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One run of the passes over two books, customer by customer. The order of passes is run again on a customer until it finds nothing more; what is
 * ambiguous or was given up is what the last run found so.
 */
final class Matching {

    /** A possible match among others: rows of both books, and whether there are more of its kind than were listed. */
    record Claim(String pass, int[] ledger, int[] statement, boolean isCut) {}

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

        int size() {
            return ledgerTo - ledgerFrom + statementTo - statementFrom;
        }
    }

    final MatchRuleSet rules;
    private final Rulings rulings;
    final Columns ledger;
    final Columns statement;
    final List<Account> accounts = new ArrayList<>();
    /** Each match at the first of its rows in our book. */
    private final @Nullable Match[] found;

    private int matched;
    /** The evidence of the last match without its key: most are alike. */
    private MatchEvidence evidence =
            MatchEvidence.builder().criterion(MatchCriterion.ACCEPTED).build();

    private final Money zero;
    final List<Claim> claims = new ArrayList<>();
    final List<Limit> limits = new ArrayList<>();
    private final Map<MatchKey, KeyColumn> keys = new HashMap<>();
    private final Map<MatchPass, Agreement> agreements = new HashMap<>();
    private final List<Claim> roundClaims = new ArrayList<>();
    private final List<Limit> roundLimits = new ArrayList<>();

    Matching(MatchRuleSet rules, Ledger ledger, Statement statement, MatchReview review) {
        this.rules = rules;
        this.ledger = new Columns(ledger.lines());
        this.statement = new Columns(statement.lines());
        this.found = new Match[this.ledger.size()];
        this.zero = Money.zero(ledger.currency());
        findAccounts();
        for (MatchKey key : rules.keys()) {
            keys.put(key, new KeyColumn(key, this.ledger, this.statement, accounts));
        }
        for (MatchPass pass : rules.passes()) {
            agreements.put(pass, new Agreement(pass.tolerance(), ledger.currency()));
        }
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

    /** The tolerance of a pass in minor units. */
    Agreement agreement(MatchPass pass) {
        return requireNonNull(agreements.get(pass), "agreement");
    }

    void run() {
        for (Rulings.Accepted accepted : rulings.accepted()) {
            take(
                    Rulings.PASS,
                    accepted.ledger(),
                    accepted.statement(),
                    evidence(MatchCriterion.ACCEPTED, 1, null, daysApart(accepted.ledger(), accepted.statement())));
        }
        for (Account account : accounts) {
            int before = -1;
            while (before < matched && hasOpen(account, Side.LEDGER) && hasOpen(account, Side.STATEMENT)) {
                before = matched;
                release(account);
                for (MatchPass pass : rules.passes()) {
                    run(pass, account);
                }
            }
            if (before == matched) {
                claims.addAll(roundClaims);
                limits.addAll(roundLimits);
            }
            release(account);
        }
    }

    /** Records a match; rows in ascending order. */
    void match(MatchPass pass, int[] left, int[] right, MatchCriterion criterion, long alternatives) {
        MatchEvidence without = evidence(criterion, alternatives, allowed(pass, left, right), daysApart(left, right));
        Optional<MatchKey> key = Passes.keyOf(pass);
        take(
                pass.id(),
                left,
                right,
                key.isPresent() ? without.withKey(keys(key.get()).value(left[0])) : without);
    }

    /** The difference that the pass allows, or null if it allows any. */
    private @Nullable Money allowed(MatchPass pass, int[] left, int[] right) {
        if (pass instanceof KeyDifferencePass) {
            return null;
        }
        return pass.tolerance().isExact()
                ? zero
                : pass.tolerance().allowed(Groups.sum(ledger.lines(left)), Groups.sum(statement.lines(right)));
    }

    private MatchEvidence evidence(
            MatchCriterion criterion, long alternatives, @Nullable Money allowed, OptionalInt days) {
        boolean isLast = evidence.criterion() == criterion
                && evidence.alternatives() == alternatives
                && Objects.equals(evidence.allowed().orElse(null), allowed)
                && evidence.daysApart().equals(days);
        if (!isLast) {
            evidence = MatchEvidence.builder()
                    .criterion(criterion)
                    .alternatives(alternatives)
                    .allowed(Optional.ofNullable(allowed))
                    .daysApart(days)
                    .build();
        }
        return evidence;
    }

    private void take(String pass, int[] left, int[] right, MatchEvidence evidence) {
        for (int row : left) {
            ledger.taken[row] = true;
        }
        for (int row : right) {
            statement.taken[row] = true;
        }
        found[left[0]] = new Match(pass, ledger.lines(left), statement.lines(right), evidence);
        matched++;
    }

    /** The matches in canonical order. */
    List<Match> matches() {
        ImmutableList.Builder<Match> matches = ImmutableList.builderWithExpectedSize(matched);
        for (Match match : found) {
            if (match != null) {
                matches.add(match);
            }
        }
        return matches.build();
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
        } else if (pass instanceof ManyToManyPass groups) {
            new ManyToManyMatcher(this, groups, account).run();
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
        while (left < ledger.parties() || right < statement.parties()) {
            int order = compareParties(left, right);
            int leftNext = order <= 0 ? left + 1 : left;
            int rightNext = order >= 0 ? right + 1 : right;
            accounts.add(new Account(
                    ledger.start(left), ledger.start(leftNext), statement.start(right), statement.start(rightNext)));
            left = leftNext;
            right = rightNext;
        }
    }

    private int compareParties(int left, int right) {
        if (left == ledger.parties()) {
            return 1;
        }
        if (right == statement.parties()) {
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
