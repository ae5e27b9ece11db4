package io.eloquent.model.meta;

import java.util.List;
import java.util.TreeSet;

/**
 * The conventions by which names follow from names, those of the Python original: table {@code users} for class
 * {@code User}, column {@code created_at} for field {@code createdAt}, foreign key {@code user_id} to table
 * {@code users}, pivot table {@code roles_users} for tables {@code roles} and {@code users}.
 */
public final class Naming {
    private Naming() {}

    /**
     * {@return a Java name in snake case} An underscore goes before each upper-case letter that follows a lower-case
     * letter or a digit, and before the last capital of an acronym that a word follows: {@code createdAt} is
     * {@code created_at}, {@code HTMLPage} is {@code html_page}, {@code line2} is {@code line2}.
     *
     * @param name a class's or a field's name
     */
    public static String snake(String name) {
        StringBuilder snake = new StringBuilder(name.length() + 4);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isUpperCase(c) && i > 0) {
                char before = name.charAt(i - 1);
                boolean wordEnds = Character.isLowerCase(before) || Character.isDigit(before);
                boolean acronymEnds = Character.isUpperCase(before)
                        && i + 1 < name.length()
                        && Character.isLowerCase(name.charAt(i + 1));
                if (wordEnds || acronymEnds) {
                    snake.append('_');
                }
            }
            snake.append(Character.toLowerCase(c));
        }
        return snake.toString();
    }

    /**
     * {@return a name in camel case: {@code created_at} is {@code createdAt}} What has no underscore within stays as it is.
     *
     * @param name a column's or an attribute's name
     */
    public static String camel(String name) {
        StringBuilder camel = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '_' && camel.length() > 0 && i + 1 < name.length() && name.charAt(i + 1) != '_') {
                i++;
                camel.append(Character.toUpperCase(name.charAt(i)));
            } else {
                camel.append(c);
            }
        }
        return camel.toString();
    }

    /**
     * {@return the table of a class: the plural of the last word of its snake case}
     *
     * @param className its simple name
     */
    public static String table(String className) {
        return Plurals.plural(snake(className));
    }

    /**
     * {@return the column by which other tables point to a model's table: the table's singular and {@code _id}} What a
     * class's own table is the plural of, is known; any other plural is undone by rules.
     *
     * @param className the model's simple name
     * @param table its table
     */
    public static String foreignKey(String className, String table) {
        if (table.equals(table(className))) {
            return snake(className) + "_id";
        }
        return Plurals.singular(table.substring(table.lastIndexOf('.') + 1)) + "_id";
    }

    /**
     * {@return the pivot table of two tables: both names in alphabetical order}
     *
     * @param a a table
     * @param b a table
     */
    public static String pivotTable(String a, String b) {
        TreeSet<String> tables = new TreeSet<>();
        tables.add(a);
        tables.add(b);
        return String.join("_", tables.size() == 1 ? List.of(a, b) : tables);
    }
}
