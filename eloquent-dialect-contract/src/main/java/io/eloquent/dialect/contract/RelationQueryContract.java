package io.eloquent.dialect.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.annotation.Table;
import io.eloquent.api.error.EloquentException;
import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.MappingException;
import io.eloquent.dialect.contract.model.Desk;
import io.eloquent.dialect.contract.model.Ledger;
import io.eloquent.dialect.contract.model.Misprint;
import io.eloquent.dialect.contract.model.Reply;
import io.eloquent.dialect.contract.model.Seat;
import io.eloquent.dialect.contract.model.Story;
import io.eloquent.dialect.contract.model.Theme;
import io.eloquent.dialect.contract.model.Ticket;
import io.eloquent.dialect.contract.model.Writer;
import io.eloquent.model.BelongsToMany;
import io.eloquent.model.HasMany;
import io.eloquent.model.HasManyThrough;
import io.eloquent.model.Model;
import io.eloquent.model.ModelList;
import io.eloquent.model.ModelQuery;
import io.eloquent.model.ModelQueryBuilder;
import io.eloquent.model.MorphKey;
import io.eloquent.model.MorphTo;
import io.eloquent.query.exec.Registration;
import io.eloquent.query.schema.Blueprint;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What queries ask of relations, and the SQL that they ask it by. */
public abstract class RelationQueryContract extends ModelSuite {
    private static final Map<String, Consumer<Blueprint>> TABLES = tables();

    private Writer ann = new Writer();
    private Writer bea = new Writer();
    private Story moon = new Story();
    private Story mars = new Story();
    private Theme space = new Theme();
    private Theme war = new Theme();

    /** For subclasses. */
    protected RelationQueryContract() {}

    private static Map<String, Consumer<Blueprint>> tables() {
        Map<String, Consumer<Blueprint>> tables = new LinkedHashMap<>();
        tables.put("desks", table -> {
            table.id();
            table.string("code").nullable();
            table.string("name").nullable();
        });
        tables.put("writers", table -> {
            table.id();
            table.bigInteger("desk_id").nullable();
            table.string("desk_code").nullable();
            table.bigInteger("mentor_id").nullable();
            table.string("name").nullable();
            table.softDeletes();
        });
        tables.put("friends", table -> {
            table.bigInteger("writer_id");
            table.bigInteger("friend_id");
        });
        tables.put("stories", table -> {
            table.id();
            table.bigInteger("writer_id").nullable();
            table.bigInteger("editor_id").nullable();
            table.string("byline").nullable();
            table.string("title").nullable();
            table.integer("rating").defaultTo(0);
        });
        tables.put("themes", table -> {
            table.id();
            table.string("name").nullable();
            table.bool("is_open").defaultTo(true);
        });
        tables.put("stories_themes", table -> {
            table.bigInteger("story_id");
            table.bigInteger("theme_id");
        });
        tables.put("replies", table -> {
            table.id();
            table.string("target_type").nullable();
            table.bigInteger("target_id").nullable();
            table.string("text").nullable();
        });
        tables.put("seats", table -> {
            table.string("row_name", 10);
            table.integer("place");
            table.string("view").nullable();
            table.primary("row_name", "place");
        });
        tables.put("tickets", table -> {
            table.id();
            table.string("row_name", 10).nullable();
            table.integer("place").nullable();
            table.string("holder").nullable();
        });
        return tables;
    }

    @BeforeAll
    void createNewspaper() {
        TABLES.forEach(db().schema()::create);
        reporting().schema().create("ledgers", table -> {
            table.id();
            table.bigInteger("writer_id").nullable();
            table.bigInteger("parent_id").nullable();
            table.integer("amount").defaultTo(0);
        });
    }

    @BeforeEach
    void fillNewspaper() {
        TABLES.keySet().forEach(table -> db().table(table).delete());
        reporting().table("ledgers").delete();
        ann = Writer.create(writer -> writer.name = "Ann");
        bea = Writer.create(writer -> writer.name = "Bea");
        moon = story("Moon", ann, bea, 5);
        mars = story("Mars", bea, ann, 3);
        space = Theme.create(theme -> {
            theme.name = "space";
            theme.isOpen = true;
        });
        war = Theme.create(theme -> {
            theme.name = "war";
            theme.isOpen = false;
        });
        moon.themes.attach(space);
        mars.themes.attach(space, war);
    }

    @AfterEach
    void forgetNames() {
        Model.setMorphMap(Map.of());
        Model.requireMorphMap(false);
    }

    private static Story story(String title, Writer writer, Writer editor, int rating) {
        return Story.create(story -> {
            story.title = title;
            story.writerId = writer.id;
            story.editorId = editor.id;
            story.rating = rating;
        });
    }

    private static Reply reply(String text, Model<?> target) {
        Reply reply = new Reply();
        reply.text = text;
        reply.target.associate(target);
        reply.save();
        return reply;
    }

    private static List<Object> values(ModelQueryBuilder<?, ?> query, String column) {
        List<Object> values = new ArrayList<>(query.pluck(column));
        values.sort(null);
        return values;
    }

    private static List<Object> titles(ModelQueryBuilder<?, ?> stories) {
        return values(stories, "title");
    }

    private static List<Object> texts(ModelQueryBuilder<?, ?> replies) {
        return values(replies, "text");
    }

    private <E extends EloquentException> E refused(Class<E> kind, Runnable call, String... parts) {
        E refusal = assertRefused(kind, call::run);
        assertSays(refusal, parts);
        return refusal;
    }

    // ---- whose they are ----

    @Test
    void whatBelongsToAModelIsFoundByItsOwnColumn() {
        assertEquals(
                List.of("select * from \"stories\" where \"stories\".\"editor_id\" in (?)"),
                sqlOf(() -> Story.query().whereBelongsTo(ann, "editor").get()));
        assertEquals(List.of("Mars"), titles(Story.whereBelongsTo(ann, Story.EDITOR)));
        assertEquals(List.of("Mars", "Moon"), titles(Story.query().whereBelongsTo(List.of(ann, bea, ann), "writer")));
        assertEquals(
                List.of("select * from \"stories\" where \"stories\".\"writer_id\" in (?, ?)"),
                sqlOf(() -> Story.query()
                        .whereBelongsTo(List.of(ann, bea, ann), Story.WRITER)
                        .get()));
        assertEquals(
                List.of("Mars", "Moon"),
                titles(Story.query().where("title", "Moon").orWhereBelongsTo(ann, "editor")));
        assertEquals(
                List.of("Mars", "Moon"),
                titles(Story.query().whereBelongsTo(ann, Story.WRITER).orWhereBelongsTo(List.of(ann), Story.EDITOR)));
        assertEquals(List.of(), titles(Story.query().whereBelongsTo(List.of(), "writer")));
        assertEquals(List.of(), titles(Story.query().whereBelongsTo(List.of())));
    }

    @Test
    void theOnlyRelationToAClassNeedsNoName() {
        ann.mentorId = bea.id;
        ann.save();
        assertEquals(
                List.of("select * from \"writers\" where \"writers\".\"mentor_id\" in (?) and"
                        + " \"writers\".\"deleted_at\" is null"),
                sqlOf(() -> assertEquals("Ann", Writer.whereBelongsTo(bea).firstOrFail().name)).stream()
                        .map(sql -> sql.replace(" limit ?", ""))
                        .toList());
        Desk sports = Desk.create(desk -> desk.name = "Sports");
        bea.deskId = sports.id;
        bea.save();
        assertEquals(
                List.of("Ann", "Bea"),
                values(Writer.query().whereBelongsTo(sports).orWhereBelongsTo(bea), "name"));
        assertEquals(List.of("Bea"), values(Writer.query().whereBelongsTo(List.of(sports)), "name"));
        assertEquals(
                List.of("Ann", "Bea"),
                values(Writer.query().where("name", "Ann").orWhereBelongsTo(List.of(sports)), "name"));
    }

