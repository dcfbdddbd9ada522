package io.github.salesdomain.credit;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.testkit.SampleCredit;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A customer with one limit who owes one item and orders once, and what is found about it. */
final class CreditSamples {

    static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    static final LocalDate TODAY = SampleCredit.asOf();

    private CreditSamples() {}

    static Money cny(long yuan) {
        return Money.ofMajor(CNY, yuan);
    }

    static CreditFile file(long limit) {
        return CreditFile.of(CustomerId.of("C-09"), cny(limit));
    }

    static Exposure owing(long yuan) {
        return ExposureCalculator.standard()
                .calculate(List.of(ExposureItem.of("R-1", ExposureKind.RECEIVABLE, cny(yuan), TODAY)), CNY, TODAY);
    }

    static CreditDecision assess(CreditFile file, Exposure exposure, long order) {
        return CreditAssessor.standard().assess(file, exposure, CreditOrder.of("O-1", cny(order)));
    }

    static List<String> codes(List<CreditFinding> findings) {
        return findings.stream().map(finding -> finding.reason().code()).toList();
    }

    static CreditFinding finding(CreditDecision decision, CreditReason reason) {
        return decision.reasons().stream()
                .filter(finding -> finding.reason().equals(reason))
                .findFirst()
                .orElseThrow();
    }
}
