package io.eloquent.query.ast;

/**
 * The number at a JSON path. NULL where there is none: a JSON text of digits is a text.
 *
 * @param path the path
 */
public record JsonNumber(JsonPath path) implements Expr {
    @Override
    public <P, R> R accept(Visitor<P, R> visitor, P param) {
        return visitor.jsonNumber(this, param);
    }
}
