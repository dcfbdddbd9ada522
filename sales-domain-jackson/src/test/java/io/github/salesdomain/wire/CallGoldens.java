package io.github.salesdomain.wire;

import io.github.salesdomain.testkit.SampleCadences;
import io.github.salesdomain.testkit.SampleCalls;
import io.github.salesdomain.testkit.SampleCommitments;
import io.github.salesdomain.testkit.SampleJourneys;
import io.github.salesdomain.testkit.SamplePreparation;
import io.github.salesdomain.testkit.SampleRoutes;
import io.github.salesdomain.visit.Call;
import io.github.salesdomain.visit.CallDue;
import io.github.salesdomain.visit.CallLoad;
import io.github.salesdomain.visit.CallMetrics;
import io.github.salesdomain.visit.CallPolicy;
import io.github.salesdomain.visit.CommitmentReview;
import io.github.salesdomain.visit.DayRoute;
import io.github.salesdomain.visit.JourneyPlan;
import io.github.salesdomain.visit.JourneyRequest;
import io.github.salesdomain.visit.PolicyVersion;
import io.github.salesdomain.visit.ReadinessReport;
import io.github.salesdomain.visit.RoundTrip;
import io.github.salesdomain.visit.RoundTripFinder;
import io.github.salesdomain.visit.RouteRequest;
import io.github.salesdomain.visit.VisitPreparation;
import java.util.List;

/** Calls, cadences, commitments, preparations, journeys and routes as they are written. */
final class CallGoldens {

    static final List<Golden> ALL = List.of(
            new Golden("visit/call", Call.class, SampleCalls.week().get(0)),
            new Golden("visit/call-missed", Call.class, SampleCalls.week().get(34)),
            new Golden(
                    "visit/call-policy", CallPolicy.class, CallPolicy.standard().leavingOutClosed()),
            new Golden("visit/call-metrics", CallMetrics.class, SampleCalls.metrics()),
            new Golden("visit/call-due", CallDue.class, SampleCadences.overdue()),
            new Golden("visit/call-load", CallLoad.class, SampleCadences.load()),
            new Golden("visit/commitments", CommitmentReview.class, SampleCommitments.review()),
            new Golden("visit/preparation", VisitPreparation.class, SamplePreparation.preparation()),
            new Golden(
                    "visit/policy-version",
                    PolicyVersion.class,
                    SamplePreparation.versions().get(0)),
            new Golden("visit/readiness", ReadinessReport.class, SamplePreparation.report()),
            new Golden("visit/journey-request", JourneyRequest.class, SampleJourneys.tightWeek()),
            new Golden("visit/journey-plan", JourneyPlan.class, SampleJourneys.tightPlan()),
            new Golden("visit/route-request", RouteRequest.class, SampleRoutes.day()),
            new Golden("visit/day-route", DayRoute.class, SampleRoutes.route()),
            new Golden(
                    "visit/round-trip",
                    RoundTrip.class,
                    RoundTripFinder.standard().find(SampleRoutes.travel())));

    private CallGoldens() {}
}
