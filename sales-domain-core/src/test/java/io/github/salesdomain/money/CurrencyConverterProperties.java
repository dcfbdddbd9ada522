package io.github.salesdomain.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.testkit.MoneyDomain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

@Domain(MoneyDomain.class)
@Domain(DomainContext.Global.class)
class CurrencyConverterProperties {

    @Property
    void aReturnMirrorsItsSale(@ForAll ExchangeRates rates, @ForAll DatedAmount sale, @ForAll CurrencyUnit to) {
        DatedAmount back = DatedAmount.of(sale.id(), sale.on(), sale.amount().negated());
        CurrencyConverter converter = CurrencyConverter.with(rates);

        assertThat(converter.convert(back, to).converted())
                .isEqualTo(converter.convert(sale, to).converted().map(Money::negated));
    }

    @Property
    void theOrderOfDocumentsAndRatesDoesNotMatter(
            @ForAll ExchangeRates rates,
            @ForAll @Size(max = 8) List<DatedAmount> drawn,
            @ForAll CurrencyUnit to,
            @ForAll Random random) {
        List<DatedAmount> documents = numbered(drawn);
        List<DatedAmount> shuffled = new ArrayList<>(documents);
        Collections.shuffle(shuffled, random);
        List<ExchangeRate> mixed = new ArrayList<>(rates.rates());
        Collections.shuffle(mixed, random);

        assertThat(CurrencyConverter.with(ExchangeRates.of(mixed)).convertAll(shuffled, to))
                .isEqualTo(CurrencyConverter.with(rates).convertAll(documents, to));
    }

    @Property
    void everyDocumentIsConvertedOrRefused(
            @ForAll ExchangeRates rates, @ForAll @Size(max = 8) List<DatedAmount> drawn, @ForAll CurrencyUnit to) {
        List<DatedAmount> documents = numbered(drawn);
        ConversionReport report = CurrencyConverter.with(rates).noOlderThan(300).convertAll(documents, to);

        Money sum = Money.zero(to);
        for (Conversion conversion : report.conversions()) {
            sum = conversion.converted().map(sum::plus).orElse(sum);
        }
        assertThat(report.conversions()).hasSameSizeAs(documents);
        assertThat(report.convertedTotal()).isEqualTo(sum);
        assertThat(report.isComplete()).isEqualTo(report.refused().isEmpty());
    }

    private static List<DatedAmount> numbered(List<DatedAmount> drawn) {
        List<DatedAmount> documents = new ArrayList<>();
        for (DatedAmount amount : drawn) {
            documents.add(DatedAmount.of("D-" + documents.size(), amount.on(), amount.amount()));
        }
        return documents;
    }
}
