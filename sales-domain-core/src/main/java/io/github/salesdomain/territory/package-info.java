/**
 * Territories: who owns which ground, and which customer belongs where.
 * <p>
 * The {@link io.github.salesdomain.territory.TerritoryTree} says which {@link io.github.salesdomain.territory.Territory} lies in which. A
 * {@link io.github.salesdomain.territory.TerritoryMap} adds which position holds which territory, the
 * {@link io.github.salesdomain.territory.TerritoryRule}s that say which customers belong where, and the
 * {@link io.github.salesdomain.territory.TerritoryPin}s of single customers; a {@link io.github.salesdomain.territory.TerritoryBound} limits a territory
 * with all that lies inside. Holdings, rules, bounds and pins hold for a while and have been known since a day:
 * a report as of one day, as known on another, never changes when people, rules or customers move later.
 * <p>
 * To answer which territory each customer belongs to, and where rules overlap or leave a gap, use
 * {@link io.github.salesdomain.territory.TerritoryAssigner}; to ask for single customers or conditions,
 * {@link io.github.salesdomain.territory.RuleBook}; to prove that rules leave no gap and no overlap for any customer,
 * {@link io.github.salesdomain.territory.CoverageProver}; to answer who looks after each customer, and who has no representative,
 * {@link io.github.salesdomain.territory.RepFinder}; whether those who hold territories report to those who hold the ground around them,
 * {@link io.github.salesdomain.territory.TreeComparer}; to sum amounts over the tree,
 * {@link io.github.salesdomain.territory.TerritoryTree#rollUp(org.joda.money.CurrencyUnit, java.util.Map)}.
 * <p>
 * A {@link io.github.salesdomain.territory.TerritoryAlignment} says who is where as plain facts, and a {@link io.github.salesdomain.territory.CustomerLoad}
 * what each customer weighs. To answer how evenly they lie, use {@link io.github.salesdomain.territory.BalanceAssessor}; how many people they take,
 * {@link io.github.salesdomain.territory.SalesForceSizer}; which moves would balance them, {@link io.github.salesdomain.territory.TerritoryBalancer};
 * what changes from one alignment to another, a {@link io.github.salesdomain.territory.Realignment}. To answer where the market is still white, use
 * {@link io.github.salesdomain.territory.WhiteSpaceAnalyzer}.
 */
@NullMarked
@SalesValue
package io.github.salesdomain.territory;

import io.github.salesdomain.style.SalesValue;
import org.jspecify.annotations.NullMarked;
