package io.github.salesdomain.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.money.Apportioner;
import io.github.salesdomain.money.Apportionment;
import io.github.salesdomain.money.ApportionmentCertificate;
import io.github.salesdomain.money.ApportionmentReason;
import io.github.salesdomain.money.ApportionmentRule;
import io.github.salesdomain.money.BoundedApportionment;
import io.github.salesdomain.money.Bounds;
import io.github.salesdomain.money.CertificateLine;
import io.github.salesdomain.money.CertificateReview;
import io.github.salesdomain.money.CertificateVerifier;
import io.github.salesdomain.money.Conversion;
import io.github.salesdomain.money.ConversionReason;
import io.github.salesdomain.money.ConversionReport;
import io.github.salesdomain.money.CurrencyConverter;
import io.github.salesdomain.money.DatedAmount;
import io.github.salesdomain.money.ExactShare;
import io.github.salesdomain.money.ExchangeRate;
import io.github.salesdomain.money.ExchangeRateKind;
import io.github.salesdomain.money.ExchangeRates;
import io.github.salesdomain.money.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class MoneyGuideTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final CurrencyUnit USD = CurrencyUnit.USD;
    private final LocalDate newYear = LocalDate.of(2026, 1, 1);
    private final LocalDate march = LocalDate.of(2026, 3, 10);

    @Test
    void takesAPercentage() {
        // docs:start money-rate
        Rate rebate = Rate.percent("7.5");
        Money share = rebate.of(Money.parse("CNY 1000.10"));

        share.toString(); // CNY 75.01: rounded once, half up on the magnitude
        // docs:end
        assertThat(share).isEqualTo(Money.parse("CNY 75.01"));
    }

    @Test
    void splitsATotal() {
        // docs:start money-split
        Apportionment quarters = Apportioner.standard()
                .split(
                        Money.parse("CNY 10000000.00"),
                        List.of(
                                BigDecimal.valueOf(22),
                                BigDecimal.valueOf(26),
                                BigDecimal.valueOf(28),
                                BigDecimal.valueOf(24)));

        quarters.amounts(); // 2,200,000.00, 2,600,000.00, 2,800,000.00, 2,400,000.00
        // docs:end
        assertThat(quarters.amounts())
                .extracting(Money::toString)
                .containsExactly("CNY 2200000.00", "CNY 2600000.00", "CNY 2800000.00", "CNY 2400000.00");
    }

    @Test
    void showsWhoGotTheLastCent() {
        // docs:start money-explain
        Apportionment thirds = Apportioner.standard().splitEvenly(Money.parse("CNY 1000.00"), 3);
        String why = thirds.explain().text();
        // docs:end
        assertThat(why).isEqualTo("""
                        apportioned: CNY 1000.00 by LARGEST_REMAINDER
                          weight 1: CNY 333.34 (of it 1 minor unit by LARGEST_REMAINDER)
                          weight 1: CNY 333.33
                          weight 1: CNY 333.33""");
    }

    @Test
    void choosesTheRule() {
        // docs:start money-rules
        long[] weights = {6, 6, 2};

        Apportioner hamilton = Apportioner.by(ApportionmentRule.LARGEST_REMAINDER);
        hamilton.split(10, weights); // 4, 4, 2
        hamilton.split(11, weights); // 5, 5, 1: one more to share, and the last one loses

        Apportioner webster = Apportioner.by(ApportionmentRule.HIGHEST_AVERAGES);
        webster.split(10, weights); // 5, 4, 1
        webster.split(11, weights); // 5, 5, 1: nobody ever loses
        // docs:end
        assertThat(hamilton.split(10, weights)).containsExactly(4, 4, 2);
        assertThat(hamilton.split(11, weights)).containsExactly(5, 5, 1);
        assertThat(webster.split(10, weights)).containsExactly(5, 4, 1);
        assertThat(webster.split(11, weights)).containsExactly(5, 5, 1);
    }

    @Test
    void breaksAYearIntoMonths() {
        // docs:start money-months
        Apportionment months = Apportioner.by(ApportionmentRule.CUMULATIVE).splitEvenly(Money.parse("CNY 1000.00"), 12);

        months.amounts(); // 83.33, 83.34, 83.33, 83.33, 83.34, ...
        // docs:end
        assertThat(months.amounts())
                .startsWith(
                        Money.parse("CNY 83.33"),
                        Money.parse("CNY 83.34"),
                        Money.parse("CNY 83.33"),
                        Money.parse("CNY 83.33"),
                        Money.parse("CNY 83.34"));
        assertThat(Money.total(months.amounts().subList(0, 3))).isEqualTo(Money.parse("CNY 250.00"));
        assertThat(Money.total(months.amounts().subList(0, 6))).isEqualTo(Money.parse("CNY 500.00"));
    }

    @Test
    void handsOutWholeHundreds() {
        // docs:start money-units
        Apportionment rounded = Apportioner.standard()
                .inUnitsOf(Money.parse("CNY 100.00"))
                .split(Money.parse("CNY 10050.00"), List.of(BigDecimal.valueOf(2), BigDecimal.valueOf(1)));

        rounded.amounts(); // 6,750.00 and 3,300.00: what does not fill a unit goes to the largest weight
        // docs:end
        assertThat(rounded.amounts()).containsExactly(Money.parse("CNY 6750.00"), Money.parse("CNY 3300.00"));
    }

    @Test
    void staysWithinBounds() {
        // docs:start money-bounds
        Money million = Money.parse("CNY 1000000.00");
        List<BigDecimal> weights =
                List.of(BigDecimal.valueOf(50), BigDecimal.valueOf(30), BigDecimal.valueOf(15), BigDecimal.valueOf(5));
        List<Bounds> bounds = List.of(
                Bounds.atMost(Money.parse("CNY 450000.00")),
                Bounds.none(),
                Bounds.none(),
                Bounds.atLeast(Money.parse("CNY 80000.00")));
        BoundedApportionment within = Apportioner.standard().splitWithin(million, weights, bounds);

        if (within instanceof BoundedApportionment.Allocated allocated) {
            allocated.amounts(); // 450,000.00, 313,333.33, 156,666.67, 80,000.00
        }
        // docs:end
        assertThat(((BoundedApportionment.Allocated) within).amounts())
                .containsExactly(
                        Money.parse("CNY 450000.00"),
                        Money.parse("CNY 313333.33"),
                        Money.parse("CNY 156666.67"),
                        Money.parse("CNY 80000.00"));
    }

    @Test
    void namesTheBoundsThatCannotHold() {
        List<BigDecimal> equal = List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);
        // docs:start money-infeasible
        List<Bounds> tooMuch = List.of(
                Bounds.atLeast(Money.parse("CNY 10.00")),
                Bounds.atLeast(Money.parse("CNY 60.00")),
                Bounds.locked(Money.parse("CNY 50.00")));
        BoundedApportionment refused = Apportioner.standard().splitWithin(Money.parse("CNY 100.00"), equal, tooMuch);

        String why = refused.explain().text(); // FLOORS_EXCEED_TOTAL: at [1, 2] by CNY 20.00
        // docs:end
        assertThat(why).endsWith("FLOORS_EXCEED_TOTAL: at [1, 2] by CNY 20.00");
    }

    @Test
    void goesDownATree() {
        // docs:start money-cascade
        int[] parents = {-1, 0, 0, 1, 1}; // the country; north, south; two reps in the north
        long[] weights = {0, 0, 2, 3, 1}; // of those with nobody below
        long[] fen = Apportioner.standard().cascade(100_000, parents, weights);

        long north = fen[1]; // 66,667, of which the reps have fen[3] = 50,000 and fen[4] = 16,667
        // docs:end
        assertThat(north).isEqualTo(66_667);
        assertThat(fen).containsExactly(100_000, 66_667, 33_333, 50_000, 16_667);
    }

    @Test
    void provesADivision() {
        // docs:start money-certificate
        ApportionmentCertificate certificate =
                Apportioner.standard().splitEvenly(Money.parse("CNY 10.00"), 3).certificate();
        CertificateLine first = certificate.lines().get(0);
        ExactShare share = first.share(); // 1000/3 units of CNY 0.01
        Set<ApportionmentReason> why = first.reasons(); // TIE_TO_EARLIER_PLACE

        CertificateReview review = CertificateVerifier.standard().verify(certificate);
        boolean proven = review.isSound(); // true
        // docs:end
        assertThat(share).isEqualTo(ExactShare.of(1000, 3));
        assertThat(why).containsExactly(ApportionmentReason.TIE_TO_EARLIER_PLACE);
        assertThat(proven).isTrue();
    }

    @Test
    void convertsAtTheBudgetRate() {
        // docs:start money-convert
        ExchangeRate budget = ExchangeRate.builder()
                .from(USD)
                .to(CNY)
                .rate(new BigDecimal("7.1234"))
                .asOf(newYear)
                .kind(ExchangeRateKind.BUDGET)
                .build();
        CurrencyConverter converter = CurrencyConverter.with(ExchangeRates.of(List.of(budget)));
        ConversionReport report = converter.convertAll(
                List.of(
                        DatedAmount.of("INV-1", march, Money.parse("USD 12345.67")), // CNY 87943.15
                        DatedAmount.of("INV-2", march, Money.parse("EUR 100.00"))),
                CNY);
        Money total = report.convertedTotal(); // CNY 87943.15
        List<Conversion.Refused> missing = report.refused(); // INV-2: RATE_MISSING
        // docs:end
        assertThat(total).isEqualTo(Money.parse("CNY 87943.15"));
        assertThat(missing).extracting(Conversion.Refused::reason).containsExactly(ConversionReason.RATE_MISSING);
    }
}
