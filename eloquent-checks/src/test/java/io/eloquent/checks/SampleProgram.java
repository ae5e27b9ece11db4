package io.eloquent.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Java samples of a document as one program: its types are classes, all its statements, in order, one method. Two
 * kinds of comment in statements are checked when it runs: {@code // SQL: …} is a statement that was sent since the one
 * before, {@code // => …} the text of the expression before it.
 */
final class SampleProgram {
    /** The package of the program. */
    static final String PACKAGE = "sample";

    /** The class that has the statements, as {@code static void run(BiConsumer, Consumer, Consumer)}. */
    static final String MAIN = "Main";

    private static final Pattern TYPE =
            Pattern.compile("(?:public |final |abstract |sealed )*(?:class|interface|record|enum|@interface) (\\w+).*");
    private static final Pattern EXPECTED_SQL = Pattern.compile("(.*?)\\s*// SQL: (.*)");
    private static final Pattern EXPECTED_VALUE = Pattern.compile("(\\s*)(.+);\\s*// => (.*)");
    private static final Pattern MANAGER = Pattern.compile("(?:DatabaseManager|var) db = .*;\\s*");

    private static final List<String> TYPE_IMPORTS =
            List.of("io.eloquent.api.annotation.*", "io.eloquent.model.*", "java.math.*", "java.time.*", "java.util.*");
    private static final List<String> STATEMENT_IMPORTS = List.of(
            "io.eloquent.api.error.*",
            "io.eloquent.model.*",
            "io.eloquent.query.*",
            "static io.eloquent.query.Functions.*",
            "static io.eloquent.query.WindowFunctions.*",
            "java.math.*",
            "java.time.*",
            "java.util.*");

    private final Path document;
    private final Map<String, Source> sources = new LinkedHashMap<>();

    private SampleProgram(Path document) {
        this.document = document;
    }

    /** A source file, with the document's line for each of its own, 0 where there is none. */
    record Source(List<String> lines, List<Integer> origins) {
        Source(List<String> imports) {
            this(new ArrayList<>(), new ArrayList<>());
            add("package " + PACKAGE + ";", 0);
            imports.forEach(name -> add("import " + name + ";", 0));
        }

        void add(String line, int origin) {
            lines.add(line);
            origins.add(origin);
        }

        String text() {
            return String.join("\n", lines) + "\n";
        }
    }

    /** {@return the program of a document} */
    static SampleProgram of(Path document) throws IOException {
        SampleProgram program = new SampleProgram(document);
        Source main = new Source(STATEMENT_IMPORTS);
        main.add("final class " + MAIN + " {", 0);
        main.add(
                "static void run(java.util.function.BiConsumer<String, Object> value,"
                        + " java.util.function.Consumer<String> sql,"
                        + " java.util.function.Consumer<DatabaseManager> began) throws Exception {",
                0);
        program.read(main);
        main.add("}", 0);
        main.add("}", 0);
        program.sources.put(MAIN, main);
        return program;
    }

    private void read(Source main) throws IOException {
        List<String> lines = Files.readAllLines(document);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).equals("```java")) {
                int end = i + 1;
                while (!lines.get(end).equals("```")) {
                    end++;
                }
                addSample(lines, i + 1, end, main);
                i = end;
            }
        }
    }

    private void addSample(List<String> lines, int begin, int end, Source main) {
        boolean types = lines.subList(begin, end).stream()
                .anyMatch(line -> TYPE.matcher(line).matches());
        if (types) {
            addTypes(lines, begin, end);
        } else {
            for (int i = begin; i < end; i++) {
                addStatement(lines.get(i), i + 1, main);
            }
        }
    }

    /** A type ends at the brace in the first column, or on the line on which it began. */
    private void addTypes(List<String> lines, int begin, int end) {
        Source source = new Source(TYPE_IMPORTS);
        String name = null;
        for (int i = begin; i < end; i++) {
            String line = lines.get(i);
            source.add(line, i + 1);
            Matcher type = TYPE.matcher(line);
            if (name == null && type.matches()) {
                name = type.group(1);
            }
            if (name != null && (line.equals("}") || type.matches() && line.endsWith("}"))) {
                sources.put(name, source);
                source = new Source(TYPE_IMPORTS);
                name = null;
            }
        }
    }

    private static void addStatement(String line, int origin, Source main) {
        Matcher sql = EXPECTED_SQL.matcher(line);
        Matcher value = EXPECTED_VALUE.matcher(line);
        if (sql.matches()) {
            main.add(sql.group(1) + " sql.accept(" + literal(sql.group(2)) + ");", origin);
        } else if (value.matches()) {
            main.add(value.group(1) + "value.accept(" + literal(value.group(3)) + ", " + value.group(2) + ");", origin);
        } else if (MANAGER.matcher(line).matches()) {
            main.add(line + " began.accept(db);", origin);
        } else {
            main.add(line, origin);
        }
    }

    private static String literal(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** {@return the document} */
    Path document() {
        return document;
    }

    /** {@return the text of each source file, by the name of its type} */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        sources.forEach((name, source) -> texts.put(name, source.text()));
        return texts;
    }

    /**
     * {@return where a line of a source file comes from, as {@code README.md:17}}
     *
     * @param type the source file's type
     * @param line its line, from 1
     */
    String origin(String type, long line) {
        Source source = sources.get(type);
        int origin = source == null || line < 1 || line > source.origins().size()
                ? 0
                : source.origins().get((int) line - 1);
        return document.getFileName() + ":" + origin;
    }

    /** {@return whether there is any Java in the document} */
    boolean isEmpty() {
        return sources.values().stream()
                .allMatch(source -> source.origins().stream().allMatch(line -> line == 0));
    }
}
