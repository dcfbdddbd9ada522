package io.github.salesdomain.wire;

import static io.github.salesdomain.wire.Field.defaulted;
import static io.github.salesdomain.wire.Field.list;
import static io.github.salesdomain.wire.Field.map;
import static io.github.salesdomain.wire.Field.optional;
import static io.github.salesdomain.wire.Field.required;
import static io.github.salesdomain.wire.Field.set;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.territory.BalanceGoal;
import io.github.salesdomain.territory.BalanceMeasure;
import io.github.salesdomain.territory.BalanceProposal;
import io.github.salesdomain.territory.BalanceReport;
import io.github.salesdomain.territory.BalanceTask;
import io.github.salesdomain.territory.CallPlan;
import io.github.salesdomain.territory.CustomerBorder;
import io.github.salesdomain.territory.CustomerLoad;
import io.github.salesdomain.territory.Realignment;
import io.github.salesdomain.territory.RepCapacity;
import io.github.salesdomain.territory.SalesForceSize;
import io.github.salesdomain.territory.TerritoryAlignment;
import io.github.salesdomain.territory.TerritoryBorder;
import io.github.salesdomain.territory.WorkloadGroup;
import java.time.Duration;

/** The JSON form of the values of {@code territory} that are about balance. */
final class BalanceWire {

    static final TextCodec<BalanceMeasure> MEASURE =
            TextCodec.of(TextCodec.CODE, BalanceMeasure::of, BalanceMeasure::code);

    static final ObjectCodec<CallPlan> CALL_PLAN = ObjectCodec.of(
            required("callsPerYear", NumberCodec.INT, CallPlan::callsPerYear),
            required("perCall", TimeWire.DURATION, CallPlan::perCall),
            defaulted("travelPerYear", TimeWire.DURATION, CallPlan::travelPerYear, Duration.ZERO),
            CallPlan::new);

    static final ObjectCodec<CustomerLoad> LOAD = ObjectCodec.building(
                    CustomerLoad::builder, CustomerLoad.Builder::build)
            .with(
                    required("customer", CustomerWire.CUSTOMER_ID, CustomerLoad::customer),
                    CustomerLoad.Builder::customer)
            .with(required("sales", MoneyWire.MONEY, CustomerLoad::sales), CustomerLoad.Builder::sales)
            .with(optional("calls", CALL_PLAN, CustomerLoad::calls), CustomerLoad.Builder::calls)
            .with(optional("potential", MoneyWire.MONEY, CustomerLoad::potential), CustomerLoad.Builder::potential)
            .with(
                    map("amounts", MEASURE, NumberCodec.DECIMAL, CustomerLoad::amounts),
                    CustomerLoad.Builder::putAllAmounts)
            .codec();

    static final ObjectCodec<TerritoryAlignment> ALIGNMENT = ObjectCodec.building(
                    TerritoryAlignment::builder, TerritoryAlignment.Builder::build)
            .with(
                    set("territories", TerritoryWire.TERRITORY_ID, TerritoryAlignment::territories),
                    TerritoryAlignment.Builder::addAllTerritories)
            .with(
                    map("places", CustomerWire.CUSTOMER_ID, TerritoryWire.TERRITORY_ID, TerritoryAlignment::places),
                    TerritoryAlignment.Builder::putAllPlaces)
            .with(
                    set("unplaced", CustomerWire.CUSTOMER_ID, TerritoryAlignment::unplaced),
                    TerritoryAlignment.Builder::addAllUnplaced)
            .codec();

    static final TextCodec<BalanceReport.Standing> STANDING = EnumCodec.ofReasons(BalanceReport.Standing.class);

    static final ObjectCodec<BalanceReport.Line> LINE = ObjectCodec.of(
            required("territory", TerritoryWire.TERRITORY_ID, BalanceReport.Line::territory),
            required("amount", NumberCodec.DECIMAL, BalanceReport.Line::amount),
            required("index", QuantityWire.RATIO, BalanceReport.Line::index),
            required("standing", STANDING, BalanceReport.Line::standing),
            BalanceReport.Line::new);

    static final ObjectCodec<BalanceReport> REPORT = ObjectCodec.of(
            required("measure", MEASURE, BalanceReport::measure),
            required("tolerance", MoneyWire.RATE, BalanceReport::tolerance),
            list("lines", LINE, BalanceReport::lines),
            BalanceReport::new);

    static final ObjectCodec<WorkloadGroup> GROUP = ObjectCodec.of(
            required("name", TextCodec.text(TextCodec.NAME), WorkloadGroup::name),
            required("customers", NumberCodec.INT, WorkloadGroup::customers),
            required("each", CALL_PLAN, WorkloadGroup::each),
            WorkloadGroup::of);

    static final ObjectCodec<RepCapacity> CAPACITY = ObjectCodec.of(
            required("workingTime", TimeWire.DURATION, RepCapacity::workingTime),
            defaulted("notSelling", MoneyWire.RATE, RepCapacity::notSelling, Rate.zero()),
            RepCapacity::new);

    static final ObjectCodec<SalesForceSize> SIZE = ObjectCodec.of(
            list("groups", GROUP, SalesForceSize::groups),
            required("capacity", CAPACITY, SalesForceSize::capacity),
            required("reps", NumberCodec.LONG, SalesForceSize::reps),
            SalesForceSize::new);

    static final ObjectCodec<Realignment.Move> MOVE = ObjectCodec.of(
            required("load", LOAD, Realignment.Move::load),
            optional("from", TerritoryWire.TERRITORY_ID, Realignment.Move::from),
            optional("to", TerritoryWire.TERRITORY_ID, Realignment.Move::to),
            Realignment.Move::new);

