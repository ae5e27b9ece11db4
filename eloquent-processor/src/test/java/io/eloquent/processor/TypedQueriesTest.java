package io.eloquent.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the compiler accepts of typed queries, and what it does not. */
class TypedQueriesTest {
    static final String MODELS = """
            import io.eloquent.api.annotation.*;
            import io.eloquent.api.codec.Converter;
            import java.util.List;
            import java.util.Map;
            @Table
            public class User extends UserModel {
                public Long id;
                public String name;
                public int votes;
                public java.math.BigDecimal balance;
                public java.time.Instant createdAt;
                public Status status;
                public boolean active;
                public Map<String, Object> settings;
                public Home home;
                @Json public Thread.State state;
                public List<String> tags;
                public int[] scores;
                public byte[] photo;
                @Encrypted public String ssn;
                @Encrypted public int pin;
                @Hashed public String password;
                @Cast(Cents.class) public java.math.BigDecimal price;
                @Embedded public Place place;
                public enum Status { GOLD }
                public record Home(String city) {}
                public record Place(int row, Home home) {}
                public static final class Cents implements Converter<java.math.BigDecimal, Long> {
                    @Override public Long toDatabase(java.math.BigDecimal value) { return value.longValue(); }
                    @Override public java.math.BigDecimal fromDatabase(Long stored) { return null; }
                }
            }
            """;

    /** Columns, and a value of each. */
    private static final Map<String, String> OPAQUE = Map.of(
            "SETTINGS", "Map.<String, Object>of()",
            "HOME", "new User.Home(\"Oslo\")",
            "PLACE_HOME", "new User.Home(\"Oslo\")",
            "STATE", "Thread.State.NEW",
            "TAGS", "List.of(\"a\")",
            "SCORES", "new int[] {1}",
            "SSN", "\"1\"",
            "PIN", "1",
            "PASSWORD", "\"secret\"");

    static final String POST = """
            import io.eloquent.api.annotation.Table;
            @Table
            public class Post extends PostModel {
                public Long id;
                public Long userId;
            }
            """;

    private static List<String> diagnostics(Path directory, List<String> statements) {
        String main = """
                import static io.eloquent.query.Excluded.*; import static io.eloquent.query.Functions.*; import java.util.*;
                public class Main { void run() { Object o;
                %s
                }}
                """.formatted(String.join("\n", statements));
        return Compilation.run(
                        directory,
                        List.of("-Xlint:none", "-Xmaxerrs", "1000"),
                        List.of(new ModelProcessor()),
                        MODELS,
                        POST,
                        main)
                .diagnostics();
    }

    @Test
    void whatMakesSenseCompiles(@TempDir Path directory) {
        assertEquals(
                List.of(),
                diagnostics(
                        directory,
                        List.of(
                                "o = User.VOTES.gt(100).and(User.NAME.like(\"J%\"));",
                                "o = User.VOTES.gt(User.ID).or(User.VOTES.eq(User.BALANCE));",
                                "o = User.VOTES.gt(1.5).or(User.BALANCE.lt(3)).or(User.ID.eq(7));",
                                "o = User.ID.eq(Post.USER_ID).and(User.STATUS.eq(User.Status.GOLD));",
                                "o = User.CREATED_AT.lt(now()).and(date(User.CREATED_AT).eq(currentDate()));",
                                "o = sum(User.VOTES).gt(count()).or(max(User.NAME).eq(User.NAME));",
                                "User.query().update(User.VOTES.plus(1), User.NAME.set(User.NAME.lower()));",
                                "java.util.Optional<java.time.Instant> last = User.query().max(User.CREATED_AT);",
                                "java.util.List<String> names = User.query().pluck(User.NAME.upper());",
                                "o = User.select(User.NAME, sum(User.VOTES).as(\"total\")).groupBy(User.NAME);")));
    }

