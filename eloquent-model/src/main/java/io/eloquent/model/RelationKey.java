package io.eloquent.model;

import io.eloquent.model.meta.EagerLoad;
import io.eloquent.model.meta.ModelSelect;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A relation with its types, as the processor writes one for each relation field: {@code User.with(User.POSTS)},
 * {@code User.with(User.POSTS.with(Post.COMMENTS))}. Immutable.
 *
 * @param <M> the model whose relation it is
 * @param <R> the model on the other side
 */
public final class RelationKey<M extends Model<M>, R extends Model<R>> extends LoadKey<M> {
    private final Class<R> related;
    private final EagerLoad load;

    /**
     * Creates a key.
     *
     * @param model the model whose relation it is
     * @param related the model on the other side
     * @param name the relation's name
     */
    public RelationKey(Class<M> model, Class<R> related, String name) {
        this(related, new EagerLoad(name, null, List.of()));
    }

    private RelationKey(Class<R> related, EagerLoad load) {
        this.related = related;
        this.load = load;
    }

    /**
     * {@return a key that loads relations of the related models as well}
     *
     * @param relations their relations
     */
    @SafeVarargs
    public final RelationKey<M, R> with(LoadKey<R>... relations) {
        List<EagerLoad> nested = load.nested();
        for (LoadKey<R> relation : relations) {
            nested = EagerLoad.plus(nested, relation.load());
        }
        return new RelationKey<>(related, new EagerLoad(load.relation(), load.constraint(), nested));
    }

    /**
     * {@return a key that loads only some of the related models}
     *
     * @param constraint narrows their query
     */
    public RelationKey<M, R> where(UnaryOperator<ModelQuery<R>> constraint) {
        return new RelationKey<>(related, new EagerLoad(load.relation(), selecting(constraint), load.nested()));
    }

    @Override
    EagerLoad load() {
        return load;
    }

    /**
     * {@return the relations that a dotted path names, the last of them narrowed}
     *
     * @param path such as {@code posts.comments}
     * @param constraint narrows the query of the last one's models
     */
    static <R extends Model<R>> EagerLoad narrowed(String path, UnaryOperator<ModelQuery<R>> constraint) {
        return EagerLoad.of(path, selecting(constraint), List.of());
    }

    /** {@return a narrowing of queries as data} */
    @SuppressWarnings("unchecked")
    static <R extends Model<R>> UnaryOperator<ModelSelect<?>> selecting(UnaryOperator<ModelQuery<R>> constraint) {
        return select ->
                constraint.apply(new ModelQuery<>((ModelSelect<R>) select)).modelSelect();
    }
}
