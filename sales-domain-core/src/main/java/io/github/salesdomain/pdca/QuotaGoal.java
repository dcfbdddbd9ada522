package io.github.salesdomain.pdca;

import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.UnitOfMeasure;
import io.github.salesdomain.quota.Direction;
import io.github.salesdomain.quota.Holder;
import io.github.salesdomain.quota.HolderKind;
import io.github.salesdomain.quota.Quota;
import io.github.salesdomain.visit.ObjectiveId;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/** A quota, read as a goal. */
record QuotaGoal(Quota quota, Optional<Money> actual) implements Goal {

    static Quantity reading(Money money) {
        return Quantity.of(
                money.getAmount(), UnitOfMeasure.of(money.getCurrencyUnit().getCode()));
    }

    @Override
    public ObjectiveId id() {
        return ObjectiveId.of(metric());
    }

    @Override
    public String metric() {
        return quota.holder() + " " + quota.metric() + " " + quota.period().id();
    }

    @Override
    public Optional<Quantity> baseline() {
        return actual.map(QuotaGoal::reading);
    }

    @Override
    public Quantity target() {
        return reading(quota.amount());
    }

    @Override
    public Direction direction() {
        return quota.metric().direction();
    }

    @Override
    public Optional<LocalDate> due() {
        return Optional.of(quota.period().lastDay());
    }

    @Override
    public Optional<PersonId> owner() {
        Holder holder = quota.holder();
        return holder.kind().equals(HolderKind.PERSON) ? Optional.of(PersonId.of(holder.id())) : Optional.empty();
    }
}
