package io.eloquent.model;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.RelationDefinition;
import io.eloquent.model.meta.State;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A relation to one model.
 *
 * @param <R> the model on the other side
 */
public abstract sealed class ToOne<R extends Model<R>> extends Relation<R> permits BelongsTo, HasOne, HasOneThrough {

    ToOne(Entity parent, RelationDefinition definition) {
        super(parent, definition);
    }

    /**
     * {@return the related model, loaded at the first call and kept; empty if there is none} With {@code withDefault} it is
     * never empty.
     */
    public final Optional<R> get() {
        return Optional.ofNullable(orNull());
    }

    /** {@return the related model, or null; see {@link #get}} */
    @SuppressWarnings("unchecked")
    public final @Nullable R orNull() {
        if (isLoaded() || parentHasRow()) {
            loadOnce();
            R loaded = (R) loaded();
            if (loaded != null) {
                return loaded;
            }
        }
        return otherwise();
    }

    /** {@return whether there can be a related model} */
    boolean parentHasRow() {
        return State.exists(parent());
    }

    @SuppressWarnings("unchecked")
    private @Nullable R otherwise() {
        Consumer<Object> otherwise = keyed().otherwise();
        if (otherwise == null) {
            return null;
        }
        R made = newRelated();
        otherwise.accept(made);
        return made;
    }

    /** {@return a new related model, not saved} */
    @SuppressWarnings("unchecked")
    R newRelated() {
        return (R) definition().related().binding().newInstance();
    }

    @SuppressWarnings("unchecked")
    final void setDefault(Consumer<? super R> attributes) {
        keyed().setOtherwise((Consumer<Object>) (Consumer<?>) attributes);
    }

    /** Says which of several models is the related one: the first of those that a query finds. */
    final void pick(UnaryOperator<ModelQuery<R>> order) {
        keyed().setOneOfMany(Objects.requireNonNull(ModelRelations.selecting(order)));
    }

    /** Says that the related model is the one of several with the largest or smallest values; a missing one is neither. */
    final void pick(boolean isLargest, String... columns) {
        pick(query -> {
            ModelQuery<R> ordered = query;
            for (String column : columns) {
                String name = query.qualifyColumn(column);
                ordered = isLargest ? ordered.orderByDesc(name) : ordered.orderBy(name);
            }
            return columns.length == 0 ? byKey(ordered, isLargest) : ordered.withMissingLast();
        });
    }

    /** Says that the related model is the one of several that a function names. */
    final void pick(String column, String function) {
        String name = function.toLowerCase(Locale.ROOT);
        if (!name.equals("max") && !name.equals("min")) {
            throw new InvalidQueryException(definition() + ": ofMany(\"" + column + "\", \"" + function
                    + "\") takes the one with the largest or the smallest value: write \"max\" or \"min\"");
        }
        pick(name.equals("max"), column);
    }

    private ModelQuery<R> byKey(ModelQuery<R> query, boolean isLargest) {
        ModelQuery<R> ordered = query;
        for (String key : definition().related().primaryKey()) {
            String name = query.qualifyColumn(key);
            ordered = isLargest ? ordered.orderByDesc(name) : ordered.orderBy(name);
        }
        return ordered;
    }
}