    @Test
    void whatBelongsToNobodyIsAnErrorThatNamesTheRelations() {
        refused(
                InvalidQueryException.class,
                () -> Story.query().whereBelongsTo(ann),
                "more than one relation of Story leads to Writer: writer, editor",
                "whereBelongsTo(…, \"writer\")");
        refused(
                InvalidQueryException.class,
                () -> Story.query().whereBelongsTo(space),
                "Story has no belongsTo that leads to Theme",
                "writer to Writer, editor to Writer");
        refused(InvalidQueryException.class, () -> Theme.query().whereBelongsTo(ann), "Theme has none");
        refused(
                InvalidQueryException.class,
                () -> Story.query().whereBelongsTo(ann, "themes"),
                "Story.themes is no belongsTo",
                "whereHas(\"themes\"");
        refused(InvalidQueryException.class, () -> Story.query().whereBelongsTo(ann, "autor"), "no relation \"autor\"");
        refused(
                InvalidQueryException.class,
                () -> Story.query().whereBelongsTo(space, "writer"),
                "Story.writer leads to Writer, and got a Theme");
        refused(
                InvalidQueryException.class,
                () -> Story.query().whereBelongsTo(List.of(ann, new Writer()), "writer"),
                "Story.writer: save the Writer first");
    }

    @Test
    void keysOfSeveralColumnsSayWhoseTheyAre() {
        Seat front = Seat.create(Map.of("row_name", "A", "place", 1));
        Seat side = Seat.create(Map.of("row_name", "A", "place", 2));
        Seat back = Seat.create(Map.of("row_name", "Z", "place", 1));
        for (Seat seat : List.of(front, side, back)) {
            seat.tickets.create(ticket -> ticket.holder = seat.rowName + seat.place);
        }
        assertEquals(List.of("A2"), values(Ticket.query().whereBelongsTo(side), "holder"));
        assertEquals(
                List.of("A2", "Z1"), values(Ticket.query().whereBelongsTo(List.of(side, back), Ticket.SEAT), "holder"));
        assertEquals(List.of(), values(Ticket.query().whereBelongsTo(List.of(), Ticket.SEAT), "holder"));
        assertEquals(
                List.of("A1", "Z1"), values(Ticket.query().where("holder", "A1").orWhereBelongsTo(back), "holder"));
    }

    // ---- to whom they are attached ----

    @Test
    void whatIsAttachedIsFoundInTheTableBetweenAlone() {
        assertEquals(
                List.of(
                        "select * from \"stories\" where exists (select * from \"stories_themes\" where"
                                + " \"stories\".\"id\" = \"stories_themes\".\"story_id\" and \"stories_themes\".\"theme_id\" in (?))"),
                sqlOf(() -> assertEquals(
                        1,
                        Story.query().whereAttachedTo(war, Story.THEMES).get().size())));
        assertEquals(List.of("Mars", "Moon"), titles(Story.query().whereAttachedTo(List.of(space, war), "themes")));
        assertEquals(List.of("space"), values(Theme.query().whereAttachedTo(moon), "name"));
        assertEquals(List.of("space", "war"), values(Theme.query().whereAttachedTo(List.of(moon, mars)), "name"));
        assertEquals(List.of(), values(Theme.query().whereAttachedTo(List.of()), "name"));
        assertEquals(List.of(), titles(Story.query().whereAttachedTo(List.of(), Story.THEMES)));
        assertEquals(
                List.of("Mars", "Moon"),
                titles(Story.query().where("title", "Moon").orWhereAttachedTo(war, "themes")));
        assertEquals(
                List.of("space", "war"),
                values(Theme.query().where("name", "war").orWhereAttachedTo(moon), "name"));
    }

    @Test
    void whatARelationSaysOfItsModelsHoldsForThoseAtHand() {
        assertEquals(
                List.of(
                        "select * from \"stories\" where exists (select \"themes\".* from \"themes\" inner join \"stories_themes\" on"
                                + " \"themes\".\"id\" = \"stories_themes\".\"theme_id\" where \"stories\".\"id\" ="
                                + " \"stories_themes\".\"story_id\" and \"themes\".\"is_open\" = ? and \"stories_themes\".\"theme_id\" in (?))"),
                sqlOf(() -> assertEquals(
                        List.of(),
                        Story.query()
                                .whereAttachedTo(war, Story.OPEN_THEMES)
                                .get()
                                .modelKeys())));
        assertEquals(List.of("Mars", "Moon"), titles(Story.query().whereAttachedTo(space, "openThemes")));
    }

    @Test
    void modelsOfOneTableAreAttachedToEachOther() {
        ann.friends.attach(bea);
        assertEquals(List.of("Ann"), values(Writer.query().whereAttachedTo(bea), "name"));
        assertEquals(List.of(), values(Writer.query().whereAttachedTo(ann), "name"));
    }

    @Test
    void whatIsAttachedToNobodyIsAnErrorThatNamesTheRelations() {
        refused(
                InvalidQueryException.class,
                () -> Story.query().whereAttachedTo(war),
                "more than one relation of Story leads to Theme: themes, openThemes",
                "whereAttachedTo(…, \"themes\")");
        refused(
                InvalidQueryException.class,
                () -> Story.query().whereAttachedTo(ann, "writer"),
                "Story.writer is no belongsToMany",
                "themes to Theme");
        refused(
                InvalidQueryException.class,
                () -> Story.query().whereAttachedTo(new Theme(), "themes"),
                "Story.themes: save the Theme first");
    }

    // ---- to what they point ----

    @Test
    void whatPointsToAModelIsFoundByItsOwnColumns() {
        Reply first = reply("first", moon);
        reply("second", mars);
        reply("third", ann);
        reply("fourth", first);
        Reply.create(Map.of("text", "alone"));
        assertEquals(
                List.of("select * from \"replies\" where (\"replies\".\"target_type\" = ? and"
                        + " \"replies\".\"target_id\" in (?))"),
                sqlOf(() -> assertEquals(
                        1, Reply.query().whereMorphedTo("target", moon).get().size())));
        assertEquals(List.of("fourth"), texts(Reply.query().whereMorphedTo("target", first)));
        assertEquals(List.of("first", "second"), texts(Reply.query().whereMorphedTo("target", Story.class)));
        assertEquals(List.of("alone"), texts(Reply.query().whereMorphedTo("target", null)));
        assertEquals(
                List.of("first", "second", "third"),
                texts(Reply.query().whereMorphedTo("target", List.of(moon, ann, mars))));
        assertEquals(
                List.of("fourth", "second"), texts(Reply.query().whereMorphedTo("target", List.of(Reply.class, mars))));
        assertEquals(List.of(), texts(Reply.query().whereMorphedTo("target", List.of())));
        assertEquals(
                List.of("alone", "first"),
                texts(Reply.query().where("text", "alone").orWhereMorphedTo("target", moon)));
    }

    @Test
    void whatDoesNotPointToAModelMayPointToNothing() {
        reply("first", moon);
        reply("second", mars);
        reply("third", ann);
        Reply.create(Map.of("text", "alone"));
        assertEquals(
                List.of("select * from \"replies\" where (\"replies\".\"target_type\" is null or"
                        + " \"replies\".\"target_id\" is null or not (\"replies\".\"target_type\" = ? and"
                        + " \"replies\".\"target_id\" in (?)))"),
                sqlOf(() -> assertEquals(
                        3, Reply.query().whereNotMorphedTo("target", moon).get().size())));
        assertEquals(List.of("alone", "third"), texts(Reply.query().whereNotMorphedTo("target", Story.class)));
        assertEquals(List.of("first", "second", "third"), texts(Reply.query().whereNotMorphedTo("target", null)));
        assertEquals(List.of("alone", "second"), texts(Reply.query().whereNotMorphedTo("target", List.of(moon, ann))));
        assertEquals(
                4, texts(Reply.query().whereNotMorphedTo("target", List.of())).size());
        assertEquals(
                List.of("alone", "first", "third"),
                texts(Reply.query().where("text", "first").orWhereNotMorphedTo("target", Story.class)));
    }

