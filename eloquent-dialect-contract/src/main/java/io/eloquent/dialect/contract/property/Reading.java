package io.eloquent.dialect.contract.property;

import io.eloquent.query.Database;
import io.eloquent.query.Query;
import io.eloquent.query.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What reads. */
final class Reading {
    private Reading() {}

    static List<@Nullable Object> values(Row row, List<ColumnSpec> columns) {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        for (ColumnSpec column : columns) {
            values.add(Type.plain(row.get(column.name(), column.type().javaType())));
        }
        return values;
    }

    private static List<List<@Nullable Object>> one(@Nullable Object value) {
        return Ask.one(value).get(0);
    }

    private static @Nullable Object converted(Database db, Type type, @Nullable Object value) {
        return value == null ? null : db.codecs().of(type.javaType()).convert(value);
    }

    /** All rows. */
    record Get(Chain chain) implements Ask {
        @Override
        public Ask of(Chain other) {
            return new Get(other);
        }

        @Override
        public List<List<@Nullable Object>> answer(Database db) {
            List<ColumnSpec> columns = chain.columns();
            return Simpler.map(chain.on(db).get(), row -> values(row, columns));
        }

        @Override
        public List<List<List<@Nullable Object>>> expected(Evaluator evaluator) {
            return evaluator.bags(chain, evaluator.rows(chain, null));
        }

        @Override
        public String end() {
            return ".get()";
        }
    }

    /** The first row of an order without ties. */
    record First(Chain chain) implements Ask {
        @Override
        public Ask of(Chain other) {
            return new First(other);
        }

        @Override
        public boolean takes(Chain other) {
            return other.hasNoTies(other.orders());
        }

        @Override
        public List<List<@Nullable Object>> answer(Database db) {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            chain.on(db).first().ifPresent(row -> rows.add(values(row, chain.columns())));
            return rows;
        }

        @Override
        public List<List<List<@Nullable Object>>> expected(Evaluator evaluator) {
            List<Evaluator.Found> rows = evaluator.rows(chain, null);
            return evaluator.bags(chain, rows.subList(0, Math.min(1, rows.size())));
        }

        @Override
        public String end() {
            return ".first()";
        }
    }

    /** The values of one column. */
    record Pluck(Chain chain, Ref column) implements Ask {
        @Override
        public Ask of(Chain other) {
            return new Pluck(other, column);
        }

        private Chain whole() {
            return chain.withOutputs(Map.of("x", column));
        }

        @Override
        public List<List<@Nullable Object>> answer(Database db) {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            for (Object value : chain.on(db).pluck(column.name())) {
                rows.add(one(converted(db, column.type(), value)).get(0));
            }
            return rows;
        }

        @Override
        public List<List<List<@Nullable Object>>> expected(Evaluator evaluator) {
            return evaluator.bags(whole(), evaluator.rows(whole(), null));
        }

        @Override
        public String end() {
            return JavaText.call("pluck", column.name());
        }
    }

    /** Whether there is a row. */
    record Exists(Chain chain, boolean negated) implements Ask {
        @Override
        public Ask of(Chain other) {
            return new Exists(other, negated);
        }

        @Override
        public List<List<@Nullable Object>> answer(Database db) {
            Query query = chain.on(db);
            return one(negated ? query.doesntExist() : query.exists());
        }

        @Override
        public List<List<List<@Nullable Object>>> expected(Evaluator evaluator) {
            return Ask.one(evaluator.rows(chain, null).isEmpty() == negated);
        }

        @Override
        public String end() {
            return negated ? ".doesntExist()" : ".exists()";
        }
    }

    /** How many rows there are. */
    record Count(Chain chain) implements Ask {
        @Override
        public Ask of(Chain other) {
            return new Count(other);
        }

        @Override
        public List<List<@Nullable Object>> answer(Database db) {
            return one(chain.on(db).count());
        }

        @Override
        public List<List<List<@Nullable Object>>> expected(Evaluator evaluator) {
            return Ask.one(evaluator.rows(chain, null).size());
        }

        @Override
        public String end() {
            return ".count()";
        }
    }

    /** An aggregate of one column of all rows. */
    record Total(Chain chain, String function, Ref column) implements Ask {
        @Override
        public Ask of(Chain other) {
            return new Total(other, function, column);
        }

        @Override
        public List<List<@Nullable Object>> answer(Database db) {
            Query query = chain.on(db);
            String name = column.name();
            return one(
                    switch (function) {
                        case "count" -> query.count(name);
                        case "sum" -> query.sum(name);
                        case "avg" -> query.avg(name).orElse(null);
                        case "min" -> converted(db, query.min(name));
                        default -> converted(db, query.max(name));
                    });
        }

        private @Nullable Object converted(Database db, Optional<Object> value) {
            return Reading.converted(db, column.type(), value.orElse(null));
        }

        @Override
        public List<List<List<@Nullable Object>>> expected(Evaluator evaluator) {
            List<Scope> rows = new ArrayList<>();
            evaluator.rows(chain.withDistinct(false), null).forEach(row -> rows.addAll(row.group()));
            Object total = evaluator.rules().aggregate(function, chain.distinct(), evaluator.values(column, rows));
            return Ask.one(total == null && function.equals("sum") ? BigDecimal.ZERO : total);
        }

        @Override
        public boolean isRounded() {
            return function.equals("avg");
        }

        @Override
        public String end() {
            return JavaText.call(function, column.name());
        }
    }
}
