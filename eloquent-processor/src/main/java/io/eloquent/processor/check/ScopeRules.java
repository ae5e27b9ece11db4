package io.eloquent.processor.check;

import io.eloquent.processor.read.ModelClass;
import io.eloquent.processor.read.ScopeMethod;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/** What the scopes must be like. */
final class ScopeRules {
    private final ModelClass model;
    private final Problems problems;

    private ScopeRules(ModelClass model, Problems problems) {
        this.model = model;
        this.problems = problems;
    }

    static void check(ModelClass model, Problems problems) {
        model.scopes().forEach(new ScopeRules(model, problems)::checkScope);
    }

    private void checkScope(ScopeMethod scope) {
        ExecutableElement method = scope.element();
        String label = model.name() + "." + scope.name();
        if (!method.getModifiers().contains(Modifier.STATIC)) {
            problems.add(Code.E040, method, label + " is a scope, and has no model to be called on: make it static");
        }
        if (method.getModifiers().contains(Modifier.PRIVATE)) {
            problems.add(
                    Code.E041,
                    method,
                    label + " is private, and " + model.queryName()
                            + " could not call it: make it package-private or wider");
        }
        if (!scope.takesQuery() || !scope.returnsQuery()) {
            problems.add(
                    Code.E042,
                    method,
                    label + " is a scope, and must take the query and return it, narrowed: write @Scope static "
                            + model.queryName() + " " + scope.name() + "(" + model.queryName()
                            + " query) { return query.where(...); }, with more parameters after the query as you like");
        }
        scope.namesake()
                .ifPresent(namesake -> problems.add(
                        Code.E043,
                        method,
                        label + " would collide with " + namesake + ": give the scope another name"));
        for (ScopeMethod.Parameter parameter : scope.parameters()) {
            if (!parameter.isAccessible()) {
                problems.add(
                        Code.E044,
                        parameter.element(),
                        label + " has a parameter " + parameter.name() + " of a private type, and " + model.queryName()
                                + " could not name it: make the type package-private or wider");
            }
        }
    }
}
