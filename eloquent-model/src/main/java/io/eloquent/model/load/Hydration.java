package io.eloquent.model.load;

import io.eloquent.api.codec.Codec;
import io.eloquent.model.meta.Binding;
import io.eloquent.model.meta.ColumnMeta;
import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.Origin;
import io.eloquent.model.meta.State;
import io.eloquent.query.compile.SelectCompiler;
import io.eloquent.query.dialect.Codecs;
import io.eloquent.query.exec.RowReader;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How rows of one shape become models of one class: which column feeds which field, through which codec. Made once for
 * each shape of result and kept with the class.
 */
final class Hydration<M> {
    private final ModelMeta<M> meta;
    private final Codecs codecs;
    private final String[] labels;
    private final int[] positions;
    private final @Nullable Codec<?>[] fieldCodecs;
    private final int[] extras;
    private final List<String> unread;

    Hydration(ModelMeta<M> meta, Codecs codecs, String[] labels) {
        this.meta = meta;
        this.codecs = codecs;
        this.labels = labels;
        List<ColumnMeta> columns = meta.columns();
        this.positions = new int[columns.size()];
        this.fieldCodecs = new Codec<?>[columns.size()];
        boolean[] taken = new boolean[labels.length];
        for (ColumnMeta column : columns) {
            int position = position(column.name());
            if (position > 0) {
                positions[column.ordinal()] = position;
                taken[position - 1] = true;
            }
            fieldCodecs[column.ordinal()] = meta.codec(column.ordinal(), codecs);
        }
        this.extras = extras(taken);
        this.unread = columns.stream()
                .filter(column -> positions[column.ordinal()] == 0)
                .map(ColumnMeta::name)
                .toList();
    }

    /** {@return the column's position, from 1; 0 if the result has none} Of two columns of a name the first counts. */
    private int position(String name) {
        for (int i = 0; i < labels.length; i++) {
            if (labels[i].equals(name)) {
                return i + 1;
            }
        }
        for (int i = 0; i < labels.length; i++) {
            if (labels[i].equalsIgnoreCase(name)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** {@return the positions of columns that no field holds} A second column of a field's name is none of them, nor is what
     * counts the rows of a group. */
    private int[] extras(boolean[] taken) {
        int[] found = new int[labels.length];
        int count = 0;
        for (int i = 0; i < labels.length; i++) {
            if (!taken[i] && meta.ordinal(labels[i]) < 0 && !labels[i].equals(SelectCompiler.GROUP_ROW)) {
                found[count++] = i + 1;
            }
        }
        return Arrays.copyOf(found, count);
    }

    boolean fits(Codecs otherCodecs, ResultSetMetaData shape) throws SQLException {
        if (codecs != otherCodecs || shape.getColumnCount() != labels.length) {
            return false;
        }
        for (int i = 0; i < labels.length; i++) {
            if (!labels[i].equals(shape.getColumnLabel(i + 1))) {
                return false;
            }
        }
        return true;
    }

    /** {@return the models of the current row and all that follow} */
    List<M> readAll(ResultSet rows, OriginFactory origins) throws SQLException {
        return read(rows, Integer.MAX_VALUE, origins);
    }

    /** {@return the models of the current row and those that follow, at most so many} The row after them is not touched. */
    List<M> read(ResultSet rows, int most, OriginFactory origins) throws SQLException {
        List<M> models = new ArrayList<>();
        Origin origin = origins.create(models, unread);
        RowReader reader = new RowReader(rows, positions, fieldCodecs, meta::label);
        Binding<M> binding = meta.binding();
        Codec<?>[] readers = extraReaders(rows);
        do {
            M model = binding.newInstance();
            binding.read(model, reader);
            Entity entity = (Entity) model;
            for (int i = 0; i < readers.length; i++) {
                State.set(entity, labels[extras[i] - 1], readers[i].read(rows, extras[i]));
            }
            State.read(entity, origin, binding.snapshot(model));
            models.add(model);
        } while (models.size() < most && rows.next());
        return models;
    }

    /** {@return what reads the columns that no field holds} The result knows it, and is asked once: some drivers search for it. */
    private Codec<?>[] extraReaders(ResultSet rows) throws SQLException {
        Codec<?>[] readers = new Codec<?>[extras.length];
        for (int i = 0; i < extras.length; i++) {
            readers[i] = codecs.ofColumn(rows.getMetaData(), extras[i]);
        }
        return readers;
    }

    /** Makes what models of one query know of each other. */
    @FunctionalInterface
    interface OriginFactory {
        Origin create(List<?> models, List<String> unread);
    }
}
