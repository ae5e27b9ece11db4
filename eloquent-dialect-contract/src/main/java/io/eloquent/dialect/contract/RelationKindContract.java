package io.eloquent.dialect.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.MappingException;
import io.eloquent.dialect.contract.model.Club;
import io.eloquent.dialect.contract.model.Goal;
import io.eloquent.dialect.contract.model.Hall;
import io.eloquent.dialect.contract.model.Label;
import io.eloquent.dialect.contract.model.Locker;
import io.eloquent.dialect.contract.model.Note;
import io.eloquent.dialect.contract.model.Player;
import io.eloquent.dialect.contract.model.Seat;
import io.eloquent.dialect.contract.model.Snack;
import io.eloquent.dialect.contract.model.Sponsor;
import io.eloquent.dialect.contract.model.Ticket;
import io.eloquent.model.HasOne;
import io.eloquent.model.Model;
import io.eloquent.model.ModelList;
import io.eloquent.model.PivotChanges;
import io.eloquent.model.RelationKey;
import io.eloquent.query.schema.Blueprint;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every kind of relation: what it runs, once a level, and what it makes; and what queries ask of relations. */
public abstract class RelationKindContract extends ModelSuite {
    private static final Map<String, Consumer<Blueprint>> TABLES = tables();

    private Club reds = new Club();
    private Club blues = new Club();
    private Player ann = new Player();
    private Player bea = new Player();
    private Player old = new Player();

    /** For subclasses. */
    protected RelationKindContract() {}

