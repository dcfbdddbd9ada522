package io.github.salesdomain.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.customer.Channel;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.testkit.SampleMarket;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class MarketReaderTest {

    private final List<CompetitorSighting> sightings = SampleMarket.sightings();
    private final MarketReader reader = MarketReader.standard();

    @Test
    void takesTheNewestValidSightingAndKeepsTheOneThatContradicts() {
        MarketView view = reader.read(sightings, SampleMarket.asOf());

        assertThat(view.facts()).hasSize(2);
        MarketFact price = view.facts().get(0);
        assertThat(price.current().id()).isEqualTo("S-2");
        assertThat(price.contradicting()).extracting(CompetitorSighting::id).containsExactly("S-1");
        assertThat(view.contradicted()).containsExactly(price);
        assertThat(view.factOf(price.subject())).contains(price);
        assertThat(view.stale()).containsExactly("S-3");
        assertThat(view.later()).isEmpty();
        assertThat(view.explain().text()).isEqualTo("""
                        market as of 2026-03-31: 2 facts
                          PRICE of RIVAL, Cola 500 ml, shelf, in NORTH: Cola 500 ml, shelf costs CNY 2.50 (2026-03-24, VISIT, CERTAIN, contradicted by 1)
                            contradicted by S-1: Cola 500 ml, shelf costs CNY 2.80 (2026-03-10)
                          SHARE of RIVAL, Soft drinks by value, everywhere: 31.5% of Soft drinks by value (2026-02-03, RESEARCH, CERTAIN)
                          expired: [S-3]""");
    }

    @Test
    void isNotChangedByLaterSightings() {
        LocalDate then = LocalDate.of(2026, 2, 28);
        MarketView view = reader.read(sightings, then);

        assertThat(view.facts()).extracting(fact -> fact.current().id()).containsExactly("S-3", "S-4");
        assertThat(view.later()).containsExactly("S-1", "S-2");
        assertThat(view.stale()).isEmpty();
        assertThat(view.explain().text()).endsWith("\n  of later days: [S-1, S-2]");
    }

    @Test
    void trustsTheMoreCertainOfOneDayThenTheFirstById() {
        CompetitorSighting certain = sightings.get(1);
        CompetitorSighting rumour = sightings.get(0).withOn(certain.on()).withConfidence(Confidence.RUMOUR);
        CompetitorSighting same = certain.withId("S-9");

        MarketFact fact = reader.read(List.of(same, rumour, certain), certain.on())
                .facts()
                .get(0);

        assertThat(fact.current()).isEqualTo(certain);
        assertThat(fact.confirming()).containsExactly("S-9");
        assertThat(fact.contradicting()).containsExactly(rumour);
        assertThat(fact.isContradicted()).isTrue();
    }

    @Test
    void doesNotMixPlacesCompetitorsOrItems() {
        CompetitorSighting north = sightings.get(1);
        List<CompetitorSighting> apart = List.of(
                north,
                north.withId("A").withPlace(SightingPlace.everywhere()),
                north.withId("B").withPlace(SightingPlace.at(CustomerId.of("C-01"))),
                north.withId("C").withCompetitor("OTHER"),
                north.withId("D").withFinding(new SightingFinding.Price("Lemon 1 l", Money.parse("CNY 2.50"))),
                north.withId("E").withFinding(new SightingFinding.ProductOnSale("Cola 500 ml, shelf", true)),
                north.withId("F").withFinding(new SightingFinding.ChannelUse(Channel.HORECA, false)));

        MarketView view = reader.read(apart, SampleMarket.asOf());

        assertThat(view.facts()).hasSize(7);
        assertThat(view.contradicted()).isEmpty();
        assertThat(view.factOf(new SightingSubject("OTHER", SightingKind.SHARE, "x", SightingPlace.everywhere())))
                .isEmpty();
    }

    @Test
    void countsASightingThroughItsLastDay() {
        CompetitorSighting promotion = sightings.get(2);

        assertThat(promotion.isValidOn(LocalDate.of(2026, 1, 19))).isFalse();
        assertThat(promotion.isValidOn(LocalDate.of(2026, 1, 20))).isTrue();
        assertThat(promotion.isValidOn(LocalDate.of(2026, 2, 28))).isTrue();
        assertThat(promotion.isValidOn(LocalDate.of(2026, 3, 1))).isFalse();
        assertThat(sightings.get(0).isStaleOn(LocalDate.of(2030, 1, 1))).isFalse();
    }

    @Test
    void speaksInWords() {
        assertThat(new SightingFinding.ProductOnSale("Cola", true)).hasToString("Cola is on sale");
        assertThat(new SightingFinding.ProductOnSale("Cola", false)).hasToString("Cola is not on sale");
        assertThat(new SightingFinding.ChannelUse(Channel.HORECA, true)).hasToString("HORECA is used");
        assertThat(new SightingFinding.ChannelUse(Channel.HORECA, false)).hasToString("HORECA is not used");
        assertThat(sightings.get(2).finding())
                .hasToString("Cola 500 ml: one free with ten during 2026-01-15/2026-03-01");
        assertThat(SightingPlace.at(CustomerId.of("C-01"))).hasToString("at C-01");
        assertThat(List.of(Confidence.values())).startsWith(Confidence.CERTAIN).endsWith(Confidence.RUMOUR);
    }

    @Test
    void refusesWhatCannotBe() {
        CompetitorSighting sighting = sightings.get(0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> reader.read(List.of(sighting, sighting), SampleMarket.asOf()))
                .withMessage("sightings must have each id once, but had S-1 twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sighting.withValidThrough(LocalDate.of(2026, 3, 9)))
                .withMessage("validThrough must not be before 2026-03-10, but was 2026-03-09 for sighting S-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sighting.withId(""))
                .withMessage("id must have 1 to 64 characters, but was ''");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sighting.withCompetitor("c".repeat(65)))
                .withMessageStartingWith("competitor must have 1 to 64 characters, but was 'ccc");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SightingFinding.Price("Cola", Money.parse("CNY -1.00")))
                .withMessage("price must not be negative, but was CNY -1.00 for Cola");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SightingFinding.MarketShare("Cola", Rate.percent(101)))
                .withMessage("share must be from 0% to 100%, but was 101% for Cola");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SightingFinding.MarketShare("Cola", Rate.percent(-1)))
                .withMessage("share must be from 0% to 100%, but was -1% for Cola");
        LocalDateRange days = LocalDateRange.ofEmpty(LocalDate.of(2026, 1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SightingFinding.Promotion("Cola", "free", days))
                .withMessage("during must not be empty, but was 2026-01-01/2026-01-01 for Cola");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SightingFinding.Promotion("Cola", " ", LocalDateRange.ALL))
                .withMessage("offer must not be blank, but was ' ' for Cola");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SightingSource.of("seen"))
                .withMessage("source must be upper-case letters, digits and underscores, but was 'seen'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MarketFact(sighting, List.of(), List.of(sightings.get(3))))
                .withMessage("contradicting must find something else about PRICE of RIVAL, Cola 500 ml, shelf, in"
                        + " NORTH, but was 31.5% of Soft drinks by value about SHARE of RIVAL, Soft drinks by value,"
                        + " everywhere");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MarketFact(sighting, List.of(), List.of(sighting.withId("S-8"))));
        assertThat(SightingSource.of("PANEL").compareTo(SightingSource.VISIT)).isNegative();
    }
}
