package io.eloquent.model.graph;

/**
 * A picture in the language of Graphviz, as its manual describes the
 * <a href="https://graphviz.org/doc/info/lang.html">language</a>,
 * <a href="https://graphviz.org/doc/info/shapes.html#record">records</a> and
 * <a href="https://graphviz.org/doc/info/arrows.html">arrows</a>.
 */
public final class Dot {
    private final StringBuilder text = new StringBuilder();

    private Dot() {}

    /**
     * {@return the text of a graph, which ends with a line's end}
     *
     * @param picture what it shows
     */
    public static String of(Picture picture) {
        Dot dot = new Dot();
        dot.text
                .append("digraph models {\n")
                .append("    rankdir=LR\n")
                .append("    node [shape=record]\n")
                .append("    edge [dir=both]\n");
        picture.boxes().forEach(dot::write);
        picture.lines().forEach(dot::write);
        return dot.text.append("}\n").toString();
    }

    private void write(Picture.Box box) {
        text.append("    ").append(quoted(box.name())).append(" [label=\"");
        field(box.title());
        text.append('|');
        for (Picture.Attribute attribute : box.attributes()) {
            field(attribute.name() + " " + attribute.type() + (attribute.isKey() ? " PK" : "")
                    + (attribute.isPointer() ? " FK" : ""));
            text.append("\\l");
        }
        text.append("\"]\n");
    }

    /** Writes a text within a record, in which some characters have a meaning. */
    private void field(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if ("\\\"{}|<>".indexOf(c) >= 0) {
                text.append('\\');
            }
            text.append(Character.isISOControl(c) ? ' ' : c);
        }
    }

    private void write(Picture.Line line) {
        text.append("    ")
                .append(quoted(line.from().name()))
                .append(" -> ")
                .append(quoted(line.to().name()))
                .append(" [label=")
                .append(quoted(line.label()))
                .append(", arrowtail=")
                .append(arrow(line.atFrom()))
                .append(", arrowhead=")
                .append(arrow(line.atTo()))
                .append(line.isDirect() ? "" : ", style=dashed")
                .append("]\n");
    }

    private static String arrow(Picture.Count count) {
        return switch (count) {
            case ONE -> "teetee";
            case ONE_OR_NONE -> "teeodot";
            case MANY -> "crowodot";
        };
    }

    private static String quoted(String name) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\');
            }
            quoted.append(Character.isISOControl(c) ? ' ' : c);
        }
        return quoted.append('"').toString();
    }
}
