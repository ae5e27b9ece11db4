package io.eloquent.dialect.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.MappingException;
import io.eloquent.api.error.UnsupportedSqlException;
import io.eloquent.dialect.contract.model.Article;
import io.eloquent.dialect.contract.model.ArticleQuery;
import io.eloquent.dialect.contract.model.Author;
import io.eloquent.model.GlobalScope;
import io.eloquent.model.Model;
import io.eloquent.model.ModelList;
import io.eloquent.model.ModelQuery;
import io.eloquent.query.Query;
import io.eloquent.query.compile.Feature;
import io.eloquent.query.exec.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What narrows queries under a name: scopes that are asked for, and those that hold for all queries of a model. */
public abstract class ScopeContract extends ArticleSuite {
    private static final ThreadLocal<Integer> TENANT = ThreadLocal.withInitial(() -> 1);

    /** A query is a value: this one is shared by all tests, whatever scopes they have. */
    private static final ArticleQuery OPEN = Article.where("state", "open");

    private static final class Open implements GlobalScope<Article> {
        @Override
        public ModelQuery<Article> apply(ModelQuery<Article> query) {
            return query.where("state", "open");
        }
    }

    /** For subclasses. */
    protected ScopeContract() {}

    @AfterEach
    final void forgetTenant() {
        TENANT.remove();
    }

    private Registration byTenant() {
        return scope(kind.article, "tenant", query -> query.where(query.qualifyColumn("tenantId"), TENANT.get()));
    }

    private Model<?> addFor(int tenant, String slug, String state) {
        return articles()
                .create(article -> article.set("tenantId", tenant)
                        .set("slug", slug)
                        .set("state", state)
                        .set("score", 1));
    }

    private void addThree() {
        addFor(1, "a", "open");
        addFor(1, "b", "closed");
        addFor(2, "c", "open");
    }

    private static List<Object> slugs(List<? extends Model<?>> models) {
        return models.stream().map(model -> model.get("slug")).sorted().collect(Collectors.toList());
    }

    // ---- local scopes ----

    @Test
    void whatAScopeAddsIsInParenthesesOnlyIfItHasAnOr() {
        assertEquals(
                List.of("select * from \"articles\" where \"title\" = ? and (\"score\" > ? or \"state\" = ?)"
                        + " and \"articles\".\"deleted_at\" is null"),
                sqlOf(() -> Article.where("title", "x").hot().get()));
        assertEquals(
                List.of("select * from \"articles\" where (\"score\" > ? or \"state\" = ?) and \"title\" = ?"
                        + " and \"articles\".\"deleted_at\" is null"),
                sqlOf(() ->
                        Article.hot().scopes(query -> query.where("title", "x")).get()));
        assertEquals(
                List.of("select * from \"articles\" where (\"title\" = ? or \"slug\" = ?) and (\"score\" > ? or"
                        + " \"state\" = ?) and \"articles\".\"deleted_at\" is null"),
                sqlOf(() ->
                        Article.where("title", "x").orWhere("slug", "y").hot().get()));
        assertEquals(
                List.of("select * from \"articles\" where \"state\" = ? and \"articles\".\"deleted_at\" is null"),
                sqlOf(() -> Article.drafts().get()));
    }

    @Test
    void aScopeThatBeginsWithOrIsJoinedByIt() {
        assertEquals(
                List.of("select * from \"articles\" where (\"title\" = ? or \"state\" = ?)"
                        + " and \"articles\".\"deleted_at\" is null"),
                sqlOf(() -> Article.where("title", "x").orIn("open").get()));
        assertEquals(
                List.of("select * from \"articles\" where \"state\" = ? and \"articles\".\"deleted_at\" is null"),
                sqlOf(() -> Article.orIn("open").get()));
    }

