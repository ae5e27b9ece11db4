package io.eloquent.model;

import io.eloquent.model.meta.ModelSelect;
import io.eloquent.model.relation.RelatedTo;
import io.eloquent.query.ast.Connective;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query of models asks of their relations to models that are at hand: {@code whereBelongsTo}, {@code whereAttachedTo},
 * {@code whereMorphedTo}. No table is asked that need not be.
 *
 * @param <M> the model
 * @param <Q> the class of the query itself
 */
public abstract class RelatedBuilder<M extends Model<M>, Q extends RelatedBuilder<M, Q>> extends RelationBuilder<M, Q> {

    RelatedBuilder(ModelSelect<M> model) {
        super(model);
    }

    // ---- whose they are ----

    /**
     * {@return a copy that finds models that belong to a model, by the only belongsTo that leads to its class} Adds {@code author_id in (?)}.
     *
     * @param related the model, saved
     * @throws io.eloquent.api.error.InvalidQueryException if none or several of the belongsTo relations lead to its class, or it is not saved
     */
    public final Q whereBelongsTo(Model<?> related) {
        return belonging(Connective.AND, null, List.of(related));
    }

    /**
     * {@return a copy that finds models that belong to one of some models}
     *
     * @param related the models, of one class, saved; none are found if there are none
     */
    public final Q whereBelongsTo(Collection<? extends Model<?>> related) {
        return belonging(Connective.AND, null, related);
    }

    /**
     * {@return a copy that finds models that belong to a model}
     *
     * @param related the model, saved
     * @param relation the name of a belongsTo
     */
    public final Q whereBelongsTo(Model<?> related, String relation) {
        return belonging(Connective.AND, relation, List.of(related));
    }

    /**
     * {@return a copy that finds models that belong to one of some models}
     *
     * @param related the models, saved; none are found if there are none
     * @param relation the name of a belongsTo
     */
    public final Q whereBelongsTo(Collection<? extends Model<?>> related, String relation) {
        return belonging(Connective.AND, relation, related);
    }

    /**
     * {@return a copy that finds models that belong to a model}
     *
     * @param related the model, saved
     * @param relation a belongsTo
     * @param <R> the model on the other side
     */
    public final <R extends Model<R>> Q whereBelongsTo(R related, RelationKey<M, R> relation) {
        return belonging(Connective.AND, relation.name(), List.of(related));
    }

    /**
     * {@return a copy that finds models that belong to one of some models}
     *
     * @param related the models, saved; none are found if there are none
     * @param relation a belongsTo
     * @param <R> the model on the other side
     */
    public final <R extends Model<R>> Q whereBelongsTo(Collection<R> related, RelationKey<M, R> relation) {
        return belonging(Connective.AND, relation.name(), related);
    }

    /**
     * {@return a copy that finds models that belong to a model as well, by the only belongsTo that leads to its class}
     *
     * @param related the model, saved
     */
    public final Q orWhereBelongsTo(Model<?> related) {
        return belonging(Connective.OR, null, List.of(related));
    }

    /**
     * {@return a copy that finds models that belong to one of some models as well}
     *
     * @param related the models, of one class, saved; none are found if there are none
     */
    public final Q orWhereBelongsTo(Collection<? extends Model<?>> related) {
        return belonging(Connective.OR, null, related);
    }

    /**
     * {@return a copy that finds models that belong to a model as well}
     *
     * @param related the model, saved
     * @param relation the name of a belongsTo
     */
    public final Q orWhereBelongsTo(Model<?> related, String relation) {
        return belonging(Connective.OR, relation, List.of(related));
    }

    /**
     * {@return a copy that finds models that belong to one of some models as well}
     *
     * @param related the models, saved; none are found if there are none
     * @param relation the name of a belongsTo
     */
    public final Q orWhereBelongsTo(Collection<? extends Model<?>> related, String relation) {
        return belonging(Connective.OR, relation, related);
    }

    /**
     * {@return a copy that finds models that belong to a model as well}
     *
     * @param related the model, saved
     * @param relation a belongsTo
     * @param <R> the model on the other side
     */
    public final <R extends Model<R>> Q orWhereBelongsTo(R related, RelationKey<M, R> relation) {
        return belonging(Connective.OR, relation.name(), List.of(related));
    }