    static final ObjectCodec<Realignment> REALIGNMENT = ObjectCodec.building(
                    Realignment::builder, Realignment.Builder::build)
            .with(required("totalSales", MoneyWire.MONEY, Realignment::totalSales), Realignment.Builder::totalSales)
            .with(list("moves", MOVE, Realignment::moves), Realignment.Builder::addAllMoves)
            .with(
                    set("appearing", TerritoryWire.TERRITORY_ID, Realignment::appearing),
                    Realignment.Builder::addAllAppearing)
            .with(
                    set("vanishing", TerritoryWire.TERRITORY_ID, Realignment::vanishing),
                    Realignment.Builder::addAllVanishing)
            .codec();

    static final ObjectCodec<BalanceGoal> GOAL = ObjectCodec.of(
            required("measure", MEASURE, BalanceGoal::measure),
            required("tolerance", MoneyWire.RATE, BalanceGoal::tolerance),
            BalanceGoal::of);

    static final ObjectCodec<TerritoryBorder> TERRITORY_BORDER = ObjectCodec.of(
            required("one", TerritoryWire.TERRITORY_ID, TerritoryBorder::one),
            required("other", TerritoryWire.TERRITORY_ID, TerritoryBorder::other),
            TerritoryBorder::of);

    static final ObjectCodec<CustomerBorder> CUSTOMER_BORDER = ObjectCodec.of(
            required("one", CustomerWire.CUSTOMER_ID, CustomerBorder::one),
            required("other", CustomerWire.CUSTOMER_ID, CustomerBorder::other),
            CustomerBorder::of);

    static final ObjectCodec<BalanceTask> TASK = ObjectCodec.building(BalanceTask::builder, BalanceTask.Builder::build)
            .with(required("alignment", ALIGNMENT, BalanceTask::alignment), BalanceTask.Builder::alignment)
            .with(list("loads", LOAD, BalanceTask::loads), BalanceTask.Builder::addAllLoads)
            .with(list("goals", GOAL, BalanceTask::goals), BalanceTask.Builder::addAllGoals)
            .with(set("pinned", CustomerWire.CUSTOMER_ID, BalanceTask::pinned), BalanceTask.Builder::addAllPinned)
            .with(
                    set("territoryBorders", TERRITORY_BORDER, BalanceTask::territoryBorders),
                    BalanceTask.Builder::addAllTerritoryBorders)
            .with(
                    set("customerBorders", CUSTOMER_BORDER, BalanceTask::customerBorders),
                    BalanceTask.Builder::addAllCustomerBorders)
            .codec();

    static final TextCodec<BalanceProposal.Status> STATUS = EnumCodec.ofReasons(BalanceProposal.Status.class);

    static final ObjectCodec<BalanceProposal.Step> STEP = ObjectCodec.of(
            required("move", MOVE, BalanceProposal.Step::move),
            required("disruption", QuantityWire.RATIO, BalanceProposal.Step::disruption),
            required("imbalanceAfter", QuantityWire.RATIO, BalanceProposal.Step::imbalanceAfter),
            BalanceProposal.Step::new);

    static final ObjectCodec<BalanceProposal> PROPOSAL = ObjectCodec.building(
                    BalanceProposal::builder, BalanceProposal.Builder::build)
            .with(list("before", REPORT, BalanceProposal::before), BalanceProposal.Builder::addAllBefore)
            .with(list("after", REPORT, BalanceProposal::after), BalanceProposal.Builder::addAllAfter)
            .with(list("steps", STEP, BalanceProposal::steps), BalanceProposal.Builder::addAllSteps)
            .with(
                    required("totalSales", MoneyWire.MONEY, BalanceProposal::totalSales),
                    BalanceProposal.Builder::totalSales)
            .with(
                    required("leastExcess", QuantityWire.RATIO, BalanceProposal::leastExcess),
                    BalanceProposal.Builder::leastExcess)
            .with(
                    required("leastMovedSales", MoneyWire.MONEY, BalanceProposal::leastMovedSales),
                    BalanceProposal.Builder::leastMovedSales)
            .with(required("status", STATUS, BalanceProposal::status), BalanceProposal.Builder::status)
            .with(required("work", NumberCodec.LONG, BalanceProposal::work), BalanceProposal.Builder::work)
            .codec();

    private BalanceWire() {}

    static void addTo(SalesDomainWire.Listing listing) {
        listing.add(BalanceMeasure.class, MEASURE);
        listing.add(CallPlan.class, CALL_PLAN);
        listing.add(CustomerLoad.class, LOAD);
        listing.add(TerritoryAlignment.class, ALIGNMENT);
        listing.add(BalanceReport.Standing.class, STANDING);
        listing.add(BalanceReport.Line.class, LINE);
        listing.add(BalanceReport.class, REPORT);
        listing.add(WorkloadGroup.class, GROUP);
        listing.add(RepCapacity.class, CAPACITY);
        listing.add(SalesForceSize.class, SIZE);
        listing.add(Realignment.Move.class, MOVE);
        listing.add(Realignment.class, REALIGNMENT);
        listing.add(BalanceGoal.class, GOAL);
        listing.add(TerritoryBorder.class, TERRITORY_BORDER);
        listing.add(CustomerBorder.class, CUSTOMER_BORDER);
        listing.add(BalanceTask.class, TASK);
        listing.add(BalanceProposal.Status.class, STATUS);
        listing.add(BalanceProposal.Step.class, STEP);
        listing.add(BalanceProposal.class, PROPOSAL);
    }
}