    @Test
    void scopesAreFunctionsToo() {
        addThree();
        assertEquals(
                List.of("a"),
                slugs(articles()
                        .where("state", "open")
                        .orWhere("state", "closed")
                        .scopes(query -> query.where("slug", "a").orWhere("slug", "z"))
                        .get()));
        assertEquals(
                2,
                Article.query()
                        .scopes(query -> query.where("slug", "a").orWhere("slug", "b"))
                        .when(false, ArticleQuery::hot)
                        .count());
    }

    // ---- global scopes ----

    @Test
    void aGlobalScopeNarrowsEveryReading() {
        addThree();
        byTenant();
        assertEquals(List.of("a", "b"), slugs(articles().get()));
        assertEquals(2, articles().count());
        assertEquals(2, articles().sum("score").intValue());
        assertEquals("b", articles().max("slug").orElseThrow());
        assertEquals(List.of("a", "b"), articles().orderBy("slug").pluck("slug"));
        assertFalse(articles().where("slug", "c").exists());
        assertEquals(2, articles().paginate(1, 1).total());
        assertEquals(2, articles().simplePaginate(5, 1).items().size());
        assertEquals(2, articles().cursorPaginate(5, null).items().size());
        assertEquals(2, articles().lazy().count());
        assertEquals(2, articles().lazyById(1).count());
        try (Stream<? extends Model<?>> stream = articles().stream()) {
            assertEquals(2, stream.count());
        }
        List<Integer> sizes = new ArrayList<>();
        for (ModelList<?> chunk : articles().chunk(1)) {
            sizes.add(chunk.size());
        }
        assertEquals(List.of(1, 1), sizes);
        assertTrue(articles()
                .find(keyOf(articles().withoutGlobalScopes().where("slug", "c").firstOrFail()))
                .isEmpty());
    }

    @Test
    void aGlobalScopeNarrowsUpdatesAndDeletes() {
        addThree();
        byTenant();
        assertEquals(2, articles().update(Map.of("state", "seen")));
        assertEquals(2, articles().increment("score", 5));
        assertEquals(1, articles().where("slug", "a").orWhere("slug", "c").delete());
        assertEquals(1, articles().restore());
        assertEquals(2, articles().forceDelete());
        Model<?> other = articles().withoutGlobalScope("tenant").sole();
        assertEquals(List.of("c", "open", 1), List.of(other.get("slug"), other.get("state"), other.get("score")));
    }

    @Test
    void theUsersOrAndTheScopeAreKeptApart() {
        scope(kind.article, "state", query -> query.where("state", "open").orWhere("state", "new"));
        assertEquals(
                List.of("select * from \"articles\" where (\"slug\" = ? or \"title\" = ?) and (\"state\" = ? or"
                        + " \"state\" = ?) and \"articles\".\"deleted_at\" is null"),
                sqlOf(() -> articles().where("slug", "a").orWhere("title", "b").get()));
        assertEquals(
                List.of("update \"articles\" set \"score\" = ?, \"updated_at\" = ?"
                        + " where (\"slug\" = ? or \"title\" = ?) and (\"state\" = ? or \"state\" = ?)"
                        + " and \"articles\".\"deleted_at\" is null"),
                sqlOf(() -> articles().where("slug", "a").orWhere("title", "b").update(Map.of("score", 1))));
    }

    @Test
    void aScopeIsAskedEachTimeAQueryRuns() {
        addThree();
        ModelQuery<?> query = articles();
        assertEquals(3, query.count());
        assertEquals(3, query.get().size());
        byTenant();
        assertEquals(List.of("a", "b"), slugs(query.get()));
        assertEquals(2, query.count());
        String one = query.toRawSql();
        TENANT.set(2);
        assertEquals(List.of("c"), slugs(query.get()));
        assertEquals(1, query.count());
        assertNotEquals(one, query.toRawSql());
        takeScopesAway();
        assertEquals(3, query.get().size());
        assertEquals(2, OPEN.count());
    }

