package io.github.salesdomain.territory;

import static io.github.salesdomain.customer.CustomerAttribute.ACCOUNT;
import static io.github.salesdomain.customer.CustomerAttribute.CHANNEL;
import static io.github.salesdomain.customer.CustomerAttribute.CITY;
import static io.github.salesdomain.customer.CustomerAttribute.COUNTRY;
import static io.github.salesdomain.customer.CustomerAttribute.DISTRICT;
import static io.github.salesdomain.customer.CustomerAttribute.PROVINCE;
import static io.github.salesdomain.customer.CustomerAttribute.SEGMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.salesdomain.customer.Channel;
import io.github.salesdomain.customer.Customer;
import io.github.salesdomain.customer.CustomerAttribute;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.product.ProductLine;
import io.github.salesdomain.testkit.SampleCompany;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TerritoryConditionTest {

    /** A dealer in Qingdao, Shandong, district Shinan, HoReCa, segment C. */
    private static final Customer QINGDAO = SampleCompany.customer("C-04");

    @Nested
    class Matching {

        @Test
        void testsEachAttributeOfTheCustomer() {
            assertThat(TerritoryCondition.account(CustomerId.of("C-04")).matches(QINGDAO))
                    .isTrue();
            assertThat(TerritoryCondition.account(CustomerId.of("C-05")).matches(QINGDAO))
                    .isFalse();
            assertThat(TerritoryCondition.country("China").matches(QINGDAO)).isTrue();
            assertThat(TerritoryCondition.province("Hebei", "Shandong").matches(QINGDAO))
                    .isTrue();
            assertThat(TerritoryCondition.province("Hebei").matches(QINGDAO)).isFalse();
            assertThat(TerritoryCondition.city("Qingdao").matches(QINGDAO)).isTrue();
            assertThat(TerritoryCondition.district("Shinan").matches(QINGDAO)).isTrue();
            assertThat(TerritoryCondition.channel(Channel.HORECA).matches(QINGDAO))
                    .isTrue();
            assertThat(TerritoryCondition.channel(Channel.KEY_ACCOUNT).matches(QINGDAO))
                    .isFalse();
            assertThat(TerritoryCondition.segment("C").matches(QINGDAO)).isTrue();
            assertThat(TerritoryCondition.everyone().matches(QINGDAO)).isTrue();
        }

        @Test
        void comparesValuesExactly() {
            assertThat(TerritoryCondition.city("qingdao").matches(QINGDAO)).isFalse();
        }

        @Test
        void doesNotMatchACustomerWithoutTheAttribute() {
            assertThat(TerritoryCondition.attribute(CustomerAttribute.of("OWN"), "x")
                            .matches(QINGDAO))
                    .isFalse();
        }

        @Test
        void holdsOnlyIfAllPartsDo() {
            TerritoryCondition place = TerritoryCondition.province("Shandong");
            assertThat(place.and(TerritoryCondition.channel(Channel.HORECA)).matches(QINGDAO))
                    .isTrue();
            assertThat(place.and(TerritoryCondition.channel(Channel.SPECIAL)).matches(QINGDAO))
                    .isFalse();
        }
    }

    @Nested
    class Form {

        @Test
        void isTheSameInWhateverOrderItWasBuilt() {
            TerritoryCondition place = TerritoryCondition.province("B", "A");
            TerritoryCondition channel = TerritoryCondition.channel(Channel.HORECA);
            TerritoryCondition segment = TerritoryCondition.segment("A");
            assertThat(segment.and(place).and(channel)).isEqualTo(place.and(channel.and(segment)));
            assertThat(segment.and(place).and(channel).toString())
                    .isEqualTo("CHANNEL is HORECA and PROVINCE is A or B and SEGMENT is A");
            assertThat(List.copyOf(segment.and(place).attributes())).containsExactly(PROVINCE, SEGMENT);
            assertThat(place.attributes()).containsExactly(PROVINCE);
        }

        @Test
        void addsNothingByEveryone() {
            TerritoryCondition place = TerritoryCondition.province("A");
            assertThat(place.and(TerritoryCondition.everyone())).isEqualTo(place);
            assertThat(TerritoryCondition.everyone().and(place)).isEqualTo(place);
            assertThat(TerritoryCondition.everyone().and(TerritoryCondition.everyone()))
                    .isEqualTo(TerritoryCondition.everyone())
                    .hasToString("everyone");
            assertThat(TerritoryCondition.everyone().attributes()).isEmpty();
        }

        @Test
        void refusesWhatCannotBe() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TerritoryCondition.province())
                    .withMessage("values of PROVINCE must name at least one, but was []");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TerritoryCondition.city("A", " "))
                    .withMessage("values of CITY must not be blank, but was [ , A]");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TerritoryCondition.city("A").and(TerritoryCondition.city("B")))
                    .withMessage("conditions must test each attribute once, but tested CITY twice"
                            + "\nMaybe one condition can name all its values.");
        }

        @Test
        void namesWhatIsMissing() {
            assertThatNullPointerException()
                    .isThrownBy(() -> new TerritoryCondition.AttributeIs(nothing(), Set.of("A")))
                    .withMessage("attribute");
            assertThatNullPointerException()
                    .isThrownBy(() -> new TerritoryCondition.AttributeIs(CITY, nothing()))
                    .withMessage("values");
            assertThatNullPointerException()
                    .isThrownBy(() -> new TerritoryCondition.AllOf(nothing()))
                    .withMessage("conditions");
        }
    }

    @Nested
    class AlternativesAndNegations {

        private final TerritoryCondition hubei = TerritoryCondition.province("Hubei");
        private final TerritoryCondition wuhan = TerritoryCondition.city("Wuhan");
        private final TerritoryCondition horeca = TerritoryCondition.channel(Channel.HORECA);

        /** A peer's filter logic, "(1 AND 2) OR 3". */
        @Test
        void nestAsInAFilter() {
            TerritoryCondition condition = TerritoryCondition.province("Shandong")
                    .and(TerritoryCondition.channel(Channel.SPECIAL))
                    .or(TerritoryCondition.segment("C"));
            assertThat(condition.matches(QINGDAO)).isTrue();
            assertThat(condition.matches(QINGDAO.withAttributes(Map.of(PROVINCE, "Shandong"))))
                    .isFalse();
            assertThat(condition).hasToString("SEGMENT is C, or (CHANNEL is SPECIAL and PROVINCE is Shandong)");
        }

        @Test
        void readInWords() {
            assertThat(hubei.and(wuhan.not())).hasToString("PROVINCE is Hubei and not (CITY is Wuhan)");
            assertThat(hubei.and(wuhan.or(horeca)))
                    .hasToString("PROVINCE is Hubei and (CHANNEL is HORECA, or CITY is Wuhan)");
            assertThat(wuhan.or(hubei.not())).hasToString("CITY is Wuhan, or not (PROVINCE is Hubei)");
            assertThat(wuhan.or(TerritoryCondition.everyone())).hasToString("CITY is Wuhan, or everyone");
        }

        @Test
        void haveOneForm() {
            assertThat(TerritoryCondition.city("B").or(TerritoryCondition.city("A")))
                    .isEqualTo(TerritoryCondition.city("A", "B"));
            assertThat(wuhan.or(hubei).or(horeca)).isEqualTo(horeca.or(hubei.or(wuhan)));
            assertThat(wuhan.or(wuhan)).isEqualTo(wuhan);
            assertThat(wuhan.not().not()).isEqualTo(wuhan);
            assertThat(hubei.and(wuhan.not()).and(wuhan.not())).isEqualTo(hubei.and(wuhan.not()));
            assertThat(List.copyOf(hubei.and(wuhan.or(horeca)).attributes())).containsExactly(CHANNEL, CITY, PROVINCE);
        }

        @Test
        void haveOneFormWhereTheyReadAlike() {
            TerritoryCondition everyone = TerritoryCondition.everyone();
            assertFormOf(everyone.not(), new TerritoryCondition.AnyOf(List.of(everyone)).not());
            assertFormOf(wuhan.not(), new TerritoryCondition.AllOf(List.of(wuhan)).not());
            assertFormOf(
                    TerritoryCondition.segment("A", "B").not(),
                    TerritoryCondition.segment("A or B").not());
        }

        private void assertFormOf(TerritoryCondition one, TerritoryCondition other) {
            assertThat(one).isNotEqualTo(other);
            assertThat(one.or(other)).isEqualTo(other.or(one)).hasSameHashCodeAs(other.or(one));
            assertThat(hubei.and(one).and(other)).isEqualTo(hubei.and(other).and(one));
        }

        @Test
        void holdForACustomerWithoutTheAttributeOnlyWhenNegated() {
            Customer nowhere = QINGDAO.withAttributes(Map.of());
            assertThat(hubei.matches(nowhere)).isFalse();
            assertThat(hubei.not().matches(nowhere)).isTrue();
        }

        @Test
        void areAboutALineWhereTheyTestIt() {
            TerritoryCondition water = TerritoryCondition.productLine(ProductLine.of("WATER"));
            assertThat(water.matches(QINGDAO)).isFalse();
            assertThat(water.matches(QINGDAO, ProductLine.of("WATER"))).isTrue();
            assertThat(water.matches(QINGDAO, ProductLine.of("TEA"))).isFalse();
            assertThat(water.not().matches(QINGDAO, ProductLine.of("TEA"))).isTrue();
            assertThat(TerritoryCondition.city("Qingdao").matches(QINGDAO, ProductLine.of("TEA")))
                    .isTrue();
        }

        @Test
        void sayWhichPartHeldAndWhichFailed() {
            TerritoryCondition condition = TerritoryCondition.province("Shandong")
                    .and(TerritoryCondition.city("Jinan").or(horeca))
                    .and(TerritoryCondition.attribute(CustomerAttribute.of("OWN"), "x")
                            .not());
            assertThat(condition.check(QINGDAO).explain().text()).isEqualToIgnoringNewLines("""
                            all of: held
                              PROVINCE is Shandong: held: is Shandong
                              any of: held
                                CHANNEL is HORECA: held: is HORECA
                                CITY is Jinan: failed: is Qingdao
                              not: held
                                OWN is x: failed: has none
                            """);
            assertThat(TerritoryCondition.everyone().check(QINGDAO).explain().text())
                    .isEqualTo("everyone: held");
        }

        @Test
        void checkTheirParts() {
            ConditionCheck held = wuhan.check(QINGDAO.withAttributes(Map.of(CITY, "Wuhan")));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ConditionCheck(wuhan, true, Optional.of("Jinan"), List.of()))
                    .withMessage("holds must follow from the parts of the condition CITY is Wuhan, but was true");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ConditionCheck(wuhan.not(), true, Optional.empty(), List.of()))
                    .withMessage("parts must be those of the condition not (CITY is Wuhan), but was []");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ConditionCheck(wuhan.not(), false, Optional.of("x"), List.of(held)))
                    .withMessage("found must be empty where the condition has parts, but was x");
        }

        @Test
        void refuseWhatHasNoEnd() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new TerritoryCondition.AnyOf(List.of()))
                    .withMessage("conditions must name at least one alternative, but was []");
            TerritoryCondition deep = hubei;
            for (int i = 0; i < 15; i++) {
                deep = deep.and(wuhan.or(horeca))
                        .or(TerritoryCondition.segment("S" + i).and(wuhan));
            }
            TerritoryCondition deepest = deep;
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> deepest.not())
                    .withMessage("conditions must nest at most 32 deep, but nested 33 deep");
        }

        @Test
        void refuseMoreAlternativesThanCanBeRead() {
            TerritoryCondition product = TerritoryCondition.everyone();
            for (int i = 0; i < 8; i++) {
                product = product.and(TerritoryCondition.attribute(CustomerAttribute.of("A" + i), "x")
                        .or(TerritoryCondition.attribute(CustomerAttribute.of("B" + i), "x")));
            }
            assertThat(Branch.of(product)).hasSize(256);
            TerritoryCondition tooMany = product.or(hubei);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Branch.of(tooMany))
                    .withMessage(
                            "condition must have at most 256 alternatives when its brackets are multiplied out, but had"
                                    + " more\nMaybe several rules say it more plainly.");
        }
    }

    @Nested
    class Precedence {

        private final PrecedencePolicy standard = PrecedencePolicy.standard();

        @Test
        void goesFromNamedAccountToCatchAll() {
            List<Set<CustomerAttribute>> order = List.of(
                    Set.of(ACCOUNT),
                    Set.of(DISTRICT, CHANNEL),
                    Set.of(DISTRICT),
                    Set.of(CITY, CHANNEL),
                    Set.of(CITY),
                    Set.of(PROVINCE, CHANNEL),
                    Set.of(PROVINCE),
                    Set.of(COUNTRY, CHANNEL),
                    Set.of(COUNTRY),
                    Set.of(CHANNEL),
                    Set.of());
            List<Integer> specificities =
                    order.stream().map(standard::specificityOf).toList();
            assertThat(specificities).containsExactly(5000, 4001, 4000, 3001, 3000, 2001, 2000, 1001, 1000, 1, 0);
        }

        @Test
        void doesNotCountACoarserPlaceBesideTheFinest() {
            assertThat(standard.specificityOf(Set.of(DISTRICT, CITY, PROVINCE)))
                    .isEqualTo(standard.specificityOf(Set.of(DISTRICT)));
        }

        @Test
        void countsAnyFurtherAttributeLikeTheChannel() {
            assertThat(standard.specificityOf(Set.of(CITY, SEGMENT)))
                    .isEqualTo(standard.specificityOf(Set.of(CITY, CHANNEL)));
            assertThat(standard.specificityOf(Set.of(CITY, CHANNEL, SEGMENT)))
                    .isGreaterThan(standard.specificityOf(Set.of(CITY, CHANNEL)));
        }

        @Test
        void neverLetsFurtherAttributesOutweighAFinerPlace() {
            Set<CustomerAttribute> many = new HashSet<>(Set.of(PROVINCE));
            for (int i = 0; i < 1_200; i++) {
                many.add(CustomerAttribute.of("OWN-" + i));
            }
            assertThat(standard.specificityOf(many)).isEqualTo(2999);
        }

        @Test
        void canFollowOtherPlaces() {
            CustomerAttribute street = CustomerAttribute.of("STREET");
            PrecedencePolicy own = PrecedencePolicy.byPlace(List.of(street, CITY));
            assertThat(own.specificityOf(Set.of(street))).isEqualTo(2000);
            assertThat(own.specificityOf(Set.of(CITY, DISTRICT))).isEqualTo(1001);
            assertThat(own).isEqualTo(new PrecedencePolicy.ByPlace(List.of(street, CITY)));
        }

        @Test
        void refusesPlacesThatGiveNoOrder() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PrecedencePolicy.byPlace(List.of()))
                    .withMessage("places must name at least one attribute, but was []");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PrecedencePolicy.byPlace(List.of(CITY, CITY)))
                    .withMessage("places must be named once each, but was [CITY, CITY]");
            assertThatNullPointerException()
                    .isThrownBy(() -> PrecedencePolicy.byPlace(nothing()))
                    .withMessage("places");
        }
    }

    @SuppressWarnings("NullAway")
    private static <T> T nothing() {
        return null;
    }
}
