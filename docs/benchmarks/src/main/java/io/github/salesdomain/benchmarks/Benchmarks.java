package io.github.salesdomain.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks and prints one table for each: ours, the peers and the floor, side by side in the same run.
 * <p>
 * In each benchmark class the method {@code ours} is the library, {@code floor} the least that any program must do, and every other method a peer. A
 * ratio above 1 says how many times longer the other took than ours. Only ratios are worth quoting: times belong to the machine.
 */
public final class Benchmarks {

    private Benchmarks() {}

    /** Runs the benchmarks whose class name matches the first argument and writes the tables to the file named by the second. */
    public static void main(String[] args) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("benchmarks\\." + args[0])
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
        String tables = tables(results);
        System.out.println(tables);
        Path file = Path.of(args[1]);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, tables);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tables(Collection<RunResult> results) {
        Map<String, Map<String, List<Row>>> byClassAndSize = new TreeMap<>();
        for (RunResult result : results) {
            Row row = Row.of(result);
            byClassAndSize
                    .computeIfAbsent(row.subject, key -> new TreeMap<>())
                    .computeIfAbsent(row.size, key -> new ArrayList<>())
                    .add(row);
        }
        StringBuilder out = new StringBuilder();
        out.append("JDK ").append(Runtime.version()).append(", ").append(System.getProperty("os.arch"));
        out.append(", ").append(Runtime.getRuntime().availableProcessors()).append(" processors\n");
        byClassAndSize.forEach((subject, sizes) -> {
            out.append("\n### ").append(subject).append("\n\n");
            out.append(
                    "| size | who | time per item | error | bytes per item | times ours |\n|---:|---|---:|---:|---:|---:|\n");
            sizes.forEach((size, rows) -> {
                double ours = rows.stream()
                        .filter(row -> row.who.equals("ours"))
                        .mapToDouble(row -> row.time)
                        .findFirst()
                        .orElse(Double.NaN);
                rows.sort((a, b) -> Double.compare(a.time, b.time));
                for (Row row : rows) {
                    out.append(String.format(
                            Locale.ROOT,
                            "| %s | %s | %s | ± %.0f %% | %.1f | %.2f |%n",
                            size.strip(),
                            row.who,
                            nanoseconds(row.time),
                            100 * row.error / row.time,
                            row.bytes,
                            row.time / ours));
                }
            });
        });
        return out.toString();
    }

    private static String nanoseconds(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.2f ns" : "%.0f ns", value);
    }

    private record Row(String subject, String size, String who, double time, double error, double bytes) {

        static Row of(RunResult result) {
            String name = result.getParams().getBenchmark();
            int dot = name.lastIndexOf('.');
            String size = result.getParams().getParamsKeys().contains("size")
                    ? result.getParams().getParam("size")
                    : "1";
            Result<?> primary = result.getPrimaryResult();
            Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
            // the same number of items for each size is told to the harness, which divides by it
            double items = result.getParams().getOpsPerInvocation() > 1 ? 1 : Double.parseDouble(size);
            return new Row(
                    name.substring(name.lastIndexOf('.', dot - 1) + 1, dot),
                    String.format(Locale.ROOT, "%12s", size),
                    name.substring(dot + 1),
                    primary.getScore() / items,
                    primary.getScoreError() / items,
                    allocated == null ? Double.NaN : allocated.getScore() / items);
        }
    }
}