    @Test
    void eachThreadHasItsOwnTenant() throws InterruptedException {
        addThree();
        byTenant();
        ModelQuery<?> query = articles().orderBy("slug");
        List<List<Object>> seen = new ArrayList<>();
        Thread other = new Thread(() -> {
            TENANT.set(2);
            seen.add(slugs(query.get()));
        });
        other.start();
        other.join();
        assertEquals(List.of(List.of("c")), seen);
        assertEquals(List.of("a", "b"), slugs(query.get()));
    }

    @Test
    void unionsAndSubQueriesAreNarrowedOnce() {
        addThree();
        byTenant();
        assertEquals(
                List.of("a", "b"),
                slugs(articles()
                        .where("state", "open")
                        .union(articles().where("state", "closed"))
                        .get()));
        assertEquals(2, db().query().fromSub(articles(), "mine").count());
        Query authors = db().table("articles").whereIn("id", articles().select("id"));
        assertEquals(2, authors.count());
        assertEquals(
                2,
                db().table("articles as other")
                        .whereExists(articles().whereColumn("articles.id", "other.id"))
                        .count());
    }

    @Test
    void relationsAreNarrowedEagerOrLazy() {
        Model<?> ada = addAuthor("Ada");
        articles()
                .create(a -> a.set("authorId", ada.getKey()).set("tenantId", 1).set("slug", "a"));
        articles()
                .create(a -> a.set("authorId", ada.getKey()).set("tenantId", 2).set("slug", "b"));
        Model<?> topic = topics().create(t -> t.set("name", "java"));
        articles()
                .get()
                .forEach(article -> BothKinds.belongsToMany(article, "topics").attach(topic));
        byTenant();
        Model<?> eager = authors().with("articles").firstOrFail();
        assertEquals(1, BothKinds.hasMany(eager, "articles").size());
        Model<?> lazy = authors().firstOrFail();
        assertEquals(1, BothKinds.hasMany(lazy, "articles").size());
        assertEquals(1, BothKinds.hasMany(lazy, "articles").count());
        assertEquals(
                1,
                BothKinds.belongsToMany(topics().with("articles").firstOrFail(), "articles")
                        .size());
        assertEquals(
                1, BothKinds.belongsToMany(topics().firstOrFail(), "articles").count());
    }

    @Test
    void aScopeMayJoinOrderAndLoad() {
        Model<?> ada = addAuthor("Ada");
        Model<?> bob = addAuthor("Bob");
        articles().create(a -> a.set("authorId", bob.getKey()).set("slug", "a"));
        articles().create(a -> a.set("authorId", ada.getKey()).set("slug", "b"));
        scope(
                kind.article,
                "byAuthor",
                query -> query.join("authors", "authors.id", "articles.author_id")
                        .orderBy("authors.name")
                        .with("author"));
        List<Object> slugs = new ArrayList<>();
        assertEquals(
                List.of(
                        "select \"articles\".* from \"articles\" inner join \"authors\" on \"authors\".\"id\" ="
                                + " \"articles\".\"author_id\" where \"articles\".\"deleted_at\" is null"
                                + " order by \"authors\".\"name\" asc",
                        "select * from \"authors\" where \"authors\".\"id\" in (?, ?)"),
                sqlOf(() -> articles().get().forEach(article -> slugs.add(article.get("slug")))));
        assertEquals(List.of("b", "a"), slugs);
        assertEquals("b", articles().paginate(1, 1).items().get(0).get("slug"));
        assertEquals(
                List.of("b", "a"),
                articles().lazy(1).map(article -> article.get("slug")).collect(Collectors.toList()));
        assertEquals(2, articles().count());
        if (db().dialect().compiler().syntax().supports(Feature.WRITE_JOIN)) {
            assertRefused(UnsupportedSqlException.class, () -> articles().delete());
        } else {
            assertEquals(2, articles().where("slug", "a").orWhere("slug", "b").delete());
            assertEquals(2, articles().restore());
        }
    }

