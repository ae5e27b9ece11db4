package io.eloquent.dialect.contract.property;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tables and what is asked of them.
 *
 * @param tables the tables and their rows
 * @param ask the question
 */
record Sample(List<TableData> tables, Ask ask) {
    private static final Pattern TABLE = Pattern.compile("\\b[at]\\d+(?=\\.)");

    /** {@return whether all tables that are named are there} */
    private boolean isWhole() {
        String java = java();
        return TABLE.matcher(java)
                .results()
                .map(MatchResult::group)
                .allMatch(name -> java.contains("\"" + name + "\")")
                        || java.contains("\"" + name + "\",")
                        || java.contains(" as " + name + "\""));
    }

    /** {@return samples of which each is simpler than this one} */
    List<Sample> simpler() {
        List<Sample> all = new ArrayList<>();
        ask.chain().simpler().stream().filter(ask::takes).forEach(chain -> all.add(new Sample(tables, ask.of(chain))));
        all.removeIf(sample -> !sample.isWhole());
        for (int i = 0; i < tables.size(); i++) {
            for (List<List<@Nullable Object>> rows : Simpler.lists(tables.get(i).rows(), this::simpler)) {
                List<TableData> changed = new ArrayList<>(tables);
                changed.set(i, tables.get(i).withRows(rows));
                all.add(new Sample(changed, ask));
            }
        }
        return all;
    }

    /** Only few rows get simpler values: with many, fewer rows come first. */
    private List<List<@Nullable Object>> simpler(List<@Nullable Object> row) {
        List<List<@Nullable Object>> all = new ArrayList<>();
        if (tables.stream().mapToInt(table -> table.rows().size()).sum() > 6) {
            return all;
        }
        for (int i = 1; i < row.size(); i++) {
            if (row.get(i) != null) {
                List<@Nullable Object> changed = new ArrayList<>(row);
                changed.set(i, null);
                all.add(changed);
            }
        }
        return all;
    }

    /** {@return how many rows the tables have together} */
    int size() {
        return tables.stream().mapToInt(table -> table.rows().size()).sum();
    }

    /** {@return the question, as Java} */
    String java() {
        return ask.chain() + ask.end();
    }

    /** {@return the tables that the question is about, and the question} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(java());
        tables.stream()
                .filter(table -> java().contains("\"" + table.name()))
                .forEach(table -> text.append("\n").append(table));
        return text.toString();
    }
}
