package io.eloquent.dialect.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.eloquent.api.error.EloquentException;
import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.MappingException;
import io.eloquent.dialect.contract.model.Desk;
import io.eloquent.dialect.contract.model.Reply;
import io.eloquent.dialect.contract.model.Seat;
import io.eloquent.dialect.contract.model.Story;
import io.eloquent.dialect.contract.model.Theme;
import io.eloquent.dialect.contract.model.Ticket;
import io.eloquent.dialect.contract.model.Writer;
import io.eloquent.model.Model;
import io.eloquent.model.ModelList;
import io.eloquent.model.ModelQuery;
import io.eloquent.query.schema.Blueprint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    }

    @BeforeEach
    void fillNewspaper() {
        TABLES.keySet().forEach(table -> db().table(table).delete());
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

    private static List<Object> values(io.eloquent.model.ModelQueryBuilder<?, ?> query, String column) {
        List<Object> values = new ArrayList<>(query.pluck(column));
        values.sort(null);
        return values;
    }

    private static List<Object> titles(io.eloquent.model.ModelQueryBuilder<?, ?> stories) {
        return values(stories, "title");
    }

    private static List<Object> texts(io.eloquent.model.ModelQueryBuilder<?, ?> replies) {
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
        assertEquals(List.of("Mars"), titles(Story.query().whereBelongsTo(ann, Story.EDITOR)));
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
                sqlOf(() -> assertEquals(
                                "Ann", Writer.query().whereBelongsTo(bea).firstOrFail().name))
                        .stream()
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
        assertEquals(
                List.of("select * from \"tickets\" where (\"tickets\".\"row_name\" = ? and \"tickets\".\"place\" = ?)"),
                sqlOf(() -> assertEquals(
                        1, Ticket.query().whereBelongsTo(side).get().size())));
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
                                + " \"stories_themes\".\"story_id\" and \"is_open\" = ? and \"stories_themes\".\"theme_id\" in (?))"),
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

    private static ModelQuery<Loose> loose() {
        return Model.query(Loose.class);
    }

    /** Leads to nobody knows what. */
    @io.eloquent.api.annotation.Table("replies")
    static final class Loose extends Model<Loose> {
        final io.eloquent.model.MorphTo subject = morphTo("target");
    }
}
