package io.eloquent.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final Report.Case HAND = new Report.Case("Work.byHand", "rows=10");
    private static final Report.Case OURS = new Report.Case("Work.ours", "rows=10");

    private final Report report = new Report();

    @Beside(value = "byHand", atMost = 2, where = "rows=10")
    void atMostTwice() {}

    private static Beside mark() throws NoSuchMethodException {
        return ReportTest.class.getDeclaredMethod("atMostTwice").getAnnotation(Beside.class);
    }

    private void measure(Report.Case benchmark, double... nanos) throws NoSuchMethodException {
        report.add(benchmark, benchmark.name().equals("Work.ours") ? mark() : null, nanos, 64);
    }

    @Test
    void aMarkIsKeptUpToItsRatio() throws Exception {
        measure(HAND, 10, 11, 900);
        measure(OURS, 22, 22, 1);

        assertEquals(List.of(), report.missed());
        assertTrue(report.table().contains("2.00     1.00   <= 2.0 ok"), report.table());
    }

    @Test
    void aMarkIsMissedBeyondItsRatio() throws Exception {
        measure(HAND, 10, 10, 10);
        measure(OURS, 21, 21, 21);

        assertEquals(List.of(OURS), report.missed());
        assertTrue(report.table().contains("2.10     1.00   <= 2.0 MISSED"), report.table());
    }

    @Test
    void aRoundIsComparedWithItselfOnly() throws Exception {
        // the machine was ten times slower in the second round, and interrupted in the third
        for (double[] round : new double[][] {{10, 15}, {100, 150}, {10, 80}}) {
            measure(HAND, round[0]);
            measure(OURS, round[1]);
        }

        assertEquals(List.of(), report.missed());
        assertTrue(report.table().contains("1.50     1.00   <= 2.0 ok"), report.table());
    }

    @Test
    void aMarkHoldsForItsParametersOnly() throws Exception {
        report.add(new Report.Case("Work.byHand", "rows=1"), null, new double[] {10}, 64);
        report.add(new Report.Case("Work.ours", "rows=1"), mark(), new double[] {90}, 64);

        assertEquals(List.of(), report.missed());
        assertTrue(report.table().contains("9.00"), report.table());
    }

    @Beside(value = "byHand", moreNanos = 500, moreBytes = 150)
    void aLittleMore() {}

    @Test
    void whatIsMoreThanByHandHasMarksOfItsOwn() throws Exception {
        Beside more = ReportTest.class.getDeclaredMethod("aLittleMore").getAnnotation(Beside.class);
        report.add(HAND, null, new double[] {100}, 64);
        report.add(OURS, more, new double[] {600}, 214);

        assertEquals(List.of(), report.missed());
        assertTrue(report.table().contains("+500 <= +500 ns ok, +150 <= +150 B ok"), report.table());
    }

    @Test
    void aMarkOfMoreIsMissedByOneMore() throws Exception {
        Beside more = ReportTest.class.getDeclaredMethod("aLittleMore").getAnnotation(Beside.class);
        report.add(HAND, null, new double[] {100}, 64);
        report.add(OURS, more, new double[] {100}, 215);

        assertEquals(List.of(OURS), report.missed());
        assertTrue(report.table().contains("+151 <= +150 B MISSED"), report.table());
    }

    @Beside(value = "byHand", atMost = 2, atMostBytes = 1.5)
    void atMostHalfMoreBytes() {}

    @Test
    void bytesHaveAMarkOfTheirOwn() throws Exception {
        Beside bytes = ReportTest.class.getDeclaredMethod("atMostHalfMoreBytes").getAnnotation(Beside.class);
        report.add(HAND, null, new double[] {100}, 100);
        report.add(OURS, bytes, new double[] {100}, 150);

        assertEquals(List.of(), report.missed());
        assertTrue(report.table().contains("1.00     1.50   <= 2.0 ok, <= 1.5 B ok"), report.table());

        report.add(OURS, bytes, new double[] {100}, 160);
        report.add(HAND, null, new double[] {100}, 100);
        report.add(OURS, bytes, new double[] {100}, 160);
        report.add(HAND, null, new double[] {100}, 100);

        assertEquals(List.of(OURS), report.missed());
        assertTrue(report.table().contains("1.00     1.60   <= 2.0 ok, <= 1.5 B MISSED"), report.table());
    }

    @Test
    void theTwinOfAnotherClassIsNamedWithIt() throws Exception {
        Beside other = ReportTest.class.getDeclaredMethod("besideAnotherClass").getAnnotation(Beside.class);
        report.add(HAND, null, new double[] {100}, 64);
        report.add(new Report.Case("peers.Peer.theirs", "rows=10"), other, new double[] {300}, 64);

        assertTrue(report.table().contains("3.00"), report.table());
    }

    @Beside("Work.byHand")
    void besideAnotherClass() {}
}