    @Test
    void whatCannotBePointedToIsRefused() {
        refused(
                InvalidQueryException.class,
                () -> Reply.query().whereMorphedTo("target", new Story()),
                "Reply.target: save the Story first");
        refused(
                MappingException.class,
                () -> Reply.query().whereMorphedTo("target", space),
                "Reply.target",
                "\"themes\"",
                "Model.setMorphMap");
        refused(MappingException.class, () -> Reply.query().whereMorphedTo("target", Theme.class), "\"themes\"");
        refused(
                InvalidQueryException.class,
                () -> Reply.query().whereMorphedTo("target", Optional.of(moon)),
                "an Optional",
                "orElseThrow()");
        refused(InvalidQueryException.class, () -> Reply.query().whereMorphedTo("target", 1), "java.lang.Integer");
        refused(
                InvalidQueryException.class,
                () -> Story.query().whereMorphedTo("writer", ann),
                "Story.writer is no morphTo");
    }

    // ---- models of several classes ----

    @Test
    void hasMorphAsksEachClassThatIsNamed() {
        reply("first", moon);
        reply("second", mars);
        reply("third", ann);
        Reply.create(Map.of("text", "alone"));
        String stories = "(\"replies\".\"target_type\" = ? and exists (select * from \"stories\" where"
                + " \"replies\".\"target_id\" = \"stories\".\"id\"))";
        assertEquals(
                List.of("select * from \"replies\" where " + stories),
                sqlOf(() -> assertEquals(
                        2, Reply.query().hasMorph("target", Story.class).get().size())));
        assertEquals(
                List.of("select * from \"replies\" where (" + stories
                        + " or (\"replies\".\"target_type\" = ? and exists (select * from \"writers\" where"
                        + " \"replies\".\"target_id\" = \"writers\".\"id\" and \"writers\".\"deleted_at\" is null)))"),
                sqlOf(() -> assertEquals(
                        3,
                        Reply.query()
                                .hasMorph("target", Story.class, Writer.class)
                                .get()
                                .size())));
        ann.delete();
        assertEquals(List.of("first", "second"), texts(Reply.query().hasMorph("target", Story.class, Writer.class)));
        assertEquals(List.of("third"), texts(Reply.query().doesntHaveMorph("target", Story.class, Writer.class)));
        assertEquals(List.of("third"), texts(Reply.query().hasMorph("target", "=", 0, Writer.class)));
        assertEquals(List.of("first", "second"), texts(Reply.query().hasMorph("target", "<=", 1, Story.class)));
        assertEquals(
                List.of("alone", "first", "second"),
                texts(Reply.query().where("text", "alone").orHasMorph("target", Story.class)));
        assertEquals(
                List.of("alone", "third"),
                texts(Reply.query().where("text", "alone").orDoesntHaveMorph("target", Writer.class)));
        assertEquals(
                List.of("alone", "third"),
                texts(Reply.query().where("text", "alone").orHasMorph("target", "<", 1, Writer.class)));
    }

    @Test
    void ofAllClassesWhatHasNoneIsWhatHasNot() {
        Reply first = reply("first", moon);
        reply("second", first);
        reply("third", ann);
        Reply.create(Map.of("text", "alone"));
        db().table("replies").insert(Map.of("text", "lost", "target_type", "videos", "target_id", 1));
        ann.delete();
        List<Object> there = List.of("first", "second");
        List<Object> missing = List.of("alone", "lost", "third");
        assertEquals(there, texts(Reply.query().has("target")));
        assertEquals(there, texts(Reply.has(Reply.TARGET)));
        assertEquals(there, texts(Reply.query().hasMorph("target")));
        assertEquals(missing, texts(Reply.query().doesntHave("target")));
        assertEquals(missing, texts(Reply.query().doesntHave(Reply.TARGET)));
        assertEquals(missing, texts(Reply.query().doesntHaveMorph("target")));
        assertEquals(missing, texts(Reply.query().has("target", "=", 0)));
        assertEquals(
                List.of("first", "second", "third"),
                texts(Reply.query().where("text", "third").orHas("target")));
        first.delete();
        assertEquals(List.of(), texts(Reply.query().has("target.target")));
    }

    @Test
    void namesOfTheMorphMapCountAmongTheClasses() {
        Model.setMorphMap(Map.of("subject", Theme.class, "piece", Story.class));
        reply("first", moon);
        reply("second", space);
        assertEquals(List.of("first", "second"), texts(Reply.query().has("target")));
        assertEquals(List.of("second"), texts(Reply.query().hasMorph("target", Theme.class)));
        assertEquals(List.of("second"), texts(Reply.query().whereMorphedTo("target", Theme.class)));
        assertEquals(1, Reply.query().where("target_type", "subject").count());
    }

    @Test
    void eachClassMayBeAskedForSomethingElse() {
        reply("first", moon);
        reply("second", mars);
        reply("third", ann);
        reply("fourth", bea);
        assertEquals(
                List.of("select * from \"replies\" where (\"replies\".\"target_type\" = ? and exists (select * from"
                        + " \"stories\" where \"replies\".\"target_id\" = \"stories\".\"id\" and (\"title\" = ? or"
                        + " \"rating\" > ?)))"),
                sqlOf(() -> assertEquals(
                        1,
                        Reply.query()
                                .whereHasMorph(
                                        "target",
                                        Story.class,
                                        stories ->
                                                stories.where("title", "Moon").orWhere("rating", ">", 4))
                                .get()
                                .size())));
        assertEquals(
                List.of("second"),
                texts(Reply.query()
                        .whereDoesntHaveMorph("target", Story.class, stories -> stories.where("title", "Moon"))));
        assertEquals(
                List.of("first", "third"),
                texts(Reply.query()
                        .whereHasMorph("target", Story.class, stories -> stories.where(Story.TITLE.eq("Moon")))
                        .orWhereHasMorph("target", Writer.class, writers -> writers.where(Writer.NAME.eq("Ann")))));
        assertEquals(
                List.of("first", "second", "third"),
                texts(Reply.query()
                        .whereMorphedTo("target", Story.class)
                        .orWhereDoesntHaveMorph("target", Writer.class, writers -> writers.where("name", "Bea"))));
        assertEquals(
                List.of("first", "third"),
                texts(Reply.has(Reply.TARGET
                        .to(Story.class, stories -> stories.where("title", "Moon"))
                        .to(Writer.class, writers -> writers.where("name", "Ann")))));
        List<Class<? extends Model<?>>> both = List.of(Story.class, Writer.class);
        assertEquals(
                List.of("first", "third"),
                texts(Reply.query().whereHasMorph("target", both, any -> any.where("id", "<", mars.id))));
        assertEquals(
                List.of("fourth", "second"),
                texts(Reply.query()
                        .whereDoesntHaveMorph(
                                "target", both, any -> any.where("id", moon.id).orWhere("id", ann.id))));
        assertEquals(
                List.of("first"),
                texts(Reply.query().whereMorphRelation("target", List.of(Story.class), "title", "Moon")));
        assertEquals(
                List.of("first", "second"),
                texts(Reply.query()
                        .where("text", "first")
                        .orWhereMorphRelation("target", List.of(Story.class), "rating", "<", 5)));
        assertEquals(
                List.of("second"),
                texts(Reply.query().whereMorphDoesntHaveRelation("target", List.of(Story.class), "rating", ">", 3)));
        assertEquals(
                List.of("second", "third"),
                texts(Reply.query()
                        .where("text", "third")
                        .orWhereMorphDoesntHaveRelation("target", List.of(Story.class), "title", "Moon")));
    }

