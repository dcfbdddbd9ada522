package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Enums;
import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What an objective is about.
 * <p>
 * The nine kinds of the trade are given, and nine for the other tasks of a visit that leave a measurable result. A host adds its own by code; a code that is given here keeps its group and forms.
 *
 * @param code the stable code; not blank, at most 64 characters
 * @param group whether it is about orders or about settling
 * @param forms in which forms it may be measured, in the order of the enum; at least one
 */
public record ObjectiveKind(String code, ObjectiveGroup group, Set<MeasureForm> forms)
        implements Comparable<ObjectiveKind> {

    /** The customer shall order more than before (老客户增加订货量): a volume or an amount. */
    public static final ObjectiveKind INCREASE_ORDER_VOLUME = given(Given.INCREASE_ORDER_VOLUME);

    /** The customer shall order more products than before (增加订货品种): a count. */
    public static final ObjectiveKind INCREASE_ORDER_VARIETY = given(Given.INCREASE_ORDER_VARIETY);

    /** The customer shall order existing products that it does not carry (推荐尚未经营的现有产品): a count. */
    public static final ObjectiveKind RECOMMEND_UNCARRIED_PRODUCT = given(Given.RECOMMEND_UNCARRIED_PRODUCT);

    /** The customer shall order new products, or be shown them (介绍新产品): a count. */
    public static final ObjectiveKind INTRODUCE_NEW_PRODUCT = given(Given.INTRODUCE_NEW_PRODUCT);

    /** A new customer shall place its first order (要求新客户下订单): an amount. */
    public static final ObjectiveKind FIRST_ORDER = given(Given.FIRST_ORDER);

    /** The customer shall pay what it owes (收回账款): an amount. */
    public static final ObjectiveKind COLLECT_PAYMENT = given(Given.COLLECT_PAYMENT);

    /** Complaints shall be closed (处理投诉): named. */
    public static final ObjectiveKind HANDLE_COMPLAINT = given(Given.HANDLE_COMPLAINT);

    /** Policies shall be acknowledged (传达政策): named. */
    public static final ObjectiveKind CONVEY_POLICY = given(Given.CONVEY_POLICY);

    /** Something shall be reached with the people there (客情建立): a milestone. */
    public static final ObjectiveKind BUILD_RELATIONSHIP = given(Given.BUILD_RELATIONSHIP);

    /** Differences between both books shall be explained (核对客户账物): an amount. */
    public static final ObjectiveKind RECONCILE_ACCOUNT = given(Given.RECONCILE_ACCOUNT);

    /** A surplus at the customer shall be sold off or moved (消化库存): a volume. */
    public static final ObjectiveKind CLEAR_STOCK = given(Given.CLEAR_STOCK);

    /** Promises to the customer shall be kept (落实对客户的承诺): named. */
    public static final ObjectiveKind KEEP_PROMISE = given(Given.KEEP_PROMISE);

    /** A price that breaks the agreement shall be put right (价格维护): named, by product. */
    public static final ObjectiveKind RESTORE_PRICE = given(Given.RESTORE_PRICE);

    /** Promotional goods that are not where they were promised to be shall be placed or returned (促销品核查): an amount. */
    public static final ObjectiveKind RECOVER_PROMOTION = given(Given.RECOVER_PROMOTION);

    /** What the field does not know any more shall be looked at again (收集信息): named, by subject. */
    public static final ObjectiveKind COLLECT_INFORMATION = given(Given.COLLECT_INFORMATION);

    /** The customer's people shall be taught (指导客户): named, by topic. */
    public static final ObjectiveKind COACH_CUSTOMER = given(Given.COACH_CUSTOMER);

    /** What a visit lacks shall be brought along (销售准备): named, by item. */
    public static final ObjectiveKind PREPARE_VISIT = given(Given.PREPARE_VISIT);

    /** The report of a visit shall be filed (拜访记录): named, by visit. */
    public static final ObjectiveKind FILE_REPORT = given(Given.FILE_REPORT);

    /** Checks the code, and that a given code keeps its group and forms. */
    public ObjectiveKind {
        requireNonNull(code, "code");
        requireNonNull(group, "group");
        requireNonNull(forms, "forms");
        if (code.isBlank() || code.length() > 64) {
            throw new IllegalArgumentException("objective kind must have 1 to 64 characters, but was '" + code + "'");
        }
        if (forms.isEmpty()) {
            throw new IllegalArgumentException("forms must not be empty, but was [] for objective kind " + code);
        }
        forms = Sets.immutableEnumSet(forms);
        Given given = Enums.getIfPresent(Given.class, code).orNull();
        if (given != null && (given.group != group || !given.forms.equals(forms))) {
            throw new IllegalArgumentException("objective kind " + code + " must be " + given.group + " with "
                    + given.forms + ", but was " + group + " with " + forms);
        }
    }

    /**
     * A kind of the host's own.
     *
     * @param code the stable code
     * @param group whether it is about orders or about settling
     * @param form in which form it is measured
     * @param more in which other forms it may be measured
     * @return the kind
     * @throws IllegalArgumentException if the code is blank or longer than 64 characters, or is given with another group or other forms
     */
    public static ObjectiveKind of(String code, ObjectiveGroup group, MeasureForm form, MeasureForm... more) {
        return new ObjectiveKind(code, group, Sets.immutableEnumSet(form, more));
    }

    /**
     * The given kind with this code.
     *
     * @param code the code, such as {@code COLLECT_PAYMENT}
     * @return the kind
     * @throws IllegalArgumentException if no kind with this code is given
     */
    public static ObjectiveKind of(String code) {
        Given given = Enums.getIfPresent(Given.class, code).orNull();
        if (given == null) {
            throw new IllegalArgumentException(
                    "code must be one of " + Joiner.on(", ").join(Given.values()) + ", but was '" + code
                            + "'\nMaybe it is the host's own: give its group and form too");
        }
        return given(given);
    }

    /** {@return the kinds that are given, in the order in which they are listed here} */
    public static List<ObjectiveKind> given() {
        return Arrays.stream(Given.values()).map(ObjectiveKind::given).collect(ImmutableList.toImmutableList());
    }

    private static ObjectiveKind given(Given given) {
        return new ObjectiveKind(given.name(), given.group, given.forms);
    }

    @Override
    public int compareTo(ObjectiveKind other) {
        return code.compareTo(other.code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }

    private enum Given {
        INCREASE_ORDER_VOLUME(ObjectiveGroup.SALES, MeasureForm.VOLUME, MeasureForm.AMOUNT),
        INCREASE_ORDER_VARIETY(ObjectiveGroup.SALES, MeasureForm.COUNT),
        RECOMMEND_UNCARRIED_PRODUCT(ObjectiveGroup.SALES, MeasureForm.COUNT),
        INTRODUCE_NEW_PRODUCT(ObjectiveGroup.SALES, MeasureForm.COUNT),
        FIRST_ORDER(ObjectiveGroup.SALES, MeasureForm.AMOUNT),
        COLLECT_PAYMENT(ObjectiveGroup.ADMINISTRATIVE, MeasureForm.AMOUNT),
        HANDLE_COMPLAINT(ObjectiveGroup.ADMINISTRATIVE, MeasureForm.NAMED),
        CONVEY_POLICY(ObjectiveGroup.ADMINISTRATIVE, MeasureForm.NAMED),
        BUILD_RELATIONSHIP(ObjectiveGroup.ADMINISTRATIVE, MeasureForm.MILESTONE),
        RECONCILE_ACCOUNT(ObjectiveGroup.ADMINISTRATIVE, MeasureForm.AMOUNT),
        CLEAR_STOCK(ObjectiveGroup.ADMINISTRATIVE, MeasureForm.VOLUME),
        KEEP_PROMISE(ObjectiveGroup.ADMINISTRATIVE, MeasureForm.NAMED),
        RESTORE_PRICE(ObjectiveGroup.ADMINISTRATIVE, MeasureForm.NAMED),
        RECOVER_PROMOTION(ObjectiveGroup.ADMINISTRATIVE, MeasureForm.AMOUNT),
        COLLECT_INFORMATION(ObjectiveGroup.ADMINISTRATIVE, MeasureForm.NAMED),
        COACH_CUSTOMER(ObjectiveGroup.ADMINISTRATIVE, MeasureForm.NAMED),
        PREPARE_VISIT(ObjectiveGroup.ADMINISTRATIVE, MeasureForm.NAMED),
        FILE_REPORT(ObjectiveGroup.ADMINISTRATIVE, MeasureForm.NAMED);

        private final ObjectiveGroup group;
        private final ImmutableSet<MeasureForm> forms;

        Given(ObjectiveGroup group, MeasureForm form, MeasureForm... more) {
            this.group = group;
            this.forms = Sets.immutableEnumSet(form, more);
        }
    }
}
