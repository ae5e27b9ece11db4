package io.eloquent.dialect.contract;

import io.eloquent.model.Model;
import io.eloquent.model.ModelQuery;
import io.eloquent.query.exec.Registration;
import io.eloquent.query.schema.Blueprint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What suites about articles share: their tables, empty before each test, and the models of both kinds. */
@ParameterizedClass
@EnumSource
public abstract class ArticleSuite extends ModelSuite {
    private static final Map<String, Consumer<Blueprint>> ARTICLES = articleTables();

    /** Whose turn it is. */
    @Parameter
    ArticleKind kind = ArticleKind.GENERATED;

    private final List<Registration> scopes = new ArrayList<>();

    /** For the suites. */
    ArticleSuite() {}

    private static Map<String, Consumer<Blueprint>> articleTables() {
        Map<String, Consumer<Blueprint>> tables = new LinkedHashMap<>();
        tables.put("authors", table -> {
            table.id();
            table.string("name").nullable();
            table.integer("tenant_id").nullable();
        });
        tables.put("articles", table -> {
            table.id();
            table.bigInteger("author_id").nullable();
            table.integer("tenant_id").nullable();
            table.string("slug").nullable().unique();
            table.string("title").nullable();
            table.string("state").nullable();
            table.integer("score").nullable().defaultTo(0);
            table.nullableTimestamps();
            table.softDeletes();
        });
        tables.put("remarks", table -> {
            table.id();
            table.bigInteger("article_id").nullable();
            table.string("body").nullable();
        });
        tables.put("topics", table -> {
            table.id();
            table.string("name");
        });
        tables.put("articles_topics", table -> {
            table.bigInteger("article_id");
            table.bigInteger("topic_id");
            table.integer("weight").nullable();
        });
        return tables;
    }

    @BeforeAll
    final void createArticleTables() {
        ARTICLES.forEach((name, table) -> {
            if (!db().schema().hasTable(name)) {
                db().schema().create(name, table);
            }
        });
    }

    @BeforeEach
    final void emptyArticleTables() {
        ARTICLES.keySet().forEach(table -> db().table(table).delete());
        sqlOf(() -> {});
    }

    @AfterEach
    final void takeScopesAway() {
        scopes.forEach(Registration::close);
        scopes.clear();
    }

    final ModelQuery<?> authors() {
        return BothKinds.queryOf(kind.author);
    }

    final ModelQuery<?> articles() {
        return BothKinds.queryOf(kind.article);
    }

    final ModelQuery<?> remarks() {
        return BothKinds.queryOf(kind.remark);
    }

    final ModelQuery<?> topics() {
        return BothKinds.queryOf(kind.topic);
    }

    /** Narrows all queries of a class until the test ends. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    final Registration scope(Class<?> model, String name, UnaryOperator<ModelQuery<?>> scope) {
        return untilTheEnd(Model.addGlobalScope((Class) model, name, (UnaryOperator) scope));
    }

    /** Takes something back when the test ends. */
    final Registration untilTheEnd(Registration added) {
        scopes.add(added);
        return added;
    }

    final Model<?> addArticle(String slug, String state, int score) {
        return articles()
                .create(article -> article.set("slug", slug).set("state", state).set("score", score));
    }

    final Model<?> addAuthor(String name) {
        return authors().create(author -> author.set("name", name));
    }

    static Object keyOf(Model<?> model) {
        return Objects.requireNonNull(model.getKey());
    }
}