    @Test
    void namesOfFieldsAreColumnsWhateverIsJoined() {
        addThree();
        scope(kind.article, "recent", query -> query.whereNotNull(query.qualifyColumn("createdAt")));
        assertEquals(
                0,
                articles().join("authors", "authors.id", "articles.author_id").count());
        assertEquals(3, articles().count());
    }

    @Test
    void aScopeIsLeftOutByItsNameOrItsClass() {
        addThree();
        byTenant();
        scope(kind.article, "open", query -> query.where("state", "open"));
        assertEquals(1, articles().count());
        assertEquals(2, articles().withoutGlobalScope("open").count());
        assertEquals(2, articles().withoutGlobalScope("tenant").count());
        assertEquals(
                3,
                articles()
                        .withoutGlobalScope("tenant")
                        .withoutGlobalScope("open")
                        .count());
        assertEquals(3, articles().withoutGlobalScopes().count());
        articles().withoutGlobalScopes().where("slug", "a").delete();
        assertEquals(2, articles().withoutGlobalScopes().count(), "deleted models stay hidden");
    }

    @Test
    void aScopeThatIsAClassGoesByItsName() {
        Article.create(article -> {
            article.slug = "a";
            article.state = "open";
        });
        Article.create(article -> article.slug = "b");
        Registration open = untilTheEnd(Article.addGlobalScope(new Open()));
        assertTrue(Article.hasGlobalScope(Open.class.getName()));
        assertEquals("a", Article.sole().slug);
        assertEquals(2, Article.withoutGlobalScope(Open.class).count());
        assertEquals(2, Article.withoutGlobalScope(Open.class.getName()).count());
        open.close();
        assertFalse(Article.hasGlobalScope(Open.class.getName()));
        assertEquals(2, Article.count());
    }

    @Test
    void aScopeOfAQueryOfItsOwn() {
        addThree();
        ModelQuery<?> closed = withScope(articles());
        assertEquals(1, closed.count());
        assertEquals(3, closed.withoutGlobalScope("mine").count());
        byTenant();
        assertEquals(1, closed.count());
    }

    private static <M extends Model<M>> ModelQuery<M> withScope(ModelQuery<M> query) {
        return query.withGlobalScope("mine", each -> each.where("state", "closed"));
    }

    @Test
    void aScopeTakesThePlaceOfOneOfItsNameUntilItIsTakenAway() {
        addThree();
        Registration first = byTenant();
        Registration second = scope(kind.article, "tenant", query -> query.where("state", "open"));
        assertEquals(2, articles().count());
        first.close();
        assertEquals(2, articles().count(), "another one is in its place");
        second.close();
        second.close();
        assertEquals(3, articles().count());
    }

    @Test
    void generatedQueriesKeepTheirTypesInScopes() {
        Article.create(article -> article.slug = "a");
        Article.create(article -> {
            article.slug = "b";
            article.score = 500;
        });
        Registration hot = untilTheEnd(Article.addGlobalScope("hot", ArticleQuery::hot));
        assertTrue(Article.hasGlobalScope("hot"));
        assertEquals("b", Article.sole().slug);
        assertEquals(2, Article.withoutGlobalScope("hot").count());
        assertEquals(2, Article.withoutGlobalScopes().count());
        hot.close();
        assertEquals(2, Article.count());
    }

    @Test
    void readingARowAgainAndSavingItGoPastTheScopes() {
        Model<?> other = addFor(2, "c", "open");
        byTenant();
        assertTrue(articles().find(keyOf(other)).isEmpty());
        assertEquals("c", other.fresh().orElseThrow().get("slug"));
        other.set("title", "new").save();
        assertEquals("new", other.refresh().get("title"));
        assertTrue(other.delete());
        assertEquals(0, articles().withoutGlobalScopes().count());
    }

