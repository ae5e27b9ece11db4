package io.eloquent.query.ast;

/**
 * An aggregate of some rows of a group: {@code count(*) filter (where condition)}.
 *
 * @param aggregate the aggregate
 * @param condition which rows count
 */
public record Filter(Call aggregate, Expr condition) implements Expr {
    @Override
    public <P, R> R accept(Visitor<P, R> visitor, P param) {
        return visitor.filter(this, param);
    }
}
