package io.github.salesdomain.quota;

import static io.github.salesdomain.quota.PlanSamples.AUTHOR;
import static io.github.salesdomain.quota.PlanSamples.MANAGER;
import static io.github.salesdomain.quota.PlanSamples.plan;
import static io.github.salesdomain.quota.PlanSamples.signed;
import static io.github.salesdomain.quota.PlanSamples.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanApproverTest {

    private final PlanLife draft = PlanLife.of(plan(), signed(AUTHOR, 1, 2));
    private final PlanLife submitted = draft.submitted(1, signed(AUTHOR, 1, 3));

    @Test
    void approvesWhatOthersWrote() {
        PlanApproval approval = PlanApprover.standard().approve(submitted, 1, signed(MANAGER, 1, 5));

        assertThat(approval.isApproved()).isTrue();
        assertThat(approval.life().statusOf(1)).isEqualTo(PlanStatus.APPROVED);
        assertThat(approval.explain().text())
                .isEqualTo("approval of version 1 by P-2 on 2026-01-05: as agreed: APPROVED");
    }

    @Test
    void refusesWithAllReasons() {
        ApprovalPolicy policy = ApprovalPolicy.allOf(
                ApprovalPolicy.otherThanAuthors(), ApprovalPolicy.upTo(Map.of(AUTHOR, yuan(3_599_999))));
        PlanApproval approval = PlanApprover.with(policy).approve(submitted, 1, signed(AUTHOR, 1, 5));

        assertThat(approval.objections()).containsExactly(ApprovalReason.ABOVE_LIMIT, ApprovalReason.OWN_WORK);
        assertThat(approval.life()).isEqualTo(submitted);
        assertThat(approval.explain().text()).isEqualTo("""
                        approval of version 1 by P-1 on 2026-01-05: as agreed: REFUSED
                          because: ABOVE_LIMIT
                          because: OWN_WORK""");
    }

    @Test
    void asksWhoIsEntitledAndUpToWhichAmount() {
        assertThat(ApprovalPolicy.onlyBy(Set.of(MANAGER)).objections(submitted, 1, AUTHOR))
                .containsExactly(ApprovalReason.NOT_ENTITLED);
        assertThat(ApprovalPolicy.onlyBy(Set.of(MANAGER)).objections(submitted, 1, MANAGER))
                .isEmpty();
        assertThat(ApprovalPolicy.upTo(Map.of(MANAGER, yuan(3_600_000))).objections(submitted, 1, MANAGER))
                .isEmpty();
        assertThat(ApprovalPolicy.upTo(Map.of()).objections(submitted, 1, MANAGER))
                .containsExactly(ApprovalReason.NOT_ENTITLED);
    }

    @Test
    void refusesWhatIsNotSubmitted() {
        assertThatIllegalStateException()
                .isThrownBy(() -> PlanApprover.standard().approve(draft, 1, signed(MANAGER, 1, 5)))
                .withMessage("version 1 must be SUBMITTED to APPROVE, but was DRAFT");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApprovalReason.of("own work"))
                .withMessage("approval reason must be upper-case letters, digits and underscores, but was 'own work'");
    }
}
