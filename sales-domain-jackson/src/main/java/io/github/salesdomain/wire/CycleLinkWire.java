package io.github.salesdomain.wire;

import static io.github.salesdomain.wire.Field.list;
import static io.github.salesdomain.wire.Field.required;

import io.github.salesdomain.pdca.CheckedCycle;
import io.github.salesdomain.pdca.CycleProposal;
import io.github.salesdomain.pdca.CycleProposals;
import io.github.salesdomain.pdca.CycleReading;

/** The JSON form of what links a cycle to figures of other packages. */
final class CycleLinkWire {

    static final ObjectCodec<CycleReading> READING = ObjectCodec.of(
            required("objective", VisitWire.OBJECTIVE_ID, CycleReading::objective),
            required("actual", QuantityWire.QUANTITY, CycleReading::actual),
            required("evidence", TextCodec.text(TextCodec.NOTE), CycleReading::evidence),
            CycleReading::new);

    static final ObjectCodec<CheckedCycle> CHECKED = ObjectCodec.of(
            required("cycle", PdcaWire.CYCLE, CheckedCycle::cycle),
            list("unread", VisitWire.OBJECTIVE_ID, CheckedCycle::unread),
            CheckedCycle::new);

    static final ObjectCodec<CycleProposal> PROPOSAL = ObjectCodec.of(
            required("alert", QuotaWire.DEVIATION_ALERT, CycleProposal::alert),
            required("objective", PdcaWire.OBJECTIVE, CycleProposal::objective),
            required("during", TimeWire.DATE_RANGE, CycleProposal::during),
            CycleProposal::new);

    static final ObjectCodec<CycleProposals> PROPOSALS = ObjectCodec.of(
            list("proposals", PROPOSAL, CycleProposals::proposals),
            list("setAside", QuotaWire.DEVIATION_ALERT, CycleProposals::setAside),
            CycleProposals::new);

    private CycleLinkWire() {}

    static void addTo(SalesDomainWire.Listing listing) {
        listing.add(CycleReading.class, READING);
        listing.add(CheckedCycle.class, CHECKED);
        listing.add(CycleProposal.class, PROPOSAL);
        listing.add(CycleProposals.class, PROPOSALS);
    }
}