    private static Map<String, Consumer<Blueprint>> tables() {
        Map<String, Consumer<Blueprint>> tables = new LinkedHashMap<>();
        tables.put("clubs", table -> {
            table.id();
            table.string("name").nullable();
            table.bigInteger("parent_id").nullable();
        });
        tables.put("players", table -> {
            table.id();
            table.bigInteger("club_id").nullable();
            table.string("name").nullable();
            table.integer("age").defaultTo(0);
            table.softDeletes();
        });
        tables.put("lockers", table -> {
            table.id();
            table.bigInteger("player_id").nullable();
            table.string("code").nullable();
        });
        tables.put("goals", table -> {
            table.id();
            table.bigInteger("player_id").nullable();
            table.integer("minute").defaultTo(0);
        });
        tables.put("notes", table -> {
            table.id();
            table.string("notable_type").nullable();
            table.bigInteger("notable_id").nullable();
            table.string("text").nullable();
        });
        tables.put("labels", table -> {
            table.id();
            table.string("text").nullable();
        });
        tables.put("labelables", table -> {
            table.bigInteger("label_id");
            table.string("labelable_type");
            table.bigInteger("labelable_id");
        });
        tables.put("sponsors", table -> {
            table.id();
            table.string("name").nullable().unique();
        });
        tables.put("deals", table -> {
            table.bigInteger("club_id");
            table.bigInteger("sponsor_id");
            table.integer("amount").nullable();
            table.integer("tier").defaultTo(2);
            table.nullableTimestamps();
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
    void createClubTables() {
        TABLES.forEach(db().schema()::create);
    }

    @BeforeEach
    void addClubs() {
        TABLES.keySet().forEach(table -> db().table(table).delete());
        reds = Club.create(club -> club.name = "Reds");
        blues = Club.create(club -> club.name = "Blues");
        ann = player(reds, "Ann", 31);
        bea = player(reds, "Bea", 20);
        old = player(blues, "Old", 25);
        goals(ann, 10, 80);
        goals(bea, 45);
    }

    @AfterEach
    void forgetNames() {
        Model.setMorphMap(Map.of());
    }

    private static Player player(Club club, String name, int age) {
        return club.players.create(player -> {
            player.name = name;
            player.age = age;
        });
    }

    private static void goals(Player player, int... minutes) {
        for (int minute : minutes) {
            player.goals.create(goal -> goal.minute = minute);
        }
    }

    private static List<String> names(ModelList<Player> players) {
        return players.stream().map(player -> player.name).sorted().toList();
    }

    private static List<String> clubs(ModelList<Club> clubs) {
        return clubs.stream().map(club -> club.name).sorted().toList();
    }

    // ---- one to one ----

    @Test
    void hasOneIsLoadedInOneQueryAndMadeByIt() {
        Locker locker = ann.locker.create(made -> made.code = "A1");
        assertEquals(ann.id, locker.playerId);
        assertEquals(
                List.of("insert into \"lockers\" (\"player_id\", \"code\") values (?, ?)"),
                sqlOf(() -> bea.locker.create(Map.of("code", "B1"))));
        assertEquals(
                List.of(
                        "select * from \"players\" where \"players\".\"deleted_at\" is null order by \"id\" asc",
                        "select * from \"lockers\" where \"lockers\".\"player_id\" in (?, ?, ?)"),
                sqlOf(() -> {
                    ModelList<Player> players =
                            Player.with(Player.LOCKER).orderBy("id").get();
                    assertEquals("A1", players.get(0).locker.get().orElseThrow().code);
                    assertEquals("B1", players.get(1).locker.get().orElseThrow().code);
                    assertNull(players.get(2).locker.orNull());
                    assertNull(players.get(2).locker.orNull());
                }));
        Locker second = new Locker();
        assertTrue(old.locker.save(second));
        assertSame(second, old.locker.orNull());
        assertEquals(old.id, second.playerId);
        assertEquals("A1", ann.locker.firstOrCreate(Map.of("code", "A1")).code);
        assertEquals(3, Locker.count());
    }

    @Test
    void whoIsNotSavedHasNobody() {
        Player nobody = new Player();
        assertEquals(List.of(), sqlOf(() -> assertTrue(nobody.locker.get().isEmpty())));
        assertSays(
                assertThrows(InvalidQueryException.class, () -> nobody.locker.save(new Locker())),
                "Player.locker",
                "save the Player first");
        assertThrows(InvalidQueryException.class, () -> nobody.goals.create(Map.of("minute", 1)));
        assertEquals(0, Locker.count());
    }

    @Test
    void aDefaultStandsInAndIsNotSaved() {
        Player free = Player.create(player -> player.name = "Free");
        assertEquals("none", free.club.get().orElseThrow().name);
        assertFalse(free.club.get().orElseThrow().exists());
        assertEquals("Reds", ann.club.get().orElseThrow().name);
        ModelList<Player> players = Player.with("club").orderBy("id").get();
        assertEquals(
                List.of(),
                sqlOf(() -> assertEquals("none", players.get(3).club.get().orElseThrow().name)));
    }

    // ---- one of many ----

    private static List<Integer> minutes(List<Player> players, Function<Player, HasOne<Goal>> relation) {
        return players.stream()
                .map(player ->
                        relation.apply(player).get().map(goal -> goal.minute).orElse(-1))
                .toList();
    }

    @Test
    void oneOfManyIsTheSameHoweverItIsLoaded() {
        goals(bea, 5, 90);
        goals(ann, 3);
        List<String> sql = sqlOf(() -> {
            ModelList<Player> eager = Player.query()
                    .with("newestGoal", "firstGoal", "lastGoal", "earlyGoal")
                    .orderBy("id")
                    .get();
            assertEquals(List.of(3, 90, -1), minutes(eager, player -> player.newestGoal));
            assertEquals(List.of(3, 5, -1), minutes(eager, player -> player.firstGoal));
            assertEquals(List.of(80, 90, -1), minutes(eager, player -> player.lastGoal));
            assertEquals(List.of(10, 45, -1), minutes(eager, player -> player.earlyGoal));
        });
        assertEquals(5, sql.size());
        assertEquals(
                "select * from \"goals\" where \"goals\".\"player_id\" in (?, ?, ?) and \"goals\".\"id\" in (select \"id\" from"
                        + " (select \"goals_2\".\"id\", row_number() over (partition by \"goals_2\".\"player_id\" order by"
                        + " \"goals_2\".\"id\" desc) as \"eloquent_row\" from \"goals\" as"
                        + " \"goals_2\" where \"goals_2\".\"player_id\" in (?, ?, ?)) as \"eloquent_table\" where"
                        + " \"eloquent_row\" <= ? order by \"eloquent_row\" asc)",
                sql.get(1));
        Player alone = Player.findOrFail(ann.id);
        assertEquals(3, alone.newestGoal.get().orElseThrow().minute);
        assertEquals(80, alone.lastGoal.query().firstOrFail().minute);
        assertEquals(10, alone.earlyGoal.get().orElseThrow().minute);
    }

    private static List<Object> sums(RelationKey<Player, Goal> goals) {
        return Player.query()
                .withSum(goals, Goal.MINUTE)
                .has("goals")
                .orderBy("id")
                .get()
                .pluck("goals_sum_minute");
    }

    @Test
    void whatIsComputedOfSomeRowsIsOfThoseOfEachParent() {
        goals(ann, 10, 5);
        assertEquals(
                List.of(new BigDecimal("15"), new BigDecimal("45")),
                sums(Player.GOALS.where(goals -> goals.orderBy("minute").limit(2))));
        assertEquals(
                Arrays.asList(new BigDecimal("90"), null),
                sums(Player.GOALS.where(
                        goals -> goals.orderBy("minute").limit(2).offset(2))));
        assertEquals(
                Arrays.asList(null, null),
                sums(Player.GOALS.where(goals -> goals.orderBy("minute").limit(0))));
        assertEquals(
                List.of(new BigDecimal("95"), new BigDecimal("45")),
                sums(Player.GOALS.where(goals -> goals.select("minute").distinct())));
        assertEquals(
                List.of(new BigDecimal("105"), new BigDecimal("45")),
                sums(Player.GOALS.where(goals -> goals.distinct())));
        assertEquals(
                List.of(80, 45),
                Player.query()
                        .withMax(
                                Player.GOALS.where(
                                        goals -> goals.select("minute").distinct()),
                                Goal.MINUTE)
                        .has("goals")
                        .orderBy("id")
                        .get()
                        .pluck("goals_max_minute"));
    }

    @Test
    void whatIsAskedOfOneOfManyIsAskedOfThatOneOnly() {
        assertEquals(
                List.of("Ann"),
                names(Player.query()
                        .<Goal>whereHas("lastGoal", goal -> goal.where("minute", 80))
                        .get()));
        assertEquals(
                List.of(),
                names(Player.query()
                        .<Goal>whereHas("lastGoal", goal -> goal.where("minute", 10))
                        .get()),
                "she shot it, but it was not her last one");
        assertEquals(
                List.of(),
                names(Player.query().whereRelation("lastGoal", "minute", 10).get()));
        assertEquals(
                List.of("Ann"),
                names(Player.query()
                        .<Goal>whereHas(
                                "earlyGoal", goal -> goal.where("minute", 10).orWhere("minute", 80))
                        .get()));
        assertEquals(
                List.of(1L, 1L),
                Player.query()
                        .withCount("lastGoal")
                        .has("goals")
                        .orderBy("id")
                        .get()
                        .pluck("last_goal_count"));
        assertEquals(
                List.of(80, 45),
                Player.query()
                        .withMax("lastGoal", "minute")
                        .has("goals")
                        .orderBy("id")
                        .get()
                        .pluck("last_goal_max_minute"));
        assertTrue(ann.lastGoal.where("minute", 10).get().isEmpty());
        ModelList<Player> narrowed = Player.query()
                .<Goal>with("lastGoal", goals -> goals.where("minute", "<", 50))
                .orderBy("id")
                .get();
        assertEquals(List.of(-1, 45, -1), minutes(narrowed, player -> player.lastGoal));
    }

    @Test
    void oneOfManyOfAllKinds() {
        assertEquals(80, reds.lastGoal.get().orElseThrow().minute);
        assertEquals(
                List.of("Reds"),
                clubs(Club.query().whereRelation("lastGoal", "minute", 80).get()));
        assertEquals(
                List.of(),
                clubs(Club.query().whereRelation("lastGoal", "minute", 45).get()));
        Club.query()
                .with("lastGoal")
                .get()
                .forEach(club -> assertEquals(
                        Objects.equals(club.name, "Reds"), club.lastGoal.get().isPresent()));
        reds.notes.create(Map.of("text", "old"));
        reds.notes.create(Map.of("text", "new"));
        ann.note.create(Map.of("text", "of another class"));
        assertEquals("new", reds.newestNote.get().orElseThrow().text);
        assertEquals(
                List.of("Reds"),
                clubs(Club.query().whereRelation("newestNote", "text", "new").get()));
        assertEquals(
                List.of(),
                clubs(Club.query().whereRelation("newestNote", "text", "old").get()));
        Club second = Club.create(Map.of("name", "Second", "parent_id", reds.id));
        Club third = Club.create(Map.of("name", "Third", "parent_id", reds.id));
        assertEquals(third.id, reds.newestBranch.get().orElseThrow().id);
        assertEquals(
                List.of("Reds"),
                clubs(Club.query()
                        .whereRelation("newestBranch", "name", "Third")
                        .get()));
        assertEquals(
                List.of(),
                clubs(Club.query()
                        .whereRelation("newestBranch", "id", second.id)
                        .get()));
    }

    @Test
    void whatIsMadeByOneOfManyIsNotTakenForTheOne() {
        assertEquals(80, ann.lastGoal.get().orElseThrow().minute);
        Goal early = new Goal();
        early.minute = 1;
        assertTrue(ann.lastGoal.save(early));
        assertEquals(ann.id, early.playerId);
        assertEquals(80, ann.lastGoal.get().orElseThrow().minute);
    }

    // ---- conditions of the relation's own ----

    @Test
    void conditionsOfARelationHoldWhereverItIsReadOrAskedFor() {
        player(blues, "Young", 18);
        assertEquals(List.of("Ann"), names(reds.veterans.get()));
        assertEquals(List.of("Old"), names(blues.veterans.get()));
        assertEquals(1, blues.veterans.count());
        ModelList<Club> both = Club.with(Club.VETERANS).orderBy("id").get();
        assertEquals(List.of("Ann"), names(both.get(0).veterans.get()));
        assertEquals(List.of("Old"), names(both.get(1).veterans.get()));
        assertEquals(
                List.of("Blues", "Reds"), clubs(Club.query().has("veterans").get()));
        assertEquals(
                List.of("Reds"),
                clubs(Club.query()
                        .whereHas(Club.VETERANS, players -> players.where("age", 31))
                        .get()));
    }

    // ---- through another ----

    @Test
    void throughAnotherModelIsOneQueryAndLeavesOutWhatWasDeletedBetween() {
        ann.locker.create(Map.of("code", "A1"));
        assertEquals(
                List.of(
                        "select \"goals\".*, \"players\".\"club_id\" as \"through_club_id\" from \"goals\" inner join \"players\""
                                + " on \"players\".\"id\" = \"goals\".\"player_id\" where \"players\".\"deleted_at\" is null and"
                                + " \"players\".\"club_id\" in (?)"),
                sqlOf(() -> assertEquals(3, reds.goals.get().size())));
        ModelList<Club> both = Club.with(Club.GOALS, goals -> goals.where("minute", ">", 20))
                .with("locker")
                .orderBy("id")
                .get();
        assertEquals(List.of(), sqlOf(() -> {
            assertEquals(2, both.get(0).goals.size());
            assertEquals(0, both.get(1).goals.size());
            assertEquals("A1", both.get(0).locker.get().orElseThrow().code);
            assertTrue(both.get(1).locker.get().isEmpty());
        }));
        assertFalse(both.get(0).goals.get().get(0).toMap().containsKey("through_club_id"));
        assertFalse(both.get(0).goals.get().get(0).isDirty());
        assertEquals(List.of("Reds"), clubs(Club.query().has(Club.GOALS).get()));
        assertEquals(List.of("Reds"), clubs(Club.query().has("goals", ">=", 3).get()));
        ann.delete();
        assertEquals(1, Club.findOrFail(reds.id).goals.get().size());
        assertEquals(List.of(), clubs(Club.query().has("goals", ">=", 3).get()));
    }

    // ---- of several classes ----

    @Test
    void morphsPointToModelsOfSeveralClassesByTheirTables() {
        Note ofClub = reds.notes.create(Map.of("text", "founded 1900"));
        Note ofPlayer = ann.note.create(Map.of("text", "captain"));
        assertEquals("clubs", ofClub.notableType);
        assertEquals("players", ofPlayer.notableType);
        Note alone = Note.create(Map.of("text", "of nobody"));
        assertEquals(
                List.of(
                        "select * from \"notes\" order by \"id\" asc",
                        "select * from \"clubs\" where \"clubs\".\"id\" in (?)",
                        "select * from \"players\" where \"players\".\"id\" in (?) and \"players\".\"deleted_at\" is null",
                        "select * from \"clubs\" where \"clubs\".\"id\" in (?)"),
                sqlOf(() -> {
                    ModelList<Note> notes =
                            Note.with("notable.club").orderBy("id").get();
                    assertEquals("Reds", notes.get(0).notable.get(Club.class).orElseThrow().name);
                    Player captain = notes.get(1).notable.get(Player.class).orElseThrow();
                    assertEquals("Reds", captain.club.get().orElseThrow().name);
                    assertNull(notes.get(2).notable.orNull());
                    assertThrows(
                            MappingException.class, () -> notes.get(0).notable.get(Player.class));
                }));
        alone.notable.associate(bea);
        alone.save();
        assertEquals("of nobody", Player.findOrFail(bea.id).note.get().orElseThrow().text);
        assertEquals(1, Club.with(Club.NOTES).get().get(0).notes.size());
        assertEquals(
                List.of("Ann", "Bea"), names(Player.query().has(Player.NOTE).get()));
        alone.notable.dissociate();
        assertNull(alone.notableType);
        assertNull(alone.notableId);
        assertTrue(alone.notable.get().isEmpty());
    }

    @Test
    void morphMapsNameClassesAndAnUnknownNameIsAnErrorThatSaysWhatToDo() {
        Model.setMorphMap(Map.of("team", Club.class));
        Note note = reds.notes.create(Map.of("text", "first"));
        assertEquals("team", note.notableType);
        assertEquals("Reds", Note.findOrFail(note.id).notable.get(Club.class).orElseThrow().name);
        db().table("notes").insert(Map.of("notable_type", "videos", "notable_id", 1));
        MappingException unknown =
                assertThrows(MappingException.class, () -> Note.with("notable").get());
        assertSays(unknown, "Note.notable", "\"videos\"", "\"team\"", "\"players\"", "Model.setMorphMap");
        assertSays(
                assertThrows(MappingException.class, () -> new Note().notable.associate(new Goal())),
                "Note.notable",
                "\"goals\"");
        Note early = new Note();
        early.notable.associate(new Club());
        assertSays(assertThrows(InvalidQueryException.class, early::save), "Note.notable", "push()", "the Club first");
    }

    @Test
    void manyToManyOfSeveralClassesKeepsThemApart() {
        Label fast = Label.create(Map.of("text", "fast"));
        Label rich = Label.create(Map.of("text", "rich"));
        Player twin = Player.query().forceCreate(Map.of("id", reds.id + 1000, "name", "Twin"));
        reds.labels.attach(rich);
        twin.labels.attach(fast, rich);
        assertEquals(1, reds.labels.size());
        assertEquals(2, twin.labels.size());
        assertEquals(List.of("Twin"), names(Label.findOrFail(rich.id).players.get()));
        assertEquals(List.of("Reds"), clubs(Label.findOrFail(rich.id).clubs.get()));
        ModelList<Label> labels =
                Label.with(Label.CLUBS, Label.PLAYERS).orderBy("id").get();
        assertEquals(
                List.of(0, 1), labels.stream().map(label -> label.clubs.size()).toList());
        assertEquals(
                List.of(1, 1),
                labels.stream().map(label -> label.players.size()).toList());
        assertEquals(List.of("Reds"), clubs(Club.query().has("labels").get()));
        twin.labels.detachAll();
        assertEquals(1, db().table("labelables").count());
        twin.labels.sync(List.of(fast));
        assertEquals(2, db().table("labelables").count());
    }

    @Test
    void relationsOfSeveralClassesAreLoadedForEachClass() {
        reds.notes.create(Map.of("text", "of a club"));
        ann.note.create(Map.of("text", "of a player"));
        blues.notes.create(Map.of("text", "of another"));
        ModelList<Note> notes = Note.query().orderBy("id").get();
        assertEquals(
                4,
                sqlOf(() -> notes.loadMorph(
                                "notable", Map.of(Club.class, List.of("players"), Player.class, List.of("goals"))))
                        .size(),
                "the clubs, the players, and what each class has");
        assertNothingRuns(() -> {
            assertEquals(
                    2,
                    notes.get(0).notable.get(Club.class).orElseThrow().players.size());
            assertEquals(
                    2,
                    notes.get(1).notable.get(Player.class).orElseThrow().goals.size());
        });
        notes.loadMorphCount("notable", Map.of(Club.class, List.of("players")));
        assertEquals(2L, notes.get(0).notable.get(Club.class).orElseThrow().get("players_count"));
        Note alone = Note.findOrFail(notes.get(1).id);
        alone.loadMorph("notable", Map.of(Player.class, List.of("club")));
        assertNothingRuns(() -> assertEquals(
                "Reds", alone.notable.get(Player.class).orElseThrow().club.get().orElseThrow().name));
        assertNothingRuns(() -> {
            assertSays(
                    assertThrows(
                            InvalidQueryException.class,
                            () -> notes.loadMorph("notable", Map.of(Club.class, List.of("goal")))),
                    "Club has no relation \"goal\"");
            assertSays(
                    assertThrows(InvalidQueryException.class, () -> new Player().loadMorph("club", Map.of())),
                    "Player.club",
                    "no morphTo");
        });
    }

    @Test
    void theWayBackFromSeveralClassesIsKnown() {
        Note note = reds.notes.create(Map.of("text", "of a club"));
        assertNothingRuns(() -> assertSame(reds, note.notable.orNull()));
        Club club = Club.with("notes").where("name", "Reds").firstOrFail();
        assertNothingRuns(() -> {
            Note loaded = club.notes.get().get(0);
            assertSame(club, loaded.notable.orNull());
            assertFalse(loaded.toMap().containsKey("notable"));
        });
        Player player = Player.with("goals", "club").where("name", "Ann").firstOrFail();
        assertNothingRuns(
                () -> assertSame(player, player.goals.get().get(0).player.orNull()));
        assertTrue(player.toMap().containsKey("club"));
    }

    @Test
    void aRelationToSeveralClassesMustHaveBeenRead() {
        reds.notes.create(Map.of("text", "of a club"));
        Note note = Note.query().select("id", "text").firstOrFail();
        assertNothingRuns(() -> assertSays(
                assertThrows(InvalidQueryException.class, () -> note.notable.get()),
                "Note.notable needs \"notable_type\", \"notable_id\"",
                "select them as well"));
        Note read = Note.query().select("text").with("notable").firstOrFail();
        assertEquals("Reds", read.notable.get(Club.class).orElseThrow().name);
    }

    // ---- the table between ----

    private static Sponsor sponsor(String name) {
        return Sponsor.create(Map.of("name", name));
    }

    private static int amount(Sponsor sponsor) {
        Map<?, ?> deal = (Map<?, ?>) Objects.requireNonNull(sponsor.get("deal"));
        return ((Number) Objects.requireNonNull(deal.get("amount"))).intValue();
    }

    @Test
    void rowsBetweenHaveColumnsTimesAndANameOfTheirOwn() {
        Instant before = Instant.now().minusSeconds(5);
        reds.sponsors.attach(sponsor("Acme"), Map.of("amount", 100));
        for (Sponsor acme : List.of(
                reds.sponsors.get().get(0),
                reds.sponsors.query().firstOrFail(),
                Club.with(Club.SPONSORS).findOrFail(reds.id).sponsors.get().get(0))) {
            Map<?, ?> deal = (Map<?, ?>) Objects.requireNonNull(acme.get("deal"));
            assertEquals(100, amount(acme));
            assertEquals(deal.get("created_at"), deal.get("updated_at"));
            assertTrue(((Instant) Objects.requireNonNull(deal.get("created_at"))).isAfter(before));
            assertFalse(acme.isDirty());
            assertEquals(deal, acme.toMap().get("deal"));
            assertFalse(acme.toMap().containsKey("pivot_amount"));
        }
        Sponsor acme = reds.sponsors.get().get(0);
        assertEquals(1, reds.sponsors.updateExistingPivot(acme, Map.of("amount", 150)));
        assertEquals(150, amount(reds.sponsors.get().get(0)));
        assertEquals(1, reds.sponsors.wherePivot("amount", ">", 120).count());
        assertEquals(0, reds.sponsors.wherePivotIn("amount", List.of(1, 2)).count());
        assertEquals(0, reds.sponsors.wherePivotNull("amount").count());
        assertEquals(0, blues.sponsors.updateExistingPivot(acme, Map.of("amount", 1)));
    }

    @Test
    void syncSaysWhatItDid() {
        Sponsor acme = sponsor("Acme");
        Sponsor best = sponsor("Best");
        Sponsor core = sponsor("Core");
        blues.sponsors.attach(acme);
        assertEquals(
                new PivotChanges(List.of(acme.id, best.id), List.of(), List.of()),
                reds.sponsors.sync(List.of(acme, best, acme.id)));
        assertEquals(
                new PivotChanges(List.of(core.id), List.of(acme.id), List.of(best.id)),
                reds.sponsors.sync(Map.of(best, Map.of("amount", 7), core.id, Map.of("amount", 8))));
        assertTrue(reds.sponsors
                .sync(Map.of(best, Map.of("amount", 7), core, Map.of("amount", 8)))
                .isEmpty());
        assertEquals(
                new PivotChanges(List.of(acme.id), List.of(), List.of()),
                reds.sponsors.syncWithoutDetaching(List.of(acme)));
        assertEquals(3, reds.sponsors.relatedKeys().size());
        assertEquals(new PivotChanges(List.of(), List.of(acme.id), List.of()), reds.sponsors.toggle(acme));
        assertEquals(new PivotChanges(List.of(acme.id), List.of(), List.of()), reds.sponsors.toggle(acme));
        assertEquals(1, blues.sponsors.count());
        assertThrows(InvalidQueryException.class, () -> reds.sponsors.sync(List.of(best, new Sponsor())));
        assertEquals(3, reds.sponsors.count());
    }

    @Test
    void aValueOfAllRowsBoundsWhatIsReadAndWhatIsTakenAway() {
        Sponsor acme = sponsor("Acme");
        Sponsor best = sponsor("Best");
        reds.sponsors.attach(acme);
        reds.mainSponsors.attach(best);
        assertEquals(
                List.of("Best"), reds.mainSponsors.stream().map(one -> one.name).toList());
        assertEquals(2, reds.sponsors.count());
        assertEquals(
                new PivotChanges(List.of(acme.id), List.of(best.id), List.of()), reds.mainSponsors.sync(List.of(acme)));
        assertEquals(2, reds.sponsors.count());
        assertEquals(1, reds.mainSponsors.detachAll());
        assertEquals(1, reds.sponsors.count());
        assertEquals(List.of(), clubs(Club.query().has("mainSponsors").get()));
        assertEquals(List.of("Reds"), clubs(Club.query().has("sponsors").get()));
    }

    @Test
    void relatedModelsAreMadeAndFoundByTheRelation() {
        Sponsor made = reds.sponsors.create(Map.of("name", "Acme"), Map.of("amount", 5));
        assertEquals(made.id, reds.sponsors.firstOrCreate(Map.of("name", "Acme")).id);
        assertEquals(5, amount(reds.sponsors.get().get(0)));
        Sponsor elsewhere = sponsor("Best");
        assertEquals(elsewhere.id, reds.sponsors.firstOrCreate(Map.of("name", "Best")).id);
        assertEquals(2, reds.sponsors.count());
        assertTrue(reds.sponsors.firstOrCreate(Map.of("name", "Core")).wasRecentlyCreated());
        assertFalse(reds.sponsors.firstOrNew(Map.of("name", "Deep")).exists());
        assertEquals("Core 2", reds.sponsors.updateOrCreate(Map.of("name", "Core"), Map.of("name", "Core 2")).name);
        assertEquals(2, reds.sponsors.saveMany(List.of(new Sponsor(), new Sponsor())));
        assertEquals(5, Club.findOrFail(reds.id).sponsors.size());
        assertThrows(InvalidQueryException.class, () -> new Club().sponsors.save(new Sponsor()));
        assertEquals(5, Sponsor.count());
    }

    // ---- keys of several columns ----

    @Test
    void keysOfSeveralColumnsWorkBothWays() {
        Seat first = Seat.create(Map.of("row_name", "A", "place", 1, "view", "good"));
        Seat second = Seat.create(Map.of("row_name", "A", "place", 2, "view", "bad"));
        Seat.create(Map.of("row_name", "B", "place", 1));
        first.tickets.create(Map.of("holder", "Ann"));
        Ticket bought = second.tickets.create(Map.of("holder", "Bea"));
        assertEquals("A", bought.rowName);
        assertEquals(2, bought.place);
        ModelList<Seat> seats =
                Seat.with(Seat.TICKETS).orderBy("row_name").orderBy("place").get();
        assertEquals(
                List.of(),
                sqlOf(() -> assertEquals(
                        List.of(1, 1, 0),
                        seats.stream().map(seat -> seat.tickets.size()).toList())));
        ModelList<Ticket> tickets = Ticket.with("seat").orderBy("id").get();
        assertEquals("good", tickets.get(0).seat.get().orElseThrow().view);
        assertEquals(2, Seat.query().has("tickets").count());
        assertEquals(1, Seat.query().whereRelation("tickets", "holder", "Ann").count());
        Ticket moved = tickets.get(0);
        moved.seat.associate(second);
        moved.save();
        assertEquals(2, Seat.findOrFail("A", 2).tickets.get().size());
        moved.seat.dissociate();
        assertNull(moved.place);
    }

    @Test
    void keysOfSeveralColumnsLeadThroughOthers() {
        db().schema().dropIfExists("snacks");
        db().schema().dropIfExists("halls");
        db().schema().create("snacks", table -> {
            table.id();
            table.bigInteger("ticket_id").nullable();
            table.string("name").nullable();
        });
        db().schema().create("halls", table -> {
            table.string("name", 20).primary();
        });
        Hall hall = Hall.create(Map.of("name", "stalls"));
        Hall.create(Map.of("name", "nobody's"));
        for (int place = 1; place <= 2; place++) {
            Seat.create(Map.of("row_name", "A", "place", place, "view", "stalls"));
            Ticket ticket = Ticket.create(Map.of("row_name", "A", "place", place, "holder", "holder " + place));
            Snack.create(Map.of("ticket_id", ticket.id, "name", "snack " + place));
        }
        ModelList<Seat> seats = Seat.with("snacks").orderBy("place").get();
        assertNothingRuns(() -> assertEquals(
                List.of("snack 1", "snack 2"),
                seats.stream().map(seat -> seat.snacks.get().get(0).name).toList()));
        assertEquals(
                List.of(2),
                Seat.query().whereRelation("snacks", "name", "snack 2").pluck("place").stream()
                        .map(place -> ((Number) Objects.requireNonNull(place)).intValue())
                        .toList());
        assertEquals("snack 1", Seat.findOrFail("A", 1).snacks.query().sole().name);
        assertEquals(
                List.of("holder 1", "holder 2"),
                hall.tickets.query().orderBy("holder").get().pluck("holder"));
        assertEquals(1, Hall.has("tickets").count());
        assertEquals(
                List.of(2, 0),
                Hall.with("tickets").orderByDesc("name").get().stream()
                        .map(one -> one.tickets.size())
                        .toList());
        assertFalse(Hall.with("tickets")
                .orderByDesc("name")
                .firstOrFail()
                .tickets
                .get()
                .get(0)
                .toMap()
                .containsKey("through_view"));
    }

    // ---- asked within queries ----

    @Test
    void hasIsAskedByExistsAndNeverCountsForOneOrNone() {
        assertEquals(
                List.of("select * from \"clubs\" where exists (select * from \"players\" where \"clubs\".\"id\" ="
                        + " \"players\".\"club_id\" and \"players\".\"deleted_at\" is null)"),
                sqlOf(() -> Club.query().has("players").get()));
        assertEquals(
                List.of("select * from \"clubs\" where not exists (select * from \"players\" where \"clubs\".\"id\" ="
                        + " \"players\".\"club_id\" and (\"name\" = ? or \"age\" = ?) and \"players\".\"deleted_at\" is"
                        + " null)"),
                sqlOf(() -> Club.query()
                        .whereDoesntHave(
                                Club.PLAYERS,
                                players -> players.where("name", "x").orWhere("age", 1))
                        .get()));
        assertEquals(
                List.of("select * from \"clubs\" where (select count(*) from \"players\" where \"clubs\".\"id\" ="
                        + " \"players\".\"club_id\" and \"players\".\"deleted_at\" is null) >= ?"),
                sqlOf(() -> assertEquals(
                        List.of("Reds"),
                        clubs(Club.query().has("players", ">=", 2).get()))));
        assertEquals(List.of("Blues"), clubs(Club.query().has("players", "<", 2).get()));
        assertEquals(List.of(), clubs(Club.query().doesntHave("players").get()));
        bea.delete();
        ann.delete();
        assertEquals(
                List.of("Reds"), clubs(Club.query().doesntHave(Club.PLAYERS).get()));
        assertEquals(List.of("Reds"), clubs(Club.query().has("players", "=", 0).get()));
        assertEquals(
                List.of("Blues", "Reds"),
                clubs(Club.query()
                        .where("name", "Blues")
                        .orDoesntHave("players")
                        .get()));
    }

    @Test
    void nestedRelationsAreAskedByNameAndByKey() {
        assertEquals(List.of("Reds"), clubs(Club.query().has("players.goals").get()));
        assertEquals(
                List.of("Reds"),
                clubs(Club.query().has(Club.PLAYERS.with(Player.GOALS)).get()));
        assertEquals(
                List.of("Blues"), clubs(Club.query().doesntHave("players.goals").get()));
        assertEquals(
                List.of("Reds"),
                clubs(Club.query().has("players.goals", ">=", 2).get()));
        assertEquals(
                List.of("Reds"),
                clubs(Club.query()
                        .<Goal>whereHas("players.goals", goals -> goals.where("minute", ">", 70))
                        .get()));
        assertEquals(
                List.of(),
                clubs(Club.query()
                        .whereRelation("players.goals", "minute", ">", 80)
                        .get()));
        assertEquals(
                List.of("Ann"),
                names(Player.query()
                        .whereRelation(Player.GOALS, Goal.MINUTE.gt(70))
                        .get()));
        assertThrows(InvalidQueryException.class, () -> Club.query().has("players.golas"));
        assertSays(
                assertThrows(InvalidQueryException.class, () -> Club.query().has("players", "like", 1)),
                "has(\"players\", \"like\", 1)");
    }

    @Test
    void aRelationToTheSameTableGivesItAnotherName() {
        Club branch = reds.branches.create(Map.of("name", "Red Youth"));
        branch.branches.create(Map.of("name", "Red Kids"));
        assertEquals(
                List.of("select * from \"clubs\" where exists (select * from \"clubs\" as \"clubs_2\" where"
                        + " \"clubs\".\"id\" = \"clubs_2\".\"parent_id\")"),
                sqlOf(() -> assertEquals(
                        List.of("Red Youth", "Reds"),
                        clubs(Club.query().has("branches").get()))));
        assertEquals(
                List.of("Reds"), clubs(Club.query().has("branches.branches").get()));
        assertEquals(
                List.of("Red Kids"),
                clubs(Club.query()
                        .whereRelation("parent.parent", "name", "Reds")
                        .get()));
    }

    @Test
    void whatIsFoundByRelationsCanBeLoadedCountedAndAddedUp() {
        ModelList<Club> found = Club.query()
                .withWhereHas(Club.PLAYERS, players -> players.where("age", ">", 30))
                .get();
        assertEquals(List.of("Reds"), clubs(found));
        assertEquals(List.of("Ann"), names(found.get(0).players.get()));

        ModelList<Player> players = Player.query()
                .withCount("goals", "locker as lockers")
                .withCount("goals as late", goals -> goals.where("minute", ">", 60))
                .withSum("goals", "minute")
                .withMax(Player.GOALS, Goal.MINUTE)
                .withExists("goals")
                .orderBy("id")
                .get();
        Player first = players.get(0);
        assertEquals(2L, first.get("goals_count"));
        assertEquals(0L, first.get("lockers"));
        assertEquals(1L, first.get("late"));
        assertEquals(0, new BigDecimal(90).compareTo((BigDecimal) first.get("goals_sum_minute")));
        assertEquals(80, first.get("goals_max_minute"));
        assertEquals(true, first.get("goals_exists"));
        Player last = players.get(2);
        assertEquals(0L, last.get("goals_count"));
        assertNull(last.get("goals_sum_minute"));
        assertEquals(false, last.get("goals_exists"));
        assertFalse(first.isDirty());
        first.age = 32;
        assertEquals(1, sqlOf(first::save).size());
        assertSays(
                assertThrows(InvalidQueryException.class, () -> Club.query().withCount("players.goals")),
                "with(\"players\"",
                "withCount(\"goals\")");
    }
}
