package io.eloquent.query.ast;

/**
 * Whether the value at a JSON path is JSON's true, or its false. Neither 1 nor "true" is. Unknown where there is nothing
 * at the path.
 *
 * @param path the path
 * @param value which of the two
 */
public record JsonIs(JsonPath path, boolean value) implements Expr {
    @Override
    public <P, R> R accept(Visitor<P, R> visitor, P param) {
        return visitor.jsonIs(this, param);
    }
}
