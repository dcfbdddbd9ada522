package io.github.salesdomain.benchmarks;

import io.github.salesdomain.territory.AttributeSpace;
import io.github.salesdomain.territory.CoverageProof;
import io.github.salesdomain.territory.CoverageProver;
import io.github.salesdomain.territory.RuleBook;
import io.github.salesdomain.territory.TerritoryAssigner;
import io.github.salesdomain.territory.TerritoryMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Rules indexed, and proven for all customers that there could be (C-2, C-3); the time is that per rule. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ProveCoverage {

    @Param({"100", "1000", "10000"})
    private int size;

    private List<TerritoryData.PlainRule> plainRules = List.of();
    private TerritoryMap map;

    /** Draws the rules. */
    @Setup
    public void rules() {
        plainRules = TerritoryData.rules(size);
        map = TerritoryData.map(plainRules);
    }

    /** The proof: gaps, overlaps and idle rules, each with a witness. */
    @Benchmark
    public CoverageProof ours() {
        return CoverageProver.standard().prove(map, AttributeSpace.open(), TerritoryData.ON);
    }

    /** The index alone. */
    @Benchmark
    public RuleBook oursIndexOnly() {
        return TerritoryAssigner.standard().ruleBook(map, TerritoryData.ON);
    }

    /** What is usually written by hand: every rule against every rule; finds ties that a stronger rule would have decided, and no gap. */
    @Benchmark
    public int everyPair() {
        int ties = 0;
        for (int i = 0; i < plainRules.size(); i++) {
            TerritoryData.PlainRule one = plainRules.get(i);
            for (int j = i + 1; j < plainRules.size(); j++) {
                TerritoryData.PlainRule other = plainRules.get(j);
                if (one.rank() == other.rank() && !one.territory().equals(other.territory()) && meet(one, other)) {
                    ties++;
                }
            }
        }
        return ties;
    }

    private static boolean meet(TerritoryData.PlainRule one, TerritoryData.PlainRule other) {
        for (int column = 0; column < 5; column++) {
            String asked = one.values().get(column);
            String against = other.values().get(column);
            if (!asked.isEmpty() && !against.isEmpty() && !asked.equals(against)) {
                return false;
            }
        }
        return true;
    }
}
