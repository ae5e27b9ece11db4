package io.eloquent.query.ast;

import io.eloquent.api.error.InvalidQueryException;
import java.util.List;

/**
 * A value within a JSON document, as text: what a JSON text says, without its quotes; what other values look like in
 * JSON; NULL for JSON's null and where there is none.
 *
 * @param document the document
 * @param steps the way to the value; empty for the document itself
 */
public record JsonPath(Expr document, List<Step> steps) implements Expr {

    /** Copies the steps. */
    public JsonPath {
        steps = List.copyOf(steps);
    }

    @Override
    public <P, R> R accept(Visitor<P, R> visitor, P param) {
        return visitor.jsonPath(this, param);
    }

    /** One step into a document. */
    public sealed interface Step permits Key, Index {}

    /**
     * Into an object.
     *
     * @param name the member's name: any text but an empty one
     */
    public record Key(String name) implements Step {

        /** Checks the name. */
        public Key {
            Names.require("JSON path's step", name);
        }
    }

    /**
     * Into an array.
     *
     * @param position from 0
     */
    public record Index(int position) implements Step {

        /** Checks the position. */
        public Index {
            if (position < 0) {
                throw new InvalidQueryException(
                        "A JSON array's elements count from 0, so that there is no [" + position + "]");
            }
        }
    }
}
