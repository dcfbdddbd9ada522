package io.github.salesdomain.testkit;

import io.github.salesdomain.customer.Channel;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.market.CompetitorSighting;
import io.github.salesdomain.market.Confidence;
import io.github.salesdomain.market.PopCheck;
import io.github.salesdomain.market.PopEffect;
import io.github.salesdomain.market.PopPlacement;
import io.github.salesdomain.market.Prospect;
import io.github.salesdomain.market.ProspectId;
import io.github.salesdomain.market.ProspectStage;
import io.github.salesdomain.market.ProspectStep;
import io.github.salesdomain.market.SightingFinding;
import io.github.salesdomain.market.SightingPlace;
import io.github.salesdomain.market.SightingSource;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.territory.TerritoryId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** The market of the sample company in the spring of 2026: prospects, a competitor, and posters in sixty outlets. */
public final class SampleMarket {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 12);

    private SampleMarket() {}

    /** {@return the day as of which the fixture is read: 2026-03-31} */
    public static LocalDate asOf() {
        return LocalDate.of(2026, 3, 31);
    }

    /** {@return four open prospects worth CNY 290,000.00, of which CNY 121,000.00 is to be expected} */
    public static List<Prospect> openProspects() {
        return List.of(
                prospect("PR-1", "N-1", 100_000, ProspectStage.IDENTIFIED),
                prospect("PR-2", "N-2", 60_000, ProspectStage.QUALIFIED),
                prospect("PR-3", "E-1", 80_000, ProspectStage.NEGOTIATING),
                prospect("PR-4", "E-2", 50_000, ProspectStage.TRIAL));
    }

    /** {@return a dealer in Shanghai who is kept in reserve} */
    public static Prospect reserve() {
        return prospect("PR-5", "E-1", 150_000, ProspectStage.QUALIFIED)
                .movedTo(ProspectStage.RESERVE, LocalDate.of(2026, 3, 2), "the present dealer stays for now");
    }

    private static Prospect prospect(String id, String territory, long value, ProspectStage stage) {
        Prospect prospect = Prospect.builder()
                .id(ProspectId.of(id))
                .name("Dealer " + id)
                .territory(TerritoryId.of(territory))
                .channel(Channel.GENERAL_TRADE)
                .value(Money.ofMajor(SampleCompany.currency(), value))
                .addSteps(ProspectStep.of(ProspectStage.IDENTIFIED, JANUARY, "trade fair"))
                .build();
        return stage == ProspectStage.IDENTIFIED ? prospect : prospect.movedTo(stage, JANUARY.plusWeeks(4), "");
    }

    /** {@return four sightings of one competitor: two of a price that contradict each other, a promotion that is over, and a share} */
    public static List<CompetitorSighting> sightings() {
        SightingPlace north = SightingPlace.in(TerritoryId.of("NORTH"));
        return List.of(
                sighting("S-1", LocalDate.of(2026, 3, 10), price("2.80"))
                        .withPlace(north)
                        .withConfidence(Confidence.LIKELY)
                        .withSource(SightingSource.CUSTOMER),
                sighting("S-2", LocalDate.of(2026, 3, 24), price("2.50")).withPlace(north),
                sighting(
                                "S-3",
                                LocalDate.of(2026, 1, 20),
                                new SightingFinding.Promotion(
                                        "Cola 500 ml",
                                        "one free with ten",
                                        LocalDateRange.of(LocalDate.of(2026, 1, 15), LocalDate.of(2026, 3, 1))))
                        .withValidThrough(LocalDate.of(2026, 2, 28)),
                sighting(
                                "S-4",
                                LocalDate.of(2026, 2, 3),
                                new SightingFinding.MarketShare("Soft drinks by value", Rate.percent("31.5")))
                        .withSource(SightingSource.RESEARCH));
    }

    private static SightingFinding price(String yuan) {
        return new SightingFinding.Price("Cola 500 ml, shelf", Money.parse("CNY " + yuan));
    }

    private static CompetitorSighting sighting(String id, LocalDate on, SightingFinding finding) {
        return CompetitorSighting.builder()
                .id(id)
                .competitor("RIVAL")
                .finding(finding)
                .on(on)
                .source(SightingSource.VISIT)
                .confidence(Confidence.CERTAIN)
                .build();
    }

    /** {@return posters supplied to sixty outlets: found in place in 46, missing in nine, not looked at in five} */
    public static List<PopPlacement> posters() {
        return IntStream.rangeClosed(1, 60).mapToObj(SampleMarket::poster).toList();
    }

    private static PopPlacement poster(int number) {
        PopPlacement.Builder poster = PopPlacement.builder()
                .outlet(CustomerId.of("O-%02d".formatted(number)))
                .material("POSTER")
                .suppliedOn(LocalDate.of(2026, 2, 2));
        if (number <= 55) {
            poster.addChecks(PopCheck.of(LocalDate.of(2026, 3, 9), number <= 46));
        }
        return poster.build();
    }

    /** {@return outlets with coolers that sold 30,000.00 beyond what control outlets lead to expect, for 9,000.00} */
    public static PopEffect coolers() {
        return PopEffect.builder()
                .equippedBefore(Money.parse("CNY 200000.00"))
                .equippedAfter(Money.parse("CNY 250000.00"))
                .controlBefore(Money.parse("CNY 400000.00"))
                .controlAfter(Money.parse("CNY 440000.00"))
                .margin(Rate.percent(40))
                .cost(Money.parse("CNY 9000.00"))
                .build();
    }
}
