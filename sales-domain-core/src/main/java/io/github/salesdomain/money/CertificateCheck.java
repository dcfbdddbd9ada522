package io.github.salesdomain.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.joda.money.Money;

/** One check of one certificate; written without any part of the apportioner, on purpose. */
final class CertificateCheck {

    private static final BigInteger ZERO = BigInteger.ZERO;
    private static final BigInteger ONE = BigInteger.ONE;
    private static final BigInteger TWO = BigInteger.valueOf(2);

    private final ApportionmentCertificate certificate;
    private final List<CertificateLine> lines;
    private final List<CertificateFault> faults = new ArrayList<>();
    private final BigInteger size;
    private final int count;
    private final int sign;

    /** Weights as whole numbers, shares as numerators over one denominator, bounds and parts in units; locks stand aside. */
    private final BigInteger[] weights;

    private final BigInteger[] shares;
    private final BigInteger[] low;
    private final BigInteger[] high;
    private final BigInteger[] units;
    private BigInteger denominator = ONE;
    private BigInteger toGive = ZERO;
    private BigInteger rest = ZERO;
    private int restPlace = -1;
    private Optional<Integer> strongestLoser = Optional.empty();
    private boolean loserIsKnown;

    CertificateCheck(ApportionmentCertificate certificate) {
        this.certificate = certificate;
        this.lines = certificate.lines();
        this.size = certificate.unit().getAmount().unscaledValue();
        this.count = lines.size();
        this.sign = sign();
        this.weights = new BigInteger[count];
        this.shares = new BigInteger[count];
        this.low = new BigInteger[count];
        this.high = new BigInteger[count];
        this.units = new BigInteger[count];
    }

    private int sign() {
        int sign = certificate.total().getAmount().signum();
        for (int i = 0; sign == 0 && i < count; i++) {
            Bounds bounds = lines.get(i).bounds();
            sign = bounds.floor().map(floor -> floor.getAmount().signum()).orElse(0)
                    + bounds.cap().map(cap -> cap.getAmount().signum()).orElse(0);
        }
        return sign < 0 ? -1 : 1;
    }

    CertificateReview review() {
        if (checkForm()) {
            checkSum();
            readWeights();
            if (readBounds()) {
                checkLevelAndShares();
                if (readUnits()) {
                    checkRule();
                }
            }
        }
        return new CertificateReview(faults);
    }

    private void fault(CertificateFault.Kind kind, int place, String found) {
        faults.add(new CertificateFault(kind, place < 0 ? Optional.empty() : Optional.of(place), found));
    }

    private boolean checkForm() {
        if (size.signum() <= 0) {
            fault(CertificateFault.Kind.FORM, -1, "unit " + certificate.unit() + " is not above zero");
        }
        checkForm(-1, certificate.unit(), 1);
        for (int i = 0; i < count; i++) {
            CertificateLine line = lines.get(i);
            checkForm(i, line.amount(), sign);
            checkForm(i, line.whole(), sign);
            int place = i;
            line.bounds().floor().ifPresent(floor -> checkForm(place, floor, sign));
            line.bounds().cap().ifPresent(cap -> checkForm(place, cap, sign));
        }
        return faults.isEmpty();
    }

    private void checkForm(int place, Money amount, int expectedSign) {
        if (!amount.isSameCurrency(certificate.total())) {
            fault(CertificateFault.Kind.FORM, place, amount + " is in another currency than " + certificate.total());
        } else if (amount.getAmount().signum() * expectedSign < 0) {
            fault(CertificateFault.Kind.FORM, place, amount + " has the wrong sign");
        }
    }

    private static BigInteger minor(Money amount) {
        return amount.getAmount().unscaledValue().abs();
    }

    private boolean isLock(int i) {
        return lines.get(i).bounds().isLock();
    }

    private void checkSum() {
        BigInteger sum = lines.stream().map(line -> minor(line.amount())).reduce(ZERO, BigInteger::add);
        if (!sum.equals(minor(certificate.total()))) {
            fault(
                    CertificateFault.Kind.SUM,
                    -1,
                    "amounts sum to " + sum + " minor units, not to those of " + certificate.total());
        }
    }

