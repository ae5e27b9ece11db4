package io.eloquent.model.meta;

import io.eloquent.query.exec.RowReader;
import java.sql.SQLException;

public abstract class Binding<M> {
    protected Binding() {}

    public abstract M newInstance();

    public abstract void read(M model, RowReader row) throws SQLException;

    public abstract Object get(M model, int column);

    public abstract void set(M model, int column, Object value);

    public abstract Object snapshot(M model);

    public abstract boolean changed(M model, Object snapshot, int column);

    public abstract Object original(Object snapshot, int column);

    public abstract RelationSlot relation(M model, int relation);
}