    /** What is stored of these says neither what is equal nor what is less. */
    @Test
    void whatCannotBeComparedCanBeSetSelectedAndBeNull(@TempDir Path directory) {
        List<String> statements = new ArrayList<>();
        OPAQUE.forEach((column, value) -> {
            statements.add("o = User.%1$s.isNull().or(User.%1$s.of(\"users\").isNotNull());".formatted(column));
            statements.add("User.query().update(User.%1$s.set(%2$s), User.%1$s.setNull());".formatted(column, value));
            statements.add("o = User.query().pluck(User.%1$s);".formatted(column));
            statements.add("o = User.select(User.%1$s.as(\"it\"));".formatted(column));
        });
        statements.add("o = json(User.SETTINGS).at(\"lang\").eq(\"en\").or(json(User.HOME).contains(Map.of()));");
        statements.add("o = json(User.TAGS).length().gt(1).or(json(User.NAME).at(0).isNull());");
        statements.add("o = User.PRICE.eq(java.math.BigDecimal.ONE).or(User.PHOTO.eq(new byte[1]));");
        assertEquals(List.of(), diagnostics(directory, statements));
    }

    @Test
    void whatCannotBeComparedHasNoOperators(@TempDir Path directory) {
        List<String> statements = new ArrayList<>();
        OPAQUE.forEach((column, value) -> {
            statements.add("o = User.%s.eq(%s);".formatted(column, value));
            for (String call : List.of(
                    "eq(null)",
                    "ne(User.NAME)",
                    "in(List.of())",
                    "gt(\"x\")",
                    "between(\"a\", \"b\")",
                    "like(\"x%\")",
                    "isDistinctFrom(null)",
                    "coalesce(null)",
                    "asText()",
                    "lower()",
                    "plus(1)",
                    "asc()",
                    "desc()",
                    "set(User.NAME)",
                    "set(User.query())")) {
                statements.add("o = User." + column + "." + call + ";");
            }
            for (String call : List.of("max", "sum", "year", "excluded")) {
                statements.add("o = " + call + "(User." + column + ");");
            }
            statements.add("o = User.NAME.eq(User." + column + ");");
            statements.add("o = User.query().inOrderOf(User." + column + ", List.of());");
        });
        for (String column : List.of("SSN", "PIN", "PASSWORD", "SCORES")) {
            statements.add("o = json(User." + column + ");");
        }
        assertNoneCompiles(directory, statements);
    }

    @Test
    void whatMakesNoneDoesNot(@TempDir Path directory) {
        List<String> statements = List.of(
                "o = User.VOTES.gt(\"100\");",
                "o = User.NAME.eq(1);",
                "o = User.NAME.eq(User.VOTES);",
                "o = User.STATUS.eq(\"GOLD\");",
                "o = User.STATUS.gt(User.Status.GOLD);",
                "o = User.CREATED_AT.lt(User.NAME);",
                "o = User.VOTES.like(\"1%\");",
                "o = User.ACTIVE.gt(true);",
                "o = User.ACTIVE.plus(1);",
                "o = User.ACTIVE.like(\"t%\");",
                "o = User.CREATED_AT.like(\"2026%\");",
                "o = User.PRICE.gt(java.math.BigDecimal.ONE);",
                "o = User.PHOTO.lt(new byte[1]);",
                "o = User.VOTES.plus(\"1\");",
                "o = User.VOTES.in(\"1\", \"2\");",
                "o = sum(User.NAME);",
                "o = year(User.NAME);",
                "o = max(User.STATUS);",
                "o = User.NAME.set(User.VOTES);",
                "o = caseWhen(User.VOTES.gt(1), User.NAME).otherwise(1);",
                "o = User.NAME.lower().plus(1);",
                "o = User.VOTES.as(\"v\").gt(1);",
                "User.query().update(Post.USER_ID.set(1L));",
                "User.query().having(User.VOTES);",
                "java.util.Optional<String> last = User.query().max(User.CREATED_AT);");
        assertNoneCompiles(directory, statements);
    }

    private static void assertNoneCompiles(Path directory, List<String> statements) {
        List<String> said = diagnostics(directory, statements);
        TreeSet<String> lines = said.stream()
                .filter(message -> message.startsWith("Main.java:"))
                .map(message -> message.replaceAll("(?s)^Main.java:(\\d+):.*", "$1"))
                .collect(Collectors.toCollection(TreeSet::new));
        TreeSet<String> expected = IntStream.range(3, 3 + statements.size())
                .mapToObj(String::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(expected, lines, () -> String.join("\n", said));
    }
}
