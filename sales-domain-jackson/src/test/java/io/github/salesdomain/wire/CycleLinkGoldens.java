package io.github.salesdomain.wire;

import io.github.salesdomain.pdca.CheckedCycle;
import io.github.salesdomain.pdca.CycleProposal;
import io.github.salesdomain.pdca.CycleReading;
import io.github.salesdomain.testkit.SamplePdca;
import java.util.List;

/** Checks by readings and proposed cycles as they are written. */
final class CycleLinkGoldens {

    static final List<Golden> ALL = List.of(
            new Golden("pdca/reading", CycleReading.class, SamplePdca.reading()),
            new Golden("pdca/checked-cycle", CheckedCycle.class, SamplePdca.checkedByReading()),
            new Golden(
                    "pdca/cycle-proposal",
                    CycleProposal.class,
                    SamplePdca.proposals().proposals().get(3)));

    private CycleLinkGoldens() {}
}