    /**
     * {@return a copy that finds models that belong to one of some models as well}
     *
     * @param related the models, saved; none are found if there are none
     * @param relation a belongsTo
     * @param <R> the model on the other side
     */
    public final <R extends Model<R>> Q orWhereBelongsTo(Collection<R> related, RelationKey<M, R> relation) {
        return belonging(Connective.OR, relation.name(), related);
    }

    private Q belonging(Connective connective, @Nullable String relation, Collection<?> related) {
        return plus(connective, RelatedTo.belonging(model, relation, related));
    }

    // ---- to whom they are attached ----

    /**
     * {@return a copy that finds models that are attached to a model, by the only belongsToMany that leads to its class} Adds {@code exists (select …)} of the table between.
     *
     * @param related the model, saved
     * @throws io.eloquent.api.error.InvalidQueryException if none or several of the belongsToMany relations lead to its class, or it is not saved
     */
    public final Q whereAttachedTo(Model<?> related) {
        return attached(Connective.AND, null, List.of(related));
    }

    /**
     * {@return a copy that finds models that are attached to one of some models}
     *
     * @param related the models, of one class, saved; none are found if there are none
     */
    public final Q whereAttachedTo(Collection<? extends Model<?>> related) {
        return attached(Connective.AND, null, related);
    }

    /**
     * {@return a copy that finds models that are attached to a model}
     *
     * @param related the model, saved
     * @param relation the name of a belongsToMany
     */
    public final Q whereAttachedTo(Model<?> related, String relation) {
        return attached(Connective.AND, relation, List.of(related));
    }

    /**
     * {@return a copy that finds models that are attached to one of some models}
     *
     * @param related the models, saved; none are found if there are none
     * @param relation the name of a belongsToMany
     */
    public final Q whereAttachedTo(Collection<? extends Model<?>> related, String relation) {
        return attached(Connective.AND, relation, related);
    }

    /**
     * {@return a copy that finds models that are attached to a model}
     *
     * @param related the model, saved
     * @param relation a belongsToMany
     * @param <R> the model on the other side
     */
    public final <R extends Model<R>> Q whereAttachedTo(R related, RelationKey<M, R> relation) {
        return attached(Connective.AND, relation.name(), List.of(related));
    }

    /**
     * {@return a copy that finds models that are attached to one of some models}
     *
     * @param related the models, saved; none are found if there are none
     * @param relation a belongsToMany
     * @param <R> the model on the other side
     */
    public final <R extends Model<R>> Q whereAttachedTo(Collection<R> related, RelationKey<M, R> relation) {
        return attached(Connective.AND, relation.name(), related);
    }

    /**
     * {@return a copy that finds models that are attached to a model as well, by the only belongsToMany that leads to its class}
     *
     * @param related the model, saved
     */
    public final Q orWhereAttachedTo(Model<?> related) {
        return attached(Connective.OR, null, List.of(related));
    }

    /**
     * {@return a copy that finds models that are attached to one of some models as well}
     *
     * @param related the models, of one class, saved; none are found if there are none
     */
    public final Q orWhereAttachedTo(Collection<? extends Model<?>> related) {
        return attached(Connective.OR, null, related);
    }

    /**
     * {@return a copy that finds models that are attached to a model as well}
     *
     * @param related the model, saved
     * @param relation the name of a belongsToMany
     */
    public final Q orWhereAttachedTo(Model<?> related, String relation) {
        return attached(Connective.OR, relation, List.of(related));
    }

    /**
     * {@return a copy that finds models that are attached to one of some models as well}
     *
     * @param related the models, saved; none are found if there are none
     * @param relation the name of a belongsToMany
     */
    public final Q orWhereAttachedTo(Collection<? extends Model<?>> related, String relation) {
        return attached(Connective.OR, relation, related);
    }

    /**
     * {@return a copy that finds models that are attached to a model as well}
     *
     * @param related the model, saved
     * @param relation a belongsToMany
     * @param <R> the model on the other side
     */
    public final <R extends Model<R>> Q orWhereAttachedTo(R related, RelationKey<M, R> relation) {
        return attached(Connective.OR, relation.name(), List.of(related));
    }

