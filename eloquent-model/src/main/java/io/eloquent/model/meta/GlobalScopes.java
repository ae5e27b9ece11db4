package io.eloquent.model.meta;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.MappingException;
import io.eloquent.query.exec.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What narrows every query of a model class: the scopes that the class names itself, made at its first query, and those
 * that were added. Replaced as a whole when one is added or taken away, so that queries read it without a lock. Safe for
 * many threads.
 *
 * @param <M> the model
 */
public final class GlobalScopes<M> {
    private final String model;
    private final List<Supplier<?>> declared;

    /** All of them, or null until those of the class itself are made. */
    private volatile @Nullable List<Named<M>> scopes;

    GlobalScopes(String model, List<Supplier<?>> declared) {
        this.model = model;
        this.declared = declared;
        this.scopes = declared.isEmpty() ? List.of() : null;
    }

    /**
     * A scope and the name by which a query leaves it out.
     *
     * @param name the name
     * @param scope what it does
     * @param <M> the model
     */
    public record Named<M>(String name, UnaryOperator<ModelSelect<M>> scope) {

        ModelSelect<M> narrow(ModelSelect<M> select) {
            ModelSelect<M> narrowed = scope.apply(select);
            if (narrowed == null) {
                throw new InvalidQueryException("The global scope " + name + " of "
                        + select.meta().name() + " returned null: let it return the query, narrowed");
            }
            return narrowed;
        }
    }

    /** {@return whether there are none} */
    public boolean isEmpty() {
        List<Named<M>> known = scopes;
        return known != null && known.isEmpty();
    }

    /** {@return all of them, those of the class itself first} */
    public List<Named<M>> all() {
        List<Named<M>> known = scopes;
        return known == null ? make() : known;
    }

    private synchronized List<Named<M>> make() {
        List<Named<M>> known = scopes;
        if (known == null) {
            known = declared.stream().map(this::made).toList();
            scopes = known;
        }
        return known;
    }

    private Named<M> made(Supplier<?> supplier) {
        Object scope = supplier.get();
        if (!(scope instanceof SelectScope made)) {
            throw new MappingException("@ScopedBy of " + model + " names "
                    + (scope == null ? "nothing" : scope.getClass().getName()) + ": let it implement GlobalScope<"
                    + model + ">");
        }
        return new Named<>(made.getClass().getName(), select -> narrow(made, select));
    }

    /**
     * {@return a query, narrowed}
     *
     * @param scope narrows it
     * @param select the query
     * @param <M> the model
     */
    @SuppressWarnings("unchecked") // a scope is registered for the class whose queries it gets
    public static <M> ModelSelect<M> narrow(SelectScope scope, ModelSelect<M> select) {
        return (ModelSelect<M>) scope.narrow(select);
    }

    /**
     * {@return whether there is one of this name}
     *
     * @param name the name
     */
    public boolean has(String name) {
        return all().stream().anyMatch(scope -> scope.name().equals(name));
    }

    /**
     * Adds a scope, in the place of one of the same name.
     *
     * @param name the name
     * @param scope what it does
     * @return takes it away again, unless another one is in its place by then
     */
    public synchronized Registration add(String name, UnaryOperator<ModelSelect<M>> scope) {
        Named<M> added = new Named<>(name, scope);
        List<Named<M>> more = new ArrayList<>(all());
        int same = more.stream().map(Named::name).toList().indexOf(name);
        if (same < 0) {
            more.add(added);
        } else {
            more.set(same, added);
        }
        scopes = List.copyOf(more);
        return () -> remove(added);
    }

    private synchronized void remove(Named<M> gone) {
        scopes = all().stream().filter(scope -> !scope.equals(gone)).toList();
    }
}
