package io.eloquent.model;

import io.eloquent.model.meta.EagerLoad;
import io.eloquent.model.meta.ModelSelect;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A relation to models of several classes with its type, as the processor writes one for each {@link MorphTo} field:
 * {@code Comment.with(Comment.COMMENTABLE)}, {@code Comment.has(Comment.COMMENTABLE.to(Post.class, posts -> posts.where(…)))}.
 * Immutable.
 *
 * @param <M> the model whose relation it is
 */
public final class MorphKey<M extends Model<M>> extends LoadKey<M> {
    private final EagerLoad load;

    /**
     * Creates a key.
     *
     * @param model the model whose relation it is
     * @param name the relation's name
     */
    public MorphKey(Class<M> model, String name) {
        this(new EagerLoad(name, null, List.of()));
    }

    private MorphKey(EagerLoad load) {
        this.load = load;
    }

    /**
     * {@return a key that asks for models of a class, and of the others that were named so} What is loaded is not narrowed
     * by that: models of the other classes are loaded too.
     *
     * @param related the class
     * @param <R> the class
     */
    public <R extends Model<R>> MorphKey<M> to(Class<R> related) {
        return plus(related, load.constraint());
    }

    /**
     * {@return a key that asks for some models of a class, or loads them} What is loaded of the other classes is not narrowed
     * by that.
     *
     * @param related the class
     * @param constraint narrows their query, and says what is loaded with them
     * @param <R> the class
     */
    public <R extends Model<R>> MorphKey<M> to(Class<R> related, UnaryOperator<ModelQuery<R>> constraint) {
        UnaryOperator<ModelSelect<?>> narrowing = RelationKey.selecting(constraint);
        UnaryOperator<ModelSelect<?>> before = load.constraint();
        return plus(related, select -> {
            ModelSelect<?> narrowed = before == null ? select : before.apply(select);
            return narrowed.meta().modelClass() == related ? narrowing.apply(narrowed) : narrowed;
        });
    }

    private MorphKey<M> plus(Class<?> related, @Nullable UnaryOperator<ModelSelect<?>> constraint) {
        List<Class<?>> classes = new ArrayList<>(load.classes());
        if (!classes.contains(related)) {
            classes.add(related);
        }
        return new MorphKey<>(new EagerLoad(load.relation(), constraint, load.nested(), classes));
    }

    @Override
    EagerLoad load() {
        return load;
    }
}
