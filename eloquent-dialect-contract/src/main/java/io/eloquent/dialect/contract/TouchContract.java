package io.eloquent.dialect.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.MappingException;
import io.eloquent.api.error.QueryException;
import io.eloquent.api.error.StaleModelException;
import io.eloquent.api.error.VetoException;
import io.eloquent.dialect.contract.model.Answer;
import io.eloquent.dialect.contract.model.Board;
import io.eloquent.dialect.contract.model.Flaw;
import io.eloquent.dialect.contract.model.Guild;
import io.eloquent.dialect.contract.model.Keyword;
import io.eloquent.dialect.contract.model.Mark;
import io.eloquent.dialect.contract.model.Member;
import io.eloquent.dialect.contract.model.Strand;
import io.eloquent.dialect.contract.plain.Reader;
import io.eloquent.dialect.contract.plain.Scrawl;
import io.eloquent.model.Model;
import io.eloquent.query.exec.Registration;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Models that others belong to are touched when those are written: through many levels, each once, in one transaction. */
public abstract class TouchContract extends ForumSuite {
    private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");
    private static final String TOUCH_STRANDS =
            "update \"strands\" set \"updated_at\" = ? where \"strands\".\"id\" in (?)";
    private static final String READ_STRANDS =
            "select \"strands\".\"id\", \"strands\".\"board_id\", \"strands\".\"starter_id\" from \"strands\""
                    + " where \"strands\".\"id\" in (?)";
    private static final String TOUCH_BOARDS =
            "update \"boards\" set \"updated_at\" = ?, \"version\" = \"version\" + ? where \"boards\".\"id\" in (?)";
    private static final String TOUCH_MEMBERS =
            "update \"members\" set \"updated_at\" = ? where \"members\".\"id\" in (?)";
    private static final String READ_MEMBERS =
            "select \"members\".\"id\", \"members\".\"mentor_id\", \"members\".\"guild_code\" from \"members\""
                    + " where \"members\".\"id\" in (?)";

    private final List<Registration> registrations = new ArrayList<>();
    private Instant now = NOON;
    private Board board = new Board();
    private Member ann = new Member();
    private Member bea = new Member();
    private Strand strand = new Strand();
    private Answer answer = new Answer();

    /** For subclasses. */
    protected TouchContract() {}

    /** Bea began the strand and is Ann's mentor; Ann's answer is read anew, so that it knows nobody. */
    @BeforeEach
    void fillForum() {
        now = NOON;
        tick();
        Model.withoutTouching(() -> {
            board = Board.create(Map.of("name", "birds"));
            bea = Member.create(Map.of("name", "Bea"));
            ann = Member.create(Map.of("name", "Ann", "mentorId", bea.id));
            strand = Strand.create(Map.of("title", "terns", "boardId", board.id, "starterId", bea.id));
            answer = Answer.create(Map.of("text", "first", "strandId", strand.id, "memberId", ann.id));
        });
        answer = Answer.findOrFail(answer.id);
        tick();
    }

    @AfterEach
    void leaveAllAsItWas() {
        Model.setClock(null);
        registrations.forEach(Registration::close);
        registrations.clear();
    }

    /** A minute goes by. */
    private void tick() {
        now = now.plusSeconds(60);
        Model.setClock(Clock.fixed(now, ZoneOffset.UTC));
    }

    /** {@return the tables with rows that were updated this minute, with their keys} */
    private List<String> touched() {
        List<String> touched = new ArrayList<>();
        for (String table : List.of("boards", "guilds", "members", "strands", "answers", "keywords")) {
            for (Object key :
                    db().table(table).where("updated_at", now).orderBy("id").pluck("id")) {
                touched.add(table + " " + key);
            }
        }
        return touched;
    }

    private List<String> all(Model<?>... models) {
        List<String> all = new ArrayList<>();
        for (Model<?> model : models) {
            String table = model instanceof Answer
                    ? "answers"
                    : model.getClass().getSimpleName().toLowerCase(Locale.ROOT) + "s";
            all.add(table + " " + model.getKey());
        }
        return all;
    }

    // ---- what is touched

    @Test
    void ownersAndTheirOwnersAreTouchedEachOnce() {
        answer.text = "better";
        assertEquals(
                List.of(
                        "update \"answers\" set \"text\" = ?, \"updated_at\" = ? where \"id\" = ?",
                        TOUCH_STRANDS,
                        READ_STRANDS,
                        TOUCH_MEMBERS,
                        READ_MEMBERS,
                        TOUCH_BOARDS,
                        TOUCH_MEMBERS,
                        READ_MEMBERS),
                sqlOf(answer::save));
        assertEquals(all(board, bea, ann, strand, answer), touched());
        assertEquals(2, Board.findOrFail(board.id).version, "a touch counts as a change, and only one");
    }

