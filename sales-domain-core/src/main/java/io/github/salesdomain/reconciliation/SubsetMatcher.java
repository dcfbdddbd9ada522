package io.github.salesdomain.reconciliation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs a pass that adds up on one customer. */
final class SubsetMatcher {

    private final Matching matching;
    private final SubsetPass pass;
    private final Agreement agreement;
    /** Open dated rows, by date, per side; taken rows stay in until the pass ends. */
    private final Map<Side, int[]> rows = new EnumMap<>(Side.class);

    SubsetMatcher(Matching matching, SubsetPass pass, Matching.Account account) {
        this.matching = matching;
        this.pass = pass;
        this.agreement = matching.agreement(pass);
        for (Side side : Side.values()) {
            rows.put(side, matching.columns(side).openByDate(account.from(side), account.to(side)));
        }
    }

    /** A line that looks for lines that sum to it. */
    private record Seeker(Side side, int row, long day) {}

    /** What a seeker found: groups of rows of the other book; the first is taken if isDecided, else it is one of several. */
    private record Answer(
            Seeker seeker,
            List<int[]> groups,
            MatchCriterion criterion,
            long alternatives,
            boolean isDecided,
            boolean isCut) {}

    void run() {
        List<Seeker> seekers = new ArrayList<>();
        for (Side side : Side.values()) {
            if (pass.direction().allows(side)) {
                for (int row : requireNonNull(rows.get(side), "rows")) {
                    seekers.add(new Seeker(side, row, matching.columns(side).day[row]));
                }
            }
        }
        if (pass.order() == SubsetOrder.AT_ONCE) {
            runAtOnce(seekers);
            return;
        }
        seekers.sort(Comparator.comparingLong(Seeker::day));
        int from = 0;
        while (from < seekers.size()) {
            int to = from + 1;
            while (to < seekers.size() && seekers.get(to).day == seekers.get(from).day) {
                to++;
            }
            runAtOnce(seekers.subList(from, to));
            from = to;
        }
    }

    /** Lets all seekers look before any takes; then those match whose rows no other wants. */
    private void runAtOnce(List<Seeker> seekers) {
        List<Answer> decided = new ArrayList<>();
        List<Answer> undecided = new ArrayList<>();
        for (Seeker seeker : seekers) {
            if (!matching.columns(seeker.side).taken[seeker.row]) {
                look(seeker, decided, undecided);
            }
        }
        List<Answer> answers = withoutMirrors(decided);
        Map<Integer, Integer> wantedLeft = wanted(Side.LEDGER, answers, undecided);
        Map<Integer, Integer> wantedRight = wanted(Side.STATEMENT, answers, undecided);
        for (Answer answer : answers) {
            int[] left = left(answer, answer.groups.get(0));
            int[] right = right(answer, answer.groups.get(0));
            if (isWantedOnce(wantedLeft, left) && isWantedOnce(wantedRight, right)) {
                matching.match(pass, left, right, answer.criterion, answer.alternatives);
            } else {
                matching.claim(pass, left, right, false);
            }
        }
        for (Answer answer : undecided) {
            for (int[] group : answer.groups) {
                matching.claim(pass, left(answer, group), right(answer, group), answer.isCut);
            }
        }
    }

    private void look(Seeker seeker, List<Answer> decided, List<Answer> undecided) {
        Columns others = matching.columns(seeker.side.other());
        long minor = matching.columns(seeker.side).minor[seeker.row];
        long highest = agreement.highest(seeker.side, Math.abs(minor));
        int most = matching.rules.budget().candidates();
        int[] candidates = candidates(seeker, minor > 0, highest, most + 1);
        if (candidates.length > most) {
            matching.limit(pass, seeker.side, seeker.row, candidates.length);
            return;
        }
        long[] amounts = Arrays.stream(candidates)
                .mapToLong(row -> Math.abs(others.minor[row]))
                .toArray();
        SubsetSearch search = new SubsetSearch(
                amounts,
                agreement.lowest(seeker.side, Math.abs(minor)),
                highest,
                matching.rules.budget().steps());
        Answer answer = pass.choice() == SubsetChoice.OLDEST
                ? oldest(seeker, search, candidates)
                : only(seeker, search, candidates);
        if (search.isExhausted()) {
            matching.limit(pass, seeker.side, seeker.row, candidates.length);
        } else if (answer.isDecided) {
            decided.add(answer);
        } else {
            undecided.add(answer);
        }
    }

