package io.eloquent.dialect.contract.property;

import io.eloquent.query.Database;
import io.eloquent.query.Query;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What writes, and is undone. The answer is how many rows the statement says that it wrote, and the whole table
 * thereafter.
 *
 * @param chain which rows
 * @param kind what is done with them
 * @param changes columns and their new values; for an increment, the first is by how much
 */
record Writing(Chain chain, Kind kind, Map<ColumnSpec, @Nullable Object> changes) implements Ask {

    enum Kind {
        UPDATE,
        INCREMENT,
        DELETE
    }

    @Override
    public Ask of(Chain other) {
        return new Writing(other, kind, changes);
    }

    @Override
    public List<List<@Nullable Object>> answer(Database db) {
        Source target = chain.from();
        List<List<@Nullable Object>> answer = new ArrayList<>();
        db.beginTransaction();
        try {
            answer.addAll(Ask.one(write(chain.on(db))).get(0));
            Query all = db.table(target.table()).orderBy(target.columns().get(0).name());
            all.get().forEach(row -> answer.add(Reading.values(row, target.columns())));
        } finally {
            db.rollback();
        }
        return answer;
    }

    private int write(Query query) {
        return switch (kind) {
            case UPDATE -> query.update(named());
            case INCREMENT -> {
                Map<String, @Nullable Object> others = named();
                String column = others.keySet().iterator().next();
                Object amount = others.remove(column);
                yield query.increment(column, amount instanceof Number number ? number : 1, others);
            }
            case DELETE -> query.delete();
        };
    }

    private Map<String, @Nullable Object> named() {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        changes.forEach((column, value) -> named.put(column.name(), value));
        return named;
    }

    @Override
    public List<List<List<@Nullable Object>>> expected(Evaluator evaluator) {
        Source target = chain.from();
        Set<Object> written = new HashSet<>();
        for (Evaluator.Found row : evaluator.rows(chain, null)) {
            Object key = target.key().value(row.group().get(0));
            if (key != null) {
                written.add(key);
            }
        }
        List<List<List<@Nullable Object>>> expected = new ArrayList<>(Ask.one(written.size()));
        for (List<@Nullable Object> row : evaluator.table(target.table()).rows()) {
            if (!written.contains(row.get(0))) {
                expected.add(List.of(Evaluator.plainOf(row)));
            } else if (kind != Kind.DELETE) {
                expected.add(List.of(Evaluator.plainOf(changed(row))));
            }
        }
        return expected;
    }

    private List<@Nullable Object> changed(List<@Nullable Object> row) {
        List<@Nullable Object> changed = new ArrayList<>(row);
        boolean increment = kind == Kind.INCREMENT;
        for (Map.Entry<ColumnSpec, @Nullable Object> change : changes.entrySet()) {
            int index = chain.from().columns().indexOf(change.getKey());
            Object before = row.get(index);
            Object value = change.getValue();
            if (increment) {
                value = before == null ? null : new BigDecimal(before.toString()).add(new BigDecimal("" + value));
                increment = false;
            }
            changed.set(index, value);
        }
        return changed;
    }

    @Override
    public String end() {
        return switch (kind) {
            case UPDATE -> JavaText.call("update", named());
            case INCREMENT -> JavaText.call("increment", named());
            case DELETE -> ".delete()";
        };
    }
}
