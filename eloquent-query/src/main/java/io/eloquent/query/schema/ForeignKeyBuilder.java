package io.eloquent.query.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says more about a foreign key of a {@link Blueprint}. For one thread. */
public final class ForeignKeyBuilder {
    private final List<String> columns;
    private List<String> references = List.of();
    private String table = "";
    private @Nullable ReferentialAction onDelete;
    private @Nullable ReferentialAction onUpdate;
    private @Nullable String name;

    ForeignKeyBuilder(List<String> columns) {
        this.columns = columns;
    }

    ForeignKey define() {
        return new ForeignKey(columns, table, references, onDelete, onUpdate, name);
    }

    /**
     * {@return this key, which now points to these columns}
     *
     * @param keys the other table's columns, in the order of this key's own
     */
    public ForeignKeyBuilder references(String... keys) {
        references = List.of(keys);
        return this;
    }

    /**
     * {@return this key, which now points to this table}
     *
     * @param other the other table's name
     */
    public ForeignKeyBuilder on(String other) {
        table = other;
        return this;
    }

    /**
     * {@return this key, which now does this when the other row is deleted}
     *
     * @param action {@code cascade}, {@code set null}, {@code set default}, {@code restrict} or {@code no action}
     */
    public ForeignKeyBuilder onDelete(String action) {
        onDelete = ReferentialAction.of(action);
        return this;
    }

    /**
     * {@return this key, which now does this when the other row's key changes}
     *
     * @param action {@code cascade}, {@code set null}, {@code set default}, {@code restrict} or {@code no action}
     */
    public ForeignKeyBuilder onUpdate(String action) {
        onUpdate = ReferentialAction.of(action);
        return this;
    }

    /** {@return this key, whose rows now are deleted with the other row} */
    public ForeignKeyBuilder cascadeOnDelete() {
        onDelete = ReferentialAction.CASCADE;
        return this;
    }

    /** {@return this key, which now becomes NULL when the other row is deleted} */
    public ForeignKeyBuilder nullOnDelete() {
        onDelete = ReferentialAction.SET_NULL;
        return this;
    }

    /** {@return this key, which now keeps the other row from being deleted} */
    public ForeignKeyBuilder restrictOnDelete() {
        onDelete = ReferentialAction.RESTRICT;
        return this;
    }

    /**
     * {@return this key under a name of its own}
     *
     * @param value the name
     */
    public ForeignKeyBuilder named(String value) {
        name = value;
        return this;
    }
}