    @Test
    void whatIsAskedOfTheModelsBehindIsAskedOfTheClassesThatHaveIt() {
        reply("first", moon);
        reply("third", ann);
        assertEquals(List.of("first"), texts(Reply.query().has("target.themes")));
        assertEquals(List.of("third"), texts(Reply.query().doesntHave("target.themes")));
        assertEquals(List.of("third"), texts(Reply.query().has("target.stories")));
        assertEquals(List.of("Moon"), titles(Story.query().has("replies.target")));
        assertEquals(List.of("Moon"), titles(Story.query().has(Story.REPLIES.with(Reply.TARGET.to(Story.class)))));
        assertEquals(List.of(), titles(Story.query().has(Story.REPLIES.with(Reply.TARGET.to(Writer.class)))));
        refused(
                InvalidQueryException.class,
                () -> Reply.query().has("target.authors"),
                "None of the classes that Reply.target leads to has a relation \"authors\"",
                "Story, Writer, Reply");
    }

    @Test
    void whatHasNoClassesOrOnlyOneIsRefused() {
        refused(
                MappingException.class,
                () -> Reply.query().hasMorph("target", Theme.class),
                "Reply.target",
                "\"themes\"");
        refused(
                InvalidQueryException.class,
                () -> Story.query().hasMorph("writer", Writer.class),
                "Story.writer leads to Writer alone",
                "has(\"writer\")");
        refused(
                InvalidQueryException.class,
                () -> Reply.query().withCount("target"),
                "Reply.target leads to one of several classes",
                "has(\"target\")");
        refused(InvalidQueryException.class, () -> Reply.query().withSum("target", "id"), "Reply.target");
        refused(
                InvalidQueryException.class,
                () -> loose().has("subject"),
                "Loose.subject does not say which classes it leads to",
                "hasMorph(\"subject\", Post.class)");
        refused(InvalidQueryException.class, () -> loose().has("subject.writer"), "Loose.subject");
    }

    @Test
    void eachClassMayBeLoadedWithSomethingElse() {
        reply("first", moon);
        reply("third", ann);
        Reply.create(Map.of("text", "alone"));
        assertEquals(
                List.of(
                        "select * from \"replies\" order by \"id\" asc",
                        "select * from \"stories\" where \"stories\".\"id\" in (?)",
                        "select \"themes\".*, \"stories_themes\".\"story_id\" as \"pivot_story_id\","
                                + " \"stories_themes\".\"theme_id\" as \"pivot_theme_id\" from \"themes\" inner join"
                                + " \"stories_themes\" on \"themes\".\"id\" = \"stories_themes\".\"theme_id\" where"
                                + " \"stories_themes\".\"story_id\" in (?)",
                        "select * from \"writers\" where \"name\" <> ? and \"writers\".\"id\" in (?) and"
                                + " \"writers\".\"deleted_at\" is null"),
                sqlOf(() -> {
                    ModelList<Reply> replies = Reply.with(Reply.TARGET
                                    .to(Story.class, stories -> stories.with(Story.THEMES))
                                    .to(Writer.class, writers -> writers.where("name", "<>", "Ann")))
                            .orderBy("id")
                            .get();
                    Story story = replies.get(0).target.get(Story.class).orElseThrow();
                    assertEquals(1, story.themes.size());
                    assertNull(replies.get(1).target.orNull());
                    assertNull(replies.get(2).target.orNull());
                }));
        assertEquals(
                List.of("stories", "replies", "stories"),
                sqlOf(() -> Story.with(Story.REPLIES.with(Reply.TARGET.to(Writer.class)))
                                .whereKey(moon.id)
                                .get())
                        .stream()
                        .map(sql -> sql.replaceAll(".* from \"(\\w+)\".*", "$1"))
                        .toList());
        Reply one = Reply.query().firstOrFail();
        assertEquals(1, sqlOf(() -> one.load(Reply.TARGET.to(Writer.class))).size());
        assertEquals(0, sqlOf(() -> one.loadMissing(Reply.TARGET)).size());
    }

    /** What a record cannot hold. */
    record Answer(String text, Object target) {}

    /** It may hold what a column of that name holds. */
    record Pointer(String text, String targetType) {}

    @Test
    void noRecordHoldsModelsOfSeveralClasses() {
        reply("first", moon);
        refused(
                MappingException.class,
                () -> Reply.query().get(Answer.class),
                "Answer.target is Reply.target",
                "several classes",
                "with(\"target\")");
        assertEquals(List.of(new Pointer("first", "stories")), Reply.query().get(Pointer.class));
    }

    // ---- how many ----

    @Test
    void atLeastOneAndNoneAreAskedByExistsAndOtherNumbersAreCounted() {
        String stories = "(select * from \"stories\" where \"writers\".\"id\" = \"stories\".\"writer_id\")";
        String living = " and \"writers\".\"deleted_at\" is null";
        Map<String, ModelQueryBuilder<?, ?>> queries = new LinkedHashMap<>();
        queries.put("exists " + stories + living, Writer.query().has("stories", ">=", 1));
        queries.put("exists " + stories + "", Writer.query().withTrashed().has("stories", ">", 0));
        queries.put("exists " + stories + " ", Writer.query().withTrashed().has(Writer.STORIES, "!=", 0));
        queries.put("not exists " + stories + "", Writer.query().withTrashed().has("stories", "<", 1));
        queries.put("not exists " + stories + " ", Writer.query().withTrashed().has("stories", "<=", 0));
        queries.put("not exists " + stories + living, Writer.query().has("stories", "=", 0));
        String count = stories.replace("*", "count(*)");
        queries.put(count + " >= ?" + living, Writer.query().has("stories", ">=", 2));
        queries.put(count + " <> ?" + living, Writer.query().has("stories", "<>", 1));
        queries.put(count + " >= ?", Writer.query().withTrashed().has("stories", ">=", 0));
        queries.forEach((where, query) ->
                assertEquals(List.of("select * from \"writers\" where " + where.strip()), sqlOf(query::get)));
        story("Venus", ann, bea, 1);
        assertEquals(List.of("Ann"), names(Writer.query().has("stories", ">=", 2)));
        assertEquals(List.of("Bea"), names(Writer.query().has("stories", "<>", 2)));
        assertEquals(
                List.of("Ann", "Bea"), names(Writer.query().where("name", "Bea").orHas(Writer.STORIES, "=", 2)));
        assertEquals(
                List.of("Ann", "Bea"),
                names(Writer.query()
                        .where("name", "Bea")
                        .orWhereHas(Writer.STORIES, all -> all.where(Story.RATING.gt(0)), ">", 1)));
        assertEquals(
                List.of("Ann", "Bea"),
                names(Writer.query()
                        .where("name", "Bea")
                        .orWhereHas("stories", all -> all.where("rating", ">", 0), ">", 1)));
        refused(
                InvalidQueryException.class,
                () -> Writer.query().has("stories", ">=", -1),
                "has(\"stories\", \">=\", -1)",
                "compare with 0 or more");
        refused(
                InvalidQueryException.class,
                () -> Writer.query().has("stories", "=>", 1),
                "has(\"stories\", \"=>\", 1)",
                "= != <> < <= > >=");
        refused(InvalidQueryException.class, () -> Writer.query().has("storys"), "no relation \"storys\"", "stories");
    }

    private static List<Object> names(ModelQueryBuilder<?, ?> query) {
        return values(query, "name");
    }

