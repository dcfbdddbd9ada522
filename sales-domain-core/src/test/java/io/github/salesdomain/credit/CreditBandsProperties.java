package io.github.salesdomain.credit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.testkit.CreditDomain;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.joda.money.Money;

@Domain(CreditDomain.class)
@Domain(DomainContext.Global.class)
class CreditBandsProperties {

    private static void assertDecidedAlike(CreditBands bands, CreditRequest request, Money amount) {
        CreditBand band = bands.bandOf(amount);
        CreditDecision decision = CreditAssessor.standard()
                .assess(
                        request.file(),
                        request.exposure(),
                        CreditOrder.of("O-1", amount).withTerms(bands.terms()));

        assertThat(band.outcome()).isEqualTo(decision.outcome());
        assertThat(band.reasons())
                .isEqualTo(decision.reasons().stream()
                        .map(CreditFinding::reason)
                        .sorted()
                        .distinct()
                        .toList());
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void everyOrderIsDecidedAsItsBandSays(
            @ForAll CreditRequest request, @ForAll OrderTerms terms, @ForAll @LongRange(min = 1) long minor) {
        CreditBands bands = CreditAssessor.standard().bands(request.file(), request.exposure(), terms);

        assertDecidedAlike(bands, request, Money.ofMinor(request.file().currency(), minor));
        for (CreditBand band : bands.bands()) {
            assertDecidedAlike(bands, request, band.from());
            band.upTo().ifPresent(most -> assertDecidedAlike(bands, request, most));
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void neighboursDifferAndLargerOrdersNeverFareBetter(@ForAll CreditBands made) {
        List<CreditBand> bands = made.bands();
        for (int i = 1; i < bands.size(); i++) {
            CreditBand smaller = bands.get(i - 1);
            CreditBand larger = bands.get(i);

            assertThat(larger.outcome()).isGreaterThanOrEqualTo(smaller.outcome());
            assertThat(larger)
                    .isNotEqualTo(new CreditBand(
                            larger.from(), larger.upTo(), smaller.outcome(), smaller.reasons(), smaller.mayOverride()));
        }
        Optional<Money> largest = made.largestReleased();
        assertThat(largest.map(amount -> made.bandOf(amount).outcome().isRelease())
                        .orElse(true))
                .isTrue();
    }
}
