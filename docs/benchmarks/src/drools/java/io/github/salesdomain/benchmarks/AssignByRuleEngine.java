package io.github.salesdomain.benchmarks;

import io.github.salesdomain.customer.Customer;
import io.github.salesdomain.territory.RuleBook;
import io.github.salesdomain.territory.TerritoryAssigner;
import io.github.salesdomain.territory.TerritoryId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The rules and customers of {@link AssignCustomers} against a rule engine with one rule of its own for each (C-1). It is warmed up for longer than the others,
 * as it takes long to become fast.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
@OperationsPerInvocation(TerritoryData.CUSTOMERS)
public class AssignByRuleEngine {

    private static final List<String> ATTRIBUTES = List.of("account", "province", "city", "channel", "segment");

    @Param({"100", "1000", "10000"})
    private int size;

    private List<TerritoryData.PlainRule> plainRules = List.of();
    private List<TerritoryData.PlainCustomer> plainCustomers = List.of();
    private List<Customer> customers = List.of();
    private RuleBook book;

    /** Draws rules and customers. */
    @Setup
    public void data() {
        plainRules = TerritoryData.rules(size);
        plainCustomers = TerritoryData.customers();
        customers = plainCustomers.stream().map(TerritoryData::customer).toList();
        book = TerritoryAssigner.standard().ruleBook(TerritoryData.map(plainRules), TerritoryData.ON);
    }

    /** The library, without the reasons. */
    @Benchmark
    public void ours(Blackhole answers) {
        for (Customer customer : customers) {
            Optional<TerritoryId> territory = book.territoryOf(customer);
            answers.consume(territory);
        }
    }

    /** One session for all: each customer goes in, the strongest of the rules that match fires, and the customer goes out. */
    @Benchmark
    public void drools(Engine engine, Blackhole answers) {
        for (Fact fact : engine.facts) {
            engine.decide(fact);
            answers.consume(fact.rule);
        }
    }

    /** A customer as the engine sees it. */
    public static final class Fact {
        private final TerritoryData.PlainCustomer customer;
        private int rule = -1;

        Fact(TerritoryData.PlainCustomer customer) {
            this.customer = customer;
        }

        /** {@return its number} */
        public String getAccount() {
            return customer.account();
        }

        /** {@return where it is} */
        public String getProvince() {
            return customer.province();
        }

        /** {@return where it is} */
        public String getCity() {
            return customer.city();
        }

        /** {@return how it sells} */
        public String getChannel() {
            return customer.channel();
        }

        /** {@return how large it is} */
        public String getSegment() {
            return customer.segment();
        }

        /** Called by the rule of this number. */
        public void decidedBy(int number) {
            rule = number;
        }
    }

    /** The engine with its rules; only for the benchmark that asks it. */
    @State(Scope.Thread)
    public static class Engine {
        private List<Fact> facts = List.of();
        private KieSession session;

        /** Compiles the rules, and sees that the engine answers as a scan of all rules does. */
        @Setup
        public void compile(AssignByRuleEngine data) {
            KieServices services = KieServices.get();
            KieFileSystem files = services.newKieFileSystem();
            files.write("src/main/resources/territories.drl", source(data.plainRules));
            // the executable model takes longer to compile than the classic one, and then half its time
            KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
            if (builder.getResults().hasMessages(Message.Level.ERROR)) {
                throw new IllegalStateException(builder.getResults().toString());
            }
            session = services.newKieContainer(builder.getKieModule().getReleaseId())
                    .getKieBase()
                    .newKieSession();
            facts = data.plainCustomers.stream().map(Fact::new).toList();
            for (Fact fact : facts) {
                decide(fact);
                TerritoryData.PlainRule decided = fact.rule < 0 ? null : data.plainRules.get(fact.rule);
                if (!Objects.equals(decided, TerritoryData.strongest(data.plainRules, fact.customer))) {
                    throw new IllegalStateException("the engine decides on " + fact.customer + " by " + decided);
                }
            }
        }

        private void decide(Fact fact) {
            FactHandle handle = session.insert(fact);
            session.fireAllRules(1);
            session.delete(handle);
        }

        /** Closes the session. */
        @TearDown
        public void close() {
            session.dispose();
        }
    }

    /** Each rule has a salience of its own: the strongest the highest, and of those that are as strong the first, as in a scan. */
    private static String source(List<TerritoryData.PlainRule> rules) {
        List<Integer> strongestFirst = IntStream.range(0, rules.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> -rules.get(i).rank()))
                .toList();
        StringBuilder source = new StringBuilder("import " + Fact.class.getCanonicalName() + "\n");
        for (int place = 0; place < rules.size(); place++) {
            int number = strongestFirst.get(place);
            source.append("rule \"R" + number + "\" salience " + (rules.size() - place))
                    .append(" when $customer : Fact(" + conditions(rules.get(number)) + ")")
                    .append(" then $customer.decidedBy(" + number + "); end\n");
        }
        return source.toString();
    }

    private static String conditions(TerritoryData.PlainRule rule) {
        StringJoiner conditions = new StringJoiner(", ");
        for (int i = 0; i < ATTRIBUTES.size(); i++) {
            String value = rule.values().get(i);
            if (!value.isEmpty()) {
                conditions.add(ATTRIBUTES.get(i) + " == \"" + value + "\"");
            }
        }
        return conditions.toString();
    }
}
