package io.eloquent.query.ast;

/**
 * Whether a JSON document has a value: an array has it as an element, or has all elements of an array; an object has
 * all members of an object; any other value equals it. Unknown where there is nothing at the path.
 *
 * @param target where it is looked for
 * @param candidate what is looked for
 */
public record JsonContains(JsonPath target, JsonDocument candidate) implements Expr {
    @Override
    public <P, R> R accept(Visitor<P, R> visitor, P param) {
        return visitor.jsonContains(this, param);
    }
}
