package io.eloquent.dialect.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.dialect.contract.model.Article;
import io.eloquent.dialect.contract.model.OrderLine;
import io.eloquent.model.Model;
import io.eloquent.model.SoftDeletes;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Models that are deleted while their rows stay: who sees them, how they come back, and how they go for good. */
public abstract class SoftDeleteContract extends ArticleSuite {

    /** For subclasses. */
    protected SoftDeleteContract() {}

    private Model<?> addDeleted(String slug) {
        Model<?> article = addArticle(slug, "open", 1);
        article.delete();
        return article;
    }

    private void age(String slug, Duration age) {
        db().table("articles")
                .where("slug", slug)
                .update(Map.of("deleted_at", Instant.now().minus(age).truncatedTo(ChronoUnit.SECONDS)));
    }

    @Test
    void everyMethodOfTheBuilderKnowsThem() {
        addArticle("a", "open", 1);
        addDeleted("b");
        assertEquals(1, articles().count());
        assertEquals(2, articles().withTrashed().count());
        assertEquals(2, articles().withTrashed(true).count());
        assertEquals(1, articles().withTrashed(false).count());
        assertEquals(1, articles().onlyTrashed().count());
        assertEquals(1, articles().withTrashed().withoutTrashed().count());
        assertEquals(List.of("a"), articles().pluck("slug"));
        assertFalse(articles().where("slug", "b").exists());
        assertTrue(articles().onlyTrashed().where("slug", "b").exists());
    }

    @Test
    void theUsersOrDoesNotShowThem() {
        addArticle("a", "open", 1);
        addDeleted("b");
        assertEquals(1, articles().where("slug", "a").orWhere("slug", "b").get().size());
        assertEquals(
                List.of("select * from \"articles\" where (\"slug\" = ? or \"slug\" = ?)"
                        + " and \"articles\".\"deleted_at\" is null"),
                sqlOf(() -> articles().where("slug", "a").orWhere("slug", "b").get()));
    }

    @Test
    void updatesAndDeletesDoNotTouchThem() {
        Model<?> gone = addDeleted("b");
        addArticle("a", "open", 1);
        Instant deletedAt = BothKinds.instantOf(gone.refresh(), "deletedAt");
        assertEquals(1, articles().update(Map.of("state", "seen")));
        assertEquals(1, articles().increment("score"));
        assertEquals(1, articles().delete());
        assertEquals(0, articles().forceDelete());
        assertEquals(0, articles().destroy(keyOf(gone)));
        assertEquals(
                List.of("open", 1, deletedAt),
                List.of(gone.refresh().get("state"), gone.get("score"), gone.get("deletedAt")));
    }

    @Test
    void aBuilderDeletesByAnUpdateAndRestoresByAnother() {
        assertEquals(
                List.of("update \"articles\" set \"deleted_at\" = ?, \"updated_at\" = ? where \"slug\" = ?"
                        + " and \"articles\".\"deleted_at\" is null"),
                sqlOf(() -> articles().where("slug", "a").delete()));
        assertEquals(
                List.of("update \"articles\" set \"deleted_at\" = ?, \"updated_at\" = ? where \"slug\" = ?"
                        + " and \"articles\".\"deleted_at\" is not null"),
                sqlOf(() -> articles().where("slug", "a").restore()));
        assertEquals(
                List.of("delete from \"articles\" where \"slug\" = ? and \"articles\".\"deleted_at\" is null"),
                sqlOf(() -> articles().where("slug", "a").forceDelete()));
    }

    @Test
    void restoringSetsUpdatedAt() {
        Model<?> gone = addDeleted("b");
        db().table("articles").update(Map.of("updated_at", Instant.parse("2020-01-01T00:00:00Z")));
        assertEquals(1, articles().where("slug", "b").restore());
        assertNull(gone.refresh().get("deletedAt"));
        assertNotEquals(Instant.parse("2020-01-01T00:00:00Z"), gone.get("updatedAt"));
        assertEquals(0, articles().restore());
    }

    @Test
    void besideJoinsTheColumnIsTheModelsOwn() {
        Model<?> ada = addAuthor("Ada");
        articles().create(article -> article.set("slug", "a").set("authorId", ada.getKey()));
        addDeleted("b").set("authorId", ada.getKey()).save();
        assertEquals(
                1,
                articles()
                        .join("articles as twin", "twin.author_id", "articles.author_id")
                        .where("twin.slug", "a")
                        .count());
        assertEquals(
                1,
                articles()
                        .join("authors", "authors.id", "articles.author_id")
                        .where("authors.name", "Ada")
                        .delete());
        assertEquals(2, articles().onlyTrashed().count());
        assertEquals(
                2,
                articles()
                        .join("authors", "authors.id", "articles.author_id")
                        .where("authors.name", "Ada")
                        .restore());
    }

    @Test
    void relationsDoNotShowThemEagerLazyOrThroughATable() {
        Model<?> ada = addAuthor("Ada");
        Model<?> topic = topics().create(created -> created.set("name", "java"));
        for (String slug : List.of("a", "b")) {
            Model<?> article =
                    articles().create(created -> created.set("slug", slug).set("authorId", ada.getKey()));
            BothKinds.belongsToMany(article, "topics").attach(topic);
        }
        articles().where("slug", "b").delete();
        assertEquals(
                1,
                BothKinds.hasMany(authors().with("articles").firstOrFail(), "articles")
                        .size());
        assertEquals(1, BothKinds.hasMany(authors().firstOrFail(), "articles").size());
        assertEquals(
                1,
                BothKinds.belongsToMany(topics().with("articles").firstOrFail(), "articles")
                        .size());
        assertEquals(
                1, BothKinds.belongsToMany(topics().firstOrFail(), "articles").count());
        assertEquals(
                2,
                BothKinds.hasMany(authors().firstOrFail(), "articles")
                        .query()
                        .withTrashed()
                        .count());
    }