    private void readWeights() {
        int scale = lines.stream().mapToInt(line -> line.weight().scale()).max().orElse(0);
        for (int i = 0; i < count; i++) {
            BigDecimal weight = lines.get(i).weight();
            weights[i] = weight.setScale(scale).unscaledValue();
        }
        denominator = certificate.level().denominator().multiply(BigInteger.TEN.pow(scale));
        for (int i = 0; i < count; i++) {
            shares[i] = certificate.level().numerator().multiply(weights[i]);
        }
    }

    /** The bounds in units: how they leave room for the whole, and who may take what does not fill a unit. */
    private boolean readBounds() {
        BigInteger free = minor(certificate.total());
        for (int i = 0; i < count; i++) {
            free = isLock(i) ? free.subtract(minor(lines.get(i).bounds().floor().orElseThrow())) : free;
        }
        if (free.signum() < 0) {
            fault(CertificateFault.Kind.BOUNDS, -1, "locks exceed the whole");
            return false;
        }
        toGive = free.divide(size);
        rest = free.mod(size);
        BigInteger slack = toGive;
        BigInteger room = ZERO;
        int closed = 0;
        for (int i = 0; i < count; i++) {
            low[i] = lowest(i, ZERO);
            high[i] = highest(i, ZERO);
            slack = slack.subtract(low[i]);
            room = room.add(high[i]);
            closed += high[i].compareTo(low[i]) < 0 ? 1 : 0;
        }
        if (rest.signum() > 0) {
            restPlace = takerOfRest(slack, room, closed);
        }
        boolean fits =
                rest.signum() > 0 ? restPlace >= 0 : slack.signum() >= 0 && room.compareTo(toGive) >= 0 && closed == 0;
        if (!fits) {
            fault(CertificateFault.Kind.BOUNDS, -1, "bounds leave no room for " + certificate.total());
            return false;
        }
        if (restPlace >= 0) {
            low[restPlace] = lowest(restPlace, rest);
            high[restPlace] = highest(restPlace, rest);
        }
        return true;
    }

    private BigInteger lowest(int i, BigInteger beside) {
        if (isLock(i)) {
            return ZERO;
        }
        BigInteger floor =
                lines.get(i).bounds().floor().map(CertificateCheck::minor).orElse(ZERO);
        BigInteger[] cut = floor.subtract(beside).max(ZERO).divideAndRemainder(size);
        return cut[1].signum() == 0 ? cut[0] : cut[0].add(ONE);
    }

    /** Nobody can get more units than there are; less than none where even the rest does not fit. */
    private BigInteger highest(int i, BigInteger beside) {
        if (isLock(i)) {
            return ZERO;
        }
        Optional<BigInteger> cap = lines.get(i).bounds().cap().map(CertificateCheck::minor);
        if (cap.isPresent() && cap.get().compareTo(beside) < 0) {
            return ONE.negate();
        }
        BigInteger most = cap.map(limit -> limit.subtract(beside).divide(size).min(toGive))
                .orElse(toGive);
        return weights[i].signum() == 0 ? most.min(lowest(i, beside)) : most;
    }

    private int takerOfRest(BigInteger slack, BigInteger room, int closed) {
        return IntStream.range(0, count)
                .boxed()
                .filter(i -> !isLock(i) && weights[i].signum() > 0)
                .filter(i -> {
                    BigInteger below = lowest(i, rest);
                    BigInteger above = highest(i, rest);
                    int others = closed - (high[i].compareTo(low[i]) < 0 ? 1 : 0);
                    return others == 0
                            && above.compareTo(below) >= 0
                            && slack.add(low[i]).subtract(below).signum() >= 0
                            && room.subtract(high[i]).add(above).compareTo(toGive) >= 0;
                })
                .min(Comparator.comparing((Integer i) -> weights[i]).reversed().thenComparing(i -> i))
                .orElse(-1);
    }

    private int side(int i) {
        if (shares[i].compareTo(low[i].multiply(denominator)) < 0) {
            return -1;
        }
        return shares[i].compareTo(high[i].multiply(denominator)) > 0 ? 1 : 0;
    }