    /**
     * {@return a copy that finds models that are attached to one of some models as well}
     *
     * @param related the models, saved; none are found if there are none
     * @param relation a belongsToMany
     * @param <R> the model on the other side
     */
    public final <R extends Model<R>> Q orWhereAttachedTo(Collection<R> related, RelationKey<M, R> relation) {
        return attached(Connective.OR, relation.name(), related);
    }

    private Q attached(Connective connective, @Nullable String relation, Collection<?> related) {
        return plus(connective, () -> RelatedTo.attached(model, relation, related));
    }

    // ---- to what they point ----

    /**
     * {@return a copy that finds models that point to a model, to any of a class, to one of several, or to nothing}
     *
     * @param relation the name of a morphTo
     * @param target a model that is saved, a class of models, a collection of both, or null for nothing
     */
    public final Q whereMorphedTo(String relation, @Nullable Object target) {
        return plus(Connective.AND, RelatedTo.pointing(model, relation, target, false));
    }

    /**
     * {@return a copy that finds models that point to a model, to any of a class, to one of several, or to nothing}
     *
     * @param relation a morphTo
     * @param target a model that is saved, a class of models, a collection of both, or null for nothing
     */
    public final Q whereMorphedTo(MorphKey<M> relation, @Nullable Object target) {
        return plus(Connective.AND, RelatedTo.pointing(model, relation.name(), target, false));
    }

    /**
     * {@return a copy that finds models that point to a model, to any of a class, to one of several, or to nothing as well}
     *
     * @param relation the name of a morphTo
     * @param target a model that is saved, a class of models, a collection of both, or null for nothing
     */
    public final Q orWhereMorphedTo(String relation, @Nullable Object target) {
        return plus(Connective.OR, RelatedTo.pointing(model, relation, target, false));
    }

    /**
     * {@return a copy that finds models that point to a model, to any of a class, to one of several, or to nothing as well}
     *
     * @param relation a morphTo
     * @param target a model that is saved, a class of models, a collection of both, or null for nothing
     */
    public final Q orWhereMorphedTo(MorphKey<M> relation, @Nullable Object target) {
        return plus(Connective.OR, RelatedTo.pointing(model, relation.name(), target, false));
    }

    /**
     * {@return a copy that finds models that do not point to a model, to any of a class, to one of several, or to nothing} Models that point to nothing do not point to a model.
     *
     * @param relation the name of a morphTo
     * @param target a model that is saved, a class of models, a collection of both, or null for nothing
     */
    public final Q whereNotMorphedTo(String relation, @Nullable Object target) {
        return plus(Connective.AND, RelatedTo.pointing(model, relation, target, true));
    }

    /**
     * {@return a copy that finds models that do not point to a model, to any of a class, to one of several, or to nothing} Models that point to nothing do not point to a model.
     *
     * @param relation a morphTo
     * @param target a model that is saved, a class of models, a collection of both, or null for nothing
     */
    public final Q whereNotMorphedTo(MorphKey<M> relation, @Nullable Object target) {
        return plus(Connective.AND, RelatedTo.pointing(model, relation.name(), target, true));
    }

    /**
     * {@return a copy that finds models that do not point to a model, to any of a class, to one of several, or to nothing as well} Models that point to nothing do not point to a model.
     *
     * @param relation the name of a morphTo
     * @param target a model that is saved, a class of models, a collection of both, or null for nothing
     */
    public final Q orWhereNotMorphedTo(String relation, @Nullable Object target) {
        return plus(Connective.OR, RelatedTo.pointing(model, relation, target, true));
    }

    /**
     * {@return a copy that finds models that do not point to a model, to any of a class, to one of several, or to nothing as well} Models that point to nothing do not point to a model.
     *
     * @param relation a morphTo
     * @param target a model that is saved, a class of models, a collection of both, or null for nothing
     */
    public final Q orWhereNotMorphedTo(MorphKey<M> relation, @Nullable Object target) {
        return plus(Connective.OR, RelatedTo.pointing(model, relation.name(), target, true));
    }
}
