package io.eloquent.model.meta;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Which global scopes a query has: all of its model's, unless it says otherwise.
 *
 * @param none whether it has none at all, because they are left out, or were applied already
 * @param leftOut the names of those that are left out
 * @param added the query's own
 * @param <M> the model
 */
record ScopeChoice<M>(boolean none, Set<String> leftOut, List<GlobalScopes.Named<M>> added) {
    private static final ScopeChoice<?> ALL = new ScopeChoice<>(false, Set.of(), List.of());
    private static final ScopeChoice<?> NONE = new ScopeChoice<>(true, Set.of(), List.of());

    /** Copies the lists. */
    ScopeChoice {
        leftOut = Set.copyOf(leftOut);
        added = List.copyOf(added);
    }

    @SuppressWarnings("unchecked") // it holds no scope
    static <M> ScopeChoice<M> allOf() {
        return (ScopeChoice<M>) ALL;
    }

    @SuppressWarnings("unchecked") // it holds no scope
    static <M> ScopeChoice<M> noneOf() {
        return (ScopeChoice<M>) NONE;
    }

    boolean isEmpty(ModelMeta<M> meta) {
        return none || added.isEmpty() && meta.globalScopes().isEmpty();
    }

    List<GlobalScopes.Named<M>> of(ModelMeta<M> meta) {
        List<GlobalScopes.Named<M>> all = new ArrayList<>(meta.globalScopes().all());
        all.removeIf(scope -> added.stream().anyMatch(own -> own.name().equals(scope.name())));
        all.addAll(added);
        all.removeIf(scope -> leftOut.contains(scope.name()));
        return all;
    }

    ScopeChoice<M> without(String name) {
        Set<String> names = new HashSet<>(leftOut);
        names.add(name);
        return new ScopeChoice<>(none, names, added);
    }

    /** A scope that was left out before is back in by this. */
    ScopeChoice<M> plus(String name, UnaryOperator<ModelSelect<M>> scope) {
        Set<String> names = new HashSet<>(leftOut);
        names.remove(name);
        List<GlobalScopes.Named<M>> more = new ArrayList<>(added);
        more.removeIf(own -> own.name().equals(name));
        more.add(new GlobalScopes.Named<>(name, scope));
        return new ScopeChoice<>(false, names, more);
    }
}
