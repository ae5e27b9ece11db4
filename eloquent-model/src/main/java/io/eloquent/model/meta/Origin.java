package io.eloquent.model.meta;

import io.eloquent.query.Database;
import java.util.List;

/**
 * Where models came from: one object for all that one query found, so that they know their siblings.
 *
 * @param database the connection
 * @param siblings all models of the query, in its order
 */
public record Origin(Database database, List<? extends Entity> siblings) {}