    private Answer only(Seeker seeker, SubsetSearch search, int[] candidates) {
        List<int[]> groups = new ArrayList<>();
        boolean stopsAtFirstSize = pass.choice() == SubsetChoice.FEWEST_LINES;
        for (int size = pass.fewestLines();
                size <= pass.mostLines()
                        && groups.size() <= Ambiguity.MOST
                        && !(stopsAtFirstSize && !groups.isEmpty())
                        && !search.isExhausted();
                size++) {
            search.search(size, places -> {
                int[] group = rowsAt(candidates, places);
                if (!isRejected(seeker, group)) {
                    groups.add(group);
                }
                return groups.size() <= Ambiguity.MOST;
            });
        }
        boolean isCut = groups.size() > Ambiguity.MOST;
        return new Answer(
                seeker,
                isCut ? groups.subList(0, Ambiguity.MOST) : groups,
                stopsAtFirstSize ? MatchCriterion.FEWEST_LINES : MatchCriterion.ONLY_ONE,
                1,
                groups.size() == 1,
                isCut);
    }

    private Answer oldest(Seeker seeker, SubsetSearch search, int[] candidates) {
        OldestGroups oldest = new OldestGroups(matching.columns(seeker.side.other()).day);
        for (int size = pass.fewestLines();
                size <= pass.mostLines() && oldest.seen() == 0 && !search.isExhausted();
                size++) {
            search.search(size, places -> {
                int[] group = rowsAt(candidates, places);
                if (!isRejected(seeker, group)) {
                    oldest.offer(group);
                }
                return true;
            });
        }
        return new Answer(
                seeker,
                oldest.groups(),
                oldest.seen() == 1 ? MatchCriterion.FEWEST_LINES : MatchCriterion.OLDEST,
                Math.max(1, oldest.seen()),
                oldest.groups().size() == 1,
                oldest.isCut());
    }

    /** The first open rows of the other book with this sign, up to this magnitude and dated in the window; from large to small. */
    private int[] candidates(Seeker seeker, boolean isPositive, long highest, int most) {
        Columns others = matching.columns(seeker.side.other());
        int[] dated = requireNonNull(rows.get(seeker.side.other()), "rows");
        int from = firstFrom(dated, others.day, pass.window().firstDay(seeker.side, seeker.day));
        int to = firstFrom(dated, others.day, pass.window().lastDay(seeker.side, seeker.day) + 1);
        return Arrays.stream(dated, from, to)
                .filter(row -> !others.taken[row]
                        && others.minor[row] > 0 == isPositive
                        && Math.abs(others.minor[row]) <= highest)
                .limit(most)
                .boxed()
                .sorted(Comparator.comparingLong((Integer row) -> -Math.abs(others.minor[row])))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int firstFrom(int[] rows, long[] days, long day) {
        return FirstPlace.of(0, rows.length, place -> days[rows[place]] >= day);
    }

    private static int[] rowsAt(int[] candidates, int[] places) {
        return Arrays.stream(places).map(place -> candidates[place]).sorted().toArray();
    }

    private boolean isRejected(Seeker seeker, int[] group) {
        int[] single = {seeker.row};
        return matching.hasRejections()
                && (seeker.side == Side.LEDGER
                        ? matching.isRejected(single, group)
                        : matching.isRejected(group, single));
    }

    private static int[] left(Answer answer, int[] group) {
        return answer.seeker.side == Side.LEDGER ? new int[] {answer.seeker.row} : group;
    }

    private static int[] right(Answer answer, int[] group) {
        return answer.seeker.side == Side.LEDGER ? group : new int[] {answer.seeker.row};
    }

    /** Two lines that found just each other are one answer, not two. */
    private static List<Answer> withoutMirrors(List<Answer> answers) {
        Set<List<Integer>> pairs = new HashSet<>();
        return answers.stream()
                .filter(answer -> {
                    int[] left = left(answer, answer.groups.get(0));
                    int[] right = right(answer, answer.groups.get(0));
                    return left.length > 1 || right.length > 1 || pairs.add(List.of(left[0], right[0]));
                })
                .toList();
    }

    /** How many answers want each row of one book; a seeker that is undecided wants itself. */
    private static Map<Integer, Integer> wanted(Side side, List<Answer> decided, List<Answer> undecided) {
        Map<Integer, Integer> wanted = new HashMap<>();
        for (Answer answer : decided) {
            int[] group = answer.groups.get(0);
            for (int row : side == Side.LEDGER ? left(answer, group) : right(answer, group)) {
                wanted.merge(row, 1, Integer::sum);
            }
        }
        for (Answer answer : undecided) {
            if (answer.seeker.side == side && !answer.groups.isEmpty()) {
                wanted.merge(answer.seeker.row, 1, Integer::sum);
            }
        }
        return wanted;
    }

    private static boolean isWantedOnce(Map<Integer, Integer> wanted, int[] rows) {
        return Arrays.stream(rows).allMatch(row -> requireNonNull(wanted.get(row), "row") == 1);
    }
}
