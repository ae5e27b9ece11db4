package io.eloquent.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Collection;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

class EveryBenchmarkTest {

    @Test
    void everyBenchmarkDoesWhatItsHandWrittenTwinDoes() throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("io\\.eloquent\\.benchmarks\\..*")
                        .mode(Mode.SingleShotTime)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .forks(0)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();

        assertFalse(results.isEmpty());
    }

    @Test
    void everyComparisonNamesABenchmarkOfItsClass() {
        Stream.of(Hydration.class, Building.class, Running.class, Writing.class, Relations.class)
                .flatMap(type -> Stream.of(type.getMethods()))
                .filter(method -> method.isAnnotationPresent(Beside.class))
                .forEach(method -> assertEquals(
                        1,
                        Stream.of(method.getDeclaringClass().getMethods())
                                .filter(twin -> twin.getName()
                                        .equals(method.getAnnotation(Beside.class)
                                                .value()))
                                .count(),
                        method + " is beside nothing"));
    }
}