    private void checkLevelAndShares() {
        BigInteger sum = ZERO;
        boolean isLeast = certificate.level().numerator().signum() == 0;
        for (int i = 0; i < count; i++) {
            ExactShare share = lines.get(i).share();
            if (!share.numerator().multiply(denominator).equals(shares[i].multiply(share.denominator()))) {
                fault(CertificateFault.Kind.SHARE, i, share + " is not the level times the weight");
            }
            if (!isLock(i)) {
                BigInteger floor = low[i].multiply(denominator);
                BigInteger cap = high[i].multiply(denominator);
                sum = sum.add(shares[i].max(floor).min(cap));
                isLeast |= shares[i].compareTo(floor) > 0 && shares[i].compareTo(cap) <= 0;
            }
        }
        if (!sum.equals(toGive.multiply(denominator)) || !isLeast) {
            fault(
                    CertificateFault.Kind.LEVEL,
                    -1,
                    "at level " + certificate.level() + " the shares do not sum to " + toGive
                            + " units, or a lower level does");
        }
    }

    /** The parts in units, without the rest, and what must hold for each alone. */
    private boolean readUnits() {
        boolean whole = true;
        for (int i = 0; i < count; i++) {
            CertificateLine line = lines.get(i);
            if (!line.bounds().admits(line.amount())) {
                fault(CertificateFault.Kind.OUTSIDE_BOUNDS, i, line.amount() + " is not " + line.bounds());
            }
            BigInteger amount = minor(line.amount());
            BigInteger part = i == restPlace ? amount.subtract(rest) : amount;
            boolean divides = isLock(i) || (part.signum() >= 0 && part.mod(size).signum() == 0);
            if (!divides) {
                fault(
                        i == restPlace ? CertificateFault.Kind.REST : CertificateFault.Kind.NOT_IN_UNITS,
                        i,
                        line.amount() + " is not a number of units" + (i == restPlace ? " and the rest" : ""));
            }
            whole &= divides;
            units[i] = isLock(i) ? ZERO : part.divide(size);
            boolean bound =
                    isLock(i) || (side(i) < 0 && units[i].equals(low[i])) || (side(i) > 0 && units[i].equals(high[i]));
            BigInteger expected = bound ? part : shares[i].divide(denominator).multiply(size);
            if (!minor(line.whole()).equals(expected)) {
                fault(CertificateFault.Kind.WHOLE, i, line.whole() + " is not " + expected + " minor units");
            }
        }
        return whole;
    }

    private void checkRule() {
        BigInteger[] due = switch (certificate.rule()) {
            case LARGEST_REMAINDER -> byRemainder();
            case CUMULATIVE -> byRunningTotal();
            case HIGHEST_AVERAGES -> units;
        };
        for (int i = 0; i < count; i++) {
            if (!units[i].equals(due[i])) {
                fault(
                        CertificateFault.Kind.NOT_BY_RULE,
                        i,
                        "holds " + units[i] + " units where " + due[i] + " are due");
            }
        }
        if (certificate.rule() == ApportionmentRule.HIGHEST_AVERAGES) {
            checkQuotients();
        }
        for (int i = 0; i < count; i++) {
            Set<ApportionmentReason> expected = reasons(i, due);
            if (!expected.equals(new HashSet<>(lines.get(i).reasons()))) {
                fault(CertificateFault.Kind.REASON, i, lines.get(i).reasons() + " should be " + expected);
            }
        }
    }

    /** What is beyond a bound gets the bound; the others the whole units of their shares. */
    private BigInteger[] withoutLeftover() {
        BigInteger[] due = new BigInteger[count];
        for (int i = 0; i < count; i++) {
            int side = side(i);
            due[i] = isLock(i) ? ZERO : side < 0 ? low[i] : side > 0 ? high[i] : shares[i].divide(denominator);
        }
        return due;
    }

    private boolean isFree(int i) {
        return !isLock(i) && side(i) == 0;
    }

    private BigInteger fraction(int i) {
        return shares[i].mod(denominator);
    }

    private Comparator<Integer> strongestRemainder() {
        return Comparator.comparing(this::fraction)
                .thenComparing((Integer i) -> weights[i])
                .reversed()
                .thenComparing(Comparator.naturalOrder());
    }