    @Test
    void newAndDeletedModelsTouchToo() {
        Answer second = Answer.create(Map.of("strandId", strand.id, "text", "second"));
        assertEquals(all(board, bea, strand, second), touched());
        tick();
        assertTrue(second.delete());
        assertEquals(all(board, bea, strand), touched());
        tick();
        Answer gone = Answer.findOrFail(answer.id);
        db().table("answers").delete();
        assertFalse(gone.delete());
        assertEquals(List.of(), touched(), "no row was deleted");
    }

    @Test
    void whatWritesNothingTouchesNothing() {
        assertEquals(List.of(), sqlOf(answer::save));
        registrations.add(Answer.saving(model -> {
            throw new VetoException("no");
        }));
        answer.text = "vetoed";
        assertEquals(List.of(), sqlOf(answer::save));
        assertEquals(List.of(), touched());
    }

    @Test
    void everyWayToWriteOneModelTouches() {
        List<Runnable> ways = List.of(
                () -> answer.set("text", "a").save(),
                () -> answer.set("text", "b").saveQuietly(),
                () -> answer.update(Map.of("text", "c")),
                () -> answer.increment("likes"),
                () -> answer.decrement("likes", 2, Map.of("text", "d")),
                answer::touch,
                () -> answer.touch("created_at"),
                () -> answer.set("text", "e").push(),
                () -> Model.saveAll(List.of(answer.set("text", "f"))),
                answer::touchOwners,
                answer::delete);
        for (Runnable way : ways) {
            tick();
            way.run();
            assertTrue(touched().containsAll(all(board, bea, ann, strand)), touched() + " of " + ways.indexOf(way));
        }
        assertEquals(1 + ways.size(), Board.findOrFail(board.id).version, "each of them once");
    }

    @Test
    void statementsAboutManyRowsDoNot() {
        Answer.query().update(Map.of("text", "x"));
        Answer.where("id", answer.id).increment("likes");
        Answer.where("id", answer.id).delete();
        Answer.query().fillAndInsert(List.of(Map.of("text", "y", "strandId", strand.id)));
        assertTrue(
                touched().stream().noneMatch(row -> row.startsWith("strands")),
                touched().toString());
    }

    @Test
    void softDeletionsTouchAndDeletedOwnersAreTouched() {
        assertTrue(strand.delete());
        assertEquals(all(board, bea, strand), touched());
        tick();
        answer.text = "late";
        answer.save();
        assertEquals(all(board, bea, ann, strand, answer), touched(), "its row is there, and leads on");
        tick();
        assertTrue(strand.restore());
        assertEquals(all(board, bea, strand), touched());
        tick();
        assertTrue(strand.forceDelete());
        assertEquals(all(board, bea), touched());
    }

    @Test
    void globalScopesHideNoOwner() {
        registrations.add(Model.addGlobalScope(Strand.class, "none", query -> query.where("title", "none")));
        answer.text = "better";
        answer.save();
        assertEquals(all(board, bea, ann, strand, answer), touched());
    }

    @Test
    void theOldOwnerIsTouchedWithTheNewOne() {
        Strand other = Model.withoutTouching(() -> Strand.create(Map.of("title", "gulls", "starterId", ann.id)));
        tick();
        answer.strand.associate(other);
        assertEquals(
                List.of("update \"strands\" set \"updated_at\" = ? where \"strands\".\"id\" in (?, ?)"),
                sqlOf(answer::save).stream()
                        .filter(sql -> sql.startsWith("update \"strands\""))
                        .toList());
        assertEquals(all(board, bea, ann, strand, other, answer), touched());
        tick();
        answer.strand.dissociate();
        answer.save();
        assertEquals(all(bea, ann, other, answer), touched());
    }

    @Test
    void circlesEnd() {
        bea.mentorId = ann.id;
        bea.save();
        assertEquals(all(bea, ann), touched());
        tick();
        ann.mentorId = ann.id;
        ann.save();
        assertEquals(all(bea, ann), touched(), "the mentor that she had, too");
        tick();
        answer.text = "better";
        answer.save();
        assertEquals(all(board, bea, ann, strand, answer), touched());
    }

