package io.github.salesdomain.reconciliation;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/** Reads from a report what the next period opens with. */
final class Carrying {

    private record Lines(List<LedgerLine> ledger, List<LedgerLine> statement) {}

    private final ReconciliationReport report;
    private final LocalDate on;
    private final Map<Lines, Discrepancy> discrepancies = new HashMap<>();
    private final Map<Side, Map<LineId, LocalDate>> since = new EnumMap<>(Side.class);
    private final ImmutableList.Builder<CarriedItem> items = ImmutableList.builder();
    private final ImmutableList.Builder<Discrepancy> writtenOff = ImmutableList.builder();
    private int residuals;

    Carrying(ReconciliationReport report, LocalDate on) {
        this.report = report;
        this.on = on;
        for (Discrepancy discrepancy : report.discrepancies()) {
            discrepancies.put(new Lines(discrepancy.ledgerLines(), discrepancy.statementLines()), discrepancy);
        }
        for (Side side : Side.values()) {
            since.put(side, new HashMap<>());
        }
        report.terms().carried().ifPresent(carried -> {
            for (CarriedItem item : carried.items()) {
                since.getOrDefault(item.side(), new HashMap<>()).put(item.line().id(), item.since());
            }
        });
    }

    CarriedItems carried() {
        Money settled = report.terms()
                .carried()
                .map(CarriedItems::settled)
                .orElse(Money.zero(report.ledgerBalance().getCurrencyUnit()));
        for (Match match : report.matches()) {
            settled = settled.plus(Groups.sum(match.statementLines()));
            if (!match.residual().isZero()) {
                addResidual(match);
            }
        }
        for (Side side : Side.values()) {
            for (LineGroup group : report.groups()) {
                if (!group.outcome().isMatched()) {
                    addLines(side, side == Side.LEDGER ? group.ledgerLines() : group.statementLines());
                }
            }
        }
        return new CarriedItems(on, settled, items.build(), writtenOff.build());
    }

    private void addResidual(Match match) {
        Discrepancy discrepancy = discrepancies.get(new Lines(match.ledgerLines(), match.statementLines()));
        if (discrepancy != null
                && (discrepancy.corrector() == Corrector.TOLERANCE_ACCOUNT
                        || discrepancy.corrector() == Corrector.FX_ACCOUNT)) {
            writtenOff.add(discrepancy);
            return;
        }
        residuals++;
        LedgerLine first = match.ledgerLines().get(0);
        LedgerLine line = LedgerLine.builder()
                .id(LineId.of("carried-" + on + "-" + residuals))
                .party(first.party())
                .reference(first.reference())
                .date(on)
                .kind(LineKind.ADJUSTMENT)
                .amount(match.residual())
                .build();
        items.add(new CarriedItem(
                Side.LEDGER, line, discrepancy == null ? DiscrepancyKind.UNEXPLAINED : discrepancy.kind(), on));
    }

    private void addLines(Side side, List<LedgerLine> lines) {
        for (LedgerLine line : lines) {
            if (!line.amount().isZero()) {
                Lines alone =
                        side == Side.LEDGER ? new Lines(List.of(line), List.of()) : new Lines(List.of(), List.of(line));
                Discrepancy discrepancy = discrepancies.get(alone);
                LocalDate first = since.getOrDefault(side, Map.of()).getOrDefault(line.id(), on);
                items.add(new CarriedItem(
                        side, line, discrepancy == null ? DiscrepancyKind.UNEXPLAINED : discrepancy.kind(), first));
            }
        }
    }
}
