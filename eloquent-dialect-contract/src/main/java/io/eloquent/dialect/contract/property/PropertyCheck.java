package io.eloquent.dialect.contract.property;

import io.eloquent.query.Database;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Asks random questions of random tables until an answer is wrong. The same seed asks the same questions.
 */
public final class PropertyCheck {
    private static final int ASKED_OF_A_TABLE = 100;

    private final Database db;
    private final boolean nullsAreLow;

    /**
     * Creates a check.
     *
     * @param db a connection to a database that is nobody else's
     */
    public PropertyCheck(Database db) {
        this.db = db;
        this.nullsAreLow = nullsAreLow(db);
    }

    /** Where NULL is sorted to differs from database to database, and is no business of a builder. */
    private static boolean nullsAreLow(Database db) {
        db.schema().dropIfExists("nulls");
        db.schema().create("nulls", table -> table.integer("c0").nullable());
        db.table("nulls").insert(Map.of("c0", 1));
        db.table("nulls").insert(Collections.singletonMap("c0", null));
        boolean low = db.table("nulls").orderBy("c0").pluck("c0").get(0) == null;
        db.schema().drop("nulls");
        return low;
    }

    /**
     * What a run has found.
     *
     * @param asked how many questions were asked
     * @param refused how many of them were refused by name
     * @param findings the wrong answers, each in its least form; none if all were right
     */
    public record Result(int asked, int refused, List<Found> findings) {}

    /**
     * A wrong answer in its least form.
     *
     * @param java the chain
     * @param rows how many rows its tables have
     * @param text all that is known about it
     */
    public record Found(String java, int rows, String text) {}

    /**
     * {@return what a run of so many questions has found}
     *
     * @param seed where chance starts; tables come anew each hundred questions, and the next have the next seed
     * @param questions how many
     * @param most after how many wrong answers it stops
     */
    public Result run(long seed, int questions, int most) {
        return run(seed, questions, most, new Semantics(nullsAreLow));
    }

    /**
     * {@return what a run finds first whose own evaluation is wrong}
     *
     * @param seed see {@link #run(long, int, int)}
     * @param questions how many
     * @param mistake what the evaluation gets wrong
     */
    public Result run(long seed, int questions, Mistake mistake) {
        return run(seed, questions, 1, mistake.in(nullsAreLow));
    }

    private Result run(long seed, int questions, int most, Semantics rules) {
        List<Found> findings = new ArrayList<>();
        Examiner examiner = new Examiner(db, rules);
        int asked = 0;
        for (long current = seed; asked < questions && findings.size() < most; current++) {
            Dice dice = new Dice(current);
            List<TableData> tables = new RandomTables(dice).next();
            Generator generator = new Generator(dice, tables);
            examiner.create(tables);
            for (int i = 0; i < ASKED_OF_A_TABLE && asked < questions && findings.size() < most; i++) {
                asked++;
                Finding finding = examiner.examine(new Sample(tables, generator.next()));
                if (finding != null) {
                    findings.add(least(current, finding, examiner));
                }
            }
        }
        examiner.drop();
        return new Result(asked, examiner.refused(), findings);
    }

    private static Found least(long seed, Finding finding, Examiner examiner) {
        Finding least = new Shrinker(examiner).shrink(finding);
        String text = "seed " + seed + "\n" + least + "\nfound as: "
                + finding.sample().java();
        return new Found(least.sample().java(), least.sample().size(), text);
    }
}
