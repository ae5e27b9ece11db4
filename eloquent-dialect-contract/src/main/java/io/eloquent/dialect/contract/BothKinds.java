package io.eloquent.dialect.contract;

import io.eloquent.model.BelongsTo;
import io.eloquent.model.BelongsToMany;
import io.eloquent.model.HasMany;
import io.eloquent.model.Model;
import io.eloquent.model.ModelQuery;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A suite that runs once with generated models and once with their twins. It knows neither class, so that fields are
 * reached by {@code get} and {@code set} and relations by their names; both read and write the very fields.
 */
@ParameterizedClass
@EnumSource
public abstract class BothKinds extends ModelSuite {
    /** Whose turn it is. */
    @Parameter
    ModelKind kind = ModelKind.GENERATED;

    /** For the suites. */
    BothKinds() {}

    final ModelQuery<?> users() {
        return queryOf(kind.user);
    }

    final ModelQuery<?> posts() {
        return queryOf(kind.post);
    }

    final ModelQuery<?> comments() {
        return queryOf(kind.comment);
    }

    final ModelQuery<?> roles() {
        return queryOf(kind.role);
    }

    final ModelQuery<?> orderLines() {
        return queryOf(kind.orderLine);
    }

    final ModelQuery<?> countries() {
        return queryOf(kind.country);
    }

    final ModelQuery<?> devices() {
        return queryOf(kind.device);
    }

    final ModelQuery<?> samples() {
        return queryOf(kind.sample);
    }

    final ModelQuery<?> settings() {
        return queryOf(kind.setting);
    }

    final ModelQuery<?> reports() {
        return queryOf(kind.report);
    }

    /** {@return a query for a class that only the test knows to be a model} */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static ModelQuery<?> queryOf(Class<?> model) {
        return Model.query((Class) model);
    }

    final Model<?> addUser(String name, int votes) {
        return users().create(user ->
                user.set("name", name).set("email", name + "@example.org").set("votes", votes));
    }

    final Model<?> addPost(Model<?> user, String title) {
        return posts().create(post -> post.set("title", title).set("user_id", user.getKey()));
    }

    final Model<?> addComment(Model<?> post, String body) {
        return comments().create(comment -> comment.set("body", body).set("post_id", post.getKey()));
    }

    final Model<?> addRole(String name) {
        return roles().create(role -> role.set("name", name));
    }

    static Object keyOf(Model<?> model) {
        return Objects.requireNonNull(model.getKey());
    }

    static Instant instantOf(Model<?> model, String column) {
        return (Instant) Objects.requireNonNull(model.get(column));
    }

    static HasMany<?> hasMany(Model<?> model, String relation) {
        return (HasMany<?>) relation(model, relation);
    }

    static BelongsTo<?> belongsTo(Model<?> model, String relation) {
        return (BelongsTo<?>) relation(model, relation);
    }

    static BelongsToMany<?> belongsToMany(Model<?> model, String relation) {
        return (BelongsToMany<?>) relation(model, relation);
    }

    private static Object relation(Model<?> model, String name) {
        try {
            return Objects.requireNonNull(model.getClass().getField(name).get(model));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