    @Test
    void rowsThatComeInGroupsOrOnceEachAreCountedAsTheyComeOut() {
        story("Venus", ann, bea, 5);
        story("Venus", ann, bea, 4);
        assertEquals(
                List.of("select * from \"writers\" where coalesce((select count(*) over () from \"stories\" where"
                        + " \"writers\".\"id\" = \"stories\".\"writer_id\" group by \"title\" limit ?), ?) > ? and"
                        + " \"writers\".\"deleted_at\" is null"),
                sqlOf(() -> assertEquals(
                        1,
                        Writer.query()
                                .whereHas(Writer.STORIES, RelationQueryContract::distinctTitles, ">", 1)
                                .get()
                                .size())));
        for (Map.Entry<String, List<String>> expected : Map.of(
                        "> 1", List.of("Ann"),
                        "> 2", List.<String>of(),
                        ">= 1", List.of("Ann", "Bea"),
                        ">= 3", List.<String>of(),
                        "< 2", List.of("Bea"),
                        "<= 2", List.of("Ann", "Bea"),
                        "= 2", List.of("Ann"),
                        "= 1", List.of("Bea"),
                        "!= 2", List.of("Bea"),
                        ">= 0", List.of("Ann", "Bea"))
                .entrySet()) {
            String operator = expected.getKey().substring(0, expected.getKey().indexOf(' '));
            long count = Long.parseLong(expected.getKey().substring(operator.length() + 1));
            assertEquals(
                    expected.getValue(),
                    names(Writer.query()
                            .whereHas(Writer.STORIES, RelationQueryContract::distinctTitles, operator, count)),
                    expected.getKey());
            assertEquals(
                    expected.getValue(),
                    names(Writer.query()
                            .whereHas(
                                    Writer.STORIES,
                                    stories -> stories.select("title").groupBy("title"),
                                    operator,
                                    count)),
                    expected.getKey());
        }
        assertEquals(
                List.of("Ann"),
                names(Writer.query()
                        .whereHas(
                                Writer.STORIES, stories -> stories.orderBy("id").limit(2), ">", 1)));
        assertEquals(
                List.of(),
                names(Writer.query()
                        .whereHas(
                                Writer.STORIES, stories -> stories.orderBy("id").limit(2), ">", 2)));
        assertEquals(
                List.of("Ann"),
                names(Writer.query()
                        .whereHas(
                                Writer.STORIES,
                                stories -> stories.orderBy("id").limit(5).offset(1),
                                "=",
                                2)));
    }

    @Test
    void whatIsComputedOfSomeOfThemIsOfJustThose() {
        story("Venus", ann, bea, 5);
        story("Venus", ann, bea, 4);
        Writer first = Writer.query()
                .withCount("stories as titles", RelationQueryContract::distinctTitles)
                .withCount("stories as whole", (ModelQuery<Story> stories) -> stories.distinct())
                .withCount("stories as two", (ModelQuery<Story> stories) -> stories.limit(2))
                .withCount(
                        "stories as last",
                        (ModelQuery<Story> stories) -> stories.limit(5).offset(2))
                .withCount(
                        "stories as none",
                        (ModelQuery<Story> stories) -> stories.limit(5).offset(3))
                .orderBy("id")
                .firstOrFail();
        assertEquals(2L, first.get("titles"));
        assertEquals(3L, first.get("whole"));
        assertEquals(2L, first.get("two"));
        assertEquals(1L, first.get("last"));
        assertEquals(0L, first.get("none"));
    }

    private static ModelQuery<Story> distinctTitles(ModelQuery<Story> stories) {
        return stories.select("title").distinct();
    }

    // ---- what the constraint says ----

    @Test
    void whatTheConstraintSaysIsKeptApartAndScopesHoldWithinIt() {
        assertEquals(
                List.of("select * from \"desks\" where exists (select * from \"writers\" where \"desks\".\"id\" ="
                        + " \"writers\".\"desk_id\" and (\"name\" = ? or \"name\" = ?) and"
                        + " \"writers\".\"deleted_at\" is null)"),
                sqlOf(() -> Desk.query()
                        .whereHas(
                                Desk.WRITERS,
                                writers -> writers.where("name", "Ann").orWhere("name", "Bea"))
                        .get()));
        Desk desk = Desk.create(made -> made.name = "Sports");
        ann.deskId = desk.id;
        ann.save();
        ann.delete();
        assertEquals(List.of(), names(Desk.query().has("writers")));
        assertEquals(List.of("Sports"), names(Desk.query().whereHas(Desk.WRITERS, writers -> writers.withTrashed())));
        assertEquals(List.of("Sports"), names(Desk.query().whereHas(Desk.WRITERS, writers -> writers.onlyTrashed())));
        Registration scope = Model.addGlobalScope(Story.class, "good", stories -> stories.where("rating", ">", 4));
        try {
            assertEquals(List.of("Ann"), names(Writer.query().withTrashed().has("stories")));
            assertEquals(
                    List.of("Ann", "Bea"),
                    names(Writer.query()
                            .withTrashed()
                            .whereHas(Writer.STORIES, stories -> stories.withoutGlobalScope("good"))));
            assertEquals(List.of("space"), names(Theme.query().has("stories")));
        } finally {
            scope.close();
        }
    }

    @Test
    void theConstraintMayJoinGroupAndCount() {
        assertEquals(
                List.of("Bea"),
                names(Writer.query()
                        .whereHas(
                                Writer.STORIES,
                                stories -> stories.join("stories_themes", "stories_themes.story_id", "stories.id")
                                        .select("stories.writer_id")
                                        .groupBy("stories.writer_id")
                                        .havingRaw("count(*) > 1"))));
        assertEquals(
                List.of("Ann"),
                names(Writer.query()
                        .whereHas(
                                Writer.STORIES,
                                stories -> stories.join("writers as editor", "editor.id", "stories.editor_id")
                                        .where("editor.name", "Bea"))));
        refused(
                InvalidQueryException.class,
                () -> Writer.query()
                        .whereHas(
                                Writer.STORIES, stories -> stories.join("writers", "writers.id", "stories.editor_id")),
                "whereHas(\"stories\", …) joins \"writers\"",
                "join(\"writers as other\"");
    }

    @Test
    void namesOfFieldsWorkBesideATableBetween() {
        Desk desk = Desk.create(made -> made.name = "Sports");
        ann.deskId = desk.id;
        ann.save();
        assertEquals(
                List.of(
                        "select * from \"desks\" where exists (select \"stories\".* from \"stories\" inner join \"writers\" on"
                                + " \"writers\".\"id\" = \"stories\".\"writer_id\" where \"desks\".\"id\" ="
                                + " \"writers\".\"desk_id\" and \"stories\".\"id\" = ? and \"stories\".\"writer_id\" = ? and"
                                + " \"writers\".\"deleted_at\" is null)"),
                sqlOf(() -> assertEquals(
                        1,
                        Desk.query()
                                .whereHas(
                                        Desk.STORIES,
                                        stories -> stories.where("id", moon.id).where("writerId", ann.id))
                                .get()
                                .size())));
        assertEquals(
                1,
                Desk.query()
                        .whereHas(
                                Desk.STORIES,
                                stories -> stories.where(Story.ID
                                                .eq(moon.id)
                                                .or(Story.ID.plus(1).lt(0)))
                                        .orderBy(Story.ID.desc()))
                        .count());
        assertEquals(
                1,
                Desk.with(
                                Desk.STORIES,
                                stories -> stories.where(Story.ID.in(moon.id, mars.id))
                                        .orderBy(Story.ID.asc()))
                        .firstOrFail()
                        .stories
                        .size());
        assertEquals(
                List.of("Moon"),
                desk.stories.where(Story.ID.between(moon.id, moon.id)).pluck(Story.TITLE));
        assertEquals(List.of("Moon"), desk.stories.where("id", moon.id).pluck("title"));
        assertEquals(
                List.of(moon.id),
                desk.stories.query().orderBy("id").where("writerId", ann.id).pluck("id"));
        assertEquals(
                List.of("Mars"),
                titles(Story.query()
                        .whereHas(
                                Story.THEMES,
                                themes -> themes.where("id", war.id).where("isOpen", false))));
        assertEquals(
                1,
                Desk.with(Desk.STORIES, stories -> stories.where("id", moon.id).orderBy("writerId"))
                        .firstOrFail()
                        .stories
                        .size());
        assertEquals(1, moon.themes.where("isOpen", true).count());
        assertEquals(1, moon.themes.query().update(Map.of("isOpen", false)));
        assertEquals(2, Theme.where("isOpen", false).count());
    }

