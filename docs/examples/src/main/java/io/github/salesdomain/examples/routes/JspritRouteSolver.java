package io.github.salesdomain.examples.routes;

import com.graphhopper.jsprit.core.algorithm.VehicleRoutingAlgorithm;
import com.graphhopper.jsprit.core.algorithm.box.Jsprit;
import com.graphhopper.jsprit.core.problem.Location;
import com.graphhopper.jsprit.core.problem.VehicleRoutingProblem;
import com.graphhopper.jsprit.core.problem.job.Service;
import com.graphhopper.jsprit.core.problem.solution.VehicleRoutingProblemSolution;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TourActivity;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleImpl;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleTypeImpl;
import com.graphhopper.jsprit.core.util.FastVehicleRoutingTransportCostsMatrix;
import com.graphhopper.jsprit.core.util.Solutions;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.visit.RouteRequest;
import io.github.salesdomain.visit.RouteSolver;
import io.github.salesdomain.visit.RouteStop;
import io.github.salesdomain.visit.TravelTimes;
import io.github.salesdomain.visit.VisitingHours;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;

/**
 * Hands the stops of a day to jsprit, one vehicle that may leave stops out.
 * <p>
 * The random numbers begin anew with each day and the iterations are counted, so that the same day gets the same order. jsprit's windows are those in which
 * a visit may begin, ours those in which all of it lies.
 *
 * @param iterations how many iterations jsprit makes
 */
public record JspritRouteSolver(int iterations) implements RouteSolver {

    private static final long SEED = 4_711;

    @Override
    public List<CustomerId> order(RouteRequest request) {
        VehicleRoutingAlgorithm algorithm = Jsprit.Builder.newInstance(problem(request))
                .setRandom(new Random(SEED))
                .buildAlgorithm();
        algorithm.setMaxIterations(iterations);
        VehicleRoutingProblemSolution best = Solutions.bestOf(algorithm.searchSolutions());
        return best.getRoutes().stream()
                .flatMap(route -> route.getActivities().stream())
                .map(activity -> ((TourActivity.JobActivity) activity).getJob().getId())
                .map(CustomerId::of)
                .toList();
    }

    private static VehicleRoutingProblem problem(RouteRequest request) {
        TravelTimes travel = request.travel();
        VehicleImpl rep = VehicleImpl.Builder.newInstance("rep")
                .setType(VehicleTypeImpl.Builder.newInstance("car").build())
                .setStartLocation(location(travel, request.start()))
                .setEndLocation(location(travel, request.end()))
                .setEarliestStart(minute(request.departs()))
                .setLatestArrival(minute(request.returnsBy()))
                .build();
        VehicleRoutingProblem.Builder problem = VehicleRoutingProblem.Builder.newInstance()
                .addVehicle(rep)
                .setFleetSize(VehicleRoutingProblem.FleetSize.FINITE)
                .setRoutingCost(costs(travel));
        request.stops().forEach(stop -> problem.addJob(service(travel, stop)));
        return problem.build();
    }

    private static FastVehicleRoutingTransportCostsMatrix costs(TravelTimes travel) {
        int places = travel.places().size();
        FastVehicleRoutingTransportCostsMatrix.Builder costs =
                FastVehicleRoutingTransportCostsMatrix.Builder.newInstance(places, false);
        List<List<Integer>> rows = travel.rows();
        for (int from = 0; from < places; from++) {
            for (int to = 0; to < places; to++) {
                int minutes = rows.get(from).get(to);
                costs.addTransportTimeAndDistance(from, to, minutes, minutes);
            }
        }
        return costs.build();
    }

    @SuppressWarnings("unchecked") // its builder is made without its type
    private static Service service(TravelTimes travel, RouteStop stop) {
        Service.Builder<Service> service =
                Service.Builder.newInstance(stop.customer().value());
        service.setLocation(location(travel, stop.place())).setServiceTime(stop.minutes());
        for (VisitingHours open : stop.hours()) {
            int latestBegin = minute(open.closes()) - stop.minutes();
            if (latestBegin >= minute(open.opens())) {
                service.addTimeWindow(minute(open.opens()), latestBegin);
            }
        }
        return service.build();
    }

    private static Location location(TravelTimes travel, String place) {
        return Location.newInstance(travel.places().indexOf(place));
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }
}
