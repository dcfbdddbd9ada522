package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.salesdomain.money.Apportioner;
import io.github.salesdomain.money.ApportionmentCertificate;
import io.github.salesdomain.money.ApportionmentRule;
import io.github.salesdomain.money.BoundedApportionment;
import io.github.salesdomain.money.Bounds;
import io.github.salesdomain.money.CertificateReview;
import io.github.salesdomain.money.CertificateVerifier;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Divides money among keys by exact weights, locked amounts set aside first. */
final class Shares {

    private Shares() {}

    static boolean isZero(Ratio ratio) {
        return ratio instanceof Ratio.Fraction fraction && fraction.numerator().signum() == 0;
    }

    /** The keys, sorted; refused if there is none or one comes twice. */
    static <K extends Comparable<? super K>> List<K> sorted(String what, Collection<K> keys) {
        TreeSet<K> sorted = new TreeSet<>();
        for (K key : keys) {
            if (!sorted.add(key)) {
                throw new IllegalArgumentException(what + " must be distinct, but " + key + " came twice");
            }
        }
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException(what + " must not be empty, but was []");
        }
        return ImmutableList.copyOf(sorted);
    }

    /** The weights in the order of the keys; refused if one is missing, undefined or negative. */
    static <K> List<Ratio> inOrder(List<K> keys, Map<K, Ratio> weights) {
        ImmutableList.Builder<Ratio> ordered = ImmutableList.builderWithExpectedSize(keys.size());
        for (K key : keys) {
            Ratio weight = weights.get(key);
            if (weight == null) {
                throw new IllegalArgumentException("weights must name every part, but " + key + " was missing");
            }
            if (!(weight instanceof Ratio.Fraction fraction)) {
                throw new IllegalArgumentException("weight of " + key + " must be defined, but was " + weight);
            }
            if (fraction.numerator().signum() < 0) {
                throw new IllegalArgumentException("weight of " + key + " must not be negative, but was " + weight);
            }
            ordered.add(weight);
        }
        return ordered.build();
    }

    /** An amount as a weight; no amount and a negative one weigh nothing. */
    static Ratio weightOf(@Nullable Money amount) {
        return amount == null || amount.isNegative() ? Ratio.zero() : exact(amount.getAmount());
    }

    /** A figure as a ratio to one. */
    static Ratio exact(BigDecimal figure) {
        return Ratio.of(figure, BigDecimal.ONE, UndefinedReason.ZERO_BASE);
    }

    /** Weights as agreed; refused if one is negative. */
    static <K> Map<K, Ratio> exact(Map<K, BigDecimal> weights) {
        ImmutableMap.Builder<K, Ratio> exact = ImmutableMap.builderWithExpectedSize(weights.size());
        weights.forEach((key, weight) -> {
            if (weight.signum() < 0) {
                throw new IllegalArgumentException(
                        "weight of " + key + " must not be negative, but was " + weight.toPlainString());
            }
            exact.put(key, exact(weight));
        });
        return exact.buildOrThrow();
    }

    /** The weights brought to a sum of 1; refused if all are zero. */
    static <K> Map<K, Ratio> normalised(List<K> keys, Map<K, Ratio> weights) {
        List<Ratio> ordered = inOrder(keys, weights);
        Ratio sum = ordered.stream().reduce(Ratio.zero(), Ratio::plus);
        if (isZero(sum)) {
            throw new IllegalArgumentException(
                    "weights must sum to more than 0, but was 0 in " + keys.size() + " weights");
        }
        ImmutableMap.Builder<K, Ratio> normalised = ImmutableMap.builderWithExpectedSize(keys.size());
        for (int i = 0; i < keys.size(); i++) {
            normalised.put(keys.get(i), ordered.get(i).dividedBy(sum, UndefinedReason.ZERO_WEIGHTS));
        }
        return normalised.buildOrThrow();
    }

    /** What is in the way of a division; refused if nothing is. */
    static <C> List<C> conflicts(List<C> conflicts) {
        if (requireNonNull(conflicts, "conflicts").isEmpty()) {
            throw new IllegalArgumentException("conflicts must not be empty, but was []");
        }
        return ImmutableList.copyOf(conflicts);
    }

    /** Refuses a metric that is no amount of money. */
    static void checkMoney(Metric metric) {
        if (!metric.kind().isMoney()) {
            throw new IllegalArgumentException("metric must measure money, but was " + metric + " (" + metric.kind()
                    + ")" + (metric.kind().isCounted() ? "\nMaybe use UnitQuota" : ""));
        }
    }

    /** Refuses a metric whose figures are not summed, and so cannot be divided either. */
    static void checkAdditive(Metric metric) {
        if (!metric.kind().isAdditive()) {
            throw new IllegalArgumentException(
                    "metric must be one that is summed, but was " + metric + " (" + metric.kind() + ")");
        }
    }

    /** Refuses a hedge below zero. */
    static void checkHedge(Rate hedge) {
        if (hedge.isNegative()) {
            throw new IllegalArgumentException("hedge must not be negative, but was " + hedge);
        }
    }

    /** Refuses a weight of a part that is undefined or below zero. */
    static void checkWeight(Ratio weight) {
        if (!weight.isDefined() || weight.isBelow(Rate.zero())) {
            throw new IllegalArgumentException("weight must not be negative, but was " + weight);
        }
    }

    /** Refuses amounts in several currencies. */
    static void checkCurrency(Collection<Money> amounts) {
        Money first = null;
        for (Money amount : amounts) {
            if (first == null) {
                first = amount;
            }
            checkCurrency(first.getCurrencyUnit(), amount);
        }
    }

    /** Refuses an amount in another currency. */
    static void checkCurrency(CurrencyUnit currency, Money amount) {
        if (!amount.getCurrencyUnit().equals(currency)) {
            throw new CurrencyMismatchException(currency, amount.getCurrencyUnit());
        }
    }

    /** Divides a total that is not negative; nothing is divided into nothings whatever the weights. */
    static List<Money> split(Apportioner apportioner, Money total, List<Ratio> weights) {
        if (total.isZero()) {
            return Collections.nCopies(weights.size(), total);
        }
        return apportioner.split(total, wholeNumbers(weights)).amounts();
    }

    /** Gives each locked key its amount and divides the rest among the others. */
    static <K> List<Money> split(
            Apportioner apportioner, Money total, List<K> keys, List<Ratio> weights, Map<K, Money> locks) {
        Set<K> known = new HashSet<>(keys);
        Money locked = Money.zero(total.getCurrencyUnit());
        for (Map.Entry<K, Money> lock : locks.entrySet()) {
            if (!known.contains(lock.getKey())) {
                throw new IllegalArgumentException("lock must be of a part, but was of " + lock.getKey());
            }
            checkCurrency(total.getCurrencyUnit(), lock.getValue());
            locked = locked.plus(lock.getValue());
        }
        if (locked.isGreaterThan(total)) {
            throw new IllegalArgumentException("locks must not sum to more than " + total + ", but was " + locked);
        }
        if (locks.size() == keys.size() && !locked.isEqual(total)) {
            throw new IllegalArgumentException(
                    "locks must sum to " + total + " where no part is free, but was " + locked);
        }
        List<Ratio> free = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            if (!locks.containsKey(keys.get(i))) {
                free.add(weights.get(i));
            }
        }
        List<Money> rest = split(apportioner, total.minus(locked), free);
        ImmutableList.Builder<Money> amounts = ImmutableList.builderWithExpectedSize(keys.size());
        int next = 0;
        for (K key : keys) {
            Money lock = locks.get(key);
            amounts.add(lock != null ? lock : rest.get(next++));
        }
        return amounts.build();
    }

    /** The proof that weights and locks lead to the amounts; refused if they do not. */
    static ApportionmentCertificate certificate(
            Money total,
            ApportionmentRule rule,
            Optional<Money> unit,
            List<Ratio> weights,
            List<Money> amounts,
            List<Boolean> locked) {
        List<BigDecimal> whole = wholeNumbers(weights);
        List<BoundedApportionment.Part> parts = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            Bounds within = locked.get(i) ? Bounds.locked(amounts.get(i)) : Bounds.none();
            parts.add(new BoundedApportionment.Part(whole.get(i), within, amounts.get(i)));
        }
        Money step = unit.orElse(Money.ofMinor(total.getCurrencyUnit(), 1));
        ApportionmentCertificate certificate;
        try {
            certificate = new BoundedApportionment.Allocated(total, rule, step, parts).certificate();
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("parts must follow from weights and locks, but was " + amounts, e);
        }
        CertificateReview review = CertificateVerifier.standard().verify(certificate);
        if (!review.isSound()) {
            throw new IllegalStateException(
                    "parts must follow from weights and locks, but was " + amounts + ": " + review.faults());
        }
        return certificate;
    }

    /** Locks with one more; refused if the amount is negative or the key is locked already. */
    static <K> Map<K, Money> withLock(Map<K, Money> locks, K key, Money amount) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("lock of " + key + " must not be negative, but was " + amount);
        }
        Map<K, Money> more = new HashMap<>(locks);
        if (more.put(key, amount) != null) {
            throw new IllegalArgumentException("lock of " + key + " must be given once, but was given twice");
        }
        return Map.copyOf(more);
    }

    /** Whole numbers in the same proportion, in minor form; refused if they are too long for that. */
    static long[] columns(List<Ratio> weights) {
        List<BigDecimal> whole = wholeNumbers(weights);
        long[] columns = new long[whole.size()];
        for (int i = 0; i < columns.length; i++) {
            BigInteger weight = whole.get(i).toBigIntegerExact();
            if (weight.bitLength() > 62) {
                throw new IllegalArgumentException(
                        "weights must be proportional to whole numbers below 2^62, but was " + weights);
            }
            columns[i] = weight.longValueExact();
        }
        return columns;
    }

    /** Whole numbers in the same proportion. */
    static List<BigDecimal> wholeNumbers(List<Ratio> weights) {
        BigInteger multiple = BigInteger.ONE;
        for (Ratio weight : weights) {
            BigInteger denominator = ((Ratio.Fraction) weight).denominator();
            multiple = multiple.divide(multiple.gcd(denominator)).multiply(denominator);
        }
        ImmutableList.Builder<BigDecimal> whole = ImmutableList.builderWithExpectedSize(weights.size());
        for (Ratio weight : weights) {
            Ratio.Fraction fraction = (Ratio.Fraction) weight;
            whole.add(new BigDecimal(fraction.numerator().multiply(multiple.divide(fraction.denominator()))));
        }
        return whole.build();
    }
}
