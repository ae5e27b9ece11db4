package io.eloquent.model.graph;

import java.util.Locale;
import java.util.Set;

/**
 * A picture as Mermaid's entity relationship diagram, as its
 * <a href="https://mermaid.js.org/syntax/entityRelationshipDiagram.html">manual</a> describes it.
 */
public final class Mermaid {
    private static final String INDENT = "    ";

    /** What means something where a column's name may stand, in any case. */
    private static final Set<String> RESERVED = Set.of("pk", "fk", "uk");

    private final StringBuilder text = new StringBuilder("erDiagram\n");

    private Mermaid() {}

    /**
     * {@return the text of a diagram, which ends with a line's end}
     *
     * @param picture what it shows
     */
    public static String of(Picture picture) {
        Mermaid mermaid = new Mermaid();
        picture.boxes().forEach(mermaid::write);
        picture.lines().forEach(mermaid::write);
        return mermaid.text.toString();
    }

    private void write(Picture.Box box) {
        text.append(INDENT).append(quoted(box.name()));
        if (!box.title().equals(box.name())) {
            text.append('[').append(quoted(box.title())).append(']');
        }
        text.append(" {\n");
        for (Picture.Attribute attribute : box.attributes()) {
            String name = word(attribute.name());
            text.append(INDENT)
                    .append(INDENT)
                    .append(word(attribute.type()))
                    .append(' ')
                    .append(name)
                    .append(attribute.isKey() ? " PK" : "")
                    .append(attribute.isKey() && attribute.isPointer() ? "," : "")
                    .append(attribute.isPointer() ? " FK" : "")
                    .append(name.equals(attribute.name()) ? "" : " " + quoted(attribute.name()))
                    .append('\n');
        }
        text.append(INDENT).append("}\n");
    }

    private void write(Picture.Line line) {
        text.append(INDENT)
                .append(quoted(line.from().name()))
                .append(' ')
                .append(left(line.atFrom()))
                .append(line.isDirect() ? "--" : "..")
                .append(right(line.atTo()))
                .append(' ')
                .append(quoted(line.to().name()))
                .append(" : ")
                .append(quoted(line.label()))
                .append('\n');
    }

    private static String left(Picture.Count count) {
        return switch (count) {
            case ONE -> "||";
            case ONE_OR_NONE -> "|o";
            case MANY -> "}o";
        };
    }

    private static String right(Picture.Count count) {
        return switch (count) {
            case ONE -> "||";
            case ONE_OR_NONE -> "o|";
            case MANY -> "o{";
        };
    }

    /** {@return a name of letters, digits and underscores, which begins with a letter} */
    private static String word(String name) {
        StringBuilder word = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean isPlain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
            word.append(isPlain ? c : '_');
        }
        char first = word.length() == 0 ? '_' : word.charAt(0);
        boolean isTaken = RESERVED.contains(word.toString().toLowerCase(Locale.ROOT));
        return isTaken || first == '_' || first >= '0' && first <= '9' ? "x" + word : word.toString();
    }

    /** {@return a text in quotes} What cannot stand in them is replaced by what looks like it. */
    private static String quoted(String name) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            quoted.append(
                    switch (c) {
                        case '"', '`' -> '\'';
                        case '%' -> '\uff05';
                        case '\\' -> '/';
                        default -> Character.isISOControl(c) ? ' ' : c;
                    });
        }
        return quoted.append('"').toString();
    }
}
