package io.eloquent.processor.read;

import java.util.List;
import java.util.Optional;

/**
 * What {@code @Table} says explicitly; empty where it leaves the convention to the model layer.
 *
 * @param place the annotation
 * @param table the table's name
 * @param primaryKey the key's columns
 * @param connection the connection's name
 * @param timestamps whether {@code created_at} and {@code updated_at} are kept
 * @param incrementing whether the database makes the key
 * @param perPage how many models a page has
 * @param foreignKey the column by which other tables point to this one
 * @param createdAt the column that says when a row was made
 * @param updatedAt the column that says when a row was last changed
 * @param deletedAt the column that says when a row was deleted
 */
public record TableSettings(
        Place place,
        Optional<String> table,
        Optional<List<Mention>> primaryKey,
        Optional<String> connection,
        Optional<Boolean> timestamps,
        Optional<Boolean> incrementing,
        Optional<Setting> perPage,
        Optional<String> foreignKey,
        Optional<Mention> createdAt,
        Optional<Mention> updatedAt,
        Optional<Mention> deletedAt) {

    /**
     * A number that the annotation says.
     *
     * @param value the number
     * @param place where it stands
     */
    public record Setting(int value, Place place) {}
}
