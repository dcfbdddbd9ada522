package io.github.salesdomain.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.testkit.SampleRoutes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoundTripFinderTest {

    /** The 51 points of eil51 in TSPLIB, whose shortest round trip is known to be 426. */
    private static final String EIL51 =
            "37 52 49 49 52 64 20 26 40 30 21 47 17 63 31 62 52 33 51 21 42 41 31 32 5 25 12 42 36"
                    + " 16 52 41 27 23 17 33 13 13 57 58 62 42 42 57 16 57 8 52 7 38 27 68 30 48 43 67 58 48 58 27 37 69 38 46 46 10 61"
                    + " 33 62 63 63 69 32 22 45 35 59 15 5 6 10 17 21 10 5 64 30 15 39 10 32 39 25 32 25 55 48 28 56 37 30 40";

    private static TravelTimes eil51() {
        int[] points =
                Arrays.stream(EIL51.split(" ")).mapToInt(Integer::parseInt).toArray();
        List<String> places = IntStream.range(0, points.length / 2)
                .mapToObj(Integer::toString)
                .toList();
        return TravelTimes.measured(places, (from, to) -> {
            int one = 2 * Integer.parseInt(from);
            int other = 2 * Integer.parseInt(to);
            return (int) Math.round(Math.hypot(points[one] - points[other], points[one + 1] - points[other + 1]));
        });
    }

    @Test
    void findsTheShortestTripThroughFiftyOnePlaces() {
        RoundTrip trip = RoundTripFinder.standard().find(eil51());

        assertThat(trip.minutes()).isEqualTo(426);
        assertThat(trip.places()).hasSize(51).startsWith("0").doesNotHaveDuplicates();
        assertThat(RoundTripFinder.standard().find(eil51())).isEqualTo(trip);
        assertThat(trip.explain().text()).contains("426 min");
    }

    @Test
    void findsAShorterTripWithMoreSteps() {
        assertThat(RoundTripFinder.withSteps(0).find(eil51()).minutes()).isBetween(427L, 480L);
    }

    @Test
    void goesHomeFromFewPlaces() {
        RoundTrip trip = RoundTripFinder.standard().find(SampleRoutes.travel());

        assertThat(trip.places()).startsWith("OFFICE").hasSize(6);
        assertThat(trip.minutes()).isEqualTo(140);
        assertThat(RoundTripFinder.standard()
                        .find(TravelTimes.of(List.of("A"), List.of(List.of(0))))
                        .minutes())
                .isZero();
        assertThat(RoundTripFinder.standard()
                        .find(TravelTimes.of(List.of(), List.of()))
                        .places())
                .isEmpty();
    }

    @Test
    void refusesWhatCannotBe() {
        TravelTimes oneWay = TravelTimes.of(List.of("A", "B"), List.of(List.of(0, 5), List.of(6, 0)));
        assertThat(oneWay.isSymmetric()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RoundTripFinder.standard().find(oneWay))
                .withMessage("travel must take as long each way as back, but does not");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RoundTripFinder.withSteps(-1))
                .withMessage("steps must not be negative, but were -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RoundTrip(List.of("A", "A"), 0))
                .withMessage("places must have each place once, but were [A, A]");
        assertThatIllegalArgumentException().isThrownBy(() -> new RoundTrip(List.of(), -1));
    }

    @Test
    void readsTravelTimes() {
        TravelTimes travel = SampleRoutes.travel();

        assertThat(travel.minutes("C-4", "C-2")).isEqualTo(20);
        assertThat(travel.minutes("C-4", "C-4")).isZero();
        assertThat(travel.rows().get(1)).containsExactly(20, 0, 15, 30, 35, 40);
        assertThat(travel)
                .isEqualTo(TravelTimes.of(travel.places(), travel.rows()))
                .hasSameHashCodeAs(TravelTimes.of(travel.places(), travel.rows()))
                .hasToString("travel times between 6 places")
                .isNotEqualTo(eil51());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> travel.minutes("C-4", "X"))
                .withMessage("place must be one of the places, but was X");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TravelTimes.of(List.of("A", "B"), List.of(List.of(0, 1))))
                .withMessage("rows must be as many as places, 2, but were 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TravelTimes.of(List.of("A", "B"), List.of(List.of(0, 1), List.of(0))))
                .withMessage("each row must have as many values as there are places, 2, but one had 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TravelTimes.of(List.of("A", "A"), List.of(List.of(0, 1), List.of(1, 0))))
                .withMessage("places must have each place once, but had A twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TravelTimes.of(List.of(" "), List.of(List.of(0))))
                .withMessage("places must not be blank, but had ' '");
        for (int minutes : new int[] {-1, 1_000_001}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TravelTimes.measured(List.of("A", "B"), (from, to) -> minutes))
                    .withMessage("minutes must be from 0 to 1000000, but were " + minutes + " from A to B");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TravelTimes.of(List.of("A"), List.of(List.of(3))))
                .withMessage("minutes must be 0 from a place to itself, but were 3 at A");
    }
}