    @Test
    void ownersByOtherKeysAndModelsThatPointHereAreTouched() {
        Guild guild = Guild.create(Map.of("code", "owls", "name", "Owls"));
        Guild other = Guild.create(Map.of("code", "rooks", "name", "Rooks"));
        tick();
        ann.guildCode = "owls";
        List<String> sql = sqlOf(ann::save);
        assertEquals(all(guild, bea, ann), touched());
        assertTrue(
                sql.contains(
                        "select \"guilds\".\"id\", \"guilds\".\"code\" from \"guilds\" where \"guilds\".\"code\" in (?)"),
                sql.toString());
        tick();
        guild.name = "Tawny owls";
        guild.save();
        assertEquals(all(guild, bea, ann), touched(), "its member, and her mentor");
        tick();
        ann = Member.findOrFail(ann.id);
        ann.guildCode = "rooks";
        ann.save();
        assertEquals(all(guild, other, bea, ann), touched());
    }

    @Test
    void modelsOfSeveralClassesAndWhatKeepsNoTimes() {
        Mark mark = Mark.create(mine -> {
            mine.markable.associate(strand);
            mine.colour = "red";
        });
        assertEquals(all(board, bea, strand), touched());
        tick();
        Flaw flaw = Flaw.create(Map.of("markId", mark.id));
        assertEquals(all(board, bea, strand), touched(), "a mark keeps no times, and leads on");
        tick();
        mark.markable.associate(answer);
        mark.save();
        assertEquals(all(board, bea, ann, strand, answer), touched());
        tick();
        mark.markable.dissociate();
        mark.save();
        assertEquals(all(board, bea, ann, strand, answer), touched());
        tick();
        flaw.text = "x";
        assertEquals(2, sqlOf(flaw::save).size(), "the update, and what the mark leads to");
        assertEquals(List.of(), touched());
        db().table("marks").update(Map.of("markable_type", "nonsense", "markable_id", 1));
        flaw.text = "y";
        assertSays(assertThrows(MappingException.class, flaw::save), "Mark.markable", "nonsense");
        assertTrue(flaw.isDirty("text"), "nothing was written");
        assertEquals("x", Flaw.findOrFail(flaw.id).text);
    }

    @Test
    void modelsBeyondATableBetween() {
        Keyword word = Keyword.create(Map.of("word", "sea"));
        word.strands.attach(strand);
        tick();
        word.word = "seas";
        word.save();
        assertEquals(all(board, bea, strand, word), touched());
        tick();
        word.delete();
        assertEquals(0, db().table("keywords_strands").count());
        assertEquals(all(board, bea, strand), touched(), "they are found while the row is still there");
    }

    @Test
    void rowsOfTheTableBetweenTouchWhatTheOtherSideTouches() {
        Keyword sea = Keyword.create(Map.of("word", "sea"));
        Keyword sky = Keyword.create(Map.of("word", "sky"));
        Strand other = Model.withoutTouching(() -> Strand.create(Map.of("title", "gulls")));
        List<Runnable> fromTheStrand = List.of(
                () -> strand.keywords.attach(sea),
                () -> strand.keywords.sync(List.of(sky)),
                () -> strand.keywords.toggle(sea, sky),
                () -> strand.keywords.detach(sea),
                () -> strand.keywords.save(sea),
                () -> strand.keywords.detachAll());
        for (Runnable way : fromTheStrand) {
            tick();
            way.run();
            assertTrue(touched().containsAll(all(board, bea, strand)), touched() + " of " + fromTheStrand.indexOf(way));
            assertEquals(now, strand.updatedAt, "it is in memory");
            assertTrue(strand.isClean());
        }
        List<Runnable> fromTheKeyword = List.of(
                () -> sea.strands.attach(strand),
                () -> sea.strands.sync(List.of(strand, other)),
                () -> sea.strands.detachAll(),
                () -> sea.strands.toggle(other));
        List<List<String>> touched = new ArrayList<>();
        for (Runnable way : fromTheKeyword) {
            tick();
            way.run();
            touched.add(touched());
        }
        assertEquals(
                List.of(all(board, bea, strand), all(other), all(board, bea, strand, other), all(other)),
                touched,
                "only strands of which something changed");
        tick();
        sea.strands.sync(List.of(other));
        assertEquals(0, sea.strands.detach(strand));
        strand.keywords.sync(List.of());
        Model.withoutTouching(() -> sea.strands.attach(strand));
        db().table("keywords_strands").delete();
        assertEquals(List.of(), touched(), "nothing changed, or nobody is to know");
    }

