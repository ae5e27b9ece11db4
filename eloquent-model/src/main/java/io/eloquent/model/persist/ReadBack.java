package io.eloquent.model.persist;

import io.eloquent.api.codec.Codec;
import io.eloquent.model.meta.ColumnMeta;
import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.State;
import io.eloquent.query.Database;
import io.eloquent.query.ast.Select;
import io.eloquent.query.dialect.Codecs;
import io.eloquent.query.exec.ResultReader;
import io.eloquent.query.exec.RowReader;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads columns of a model's row, which was written just now, into its fields. A result without rows leaves them as they are. */
final class ReadBack implements ResultReader<Boolean> {
    private final Entity model;
    private final ModelMeta<Entity> meta;
    private final Codecs codecs;

    ReadBack(Entity model, ModelMeta<Entity> meta, Codecs codecs) {
        this.model = model;
        this.meta = meta;
        this.codecs = codecs;
    }

    /** Reads the columns that the database has the last word on, and notes that the model's fields are what its row holds. */
    static void select(Entity model, ModelMeta<Entity> meta, Database database) {
        Select select = Persistence.row(model).withColumns(RowText.readBack(meta));
        database.read(database.compile(select), true, new ReadBack(model, meta, database.codecs()));
        State.syncOriginal(model);
    }

    @Override
    public Boolean read(ResultSet rows) throws SQLException {
        if (!rows.next()) {
            return false;
        }
        List<ColumnMeta> columns = meta.columns();
        int[] positions = new int[columns.size()];
        @Nullable Codec<?>[] readers = new Codec<?>[columns.size()];
        ResultSetMetaData shape = rows.getMetaData();
        for (int i = 1; i <= shape.getColumnCount(); i++) {
            int ordinal = ordinal(shape.getColumnLabel(i));
            if (ordinal >= 0) {
                positions[ordinal] = i;
                readers[ordinal] = meta.codec(ordinal, codecs);
            } else if (meta.primaryKey().contains(shape.getColumnLabel(i))) {
                State.put(
                        model, shape.getColumnLabel(i), codecs.of(Object.class).read(rows, i));
            }
        }
        meta.binding().read(model, new RowReader(rows, positions, readers, meta::label));
        return true;
    }

    private int ordinal(String label) {
        for (ColumnMeta column : meta.columns()) {
            if (column.name().equalsIgnoreCase(label)) {
                return column.ordinal();
            }
        }
        return -1;
    }
}
