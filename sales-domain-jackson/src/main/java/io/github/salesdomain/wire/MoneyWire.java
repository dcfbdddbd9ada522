package io.github.salesdomain.wire;

import static io.github.salesdomain.wire.Field.list;
import static io.github.salesdomain.wire.Field.required;

import io.github.salesdomain.money.Apportionment;
import io.github.salesdomain.money.ApportionmentRule;
import io.github.salesdomain.money.Rate;
import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/** The JSON form of the values of {@code money}, and of Joda-Money's own. */
final class MoneyWire {

    static final TextCodec<CurrencyUnit> CURRENCY = TextCodec.of(3, MoneyWire::currency, CurrencyUnit::getCode);

    static final ObjectCodec<Money> MONEY = ObjectCodec.of(
            required("amount", NumberCodec.DECIMAL, Money::getAmount),
            required("currency", CURRENCY, Money::getCurrencyUnit),
            MoneyWire::money);

    /** The factor, such as 0.075 for 7.5 %. */
    static final Codec<Rate> RATE = NumberCodec.decimal(Rate::of, Rate::value);

    static final TextCodec<ApportionmentRule> APPORTIONMENT_RULE =
            EnumCodec.of(ApportionmentRule.class, rule -> switch (rule) {
                case LARGEST_REMAINDER -> "LARGEST_REMAINDER";
                case HIGHEST_AVERAGES -> "HIGHEST_AVERAGES";
                case CUMULATIVE -> "CUMULATIVE";
            });

    /** As many digits as an apportionment takes. */
    private static final Codec<BigDecimal> WEIGHT = NumberCodec.decimal(100);

    static final ObjectCodec<Apportionment.Part> APPORTIONMENT_PART = ObjectCodec.of(
            required("weight", WEIGHT, Apportionment.Part::weight),
            required("amount", MONEY, Apportionment.Part::amount),
            required("leftover", NumberCodec.LONG, Apportionment.Part::leftover),
            Apportionment.Part::new);

    static final ObjectCodec<Apportionment> APPORTIONMENT = ObjectCodec.of(
            required("total", MONEY, Apportionment::total),
            required("rule", APPORTIONMENT_RULE, Apportionment::rule),
            list("parts", APPORTIONMENT_PART, Apportionment::parts),
            Apportionment::new);

    private MoneyWire() {}

    static void addTo(SalesDomainWire.Listing listing) {
        listing.add(CurrencyUnit.class, CURRENCY);
        listing.add(Money.class, MONEY);
        listing.add(Rate.class, RATE);
        listing.add(ApportionmentRule.class, APPORTIONMENT_RULE);
        listing.add(Apportionment.Part.class, APPORTIONMENT_PART);
        listing.add(Apportionment.class, APPORTIONMENT);
    }

    private static CurrencyUnit currency(String code) {
        try {
            if (isCapitals(code)) {
                return CurrencyUnit.of(code);
            }
        } catch (IllegalCurrencyException unknown) {
            throw WireException.of(
                    WireProblem.BAD_VALUE, "must be a known ISO 4217 code, but was " + WireException.shown(code));
        }
        throw WireException.of(
                WireProblem.BAD_VALUE, "must be an ISO 4217 code in capitals, but was " + WireException.shown(code));
    }

    private static boolean isCapitals(String code) {
        for (int i = 0; i < code.length(); i++) {
            if (code.charAt(i) < 'A' || code.charAt(i) > 'Z') {
                return false;
            }
        }
        return code.length() == 3;
    }

    static Money money(BigDecimal amount, CurrencyUnit currency) {
        if (amount.scale() > currency.getDecimalPlaces()) {
            throw new IllegalArgumentException("amount must have at most " + currency.getDecimalPlaces()
                    + " decimals in " + currency + ", but was " + amount.toPlainString());
        }
        return Money.of(currency, amount);
    }
}
