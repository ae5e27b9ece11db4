package io.eloquent.query.ast;

/**
 * How many elements the array at a JSON path has. NULL where there is no array.
 *
 * @param path the path
 */
public record JsonLength(JsonPath path) implements Expr {
    @Override
    public <P, R> R accept(Visitor<P, R> visitor, P param) {
        return visitor.jsonLength(this, param);
    }
}
