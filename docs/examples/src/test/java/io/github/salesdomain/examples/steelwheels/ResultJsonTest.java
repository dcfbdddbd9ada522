package io.github.salesdomain.examples.steelwheels;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.salesdomain.credit.CreditDecision;
import io.github.salesdomain.incentive.CurveReview;
import io.github.salesdomain.incentive.PayoutStatement;
import io.github.salesdomain.pdca.Cycle;
import io.github.salesdomain.plan.PlanDocument;
import io.github.salesdomain.quota.Allocation;
import io.github.salesdomain.quota.CascadeProof;
import io.github.salesdomain.quota.CreditRollUp;
import io.github.salesdomain.quota.DeviationReport;
import io.github.salesdomain.quota.QuotaPlan;
import io.github.salesdomain.quota.QuotaTable;
import io.github.salesdomain.quota.Replan;
import io.github.salesdomain.reconciliation.ReconciliationReport;
import io.github.salesdomain.territory.BalanceProposal;
import io.github.salesdomain.territory.BalanceTask;
import io.github.salesdomain.territory.CoverageReport;
import io.github.salesdomain.territory.TerritoryMap;
import io.github.salesdomain.territory.TreeComparison;
import io.github.salesdomain.visit.JourneyPlan;
import io.github.salesdomain.visit.VisitOutcome;
import io.github.salesdomain.visit.VisitProposals;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ResultJsonTest {

    private static final ObjectMapper JSON = TheYear.mapper();

    private static TheYear year;
    private static String text;
    private static JsonNode result;

    @BeforeAll
    static void runOnce() throws SQLException, IOException {
        year = TheYear.of(CompanyReader.read(SteelWheelsDatabase.readEmbedded()));
        text = year.json();
        result = JSON.readTree(text);
    }

    @Test
    void holdsEveryPart() {
        assertThat(result.fieldNames())
                .toIterable()
                .containsExactly(
                        "leftOut",
                        "territories",
                        "quota",
                        "lineTable",
                        "nineMonths",
                        "payouts",
                        "balance",
                        "payments",
                        "credit",
                        "confirmation",
                        "visits",
                        "improvement",
                        "closedCycle",
                        "journey",
                        "oneVisit",
                        "regionalPlan");
    }

    @Test
    void valuesOfTheLibraryReadBack() throws IOException {
        assertThat(read("/territories/map", TerritoryMap.class))
                .isEqualTo(year.territories().map());
        assertThat(read("/territories/agreed", CoverageReport.class))
                .isEqualTo(year.territories().agreed());
        assertThat(read("/territories/trees", TreeComparison.class))
                .isEqualTo(year.territories().trees());
        assertThat(read("/quota/proof", CascadeProof.class))
                .isEqualTo(year.quota().proof());
        assertThat(read("/quota/proof/plan", QuotaPlan.class))
                .isEqualTo(year.quota().plan());
        assertThat(read("/lineTable/table", QuotaTable.class))
                .isEqualTo(year.lineTable().table());
        assertThat(read("/lineTable/lines", Allocation.class))
                .isEqualTo(year.lineTable().lines());
        assertThat(read("/nineMonths/reps", DeviationReport.class))
                .isEqualTo(year.nineMonths().reps());
        assertThat(read("/nineMonths/replan", Replan.class))
                .isEqualTo(year.nineMonths().replan());
        assertThat(read("/payouts/credited", CreditRollUp.class))
                .isEqualTo(year.payouts().credited());
        assertThat(read("/payouts/pays/0/statement", PayoutStatement.class))
                .isEqualTo(year.payouts().pays().get(0).statement());
        assertThat(read("/payouts/retroactive", CurveReview.class))
                .isEqualTo(year.payouts().retroactive());
        assertThat(read("/balance/regions/1/task", BalanceTask.class))
                .isEqualTo(year.balance().regions().get(1).task());
        assertThat(read("/balance/regions/1/proposal", BalanceProposal.class))
                .isEqualTo(year.balance().regions().get(1).proposal());
        assertThat(read("/payments/report", ReconciliationReport.class))
                .isEqualTo(year.payments().report());
        assertThat(read("/credit/decisions/3/today", CreditDecision.class))
                .isEqualTo(year.credit().decisions().get(3).today());
        assertThat(read("/visits/proposals", VisitProposals.class))
                .isEqualTo(year.visits().proposals());
        assertThat(read("/improvement/planned/cycle", Cycle.class))
                .isEqualTo(year.improvement().planned().cycle());
        assertThat(read("/closedCycle/next", Cycle.class))
                .isEqualTo(year.closedCycle().next());
        assertThat(read("/journey/plan", JourneyPlan.class))
                .isEqualTo(year.journey().plan());
        assertThat(read("/oneVisit/outcome", VisitOutcome.class))
                .isEqualTo(year.oneVisit().outcome());
        assertThat(read("/regionalPlan/plan", PlanDocument.class))
                .isEqualTo(year.regionalPlan().plan());
    }

    @Test
    void isTheSameInTwoRuns() throws SQLException, IOException {
        assertThat(TheYear.of(CompanyReader.read(SteelWheelsDatabase.readEmbedded()))
                        .json())
                .isEqualTo(text);
    }

    private static <T> T read(String pointer, Class<T> type) throws IOException {
        return JSON.treeToValue(result.at(pointer), type);
    }
}
