package io.github.salesdomain.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.salesdomain.time.Chronicle;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class CustomerTest {

    private static final Customer DEALER = Customer.builder()
            .id(CustomerId.of("C-01"))
            .name("Yangtze Trading")
            .channel(Channel.GENERAL_TRADE)
            .since(LocalDate.of(2019, 4, 1))
            .putAttribute(CustomerAttribute.PROVINCE, "Jiangsu")
            .putAttribute(CustomerAttribute.of("ROUTE"), "7")
            .build();

    @Test
    void isADealerUnlessSet() {
        assertThat(DEALER.kind()).isEqualTo(CustomerKind.DEALER);
        assertThat(DEALER.withKind(CustomerKind.OUTLET).kind()).isEqualTo(CustomerKind.OUTLET);
        assertThat(DEALER.since()).contains(LocalDate.of(2019, 4, 1));
    }

    @Test
    void answersEachPropertyThatATerritoryRuleTests() {
        assertThat(DEALER.attribute(CustomerAttribute.PROVINCE)).contains("Jiangsu");
        assertThat(DEALER.attribute(CustomerAttribute.of("ROUTE"))).contains("7");
        assertThat(DEALER.attribute(CustomerAttribute.CITY)).isEmpty();
        assertThat(DEALER.attribute(CustomerAttribute.ACCOUNT)).contains("C-01");
        assertThat(DEALER.attribute(CustomerAttribute.KIND)).contains("DEALER");
        assertThat(DEALER.attribute(CustomerAttribute.CHANNEL)).contains("GENERAL_TRADE");
        assertThat(Customer.builder()
                        .id(CustomerId.of("C-02"))
                        .name("x")
                        .build()
                        .attribute(CustomerAttribute.CHANNEL))
                .isEmpty();
    }

    @Test
    void refusesABlankName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEALER.withName(" "))
                .withMessage("name must not be blank, but was ' ' for customer C-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEALER.withName("x".repeat(1025)))
                .withMessage("name must have at most 1,024 characters, but had 1025 for customer C-01");
        assertThatNoException().isThrownBy(() -> DEALER.withName("x".repeat(1024)));
    }

    @Test
    void refusesABlankAttribute() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Customer.builder()
                        .id(CustomerId.of("C-01"))
                        .name("x")
                        .putAttribute(CustomerAttribute.CITY, "")
                        .build())
                .withMessage("CITY must not be blank, but was '' for customer C-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Customer.builder()
                        .id(CustomerId.of("C-01"))
                        .name("x")
                        .putAttribute(CustomerAttribute.CITY, "x".repeat(1025))
                        .build())
                .withMessage("CITY must have at most 1,024 characters, but had 1025 for customer C-01");
    }

    @Test
    void refusesAnAttributeThatHasItsOwnPlace() {
        for (CustomerAttribute attribute :
                List.of(CustomerAttribute.ACCOUNT, CustomerAttribute.KIND, CustomerAttribute.CHANNEL)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Customer.builder()
                            .id(CustomerId.of("C-01"))
                            .name("x")
                            .putAttribute(attribute, "y")
                            .build())
                    .withMessage("attributes must not repeat " + attribute + ", but had 'y' for customer C-01");
        }
    }

    @Test
    void hasAStateForAWhile() {
        LocalDate known = LocalDate.of(2026, 3, 1);
        CustomerState state = CustomerState.builder()
                .factId("C-01 as a dealer")
                .customer(DEALER)
                .during(LocalDateRange.ofUnboundedEnd(known))
                .knownSince(known)
                .build();
        Chronicle<CustomerState> history = Chronicle.of(List.of(state));

        assertThat(history.asOf(known, known))
                .extracting(CustomerState::customer)
                .containsExactly(DEALER);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> state.withFactId(" "))
                .withMessage("factId must not be blank, but was ' '");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> state.withFactId("x".repeat(65)))
                .withMessage("factId must have at most 64 characters, but had 65");
        assertThatNoException().isThrownBy(() -> state.withFactId("x".repeat(64)));
    }

    @Nested
    class Keys {

        @Test
        void haveOneTo64Characters() {
            String tooLong = "x".repeat(65);
            for (String key : List.of("", " ", tooLong)) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> CustomerId.of(key))
                        .withMessage("customer id must have 1 to 64 characters, but was '" + key + "'");
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> CustomerKind.of(key))
                        .withMessage("customer kind must have 1 to 64 characters, but was '" + key + "'");
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> CustomerAttribute.of(key))
                        .withMessage("customer attribute must have 1 to 64 characters, but was '" + key + "'");
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> Channel.of(key))
                        .withMessage("channel must have 1 to 64 characters, but was '" + key + "'");
            }
            String longest = "x".repeat(64);
            assertThat(CustomerId.of(longest)).hasToString(longest);
            assertThat(CustomerKind.of(longest)).hasToString(longest);
            assertThat(CustomerAttribute.of(longest)).hasToString(longest);
            assertThat(Channel.of(longest)).hasToString(longest);
        }

        @Test
        void sortByTheirText() {
            assertThat(CustomerId.of("a")).isLessThan(CustomerId.of("b"));
            assertThat(CustomerKind.of("a")).isLessThan(CustomerKind.of("b"));
            assertThat(CustomerAttribute.of("a")).isLessThan(CustomerAttribute.of("b"));
            assertThat(Channel.of("a")).isLessThan(Channel.of("b"));
        }

        @Test
        void ofTheHostsOwnStandBesideTheShippedOnes() {
            assertThat(CustomerKind.of("DEALER")).isEqualTo(CustomerKind.DEALER);
            assertThat(CustomerKind.of("FRANCHISE")).isNotEqualTo(CustomerKind.KEY_ACCOUNT);
            assertThat(Channel.of("HORECA")).isEqualTo(Channel.HORECA);
            assertThat(CustomerAttribute.of("CITY")).isEqualTo(CustomerAttribute.CITY);
        }

        @Test
        void areNotNull() {
            assertThatNullPointerException()
                    .isThrownBy(() -> CustomerId.of(null))
                    .withMessage("value");
            assertThatNullPointerException()
                    .isThrownBy(() -> CustomerKind.of(null))
                    .withMessage("code");
            assertThatNullPointerException()
                    .isThrownBy(() -> CustomerAttribute.of(null))
                    .withMessage("code");
            assertThatNullPointerException().isThrownBy(() -> Channel.of(null)).withMessage("code");
        }
    }
}
