package io.github.salesdomain.quota;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.money.Apportioner;
import io.github.salesdomain.money.ApportionmentCertificate;
import io.github.salesdomain.money.ApportionmentRule;
import io.github.salesdomain.money.CertificateLine;
import io.github.salesdomain.money.CertificateReview;
import io.github.salesdomain.money.CertificateVerifier;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.testkit.MetricDomain;
import io.github.salesdomain.testkit.QuotaDomain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.joda.money.Money;

@Domain(QuotaDomain.class)
@Domain(MetricDomain.class)
@Domain(DomainContext.Global.class)
class CascadeProofProperties {

    private static CertificateReview reviewed(ApportionmentCertificate certificate) {
        return CertificateVerifier.standard().verify(certificate);
    }

    @Property
    void everyDivisionOfAPlanIsProven(@ForAll CascadeProof proof) {
        assertThat(proof.certificates())
                .allSatisfy(certificate -> assertThat(reviewed(certificate).isSound())
                        .as("%s", certificate)
                        .isTrue());
        assertThat(proof.divisions())
                .allSatisfy(division -> assertThat(
                                division.certificate().lines().stream().map(CertificateLine::amount))
                        .containsExactlyElementsOf(
                                division.quotas().stream().map(Quota::amount).toList()));
    }

    @Property
    void everyDivisionOfAPlanOfUnitsIsProven(@ForAll UnitCascadeProof proof) {
        assertThat(proof.certificates())
                .allSatisfy(certificate -> assertThat(reviewed(certificate).isSound())
                        .as("%s", certificate)
                        .isTrue());
    }

    @Property
    void theOrderOfDivisionsDoesNotMatter(
            @ForAll CascadeProof proof, @ForAll UnitCascadeProof units, @ForAll long seed) {
        List<QuotaSplit> mixed = new ArrayList<>(proof.divisions());
        Collections.shuffle(mixed, new Random(seed));
        List<UnitQuotaSplit> mixedUnits = new ArrayList<>(units.divisions());
        Collections.shuffle(mixedUnits, new Random(seed));

        assertThat(new CascadeProof(proof.plan(), mixed)).isEqualTo(proof);
        assertThat(new UnitCascadeProof(units.plan(), mixedUnits)).isEqualTo(units);
    }

    @Property
    void aSplitByAnyRuleWithAnyLockAndUnitIsProven(
            @ForAll QuotaSplit sample,
            @ForAll ApportionmentRule rule,
            @ForAll @IntRange(min = 1, max = 500) int unit,
            @ForAll @IntRange(min = 0, max = 60) int lockPercent) {
        List<Holder> holders = sample.parts().stream()
                .map(part -> part.quota().holder())
                .distinct()
                .toList();
        Money step = Money.ofMinor(sample.whole().amount().getCurrencyUnit(), unit);
        QuotaSplitter splitter = QuotaSplitter.standard()
                .withApportioner(Apportioner.by(rule).inUnitsOf(step))
                .withHedge(sample.hedge());
        Money lock = Rate.percent(lockPercent).of(sample.whole().amount());
        if (holders.size() > 1 && lockPercent % 2 == 0) {
            splitter = splitter.withLock(holders.get(lockPercent % holders.size()), lock);
        }
        QuotaSplit split = splitter.split(sample.whole(), holders);

        ApportionmentCertificate certificate = split.certificate();

        assertThat(reviewed(certificate).isSound()).as("%s", certificate).isTrue();
        assertThat(certificate.rule()).isEqualTo(rule);
        assertThat(certificate.unit()).isEqualTo(step);
    }
}
