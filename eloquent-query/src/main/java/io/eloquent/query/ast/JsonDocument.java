package io.eloquent.query.ast;

/**
 * A JSON document that travels beside the statement, never inside its text.
 *
 * @param text the document, as compact JSON text
 */
public record JsonDocument(String text) implements Expr {
    @Override
    public <P, R> R accept(Visitor<P, R> visitor, P param) {
        return visitor.jsonDocument(this, param);
    }
}
