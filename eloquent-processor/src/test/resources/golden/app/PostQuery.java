package app;

import io.eloquent.model.ModelQueryBuilder;
import io.eloquent.model.meta.ModelSelect;
import javax.annotation.processing.Generated;

/** A query for {@link Post} models. */
@Generated("io.eloquent.processor.ModelProcessor")
final class PostQuery extends ModelQueryBuilder<Post, PostQuery> {
    PostQuery(ModelSelect<Post> select) {
        super(select);
    }

    @Override
    protected PostQuery with(ModelSelect<Post> select) {
        return new PostQuery(select);
    }
}
