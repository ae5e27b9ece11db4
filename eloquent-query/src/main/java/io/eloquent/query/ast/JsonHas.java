package io.eloquent.query.ast;

/**
 * Whether there is anything at a JSON path, JSON's null included. Never unknown.
 *
 * @param path the path
 */
public record JsonHas(JsonPath path) implements Expr {
    @Override
    public <P, R> R accept(Visitor<P, R> visitor, P param) {
        return visitor.jsonHas(this, param);
    }
}
