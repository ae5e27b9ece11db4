package io.eloquent.model.relation;

import io.eloquent.api.error.MappingException;
import io.eloquent.model.meta.ColumnMeta;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.RelationDefinition;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The columns that a relation goes by, looked up once, before anything is sent. A table may have columns that no field of its
 * model holds, so that a name is wrong only where a field has almost the same.
 */
final class KeyColumns {
    private KeyColumns() {}

    /**
     * {@return the columns}
     *
     * @param relation whose they are
     * @param model the model of their table, or null if there is none
     * @param columns their names
     * @throws MappingException if no field holds one of them, and one has almost its name
     */
    static List<String> of(RelationDefinition relation, @Nullable ModelMeta<?> model, List<String> columns) {
        if (model == null) {
            return columns;
        }
        for (String column : columns) {
            ColumnMeta near = model.ordinal(column) >= 0 ? null : near(model, column);
            if (near != null) {
                throw new MappingException(relation + " looks for the column \"" + column + "\" of the table "
                        + model.table() + ", and no field of " + model.name() + " holds it: did you mean \""
                        + near.name() + "\", which " + model.label(near.ordinal())
                        + " holds? Name it in the relation's initialiser, or add a field for " + column);
            }
        }
        return columns;
    }

    /**
     * Checks that the columns of one side can hold what those of the other do.
     *
     * @param relation whose they are
     * @param columns those that hold a key
     * @param key those of the key
     * @throws MappingException if there are more or fewer of them
     */
    static void requireAsMany(RelationDefinition relation, List<String> columns, List<String> key) {
        if (columns.size() != key.size()) {
            throw new MappingException(relation + ": " + KeyedRelation.quoted(columns) + " cannot hold "
                    + KeyedRelation.quoted(key) + ": name as many columns, List.of(…), as that key has, in its order");
        }
    }

    private static @Nullable ColumnMeta near(ModelMeta<?> model, String column) {
        String plain = plain(column);
        int most = plain.length() < 6 ? 1 : 2;
        for (ColumnMeta each : model.columns()) {
            String other = plain(each.name());
            if (other.equals(plain)
                    || Math.abs(other.length() - plain.length()) <= most && distance(plain, other) <= most) {
                return each;
            }
        }
        return null;
    }

    private static String plain(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** {@return how many letters have to be put in, left out or changed to make one text of another} */
    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[above.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[other.length()];
    }
}
