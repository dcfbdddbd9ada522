package io.github.salesdomain.wire;

import io.github.salesdomain.testkit.SampleCadences;
import io.github.salesdomain.testkit.SampleCalls;
import io.github.salesdomain.visit.Call;
import io.github.salesdomain.visit.CallDue;
import io.github.salesdomain.visit.CallLoad;
import io.github.salesdomain.visit.CallMetrics;
import io.github.salesdomain.visit.CallPolicy;
import java.util.List;

/** Calls and their figures as they are written. */
final class CallGoldens {

    static final List<Golden> ALL = List.of(
            new Golden("visit/call", Call.class, SampleCalls.week().get(0)),
            new Golden("visit/call-missed", Call.class, SampleCalls.week().get(34)),
            new Golden(
                    "visit/call-policy", CallPolicy.class, CallPolicy.standard().leavingOutClosed()),
            new Golden("visit/call-metrics", CallMetrics.class, SampleCalls.metrics()),
            new Golden("visit/call-due", CallDue.class, SampleCadences.overdue()),
            new Golden("visit/call-load", CallLoad.class, SampleCadences.load()));

    private CallGoldens() {}
}
