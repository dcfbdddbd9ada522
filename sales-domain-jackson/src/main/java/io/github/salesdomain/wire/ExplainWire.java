package io.github.salesdomain.wire;

import static io.github.salesdomain.wire.Field.list;
import static io.github.salesdomain.wire.Field.required;

import io.github.salesdomain.explain.Explanation;

/** The JSON form of the values of {@code explain}. */
final class ExplainWire {

    static final ObjectCodec<Explanation> EXPLANATION = ObjectCodec.of(
            required("label", TextCodec.text(TextCodec.NOTE), Explanation::label),
            required("value", TextCodec.text(TextCodec.NOTE), Explanation::value),
            list("parts", Codec.lazy(() -> ExplainWire.EXPLANATION), Explanation::parts),
            Explanation::new);

    private ExplainWire() {}

    static void addTo(SalesDomainWire.Listing listing) {
        listing.add(Explanation.class, EXPLANATION);
    }
}
