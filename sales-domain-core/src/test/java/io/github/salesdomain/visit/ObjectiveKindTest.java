package io.github.salesdomain.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ObjectiveKindTest {

    @Test
    void givesFiveKindsOfSalesAndThirteenOfSettling() {
        assertThat(ObjectiveKind.given()).hasSize(18).doesNotHaveDuplicates();
        assertThat(ObjectiveKind.given())
                .filteredOn(kind -> kind.group() == ObjectiveGroup.SALES)
                .containsExactly(
                        ObjectiveKind.INCREASE_ORDER_VOLUME,
                        ObjectiveKind.INCREASE_ORDER_VARIETY,
                        ObjectiveKind.RECOMMEND_UNCARRIED_PRODUCT,
                        ObjectiveKind.INTRODUCE_NEW_PRODUCT,
                        ObjectiveKind.FIRST_ORDER);
        assertThat(ObjectiveKind.given())
                .filteredOn(kind -> kind.group() == ObjectiveGroup.ADMINISTRATIVE)
                .containsExactly(
                        ObjectiveKind.COLLECT_PAYMENT,
                        ObjectiveKind.HANDLE_COMPLAINT,
                        ObjectiveKind.CONVEY_POLICY,
                        ObjectiveKind.BUILD_RELATIONSHIP,
                        ObjectiveKind.RECONCILE_ACCOUNT,
                        ObjectiveKind.CLEAR_STOCK,
                        ObjectiveKind.KEEP_PROMISE,
                        ObjectiveKind.RESTORE_PRICE,
                        ObjectiveKind.RECOVER_PROMOTION,
                        ObjectiveKind.COLLECT_INFORMATION,
                        ObjectiveKind.COACH_CUSTOMER,
                        ObjectiveKind.PREPARE_VISIT,
                        ObjectiveKind.FILE_REPORT);
    }

    @Test
    void measuresEachGivenKindInItsNaturalForm() {
        assertThat(ObjectiveKind.INCREASE_ORDER_VOLUME.forms()).containsExactly(MeasureForm.AMOUNT, MeasureForm.VOLUME);
        assertThat(ObjectiveKind.INCREASE_ORDER_VARIETY.forms()).containsExactly(MeasureForm.COUNT);
        assertThat(ObjectiveKind.FIRST_ORDER.forms()).containsExactly(MeasureForm.AMOUNT);
        assertThat(ObjectiveKind.CONVEY_POLICY.forms()).containsExactly(MeasureForm.NAMED);
        assertThat(ObjectiveKind.BUILD_RELATIONSHIP.forms()).containsExactly(MeasureForm.MILESTONE);
    }

    @Test
    void findsAGivenKindByItsCode() {
        assertThat(ObjectiveKind.of("COLLECT_PAYMENT")).isEqualTo(ObjectiveKind.COLLECT_PAYMENT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ObjectiveKind.of("TASTE"))
                .withMessage(
                        "code must be one of INCREASE_ORDER_VOLUME, INCREASE_ORDER_VARIETY,"
                                + " RECOMMEND_UNCARRIED_PRODUCT, INTRODUCE_NEW_PRODUCT, FIRST_ORDER, COLLECT_PAYMENT,"
                                + " HANDLE_COMPLAINT, CONVEY_POLICY, BUILD_RELATIONSHIP, RECONCILE_ACCOUNT, CLEAR_STOCK,"
                                + " KEEP_PROMISE, RESTORE_PRICE, RECOVER_PROMOTION, COLLECT_INFORMATION, COACH_CUSTOMER,"
                                + " PREPARE_VISIT, FILE_REPORT, but was 'TASTE'\nMaybe it is the host's own: give its group and form too");
    }

    @Test
    void takesAHostsOwnKind() {
        ObjectiveKind tasting =
                ObjectiveKind.of("TASTING", ObjectiveGroup.SALES, MeasureForm.MILESTONE, MeasureForm.COUNT);
        assertThat(tasting.forms()).containsExactly(MeasureForm.COUNT, MeasureForm.MILESTONE);
        assertThat(tasting).hasToString("TASTING");
        assertThat(tasting).isGreaterThan(ObjectiveKind.COLLECT_PAYMENT);
    }

    @Test
    void refusesAGivenCodeWithAnotherMeaning() {
        assertThat(ObjectiveKind.of("COLLECT_PAYMENT", ObjectiveGroup.ADMINISTRATIVE, MeasureForm.AMOUNT))
                .isEqualTo(ObjectiveKind.COLLECT_PAYMENT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ObjectiveKind.of("COLLECT_PAYMENT", ObjectiveGroup.SALES, MeasureForm.AMOUNT))
                .withMessage("objective kind COLLECT_PAYMENT must be ADMINISTRATIVE with [AMOUNT],"
                        + " but was SALES with [AMOUNT]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ObjectiveKind.of("COLLECT_PAYMENT", ObjectiveGroup.ADMINISTRATIVE, MeasureForm.COUNT))
                .withMessage("objective kind COLLECT_PAYMENT must be ADMINISTRATIVE with [AMOUNT],"
                        + " but was ADMINISTRATIVE with [COUNT]");
    }

    @Test
    void refusesAKindWithoutCodeOrForm() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ObjectiveKind.of(" ", ObjectiveGroup.SALES, MeasureForm.COUNT))
                .withMessage("objective kind must have 1 to 64 characters, but was ' '");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ObjectiveKind.of("x".repeat(65), ObjectiveGroup.SALES, MeasureForm.COUNT));
        assertThat(ObjectiveKind.of("x".repeat(64), ObjectiveGroup.SALES, MeasureForm.COUNT))
                .isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ObjectiveKind("TASTING", ObjectiveGroup.SALES, Set.of()))
                .withMessage("forms must not be empty, but was [] for objective kind TASTING");
    }
}
