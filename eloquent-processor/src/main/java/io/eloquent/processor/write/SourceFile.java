package io.eloquent.processor.write;

import io.eloquent.processor.read.JavaType;
import io.eloquent.processor.read.ModelClass;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Java being written: lines, indented. In what it is given, {@code $User}, {@code $UserModel} and {@code $UserQuery}
 * stand for the model and the classes generated for it, and {@code $Optional} or any other name of the {@link Library}
 * for that class, which is imported.
 */
final class SourceFile {
    private static final Pattern NAME = Pattern.compile("\\$([A-Z]\\w*)");
    private static final JavaType OBJECT = new JavaType.Declared("java.lang", "Object", List.of());
    private static final Pattern SENTENCE = Pattern.compile("[.!?:>]$");
    private static final int COMMENT = 100;
    private static final Pattern PLAIN = Pattern.compile("[\\w .-]+");

    private final ModelClass model;
    private final Imports imports;
    private final StringBuilder body = new StringBuilder();
    private int depth;

    SourceFile(ModelClass model, Imports imports) {
        this.model = model;
        this.imports = imports;
    }

    /**
     * Adds lines, indented as deep as the file is.
     *
     * @param template the lines, with names to resolve and the places of the arguments
     * @param arguments what the user named, put in as it is
     */
    SourceFile add(String template, Object... arguments) {
        for (String line : fill(template).formatted(arguments).stripTrailing().split("\n", -1)) {
            if (!line.isEmpty()) {
                body.append("    ".repeat(depth)).append(line);
            }
            body.append('\n');
        }
        return this;
    }

    /** Adds a line that ends in a brace; what follows is inside. */
    SourceFile open(String line, Object... arguments) {
        add(line, arguments);
        depth++;
        return this;
    }

    /** Adds the closing brace. */
    SourceFile close() {
        return close("}");
    }

    /** Adds a closing brace and what comes after it. */
    SourceFile close(String line) {
        depth--;
        return add(line);
    }

    /** Adds an empty line. */
    SourceFile gap() {
        body.append('\n');
        return this;
    }

    /**
     * Adds a Javadoc comment.
     *
     * @param text what the source says, or nothing
     * @param template what is said after it
     * @param arguments what the user named
     */
    SourceFile document(String text, String template, Object... arguments) {
        String ours = fill(template).formatted(arguments);
        String all = text.isEmpty() ? ours : text + (SENTENCE.matcher(text).find() ? " " : ". ") + ours;
        if (all.length() <= COMMENT) {
            return add("%s", "/** " + all + " */");
        }
        add("/**");
        StringBuilder line = new StringBuilder();
        for (String word : all.split(" ", -1)) {
            if (line.length() > 0 && line.length() + word.length() > COMMENT) {
                add("%s", " *" + line);
                line.setLength(0);
            }
            line.append(' ').append(word);
        }
        return add("%s", " *" + line).add(" */");
    }

    private String fill(String text) {
        return NAME.matcher(text).replaceAll(found -> Matcher.quoteReplacement(name(found.group(1))));
    }

    /**
     * {@return how a class is written in this file}
     *
     * @param name its name, as after a dollar sign
     */
    String name(String name) {
        return switch (name) {
            case "User" -> imports.name(model.packageName(), model.name());
            case "UserModel" -> model.modelName();
            case "UserQuery" -> model.queryName();
            default -> imports.name(Library.packageOf(name), name);
        };
    }

    /**
     * {@return a type as it is written in this file}
     *
     * @param type the type
     */
    String type(JavaType type) {
        return type.text(declared -> imports.name(declared.packageName(), declared.name()));
    }

    /**
     * {@return types, one after the other}
     *
     * @param types the types
     * @param between what stands between them
     */
    String types(List<JavaType> types, String between) {
        return types.stream().map(this::type).collect(Collectors.joining(between));
    }

    /**
     * {@return an expression for a type at run time: a class literal, or a parameterized type}
     *
     * @param type the type
     */
    String literal(JavaType type) {
        if (type instanceof JavaType.Wildcard wildcard) {
            return literal(wildcard.bound().equals("extends") ? wildcard.type() : OBJECT);
        }
        if (type instanceof JavaType.Declared declared) {
            String name = imports.name(declared.packageName(), declared.name()) + ".class";
            return type.isParameterized()
                    ? name("Types") + ".of(" + name
                            + declared.arguments().stream()
                                    .map(argument -> ", " + literal(argument))
                                    .collect(Collectors.joining())
                            + ")"
                    : name;
        }
        return type(type) + ".class";
    }

    /**
     * {@return a string literal}
     *
     * @param text what it says
     */
    static String quoted(String text) {
        StringBuilder literal = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                literal.append('\\').append((char) c);
            } else if (Character.isISOControl(c)) {
                literal.append(String.format("\\%03o", c));
            } else {
                literal.append((char) c);
            }
        });
        return literal.append('"').toString();
    }

    /**
     * {@return string literals, with commas between them}
     *
     * @param texts what they say
     */
    static String quoted(List<String> texts) {
        return texts.stream().map(SourceFile::quoted).collect(Collectors.joining(", "));
    }

    /**
     * {@return a name for a Javadoc comment}
     *
     * @param name the name
     */
    static String code(String name) {
        if (PLAIN.matcher(name).matches()) {
            return "{@code " + name + "}";
        }
        StringBuilder html = new StringBuilder("<code>");
        name.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                html.appendCodePoint(c);
            } else if (Character.isISOControl(c)) {
                html.append(' ');
            } else {
                html.append("&#").append(c).append(';');
            }
        });
        return html.append("</code>").toString();
    }

    /** {@return the whole file} */
    String text() {
        String header = model.packageName().isEmpty() ? "" : "package " + model.packageName() + ";\n\n";
        String statements = imports.statements();
        return header + statements + (statements.isEmpty() ? "" : "\n") + body;
    }
}
