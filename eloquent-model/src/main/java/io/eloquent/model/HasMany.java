package io.eloquent.model;

import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.RelationDefinition;
import io.eloquent.model.meta.State;
import io.eloquent.model.relation.HasManyDefinition;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One to many: {@code public final HasMany<Post> posts = hasMany(Post.class);}. The related table has a column that
 * holds this model's key, {@code user_id} for a model of table {@code users}.
 *
 * @param <R> the model on the other side
 */
public final class HasMany<R extends Model<R>> extends ToMany<R> {

    HasMany(Entity parent, RelationDefinition definition) {
        super(parent, definition);
    }

    /**
     * {@return whether it was saved} Points a model to this one and saves it; one that was loaded here before is not added.
     *
     * @param related the model
     */
    public boolean save(R related) {
        point(related);
        return related.save();
    }

    /**
     * {@return a new related model, saved}
     *
     * @param attributes set by mass assignment
     */
    public R create(Map<String, ?> attributes) {
        R related = query().newModel();
        related.fill(attributes);
        save(related);
        return related;
    }

    /**
     * {@return a new related model, saved}
     *
     * @param attributes sets its fields
     */
    public R create(Consumer<? super R> attributes) {
        R related = query().newModel();
        attributes.accept(related);
        save(related);
        return related;
    }

    private void point(R related) {
        HasManyDefinition relation = (HasManyDefinition) definition();
        State.set(related, relation.foreignKey(), requireKey(relation));
    }
}
