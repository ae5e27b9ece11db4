package io.eloquent.query.ast;

import io.eloquent.api.error.InvalidQueryException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value of many: {@code case when condition then value else other end}.
 *
 * @param subject what the branches are compared with, or null where they are conditions
 * @param branches the branches, the first one that fits counts; not empty
 * @param otherwise the value where none fits, or null for NULL
 */
public record Case(
        @Nullable Expr subject,
        List<Branch> branches,
        @Nullable Expr otherwise) implements Expr {

    /** Copies the branches. */
    public Case {
        branches = List.copyOf(branches);
        if (branches.isEmpty()) {
            throw new InvalidQueryException("A case needs at least one branch: add when(…)");
        }
    }

    /**
     * {@return a copy with one more branch}
     *
     * @param branch the branch
     */
    public Case plus(Branch branch) {
        return new Case(subject, Lists.plus(branches, branch), otherwise);
    }

    /**
     * {@return a copy}
     *
     * @param value the value where no branch fits
     */
    public Case withOtherwise(Expr value) {
        return new Case(subject, branches, value);
    }

    @Override
    public <P, R> R accept(Visitor<P, R> visitor, P param) {
        return visitor.cases(this, param);
    }

    /**
     * One branch.
     *
     * @param when a condition, or what the subject equals
     * @param then the value
     */
    public record Branch(Expr when, Expr then) {}
}