    @Test
    void aTouchThatFailsUndoesTheRowsBetween() {
        Keyword sea = Keyword.create(Map.of("word", "sea"));
        db().schema().drop("boards");
        try {
            assertThrows(QueryException.class, () -> strand.keywords.attach(sea));
            assertEquals(0, db().table("keywords_strands").count());
            assertThrows(QueryException.class, () -> sea.strands.sync(List.of(strand)));
            assertEquals(0, db().table("keywords_strands").count());
        } finally {
            createForumTable("boards");
        }
    }

    @Test
    void ownersOnAnotherConnectionAreTouchedThere() {
        Reader reader = new Reader();
        reader.save();
        tick();
        Scrawl scrawl = new Scrawl();
        scrawl.reader.associate(reader);
        scrawl.save();
        assertEquals(1, reporting().table("users").where("updated_at", now).count());
        assertEquals(now, reader.updatedAt);
        tick();
        Model.query(Scrawl.class).findOrFail(scrawl.id).set("body", "x").save();
        assertEquals(1, reporting().table("users").where("updated_at", now).count());
        assertEquals(0, db().table("users").count());
    }

    // ---- in memory

    @Test
    void modelsInMemoryKnowTheirNewTime() {
        Answer read =
                Answer.with("strand.board", "strand.starter", "member.mentor").findOrFail(answer.id);
        Strand its = read.strand.get().orElseThrow();
        Board top = its.board.get().orElseThrow();
        its.title = "changed, not saved";
        top.name = "changed too";
        top.updatedAt = NOON;
        read.text = "better";
        assertEquals(
                List.of(
                        "update \"answers\" set \"text\" = ?, \"updated_at\" = ? where \"id\" = ?",
                        TOUCH_STRANDS,
                        TOUCH_MEMBERS,
                        READ_MEMBERS,
                        TOUCH_BOARDS,
                        TOUCH_MEMBERS,
                        READ_MEMBERS),
                sqlOf(read::save),
                "what was loaded is not read again, unless one of its columns is null");
        assertEquals(now, its.updatedAt);
        assertEquals(now, its.getOriginal("updated_at"));
        assertEquals(Map.of("title", "changed, not saved"), its.getDirty());
        assertEquals(now, read.member.get().orElseThrow().updatedAt);
        assertEquals(now, read.member.get().orElseThrow().mentor.get().orElseThrow().updatedAt);
        assertTrue(read.member.get().orElseThrow().isClean());
        assertEquals(NOON, top.updatedAt, "a time that was set and not saved stays a change");
        assertEquals(now, top.getOriginal("updated_at"));
        assertEquals(2, top.version);
        assertTrue(top.save(), "its version is that of its row");
        assertEquals(3, top.version);
        assertTrue(its.save());
        assertEquals("changed, not saved", Strand.findOrFail(strand.id).title);
    }

    @Test
    void aStaleOwnerStaysStale() {
        Strand its = Strand.with("board").findOrFail(strand.id);
        Board top = its.board.get().orElseThrow();
        Board.findOrFail(board.id).set("name", "by another").save();
        its.title = "x";
        its.save();
        top.name = "lost";
        assertThrows(StaleModelException.class, top::save);
    }

    @Test
    void aRollbackTakesItBack() {
        Answer read = Answer.with("strand.board").findOrFail(answer.id);
        Strand its = read.strand.get().orElseThrow();
        Board top = its.board.get().orElseThrow();
        Instant before = its.updatedAt;
        assertThrows(
                IllegalStateException.class,
                () -> db().transaction(() -> {
                    read.text = "better";
                    read.save();
                    read.text = "best";
                    read.save();
                    assertEquals(3, top.version);
                    throw new IllegalStateException("no");
                }));
        assertEquals(List.of(), touched());
        assertEquals(before, its.updatedAt);
        assertTrue(its.isClean() && top.isClean());
        assertEquals(1, top.version);
        top.name = "still good";
        assertTrue(top.save());
    }

    @Test
    void aTouchThatFailsUndoesTheSave() {
        db().schema().drop("boards");
        try {
            answer.text = "better";
            assertThrows(QueryException.class, answer::save);
            assertEquals("first", Answer.findOrFail(answer.id).text);
            assertEquals(List.of("text"), List.copyOf(answer.getDirty().keySet()));
            assertEquals(List.of(), touchedWithoutBoards());
            Answer made = new Answer();
            made.strandId = strand.id;
            assertThrows(QueryException.class, made::save);
            assertFalse(made.exists());
            assertNull(made.id);
            assertNull(made.updatedAt);
        } finally {
            createForumTable("boards");
        }
    }

