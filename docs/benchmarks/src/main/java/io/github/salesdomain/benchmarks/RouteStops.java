package io.github.salesdomain.benchmarks;

import com.graphhopper.jsprit.core.algorithm.VehicleRoutingAlgorithm;
import com.graphhopper.jsprit.core.algorithm.box.Jsprit;
import com.graphhopper.jsprit.core.algorithm.termination.TimeTermination;
import com.graphhopper.jsprit.core.problem.Location;
import com.graphhopper.jsprit.core.problem.VehicleRoutingProblem;
import com.graphhopper.jsprit.core.problem.job.Service;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleImpl;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleTypeImpl;
import com.graphhopper.jsprit.core.util.FastVehicleRoutingTransportCostsMatrix;
import com.graphhopper.jsprit.core.util.RandomNumberGeneration;
import com.graphhopper.jsprit.core.util.Solutions;
import io.github.salesdomain.visit.RoundTripFinder;
import io.github.salesdomain.visit.TravelTimes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Round trips through the places of six sets of TSPLIB whose shortest trips are known: how long it takes (G-1), and, printed at the end of each trial,
 * by how much the trip is longer than the shortest (G-1, G-2). The floor goes to the nearest place and does not look back.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
public class RouteStops {

    private static final Map<Integer, String> NAMES =
            Map.of(51, "eil51", 52, "berlin52", 76, "eil76", 100, "kroA100", 130, "ch130", 280, "a280");
    private static final Map<Integer, Integer> SHORTEST =
            Map.of(51, 426, 52, 7_542, 76, 538, 100, 21_282, 130, 6_110, 280, 2_579);

    @Param({"51", "52", "76", "100", "130", "280"})
    private int size;

    private TravelTimes travel = TravelTimes.of(List.of(), List.of());
    private long last;

    /** Reads the points. */
    @Setup
    public void data() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(RouteStops.class.getResourceAsStream("/tours/" + NAMES.get(size) + ".txt"))) {
            List<double[]> points = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" "))
                    .map(xy -> new double[] {Double.parseDouble(xy[0]), Double.parseDouble(xy[1])})
                    .toList();
            List<String> places = IntStream.range(0, points.size())
                    .mapToObj(Integer::toString)
                    .toList();
            travel = TravelTimes.measured(places, (from, to) -> {
                double[] one = points.get(Integer.parseInt(from));
                double[] other = points.get(Integer.parseInt(to));
                return (int) Math.floor(Math.hypot(one[0] - other[0], one[1] - other[1]) + 0.5);
            });
        }
    }

    /** Says how good the last trip was. */
    @TearDown(Level.Trial)
    public void gap() {
        int shortest = Objects.requireNonNull(SHORTEST.get(size));
        System.out.printf(
                "%n%s: %d, %.2f %% above the shortest, %d%n",
                NAMES.get(size), last, 100.0 * (last - shortest) / shortest, shortest);
    }

    /** The library. */
    @Benchmark
    public long ours() {
        last = RoundTripFinder.standard().find(travel).minutes();
        return last;
    }

    /** A peer: jsprit with one vehicle, for one second. */
    @Benchmark
    public long jspritOneSecond() {
        RandomNumberGeneration.reset();
        int places = travel.places().size();
        FastVehicleRoutingTransportCostsMatrix.Builder costs =
                FastVehicleRoutingTransportCostsMatrix.Builder.newInstance(places, true);
        for (int from = 0; from < places; from++) {
            for (int to = 0; to < from; to++) {
                int minutes = travel.minutes(Integer.toString(from), Integer.toString(to));
                costs.addTransportTimeAndDistance(from, to, minutes, minutes);
            }
        }
        VehicleImpl vehicle = VehicleImpl.Builder.newInstance("rep")
                .setStartLocation(Location.newInstance(0))
                .setType(VehicleTypeImpl.Builder.newInstance("car").build())
                .build();
        VehicleRoutingProblem.Builder problem = VehicleRoutingProblem.Builder.newInstance()
                .addVehicle(vehicle)
                .setFleetSize(VehicleRoutingProblem.FleetSize.FINITE)
                .setRoutingCost(costs.build());
        for (int place = 1; place < places; place++) {
            problem.addJob(Service.Builder.newInstance(Integer.toString(place))
                    .setLocation(Location.newInstance(place))
                    .build());
        }
        VehicleRoutingAlgorithm algorithm = Jsprit.createAlgorithm(problem.build());
        algorithm.setMaxIterations(Integer.MAX_VALUE);
        TimeTermination oneSecond = new TimeTermination(1_000);
        algorithm.setPrematureAlgorithmTermination(oneSecond);
        algorithm.addListener(oneSecond);
        last = Math.round(Solutions.bestOf(algorithm.searchSolutions()).getCost());
        return last;
    }

    /** The floor: always to the nearest. */
    @Benchmark
    public long floor() {
        int places = travel.places().size();
        boolean[] used = new boolean[places];
        List<String> names = travel.places();
        int at = 0;
        long minutes = 0;
        for (int i = 1; i < places; i++) {
            used[at] = true;
            int nearest = -1;
            int best = Integer.MAX_VALUE;
            for (int to = 0; to < places; to++) {
                if (!used[to]) {
                    int way = travel.minutes(names.get(at), names.get(to));
                    if (way < best) {
                        best = way;
                        nearest = to;
                    }
                }
            }
            minutes += best;
            at = nearest;
        }
        last = minutes + travel.minutes(names.get(at), names.get(0));
        return last;
    }
}
