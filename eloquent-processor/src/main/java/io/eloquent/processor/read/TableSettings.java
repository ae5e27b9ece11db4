package io.eloquent.processor.read;

import java.util.List;
import java.util.Map;
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
 * @param names the other names that it gives, by what they are names of: {@code foreignKey}, {@code createdAt} …
 */
public record TableSettings(
        Place place,
        Optional<String> table,
        Optional<List<Mention>> primaryKey,
        Optional<String> connection,
        Optional<Boolean> timestamps,
        Optional<Boolean> incrementing,
        Optional<Integer> perPage,
        Map<String, String> names) {

    /** What else it names. */
    static final List<String> NAMES = List.of("foreignKey", "createdAt", "updatedAt", "deletedAt");

    /** {@return the column in which soft deletes are kept} */
    public String deletedAt() {
        return names.getOrDefault("deletedAt", "deleted_at");
    }
}
