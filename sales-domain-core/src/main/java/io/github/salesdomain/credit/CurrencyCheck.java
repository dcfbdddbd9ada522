package io.github.salesdomain.credit;

import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Refuses money of another currency, naming the attribute. */
final class CurrencyCheck {

    private CurrencyCheck() {}

    static void require(CurrencyUnit expected, Money amount, String attribute) {
        require(expected, amount.getCurrencyUnit(), attribute);
    }

    static void require(CurrencyUnit expected, CurrencyUnit actual, String attribute) {
        if (!expected.equals(actual)) {
            throw new NamedMismatch(expected, actual, attribute);
        }
    }

    private static final class NamedMismatch extends CurrencyMismatchException {

        private static final long serialVersionUID = 1L;

        private final String attribute;

        NamedMismatch(CurrencyUnit expected, CurrencyUnit actual, String attribute) {
            super(expected, actual);
            this.attribute = attribute;
        }

        @Override
        public String getMessage() {
            return attribute + " must be in " + getFirstCurrency() + ", but was in " + getSecondCurrency();
        }
    }
}
