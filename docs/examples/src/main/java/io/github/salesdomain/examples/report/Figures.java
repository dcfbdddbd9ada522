package io.github.salesdomain.examples.report;

import io.github.salesdomain.quantity.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.joda.money.Money;

/** Writes figures for people: the same on every machine, whatever its language. */
public final class Figures {

    private Figures() {}

    /** {@return an amount with its cents and without its currency, such as {@code 1,359,757.38}} */
    public static String cents(Money amount) {
        return String.format(Locale.ROOT, "%,.2f", amount.getAmount());
    }

    /** {@return an amount in whole units of its currency, such as {@code 1,359,757}} */
    public static String whole(Money amount) {
        return String.format(
                Locale.ROOT,
                "%,d",
                amount.getAmount().setScale(0, RoundingMode.HALF_UP).toBigInteger());
    }

    /** {@return a count with its thousands, such as {@code 3,001}} */
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** {@return a ratio as a percentage with one decimal, or a dash if it does not exist} */
    public static String percent(Ratio ratio) {
        return ratio.isDefined() ? percentage(ratio).toPlainString() + " %" : "–";
    }

    /** {@return a ratio as the number of its percentage, with one decimal} */
    public static BigDecimal percentage(Ratio ratio) {
        return ratio.toDecimal(3).movePointRight(2);
    }

    /** {@return a code in words, such as {@code territory unheld} for {@code TERRITORY_UNHELD}} */
    public static String words(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
