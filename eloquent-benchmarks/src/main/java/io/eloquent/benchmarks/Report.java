package io.eloquent.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sets each benchmark beside its hand-written twin. A ratio is one of two medians of the same round; over several
 * rounds it is the median of their ratios, so that a machine that slows down between two rounds spoils neither.
 */
final class Report {

    /**
     * One benchmark with one choice of parameters.
     *
     * @param name the class and the method, such as {@code Hydration.jdbcClass}
     * @param params the parameters, such as {@code rows=100}; may be empty
     */
    record Case(String name, String params) {
        Case twin(Beside beside) {
            String twin = beside.value();
            return new Case(twin.contains(".") ? twin : name.substring(0, name.lastIndexOf('.') + 1) + twin, params);
        }
    }

    private record Round(double median, double min, double bytes) {}

    private record Measured(Case key, @Nullable Beside beside, List<Round> rounds) {
        double[] over(ToDoubleFunction<Round> figure) {
            return rounds.stream().mapToDouble(figure).toArray();
        }
    }

    private final Map<Case, Measured> cases = new LinkedHashMap<>();

    /**
     * Adds what one round has measured.
     *
     * @param measured the benchmark
     * @param beside what it is compared with, or null for a hand-written one
     * @param nanos the time of one operation, an element for each iteration
     * @param bytes what one operation allocates
     */
    void add(Case measured, @Nullable Beside beside, double[] nanos, double bytes) {
        double min = Arrays.stream(nanos).min().orElseThrow();
        cases.computeIfAbsent(measured, key -> new Measured(key, beside, new ArrayList<>()))
                .rounds()
                .add(new Round(median(nanos), min, bytes));
    }

    /** {@return the benchmarks that were dearer than their marks} */
    List<Case> missed() {
        return cases.values().stream().filter(this::isMissed).map(Measured::key).toList();
    }

    private boolean isMissed(Measured measured) {
        return marks(measured).stream().anyMatch(Mark::isMissed);
    }

    /** {@return a table with a line for each benchmark} */
    String table() {
        StringBuilder out =
                new StringBuilder(line("benchmark", "", "median ns", "min ns", "B/op", "ratio", "B ratio", "mark"));
        for (Measured measured : cases.values()) {
            OptionalDouble ratio = ratio(measured, Round::median);
            out.append(line(
                    measured.key().name(),
                    measured.key().params(),
                    decimal(median(measured.over(Round::median))),
                    decimal(Arrays.stream(measured.over(Round::min)).min().orElseThrow()),
                    decimal(median(measured.over(Round::bytes))),
                    times(ratio),
                    times(ratio(measured, Round::bytes)),
                    ratio.isPresent() ? verdict(measured) : ""));
        }
        return out.toString();
    }

    private static String times(OptionalDouble ratio) {
        return ratio.isPresent() ? String.format(Locale.ROOT, "%.2f", ratio.getAsDouble()) : "";
    }

    private String verdict(Measured measured) {
        return marks(measured).stream().map(Mark::verdict).collect(Collectors.joining(", "));
    }

    /** What a benchmark may cost beside its twin, and what it does. */
    private record Mark(String unit, boolean isRatio, double most, double measured) {
        boolean isMissed() {
            return measured > most;
        }

        String verdict() {
            String more = isRatio ? "" : String.format(Locale.ROOT, "%+,.0f ", measured);
            String limit = isRatio ? String.valueOf(most) : String.format(Locale.ROOT, "%+,.0f", most);
            return more + "<= " + limit + unit + (isMissed() ? " MISSED" : " ok");
        }
    }

    /** {@return the marks that this benchmark has with these parameters; none if its twin was not run} */
    private List<Mark> marks(Measured measured) {
        Beside beside = measured.beside();
        OptionalDouble ratio = ratio(measured, Round::median);
        if (beside == null
                || ratio.isEmpty()
                || !beside.where().isEmpty()
                        && !beside.where().equals(measured.key().params())) {
            return List.of();
        }
        return Stream.of(
                        new Mark("", true, beside.atMost(), ratio.getAsDouble()),
                        new Mark(
                                " B",
                                true,
                                beside.atMostBytes(),
                                ratio(measured, Round::bytes).orElse(Double.NaN)),
                        new Mark(" ns", false, beside.moreNanos(), more(measured, Round::median)),
                        new Mark(" B", false, beside.moreBytes(), more(measured, Round::bytes)))
                .filter(mark -> mark.most() != Double.POSITIVE_INFINITY)
                .toList();
    }

    /** {@return the ratio to the hand-written twin; empty if there is none or it was not run} */
    private OptionalDouble ratio(Measured measured, ToDoubleFunction<Round> figure) {
        double ratio = beside(measured, figure, (ours, theirs) -> ours / theirs);
        return Double.isNaN(ratio) ? OptionalDouble.empty() : OptionalDouble.of(ratio);
    }

    private double more(Measured measured, ToDoubleFunction<Round> figure) {
        return beside(measured, figure, (ours, theirs) -> ours - theirs);
    }

    /** {@return how a figure compares with the twin's, the median of all rounds; NaN if there is no twin or it was not run} */
    private double beside(Measured measured, ToDoubleFunction<Round> figure, DoubleBinaryOperator comparison) {
        Beside beside = measured.beside();
        Measured twin = beside == null ? null : cases.get(measured.key().twin(beside));
        if (twin == null) {
            return Double.NaN;
        }
        double[] ours = measured.over(figure);
        double[] theirs = twin.over(figure);
        double[] compared = new double[Math.min(ours.length, theirs.length)];
        Arrays.setAll(compared, round -> comparison.applyAsDouble(ours[round], theirs[round]));
        return median(compared);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%,.1f" : "%,.0f", value);
    }

    private static String line(String... cells) {
        return String.format("%-36s %-12s %14s %14s %12s %8s %8s   %s%n", (Object[]) cells);
    }
}
