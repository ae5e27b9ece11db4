package io.eloquent.query.ast;

import io.eloquent.api.error.InvalidQueryException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A JSON document with other values at some paths: what an update makes of a column. Objects on the way that are missing,
 * or null, are made, and a document that is NULL begins as an empty object. Where something else is on the way, a text or
 * a number, it stays.
 *
 * @param document the document as it is
 * @param changes the new values; not empty, and no path leads into another
 */
public record JsonSet(Expr document, List<Change> changes) implements Expr {

    /** Copies and checks the changes. */
    public JsonSet {
        changes = List.copyOf(changes);
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("no change of a JSON document");
        }
        for (int i = 0; i < changes.size(); i++) {
            for (int j = 0; j < changes.size(); j++) {
                if (i != j && startsWith(changes.get(i).steps(), changes.get(j).steps())) {
                    throw new InvalidQueryException("An update sets a JSON path and, beside it, a path within: "
                            + changes.get(j).steps() + " and "
                            + changes.get(i).steps() + ". Set one of them");
                }
            }
        }
    }

    private static boolean startsWith(List<JsonPath.Step> steps, List<JsonPath.Step> prefix) {
        return steps.size() >= prefix.size() && steps.subList(0, prefix.size()).equals(prefix);
    }

    /** {@return the paths of the objects that must be there before the values can be set, outer ones first} */
    public List<List<JsonPath.Step>> parents() {
        Set<List<JsonPath.Step>> parents = new LinkedHashSet<>();
        for (Change change : changes) {
            for (int i = 1; i < change.steps().size(); i++) {
                if (change.steps().get(i) instanceof JsonPath.Key) {
                    parents.add(change.steps().subList(0, i));
                }
            }
        }
        return new ArrayList<>(parents);
    }

    @Override
    public <P, R> R accept(Visitor<P, R> visitor, P param) {
        return visitor.jsonSet(this, param);
    }

    /**
     * One path and what is there afterwards.
     *
     * @param steps the way to the value; not empty
     * @param value the new value: a {@link JsonDocument}, or an expression whose value becomes JSON
     */
    public record Change(List<JsonPath.Step> steps, Expr value) {

        /** Copies the steps. */
        public Change {
            steps = List.copyOf(steps);
            if (steps.isEmpty()) {
                throw new IllegalArgumentException("a JSON path of no steps");
            }
        }
    }
}
