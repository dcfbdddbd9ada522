package io.github.salesdomain.wire;

import io.github.salesdomain.plan.ActivityReport;
import io.github.salesdomain.plan.MeetingRecord;
import io.github.salesdomain.plan.PlanCompleteness;
import io.github.salesdomain.plan.PlanConsistency;
import io.github.salesdomain.plan.PlanDocument;
import io.github.salesdomain.plan.PlanFacts;
import io.github.salesdomain.plan.PlanReview;
import io.github.salesdomain.plan.TeamPeriod;
import io.github.salesdomain.plan.TrainingRecord;
import io.github.salesdomain.testkit.SampleActivities;
import io.github.salesdomain.testkit.SamplePlans;
import java.util.List;

/** Plans, meetings, trainings and teams as they are written. */
final class PlanGoldens {

    static final List<Golden> ALL = List.of(
            new Golden("plan/regional", PlanDocument.class, SamplePlans.regional()),
            new Golden("plan/marketing", PlanDocument.class, SamplePlans.marketing()),
            new Golden("plan/facts", PlanFacts.class, SamplePlans.facts()),
            new Golden("plan/completeness", PlanCompleteness.class, SamplePlans.completeness()),
            new Golden("plan/consistency", PlanConsistency.class, SamplePlans.consistency()),
            new Golden("plan/review", PlanReview.class, SamplePlans.review()),
            new Golden(
                    "plan/meeting",
                    MeetingRecord.class,
                    SampleActivities.meetings().get(0)),
            new Golden(
                    "plan/training",
                    TrainingRecord.class,
                    SampleActivities.trainings().get(0)),
            new Golden("plan/team", TeamPeriod.class, SampleActivities.team()),
            new Golden("plan/activities", ActivityReport.class, SampleActivities.report()));

    private PlanGoldens() {}
}
