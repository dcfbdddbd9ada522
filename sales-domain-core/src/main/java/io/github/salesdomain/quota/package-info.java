/**
 * Who owes what by when, how far along they are, and what that means for the rest of the year.
 * <p>
 * A {@link io.github.salesdomain.quota.Quota} is an amount of a {@link io.github.salesdomain.quota.Metric} that a
 * {@link io.github.salesdomain.quota.Holder} owes for a sales period. A {@link io.github.salesdomain.quota.QuotaPlan} is a whole year of them:
 * every holder of a tree in every month, quarter and year, each level the exact sum of the one below. A {@link io.github.salesdomain.quota.UnitQuota}
 * and a {@link io.github.salesdomain.quota.UnitQuotaPlan} are the same for what is counted.
 * <p>
 * Who made a sale is said by {@link io.github.salesdomain.quota.SalesCreditor}: it divides transactions among holders so that none counts twice.
 * <p>
 * To divide one quota among holders, use {@link io.github.salesdomain.quota.QuotaSplitter}; within floors and caps,
 * {@link io.github.salesdomain.quota.QuotaAllocator}; by two dimensions at once, {@link io.github.salesdomain.quota.QuotaTabulator}; by
 * any number, one within the other, {@link io.github.salesdomain.quota.NestedAllocator}; over months,
 * {@link io.github.salesdomain.quota.QuotaPhaser}; down a whole tree and over the year, {@link io.github.salesdomain.quota.QuotaCascade}. To
 * know how much of it is reached, use {@link io.github.salesdomain.quota.AttainmentReader}; whether that is soon enough,
 * {@link io.github.salesdomain.quota.PaceReader}; whom to look at first, {@link io.github.salesdomain.quota.DeviationMonitor}. To re-plan the
 * open months, use {@link io.github.salesdomain.quota.QuotaReplanner}.
 * <p>
 * A plan lives on: {@link io.github.salesdomain.quota.PlanLife} keeps its versions, {@link io.github.salesdomain.quota.PlanApprover} asks who may
 * approve one, {@link io.github.salesdomain.quota.BottomUpReconciler} closes the gap to what was submitted,
 * {@link io.github.salesdomain.quota.QuotaAdjuster} changes single quotas, {@link io.github.salesdomain.quota.CustomerTransferrer} moves customers,
 * {@link io.github.salesdomain.quota.QuotaRamper} gives newcomers time, and a {@link io.github.salesdomain.quota.PlanBridge} says what changed why.
 */
@NullMarked
@SalesValue
package io.github.salesdomain.quota;

import io.github.salesdomain.style.SalesValue;
import org.jspecify.annotations.NullMarked;