    private BigInteger[] byRemainder() {
        BigInteger[] due = withoutLeftover();
        BigInteger left = toGive;
        for (BigInteger part : due) {
            left = left.subtract(part);
        }
        List<Integer> order = IntStream.range(0, count)
                .filter(this::isFree)
                .boxed()
                .sorted(strongestRemainder())
                .toList();
        for (int i = 0; i < order.size() && left.signum() > 0; i++, left = left.subtract(ONE)) {
            due[order.get(i)] = due[order.get(i)].add(ONE);
        }
        return due;
    }

    private BigInteger[] byRunningTotal() {
        BigInteger[] due = withoutLeftover();
        BigInteger running = ZERO;
        BigInteger before = ZERO;
        for (int i = 0; i < count; i++) {
            if (isFree(i)) {
                running = running.add(shares[i]);
                BigInteger rounded = running.multiply(TWO).add(denominator).divide(denominator.multiply(TWO));
                due[i] = rounded.subtract(before);
                before = rounded;
            }
        }
        return due;
    }

    /** The strongest claim that is open must not come before the weakest that was served. */
    private void checkQuotients() {
        int open = -1;
        int served = -1;
        for (int i = 0; i < count; i++) {
            if (isLock(i)) {
                continue;
            }
            if (units[i].compareTo(low[i]) < 0 || units[i].compareTo(high[i]) > 0) {
                fault(CertificateFault.Kind.NOT_BY_RULE, i, "holds " + units[i] + " units, beyond its bounds");
            }
            if (units[i].compareTo(high[i]) < 0 && (open < 0 || comesBefore(i, units[i], open, units[open]))) {
                open = i;
            }
            if (units[i].compareTo(low[i]) > 0
                    && (served < 0 || comesBefore(served, units[served].subtract(ONE), i, units[i].subtract(ONE)))) {
                served = i;
            }
        }
        if (open >= 0 && served >= 0 && comesBefore(open, units[open], served, units[served].subtract(ONE))) {
            fault(CertificateFault.Kind.NOT_BY_RULE, open, "comes before line " + served + " by its quotient");
        }
    }

    private boolean comesBefore(int a, BigInteger heldByA, int b, BigInteger heldByB) {
        int order = weights[a]
                .multiply(heldByB.multiply(TWO).add(ONE))
                .compareTo(weights[b].multiply(heldByA.multiply(TWO).add(ONE)));
        if (order == 0) {
            order = weights[a].compareTo(weights[b]);
        }
        return order != 0 ? order > 0 : a < b;
    }

    private Set<ApportionmentReason> reasons(int i, BigInteger[] due) {
        Set<ApportionmentReason> reasons = EnumSet.noneOf(ApportionmentReason.class);
        reasons.add(reason(i, due));
        if (i == restPlace) {
            reasons.add(ApportionmentReason.UNIT_REST);
        }
        return reasons;
    }

    private ApportionmentReason reason(int i, BigInteger[] due) {
        if (isLock(i)) {
            return ApportionmentReason.LOCK;
        }
        if (side(i) < 0 && due[i].equals(low[i])) {
            return ApportionmentReason.FLOOR;
        }
        if (side(i) > 0 && due[i].equals(high[i])) {
            return ApportionmentReason.CAP;
        }
        if (due[i].equals(shares[i].divide(denominator))) {
            return ApportionmentReason.WHOLE_UNITS;
        }
        return switch (certificate.rule()) {
            case HIGHEST_AVERAGES -> ApportionmentReason.DIVISOR_QUOTIENT;
            case CUMULATIVE -> ApportionmentReason.RUNNING_TOTAL;
            case LARGEST_REMAINDER -> tie(i, due);
        };
    }

    private ApportionmentReason tie(int i, BigInteger[] due) {
        if (!loserIsKnown) {
            loserIsKnown = true;
            strongestLoser = IntStream.range(0, count)
                    .filter(j -> isFree(j) && due[j].equals(shares[j].divide(denominator)))
                    .boxed()
                    .min(strongestRemainder());
        }
        if (strongestLoser.isEmpty() || fraction(i).compareTo(fraction(strongestLoser.get())) > 0) {
            return ApportionmentReason.LARGER_REMAINDER;
        }
        return weights[i].compareTo(weights[strongestLoser.get()]) > 0
                ? ApportionmentReason.TIE_TO_LARGER_WEIGHT
                : ApportionmentReason.TIE_TO_EARLIER_PLACE;
    }
}