    private List<Object> touchedWithoutBoards() {
        List<Object> touched =
                new ArrayList<>(db().table("strands").where("updated_at", now).pluck("id"));
        touched.addAll(db().table("members").where("updated_at", now).pluck("id"));
        return touched;
    }

    @Test
    void nobodyHearsOfATouch() {
        List<String> heard = new ArrayList<>();
        registrations.add(Strand.saved(model -> heard.add("strand")));
        registrations.add(Board.updated(model -> heard.add("board")));
        Answer.with("strand.board").findOrFail(answer.id).set("text", "x").save();
        assertEquals(List.of(), heard);
    }

    @Test
    void listenersSeeWhatIsTouchedAlready() {
        List<@Nullable Object> seen = new ArrayList<>();
        registrations.add(Answer.saved(model -> seen.add(Strand.findOrFail(strand.id).updatedAt)));
        answer.set("text", "x").save();
        assertEquals(List.of(now), seen);
    }

    // ---- many at once, or none

    @Test
    void manyModelsTouchEachOwnerOnce() {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Answer made = new Answer();
            made.strandId = strand.id;
            made.memberId = i == 0 ? ann.id : bea.id;
            answers.add(made);
        }
        answers.add(answer.set("text", "better"));
        List<String> sql = sqlOf(() -> Model.saveAll(answers));
        assertEquals(
                List.of(
                        TOUCH_STRANDS,
                        READ_STRANDS,
                        "update \"members\" set \"updated_at\" = ? where \"members\".\"id\" in (?, ?)",
                        READ_MEMBERS.replace("(?)", "(?, ?)"),
                        TOUCH_BOARDS),
                sql.subList(sql.size() - 5, sql.size()));
        assertEquals(2, Board.findOrFail(board.id).version);
        tick();
        strand.answers.createMany(List.of(Map.of("text", "a"), Map.of("text", "b")));
        assertEquals(3, Board.findOrFail(board.id).version);
        tick();
        assertEquals(2, Model.saveAll(List.of(answer.set("text", "x"), strand.set("title", "y"))));
        assertEquals(4, Board.findOrFail(board.id).version);
        assertEquals(all(board, bea, ann, strand, answer), touched(), "a strand that is saved itself is not touched");
        assertEquals(List.of(), sqlOf(() -> Model.saveAll(List.of(answer, strand))));
    }

    @Test
    void touchingIsSwitchedOff() {
        answer.text = "better";
        assertTrue(Model.withoutTouching(answer::save));
        assertEquals(all(answer), touched());
        tick();
        answer.text = "best";
        assertTrue(Model.withoutTouching(List.of(Strand.class, Member.class), () -> answer.save()));
        assertEquals(all(board, answer), touched(), "what is left alone leads on");
        tick();
        Model.withoutTouching(List.of(Board.class), () -> {
            Model.withoutTouching(List.of(Member.class), () -> {
                answer.text = "both";
                answer.save();
            });
            assertEquals(all(strand, answer), touched());
            assertEquals(3, answer.touchOwners(), "but for the board");
        });
        tick();
        Model.withoutTimestamps(() -> {
            answer.text = "no time";
            answer.save();
        });
        assertEquals(List.of(), touched());
        answer.text = "again";
        answer.save();
        assertEquals(all(board, bea, ann, strand, answer), touched());
    }

    @Test
    void whatAModelTouches() {
        assertTrue(answer.touches("strand"));
        assertTrue(answer.touches("member"));
        assertFalse(strand.touches("answers"));
        assertThrows(InvalidQueryException.class, () -> answer.touches("nobody"));
        assertEquals(4, answer.touchOwners());
        assertEquals(all(board, bea, ann, strand), touched());
        assertEquals(0, board.touchOwners());
        assertSays(assertThrows(InvalidQueryException.class, () -> new Answer().touchOwners()), "Answer", "save()");
    }

    @Test
    void withoutTheProcessorItIsTheSame() {
        var plain = Model.query(io.eloquent.dialect.contract.plain.Answer.class)
                .with("strand.board", "member")
                .findOrFail(answer.id);
        plain.text = "better";
        assertTrue(plain.save());
        assertEquals(all(board, bea, ann, strand, answer), touched());
        var its = plain.strand.get().orElseThrow();
        assertEquals(now, its.updatedAt);
        assertEquals(2, its.board.get().orElseThrow().version);
        assertTrue(its.isClean());
        assertTrue(plain.touches("strand"));
        tick();
        assertTrue(plain.delete());
        assertEquals(all(board, bea, ann, strand), touched());
    }
}