    // ---- models of one table ----

    @Test
    void modelsOfOneTableHaveOtherNamesAtAnyDepth() {
        Writer cid = Writer.create(writer -> {
            writer.name = "Cid";
            writer.mentorId = bea.id;
        });
        bea.mentorId = ann.id;
        bea.save();
        assertEquals(
                List.of("select * from \"writers\" where exists (select * from \"writers\" as \"writers_2\" where"
                        + " \"writers\".\"id\" = \"writers_2\".\"mentor_id\" and exists (select * from \"writers\" as"
                        + " \"writers_3\" where \"writers_2\".\"id\" = \"writers_3\".\"mentor_id\" and"
                        + " \"writers_3\".\"deleted_at\" is null) and \"writers_2\".\"deleted_at\" is null) and"
                        + " \"writers\".\"deleted_at\" is null"),
                sqlOf(() -> assertEquals(
                        1, Writer.query().has("pupils.pupils").get().size())));
        assertEquals(List.of("Ann"), names(Writer.query().has("pupils.pupils")));
        assertEquals(List.of("Ann"), names(Writer.query().has("grandPupils")));
        assertEquals(
                List.of("Ann"),
                names(Writer.query().whereHas(Writer.GRAND_PUPILS, pupils -> pupils.where("name", "Cid"))));
        assertEquals(List.of("Cid"), ann.grandPupils.query().pluck("name"));
        assertEquals(List.of("Cid"), names(Writer.query().whereRelation("mentor.mentor", "name", "Ann")));
        ann.friends.attach(bea);
        bea.friends.attach(cid);
        assertEquals(List.of("Ann", "Bea"), names(Writer.query().has("friends")));
        assertEquals(List.of("Ann"), names(Writer.query().has("friends.friends")));
        assertEquals(List.of(), names(Writer.query().has("friends.friends.friends")));
        assertEquals(List.of("Ann"), names(Writer.query().whereRelation(Writer.FRIENDS, Writer.NAME.eq("Bea"))));
        bea.delete();
        assertEquals(List.of("Bea"), names(Writer.query().onlyTrashed().has("friends")));
        assertEquals(List.of(), names(Writer.query().has("friends")));
        assertEquals(List.of(), names(Writer.query().has("grandPupils")));
        Reply first = reply("first", moon);
        reply("second", reply("middle", first));
        assertEquals(List.of("second"), texts(Reply.query().has("target.target.target")));
        assertEquals(List.of("first"), texts(Reply.query().has("replies.replies")));
    }

    // ---- through others ----

    @Test
    void throughOthersByKeysOfOnesChoice() {
        Desk desk = Desk.create(made -> {
            made.name = "Sports";
            made.code = "sp";
        });
        Desk other = Desk.create(made -> {
            made.name = "Arts";
            made.code = "ar";
        });
        ann.deskCode = "sp";
        ann.save();
        moon.byline = "Ann";
        moon.save();
        assertEquals(
                List.of(
                        "select * from \"desks\" order by \"id\" asc",
                        "select \"stories\".*, \"writers\".\"desk_code\" as \"through_desk_code\" from \"stories\" inner join"
                                + " \"writers\" on \"writers\".\"name\" = \"stories\".\"byline\" where"
                                + " \"writers\".\"deleted_at\" is null and \"writers\".\"desk_code\" in (?, ?)"),
                sqlOf(() -> {
                    ModelList<Desk> desks = Desk.with(Desk.SIGNED).orderBy("id").get();
                    assertEquals("Moon", desks.get(0).signed.get().get(0).title);
                    assertEquals(0, desks.get(1).signed.size());
                }));
        assertEquals("Moon", desk.oneSigned.get().orElseThrow().title);
        assertEquals(
                List.of("Sports"),
                names(Desk.query().whereHas(Desk.SIGNED, stories -> stories.where("title", "Moon"))));
        assertTrue(other.oneSigned.get().isEmpty());
        ann.delete();
        assertEquals(List.of(), names(Desk.query().has("signed")));
        assertEquals(List.of("Sports"), names(Desk.query().has("oneSigned")));
    }

    @Test
    void deletedModelsBetweenLeadOnOnlyIfTheRelationSaysSo() {
        Desk desk = Desk.create(made -> made.name = "Sports");
        ann.deskId = desk.id;
        ann.save();
        ann.delete();
        assertEquals(List.of(), names(Desk.query().has("stories")));
        assertEquals(
                List.of(
                        "select * from \"desks\" where exists (select \"stories\".* from \"stories\" inner join \"writers\" on"
                                + " \"writers\".\"id\" = \"stories\".\"writer_id\" where \"desks\".\"id\" ="
                                + " \"writers\".\"desk_id\")"),
                sqlOf(() ->
                        assertEquals(1, Desk.query().has(Desk.EVERY_STORY).get().size())));
        Desk counted = Desk.query().withCount("stories", "everyStory").firstOrFail();
        assertEquals(0L, counted.get("stories_count"));
        assertEquals(1L, counted.get("every_story_count"));
        assertEquals(0, desk.stories.size());
        assertEquals(1, desk.everyStory.size());
        refused(
                MappingException.class,
                () -> Model.query(Hasty.class).has("replies"),
                "withTrashedParents()",
                "Story, between Hasty and Reply, has no soft deletes");
    }

    /** Says that what is never deleted leads on. */
    @Table("writers")
    static final class Hasty extends Model<Hasty> {
        final HasManyThrough<Reply> replies = hasManyThrough(Reply.class, Story.class, "writer_id", "target_id")
                .withTrashedParents();
    }

    // ---- what is computed ----

    @Test
    void whatIsComputedOfEachKindIsAnAttribute() {
        reply("first", moon);
        Desk desk = Desk.create(made -> made.name = "Sports");
        ann.deskId = desk.id;
        ann.save();
        story("Venus", ann, bea, 4);
        Writer writer = Writer.query()
                .withCount("stories", "friends", "replies", "grandPupils as apprentices")
                .withSum("stories", "rating")
                .withExists("desk", "mentor", "friends")
                .withMax(Writer.STORIES, Story.RATING)
                .orderBy("id")
                .firstOrFail();
        assertEquals(2L, writer.get("stories_count"));
        assertEquals(0L, writer.get("friends_count"));
        assertEquals(0L, writer.get("replies_count"));
        assertEquals(0L, writer.get("apprentices"));
        assertEquals(
                0, new BigDecimal(9).compareTo((BigDecimal) Objects.requireNonNull(writer.get("stories_sum_rating"))));
        assertEquals(true, writer.get("desk_exists"));
        assertEquals(false, writer.get("mentor_exists"));
        assertEquals(false, writer.get("friends_exists"));
        assertEquals(5, writer.get("stories_max_rating"));
        Desk sports = Desk.query()
                .withSum("stories", "rating")
                .withMin("stories as least", "rating")
                .withAvg("stories", "rating")
                .withCount("stories as good", (ModelQuery<Story> stories) -> stories.where("rating", ">", 4))
                .firstOrFail();
        assertEquals(
                0, new BigDecimal(9).compareTo((BigDecimal) Objects.requireNonNull(sports.get("stories_sum_rating"))));
        assertEquals(1L, sports.get("good"));
        assertEquals(4, sports.get("least"));
        Theme theme = Theme.query()
                .withCount("stories")
                .withMax("stories", "rating")
                .withExists("stories")
                .orderBy("id")
                .firstOrFail();
        assertEquals(2L, theme.get("stories_count"));
        assertEquals(5, theme.get("stories_max_rating"));
        Reply.create(Map.of("text", "alone", "target_id", moon.id));
        ModelList<Reply> replies =
                Reply.query().withExists("target").orderBy("id").get();
        assertEquals(true, replies.get(0).get("target_exists"));
        assertEquals(false, replies.get(1).get("target_exists"));
    }

