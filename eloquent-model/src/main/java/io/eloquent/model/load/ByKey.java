package io.eloquent.model.load;

import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.ModelSelect;
import io.eloquent.model.meta.Remembered;
import io.eloquent.query.Database;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Comparison;
import io.eloquent.query.ast.Conditions;
import io.eloquent.query.ast.Connective;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.Value;
import io.eloquent.query.compile.CompiledSql;
import io.eloquent.query.dialect.Dialect;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The statement by which the model of a key is found, where a query says nothing else. Its text is compiled once for each
 * class, database product and prefix. Safe for many threads.
 */
public final class ByKey {
    private static final Value PLACE = new Value(null);
    private static final Remembered<ByKey> STATEMENTS = new Remembered<>(8);

    private final Dialect dialect;
    private final String prefix;
    private final String sql;
    private final @Nullable Object[] places;
    private final boolean isKeyFirst;

    private ByKey(Dialect dialect, String prefix, CompiledSql statement, int keys) {
        this.dialect = dialect;
        this.prefix = prefix;
        this.sql = statement.sql();
        this.places = statement.bindings().toArray();
        this.isKeyFirst =
                places.length >= keys && Arrays.stream(places, 0, keys).allMatch(Objects::isNull);
    }

    /**
     * {@return {@code select * … where "users"."id" = ? limit 1}; null where the database takes another value before those of
     * the key, so that the statement is to be compiled with them}
     *
     * @param meta the model
     * @param database where
     * @param key the key's values as they are stored, in the order of its columns
     */
    public static @Nullable CompiledSql of(ModelMeta<?> meta, Database database, Object[] key) {
        ByKey known = of(meta, database);
        if (!known.isKeyFirst) {
            return null;
        }
        @Nullable Object[] values = known.places.clone();
        System.arraycopy(key, 0, values, 0, key.length);
        return new CompiledSql(known.sql, Collections.unmodifiableList(Arrays.asList(values)));
    }

    private static ByKey of(ModelMeta<?> meta, Database database) {
        Dialect dialect = database.dialect();
        String prefix = database.tablePrefix();
        List<ByKey> known = STATEMENTS.of(meta.modelClass());
        for (int i = 0; i < known.size(); i++) {
            ByKey each = known.get(i);
            if (each.dialect == dialect && each.prefix.equals(prefix)) {
                return each;
            }
        }
        CompiledSql statement = database.compile(statement(ModelSelect.of(meta)));
        return STATEMENTS.add(
                meta.modelClass(),
                new ByKey(dialect, prefix, statement, meta.primaryKey().size()));
    }

    private static Select statement(ModelSelect<?> all) {
        Conditions where = Conditions.NONE;
        for (String key : all.meta().primaryKey()) {
            where = where.plus(Connective.AND, new Comparison(new ColumnRef(all.tableName(), key), "=", PLACE));
        }
        return all.withSelect(all.select().withWhere(where).withLimit(1L)).statement();
    }
}