    @Test
    void restoreOrCreateTakesTheDeletionBack() {
        Model<?> gone = addDeleted("b");
        Model<?> back = articles().restoreOrCreate(Map.of("slug", "b"), Map.of("state", "new"));
        assertEquals(keyOf(gone), keyOf(back));
        assertFalse(((SoftDeletes) back).trashed());
        assertEquals("open", back.get("state"));
        assertEquals(1, articles().count());
        assertEquals(
                1,
                sqlOf(() -> articles().restoreOrCreate(Map.of("slug", "b"))).size(),
                "one that is not deleted is only found");
        assertEquals(
                "new",
                articles()
                        .restoreOrCreate(Map.of("slug", "c"), Map.of("state", "new"))
                        .get("state"));
        articles().delete();
        assertEquals(keyOf(gone), keyOf(articles().createOrRestore(Map.of("slug", "b"))));
        assertEquals(1, articles().count());
        assertTrue(articles().createOrRestore(Map.of("slug", "d"), Map.of()).wasRecentlyCreated());
    }

    @Test
    void pruningDeletesForGoodWhatIsFound() {
        for (int i = 0; i < 5; i++) {
            addDeleted("gone" + i);
            addArticle("there" + i, "open", 1);
        }
        assertEquals(5, articles().onlyTrashed().prune(2));
        assertEquals(5, articles().withTrashed().count());
        assertEquals(1, articles().where("slug", "there0").prune());
        assertEquals(4, articles().withTrashed().count());
        assertEquals(0, articles().where("slug", "none").prune());
        assertEquals(2, articles().take(2).prune(5));
        assertEquals(2, articles().withTrashed().count());
    }

    @Test
    void massPruningNeedsNoModels() {
        for (int i = 0; i < 5; i++) {
            addDeleted("gone" + i);
        }
        addArticle("there", "open", 1);
        assertEquals(
                3,
                sqlOf(() -> assertEquals(5, articles().onlyTrashed().massPrune(2)))
                        .size());
        assertEquals(1, articles().withTrashed().count());
        for (int i = 0; i < 5; i++) {
            addDeleted("gone" + i);
        }
        assertEquals(3, articles().onlyTrashed().take(3).massPrune(2));
        assertEquals(2, articles().onlyTrashed().count());
        assertSays(assertRefused(InvalidQueryException.class, () -> articles().massPrune(0)), "at least one");
        assertSays(
                assertRefused(
                        InvalidQueryException.class, () -> articles().offset(1).massPrune(5)),
                "offset");
    }

    @Test
    void whatHasBeenDeletedLongEnoughIsPruned() {
        addDeleted("old");
        age("old", Duration.ofDays(31));
        addDeleted("recent");
        age("recent", Duration.ofDays(29));
        addArticle("there", "open", 1);
        assertEquals(1, articles().pruneTrashed(Duration.ofDays(30)));
        assertEquals(2, articles().withTrashed().count());
        assertEquals(1, articles().onlyTrashed().count());
        assertEquals(1, Article.pruneTrashed(Duration.ofDays(1)));
        assertSays(
                assertRefused(InvalidQueryException.class, () -> articles().pruneTrashed(Duration.ofDays(-1))),
                "future");
    }

    @Test
    void modelsOfCompositeKeysArePrunedToo() {
        for (int i = 0; i < 5; i++) {
            int line = i;
            OrderLine.create(created -> {
                created.orderId = 1L;
                created.line = line;
                created.product = "p";
            });
        }
        assertEquals(5, OrderLine.query().prune(2));
        assertEquals(0, OrderLine.count());
    }

    @Test
    void theyAreDestroyedForGoodByTheirKeys() {
        Model<?> gone = addDeleted("a");
        Model<?> there = addArticle("b", "open", 1);
        assertEquals(2, articles().forceDestroy(keyOf(gone), keyOf(there), -1));
        assertEquals(0, articles().withTrashed().count());
    }

    @Test
    void modelsWithoutSoftDeletesRefuseTheirMethods() {
        for (Runnable call : List.<Runnable>of(
                () -> authors().withTrashed(),
                () -> authors().withTrashed(true),
                () -> authors().onlyTrashed(),
                () -> authors().restore(),
                () -> authors().restoreOrCreate(Map.of("name", "x")),
                () -> authors().createOrRestore(Map.of("name", "x")),
                () -> authors().pruneTrashed(Duration.ZERO))) {
            assertSays(assertRefused(InvalidQueryException.class, call::run), "Author has no soft deletes");
        }
        addAuthor("Ada");
        assertEquals(1, authors().prune());
    }

    @Test
    void generatedModelsHaveThemAsStaticMethods() {
        Article.create(article -> article.slug = "a").delete();
        assertEquals(1, Article.withTrashed().count());
        assertEquals(1, Article.withTrashed(true).count());
        assertEquals(1, Article.onlyTrashed().count());
        assertNotNull(Article.restoreOrCreate(Map.of("slug", "a"), Map.of()).id);
        assertNull(Article.sole().deletedAt);
        Article.sole().delete();
        assertFalse(Article.createOrRestore(Map.of("slug", "a"), Map.of()).trashed());
        assertEquals(1, Article.forceDestroy(Article.sole().id));
    }
}