    @Test
    void whatIsComputedHasANameOfItsOwn() {
        refused(
                InvalidQueryException.class,
                () -> Writer.query().withCount("stories as name"),
                "Writer has an attribute \"name\"",
                "\"… as name_count\"");
        refused(InvalidQueryException.class, () -> Writer.query().withCount("stories as desk_id"), "an attribute");
        refused(
                InvalidQueryException.class,
                () -> Writer.query().withCount("stories as many", "friends as many"),
                "Something else is \"many\" already");
        refused(InvalidQueryException.class, () -> Writer.query().withCount("stories as "), "gives no name");
        assertEquals(
                List.of("select \"writers\".*, (select count(*) from \"stories\" where \"writers\".\"id\" ="
                        + " \"stories\".\"writer_id\") as \"stories_count\" from \"writers\" where"
                        + " \"writers\".\"deleted_at\" is null"),
                sqlOf(() -> Writer.query()
                        .withCount("stories")
                        .withCount(Writer.STORIES)
                        .get()));
    }

    @Test
    void whatIsFoundByModelsBehindIsLoadedWithJustThose() {
        story("Venus", ann, bea, 4);
        ModelList<Writer> writers = Writer.query()
                .<Theme>withWhereHas("stories.themes", themes -> themes.where("name", "war"))
                .get();
        assertEquals(1, writers.size());
        Writer found = writers.get(0);
        assertEquals("Bea", found.name);
        assertEquals(
                List.of(),
                sqlOf(() -> assertEquals(
                        List.of("war"),
                        found.stories.get().get(0).themes.stream()
                                .map(theme -> theme.name)
                                .toList())));
        assertEquals(
                List.of("Ann"),
                Writer.query()
                        .withWhereHas(Writer.STORIES, stories -> stories.where("rating", ">", 3), ">", 1)
                        .get()
                        .stream()
                        .map(writer -> writer.name)
                        .toList());
        assertEquals(
                0,
                Writer.query()
                        .<Story>withWhereHas("stories", stories -> stories.where("rating", ">", 3), ">", 2)
                        .count());
        assertEquals(List.of("Ann"), names(Writer.query().whereDoesntHaveRelation("stories", "title", "Mars")));
        assertEquals(
                List.of("Ann", "Bea"),
                names(Writer.query()
                        .whereDoesntHaveRelation("stories.themes", "name", "<>", "space")
                        .orWhereDoesntHaveRelation("stories", "rating", ">", 3)));
        assertEquals(
                List.of("Ann", "Bea"),
                names(Writer.query()
                        .whereDoesntHaveRelation(Writer.STORIES, Story.TITLE.eq("Mars"))
                        .orWhereDoesntHaveRelation(Writer.STORIES, Story.TITLE.eq("Moon"))));
        assertEquals(
                List.of("Ann", "Bea"),
                names(Writer.query().where("name", "Bea").orWhereDoesntHaveRelation("stories", "title", "Mars")));
    }

    // ---- on two connections ----

    @Test
    void modelsOfTwoConnectionsAreLoadedEachFromItsOwn() {
        Ledger paid = ann.ledgers.create(ledger -> ledger.amount = 100);
        assertEquals(1, reporting().table("ledgers").count());
        Ledger part = paid.parts.create(ledger -> ledger.amount = 60);
        part.writer.associate(bea);
        part.save();
        assertEquals(
                List.of(
                        "select * from \"writers\" where \"writers\".\"deleted_at\" is null order by \"id\" asc",
                        "select * from \"ledgers\" where \"ledgers\".\"writer_id\" in (?, ?)",
                        "select * from \"ledgers\" where \"ledgers\".\"parent_id\" in (?, ?)",
                        "select * from \"writers\" where \"writers\".\"id\" in (?) and \"writers\".\"deleted_at\" is null"),
                sqlOf(() -> {
                    ModelList<Writer> writers = Writer.with(Writer.LEDGERS.with(Ledger.PARTS.with(Ledger.WRITER)))
                            .orderBy("id")
                            .get();
                    Ledger first = writers.get(0).ledgers.get().get(0);
                    assertEquals("Bea", first.parts.get().get(0).writer.get().orElseThrow().name);
                }));
        Writer again = Writer.query().orderBy("id").firstOrFail();
        assertEquals(100, again.ledgers.get().get(0).amount);
        assertEquals("Ann", Ledger.findOrFail(paid.id).writer.get().orElseThrow().name);
        assertEquals("Ann", again.ledgers.get().get(0).writer.query().firstOrFail().name);
        assertEquals(1, again.ledgers.where("amount", 100).count());
        Ledger saved = new Ledger();
        assertTrue(again.ledgers.save(saved));
        assertEquals(3, reporting().table("ledgers").count());
        assertEquals(
                List.of(new Earner("Ann", List.of(new Pay(100), new Pay(0))), new Earner("Bea", List.of(new Pay(60)))),
                Writer.query().orderBy("id").get(Earner.class));
    }

    /** A writer, and what is on the other connection. */
    record Earner(String name, List<Pay> ledgers) {}

    /** What was paid. */
    record Pay(int amount) {}

    @Test
    void oneStatementAsksOneConnectionOnly() {
        ann.ledgers.create(ledger -> ledger.amount = 100);
        for (Runnable call : List.<Runnable>of(
                () -> Writer.query().has("ledgers"),
                () -> Writer.query().doesntHave(Writer.LEDGERS),
                () -> Writer.query().whereHas(Writer.LEDGERS, ledgers -> ledgers.where("amount", 1)),
                () -> Writer.query().whereRelation("ledgers", "amount", 1),
                () -> Writer.query().withCount("ledgers"),
                () -> Writer.query().withSum("ledgers", "amount"),
                () -> Writer.query().withExists("ledgers"),
                () -> Story.query().has("writer.ledgers"))) {
            refused(
                    InvalidQueryException.class,
                    call,
                    "Writer.ledgers: Writer is on the connection \"contract\", Ledger on",
                    "whereIn(\"id\", Model.query(Ledger.class).pluck(\"writer_id\"))");
        }
        assertEquals(
                List.of("Ann"),
                names(Writer.query().whereIn("id", Model.query(Ledger.class).pluck("writer_id"))));
        assertEquals(1, Ledger.query().whereBelongsTo(ann).count());
        assertEquals(0, Ledger.query().whereBelongsTo(bea).count());
        assertEquals(0, Ledger.query().has("parts").count());
        assertEquals(
                0,
                Ledger.query()
                        .whereHas(Ledger.PARENT, parents -> parents.has(Ledger.PARENT))
                        .count());
        Writer.on(REPORTING).has("ledgers");
        refused(
                InvalidQueryException.class,
                () -> Ledger.query().has("writer"),
                "Ledger.writer",
                "whereIn(\"writer_id\", Model.query(Writer.class).pluck(\"id\"))");
    }

    @Test
    void noTableStandsBetweenTwoConnections() {
        refused(
                MappingException.class,
                () -> Model.query(Payer.class).has("ledgers"),
                "Payer.ledgers: Payer is on the connection",
                "ledgers_writers",
                "write a model for it");
        refused(
                MappingException.class,
                () -> Model.query(Payer.class).with("ofStories").has("ofStories"),
                "Payer.ofStories: Story is on the connection",
                "load one after the other");
        Payer payer = Model.query(Payer.class).firstOrFail();
        refused(MappingException.class, () -> payer.ledgers.get(), "Payer.ledgers");
        refused(MappingException.class, () -> payer.ledgers.attach(1), "Payer.ledgers");
        refused(MappingException.class, () -> payer.ofStories.get(), "Payer.ofStories");
    }

