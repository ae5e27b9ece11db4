package io.eloquent.query;

import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.SetOperation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Objects;

/** Says which clause of a query is too much. */
final class Clauses {
    private Clauses() {}

    /**
     * {@return the name of the first clause that one query has and the other has not} Looked up by the names of the
     * query's parts, so that a new clause has its name here as well.
     */
    static String first(Select query, Select without) {
        if (query.from() instanceof SetOperation) {
            return "a union";
        }
        for (RecordComponent part : Select.class.getRecordComponents()) {
            if (!Objects.equals(value(part, query), value(part, without))) {
                return "a " + part.getName();
            }
        }
        return "these clauses";
    }

    private static Object value(RecordComponent part, Select query) {
        try {
            return part.getAccessor().invoke(query);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("the parts of a record can be read", e);
        }
    }
}
