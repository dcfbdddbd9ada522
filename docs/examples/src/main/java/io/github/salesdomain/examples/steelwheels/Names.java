package io.github.salesdomain.examples.steelwheels;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.org.PositionId;
import io.github.salesdomain.quota.Holder;
import io.github.salesdomain.quota.HolderKind;
import io.github.salesdomain.territory.TerritoryId;

/** What people call those whom the library knows by their ids. */
record Names(Company company, Territories territories) {

    String of(Holder holder) {
        if (holder.kind().equals(HolderKind.POSITION)) {
            return of(PositionId.of(holder.id()));
        }
        return holder.kind().equals(HolderKind.TERRITORY) ? of(TerritoryId.of(holder.id())) : "Steel Wheels";
    }

    String of(PositionId position) {
        return company.personAt(position);
    }

    String of(TerritoryId territory) {
        return territories.map().tree().territory(territory).name();
    }

    String of(CustomerId customer) {
        return customer + " " + company.customer(customer).name();
    }
}
