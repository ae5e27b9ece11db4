package io.eloquent.benchmarks;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks and prints what each costs beside its hand-written twin, with the marks that must be kept. Takes
 * JMH's own options: a pattern chooses benchmarks, {@code -p rows=100} parameters, {@code -f 3} measures three rounds.
 * Ends with status 1 if a mark was missed. See this module's {@code README.md}.
 */
public final class Benchmarks {
    private Benchmarks() {}

    /**
     * Runs the benchmarks.
     *
     * @param arguments JMH's options
     * @throws CommandLineOptionException if an option is none
     * @throws RunnerException if a benchmark fails, or does not do what it claims
     */
    public static void main(String... arguments) throws CommandLineOptionException, RunnerException {
        CommandLineOptions options = new CommandLineOptions(arguments);
        int rounds = options.getForkCount().orElse(1);
        Report report = new Report();
        for (int round = 0; round < rounds; round++) {
            // one fork of every benchmark a round: JMH would run all forks of one before the first of its twin
            add(
                    report,
                    new Runner(new OptionsBuilder()
                                    .parent(options)
                                    .forks(1)
                                    .addProfiler(GCProfiler.class)
                                    .shouldFailOnError(true)
                                    .build())
                            .run());
        }
        List<Report.Case> missed = report.missed();
        System.out.printf("%n%s%n%s%n", report.table(), missed.isEmpty() ? "" : "missed: " + missed);
        System.exit(missed.isEmpty() ? 0 : 1);
    }

    private static void add(Report report, Collection<RunResult> results) {
        for (RunResult result : results) {
            BenchmarkParams params = result.getParams();
            report.add(name(params), beside(params.getBenchmark()), nanos(result), bytes(result));
        }
    }

    private static Report.Case name(BenchmarkParams params) {
        StringBuilder values = new StringBuilder();
        for (String key : params.getParamsKeys()) {
            values.append(values.isEmpty() ? "" : ",").append(key).append('=').append(params.getParam(key));
        }
        String method = params.getBenchmark();
        return new Report.Case(
                method.substring(Benchmarks.class.getPackageName().length() + 1), values.toString());
    }

    private static @Nullable Beside beside(String benchmark) {
        int dot = benchmark.lastIndexOf('.');
        try {
            return Class.forName(benchmark.substring(0, dot))
                    .getMethod(benchmark.substring(dot + 1))
                    .getAnnotation(Beside.class);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(benchmark + " has run but is not there", e);
        }
    }

    private static double[] nanos(RunResult result) {
        return result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
                .toArray();
    }

    private static double bytes(RunResult result) {
        Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
        return allocated == null ? Double.NaN : allocated.getScore();
    }
}