    /** Leads to another connection in two ways that cannot be. */
    @Table(value = "writers", timestamps = false)
    static final class Payer extends Model<Payer> {
        final BelongsToMany<Ledger> ledgers = belongsToMany(Ledger.class);
        final HasManyThrough<Ledger> ofStories = hasManyThrough(Ledger.class, Story.class);
    }

    // ---- relations that are wrong ----

    @Test
    void columnsThatAreNotThereAreNamedBeforeAnythingIsSent() {
        refused(
                MappingException.class,
                () -> Misprint.has("stories"),
                "Misprint.stories looks for the column \"writter_id\" of the table stories, and no field of Story holds it",
                "did you mean \"writer_id\", which Story.writerId holds?");
        refused(
                MappingException.class,
                () -> Misprint.query().withCount("byNames"),
                "Misprint.byNames",
                "\"nane\" of the table writers",
                "\"name\", which Misprint.name holds");
        refused(MappingException.class, () -> Misprint.has("mentor"), "\"mentorid\"", "Misprint.mentorId");
        refused(
                MappingException.class,
                () -> Misprint.has("replies"),
                "Misprint.replies",
                "\"target_ids\" of the table replies",
                "Reply.targetId");
        refused(
                MappingException.class,
                () -> Misprint.has("answers"),
                "Misprint.answers",
                "\"taget_type\"",
                "Reply.targetType");
        refused(
                MappingException.class,
                () -> Misprint.has("tickets"),
                "Misprint.tickets: \"row_name\", \"place\" cannot hold \"id\"",
                "name as many columns");
        refused(
                MappingException.class,
                () -> Misprint.has("seat"),
                "Misprint.seat: \"mentor_id\" cannot hold \"row_name\", \"place\"");
        Misprint misprint = Misprint.query().firstOrFail();
        refused(MappingException.class, () -> misprint.stories.get(), "\"writter_id\"");
        refused(MappingException.class, () -> misprint.stories.create(Map.of("title", "x")), "\"writter_id\"");
        refused(MappingException.class, () -> misprint.load("stories"), "\"writter_id\"");
        refused(
                InvalidQueryException.class,
                () -> misprint.about.get(),
                "Misprint.about needs \"mentor_type\", \"mentor_id\", and the Misprint was read without them");
        refused(InvalidQueryException.class, () -> misprint.load("about"), "Misprint.about needs");
        refused(
                InvalidQueryException.class,
                () -> misprint.boss.get(),
                "Misprint.boss needs \"nobody_ever_id\", and the Misprint was read without it");
        refused(
                MappingException.class,
                () -> Model.query(PlainMisprint.class).has("stories"),
                "PlainMisprint.stories",
                "\"writter_id\"",
                "Story.writerId");
    }

    @Test
    void aRelationToNoModelIsNamed() {
        refused(
                MappingException.class,
                () -> Model.query(PlainMisprint.class).has("texts"),
                "PlainMisprint.texts leads to String",
                "java.lang.String");
        refused(
                MappingException.class,
                () -> Model.query(PlainMisprint.class).with("texts.length"),
                "PlainMisprint.texts leads to String");
    }

    /** A writer whose relations are wrong, without the processor. */
    @Table(value = "writers", timestamps = false)
    static final class PlainMisprint extends Model<PlainMisprint> {
        final HasMany<Story> stories = hasMany(Story.class, "writter_id");
        final HasMany<?> texts = ofNoModel();

        @SuppressWarnings({"unchecked", "rawtypes"})
        private HasMany<?> ofNoModel() {
            return hasMany((Class) String.class);
        }
    }

    @Test
    void aMapOfClassesMayBeRequired() {
        Reply known = reply("first", moon);
        Model.setMorphMap(Map.of("piece", Story.class));
        Model.requireMorphMap();
        String name = "Model.setMorphMap(Map.of(\"writer\", Writer.class))";
        refused(MappingException.class, () -> Reply.query().whereMorphedTo("target", ann), name);
        refused(MappingException.class, () -> Reply.query().hasMorph("target", Writer.class), name);
        refused(MappingException.class, () -> Reply.query().has("target"), name);
        refused(MappingException.class, () -> new Reply().target.associate(ann), name);
        refused(MappingException.class, () -> ann.replies.create(Map.of("text", "x")), name);
        refused(MappingException.class, () -> Writer.query().has("replies"), name);
        MappingException unknown = assertThrows(
                MappingException.class, () -> Reply.findOrFail(known.id).target.get());
        assertSays(unknown, "no class goes by \"stories\"", "it knows \"piece\"");
        assertEquals(1, Reply.count());
        assertEquals("piece", moon.replies.create(Map.of("text", "x")).targetType);
        assertEquals(List.of("x"), texts(Reply.query().hasMorph("target", Story.class)));
        Model.requireMorphMap(false);
        assertEquals("writers", ann.replies.create(Map.of("text", "y")).targetType);
    }

    // ---- without the processor ----

    @Test
    void modelsWithoutTheProcessorAskInTheSameWay() {
        reply("first", moon);
        reply("third", ann);
        var writer =
                Model.query(io.eloquent.dialect.contract.plain.Writer.class).findOrFail(ann.id);
        var theme = Model.query(io.eloquent.dialect.contract.plain.Theme.class).findOrFail(war.id);
        var story = Model.query(io.eloquent.dialect.contract.plain.Story.class).findOrFail(moon.id);
        assertEquals(List.of("Mars"), titles(plainStories().whereBelongsTo(writer, "editor")));
        assertEquals(List.of("Mars"), titles(plainStories().whereAttachedTo(theme, "themes")));
        assertEquals(List.of(), titles(plainStories().whereAttachedTo(theme, "openThemes")));
        refused(InvalidQueryException.class, () -> plainStories().whereBelongsTo(writer), "writer, editor");
        assertEquals(
                List.of("space"),
                names(Model.query(io.eloquent.dialect.contract.plain.Theme.class)
                        .whereAttachedTo(story)));
        assertEquals(List.of("first"), texts(plainReplies().whereMorphedTo("target", story)));
        assertEquals(
                List.of("third"),
                texts(plainReplies().whereMorphedTo("target", io.eloquent.dialect.contract.plain.Writer.class)));
        assertEquals(List.of("first", "third"), texts(plainReplies().has("target")));
        assertEquals(
                List.of("first"),
                texts(plainReplies()
                        .whereHasMorph(
                                "target",
                                io.eloquent.dialect.contract.plain.Story.class,
                                stories -> stories.where("rating", ">", 4))));
        MorphKey<io.eloquent.dialect.contract.plain.Reply> target =
                new MorphKey<>(io.eloquent.dialect.contract.plain.Reply.class, "target");
        assertEquals(
                List.of("third"),
                texts(plainReplies().has(target.to(io.eloquent.dialect.contract.plain.Writer.class))));
        assertEquals(List.of("first"), texts(plainReplies().whereMorphedTo(target, story)));
        assertEquals(List.of("third"), texts(plainReplies().whereNotMorphedTo(target, story)));
        assertEquals(
                List.of("Moon"), titles(plainStories().whereHas("replies", replies -> replies.where("text", "first"))));
        assertEquals(2, writer.replies.count() + writer.stories.count());
    }

    private static ModelQuery<io.eloquent.dialect.contract.plain.Story> plainStories() {
        return Model.query(io.eloquent.dialect.contract.plain.Story.class);
    }

    private static ModelQuery<io.eloquent.dialect.contract.plain.Reply> plainReplies() {
        return Model.query(io.eloquent.dialect.contract.plain.Reply.class);
    }

    private static ModelQuery<Loose> loose() {
        return Model.query(Loose.class);
    }

    /** Leads to nobody knows what. */
    @Table("replies")
    static final class Loose extends Model<Loose> {
        final MorphTo subject = morphTo("target");
    }
}
