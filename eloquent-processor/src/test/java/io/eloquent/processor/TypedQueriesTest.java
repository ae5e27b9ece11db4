package io.eloquent.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the compiler accepts of typed queries, and what it does not. */
class TypedQueriesTest {
    private static final String MODELS = """
            import io.eloquent.api.annotation.Table;
            @Table
            public class User extends UserModel {
                public Long id;
                public String name;
                public int votes;
                public java.math.BigDecimal balance;
                public java.time.Instant createdAt;
                public Status status;
                public enum Status { GOLD }
            }
            """;
    private static final String POST = """
            import io.eloquent.api.annotation.Table;
            @Table
            public class Post extends PostModel {
                public Long id;
                public Long userId;
            }
            """;

    private static List<String> diagnostics(Path directory, List<String> statements) {
        String main = """
                import static io.eloquent.query.Functions.*;
                public class Main { void run() { Object o;
                %s
                }}
                """.formatted(String.join("\n", statements));
        return Compilation.run(directory, List.of("-Xlint:none"), List.of(new ModelProcessor()), MODELS, POST, main)
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
