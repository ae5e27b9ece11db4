package app;

import io.eloquent.model.ModelQueryBuilder;
import io.eloquent.model.meta.ModelSelect;
import java.io.IOException;
import java.io.Serializable;
import java.util.Map;
import javax.annotation.processing.Generated;

/** A query for {@link User} models. */
@Generated("io.eloquent.processor.ModelProcessor")
public final class UserQuery extends ModelQueryBuilder<User, UserQuery> {
    UserQuery(ModelSelect<User> select) {
        super(select);
    }

    @Override
    protected UserQuery with(ModelSelect<User> select) {
        return new UserQuery(select);
    }

    /** Scope {@link User#popular}. */
    public UserQuery popular() {
        return narrowedBy(User.popular(unconditioned()));
    }

    /** Scope {@link User#anyOf}. */
    public UserQuery anyOf(int atLeast, User.Status... statuses) {
        return narrowedBy(User.anyOf(unconditioned(), atLeast, statuses));
    }

    /** Scope {@link User#above}. */
    public <T extends Comparable<T> & Serializable> UserQuery above(Map<String, ? super T> least) throws IOException {
        return narrowedBy(User.<T>above(unconditioned(), least));
    }
}