    @Test
    void aListOfModelsGoesPastTheScopes() {
        addArticle("a", "open", 1);
        addArticle("b", "open", 2);
        ModelList<? extends Model<?>> all = articles().orderBy("id").get();
        scope(kind.article, "hot", query -> query.where("score", ">", 1));
        assertEquals(1, articles().count());
        assertEquals(List.of("a", "b"), all.fresh().pluck("slug"));
        assertEquals(2, all.toQuery().count());
        assertEquals(2, all.toQuery().update(Map.of("state", "closed")));
        assertEquals(2, all.toQuery().delete());
    }

    @Test
    void aScopeThatReturnsNothingIsRefused() {
        scope(kind.article, "broken", query -> null);
        InvalidQueryException refusal =
                assertRefused(InvalidQueryException.class, () -> articles().get());
        assertSays(refusal, "broken", "Article", "return the query");
    }

    @Test
    void aQueryOfRowsHasWhatTheScopesSay() {
        addThree();
        byTenant();
        articles().where("slug", "a").delete();
        Query rows = articles().orderBy("slug").toBase();
        assertEquals(List.of("b"), rows.pluck("slug"));
        TENANT.set(2);
        assertEquals(List.of("b"), rows.pluck("slug"), "what they said then");
    }

    // ---- attributes ----

    @Test
    void attributesOfAQueryAreConditionsAndWhatNewModelsHave() {
        addThree();
        ModelQuery<?> mine = articles().withAttributes(Map.of("tenantId", 2, "state", "open"));
        assertEquals(
                List.of("select * from \"articles\" where \"state\" = ? and \"tenant_id\" = ?"
                        + " and \"articles\".\"deleted_at\" is null"),
                sqlOf(mine::get));
        assertEquals(1, mine.count());
        assertEquals(2, mine.newModel().get("tenantId"));
        Model<?> made = mine.create(Map.of("slug", "d", "state", "new"));
        assertEquals(List.of(2, "new"), List.of(made.get("tenant_id"), made.get("state")));
        assertEquals(2, mine.firstOrCreate(Map.of("slug", "e")).get("tenant_id"));
        assertEquals(2, mine.firstOrNew(Map.of("slug", "f")).get("tenant_id"));
        assertEquals(2, mine.findOrNew(-1).get("tenant_id"));
        ModelQuery<?> silent = articles().withAttributes(Map.of("tenantId", 2), false);
        assertEquals(5, silent.count());
        assertEquals(2, silent.newModel().get("tenantId"));
        assertNull(articles().newModel().get("tenantId"));
    }

    @Test
    void aScopesAttributesAreThoseOfItsQuery() {
        assertEquals("draft", Article.drafts().create(Map.of("slug", "a")).state);
        assertEquals("draft", Article.where("slug", "b").drafts().newModel().state);
        assertEquals("draft", Article.drafts().where("slug", "b").newModel().state);
    }

    @Test
    void aGlobalScopesAttributesAreThoseOfAllNewModels() {
        scope(kind.article, "tenant", query -> query.withAttributes(Map.of("tenantId", TENANT.get())));
        Model<?> mine = articles().create(Map.of("slug", "a"));
        assertEquals(1, mine.get("tenantId"));
        TENANT.set(7);
        assertEquals(7, articles().create(Map.of("slug", "b")).get("tenantId"));
        assertEquals(1, articles().count());
        assertNull(articles().withoutGlobalScopes().newModel().get("tenantId"));
    }

    @Test
    void attributesThatNoFieldCanHoldAreRefusedAtOnce() {
        MappingException refusal =
                assertThrows(MappingException.class, () -> articles().withAttributes(Map.of("tenantId", "many")));
        assertSays(refusal, "Article.tenantId");
        assertDoesNotSay(refusal, "many");
    }

    @Test
    void otherModelsAreNotNarrowed() {
        addAuthor("Ada");
        byTenant();
        assertEquals(1, authors().count());
        assertFalse(Model.hasGlobalScope(Author.class, "tenant"));
    }
}
