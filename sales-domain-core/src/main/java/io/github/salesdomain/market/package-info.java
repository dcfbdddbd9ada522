/**
 * What the field sees of the market: who may become a customer, what competitors do, and whether our material stands where it should.
 * <p>
 * A {@link io.github.salesdomain.market.Prospect} moves along the {@link io.github.salesdomain.market.ProspectStage}s step by step and keeps its history. A
 * {@link io.github.salesdomain.market.CompetitorSighting} is one dated and sourced observation of a competitor: a price, a product, a promotion, a share
 * or a channel. A {@link io.github.salesdomain.market.PopPlacement} is material at the point of purchase, with what was found when somebody looked.
 * <p>
 * To know what the prospects are worth, use {@link io.github.salesdomain.market.PipelineValuer}; whether a dealer could be replaced in each region,
 * {@link io.github.salesdomain.market.ReserveReader}; what is known of competitors today and where reports contradict each other,
 * {@link io.github.salesdomain.market.MarketReader}; how much of the material is in place, {@link io.github.salesdomain.market.PopReader}; what it brought,
 * {@link io.github.salesdomain.market.PopEffect}.
 */
@NullMarked
@SalesValue
package io.github.salesdomain.market;

import io.github.salesdomain.style.SalesValue;
import org.jspecify.annotations.NullMarked;
