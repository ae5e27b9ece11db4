package io.eloquent.dialect.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.UniqueConstraintViolation;
import io.eloquent.api.error.VetoException;
import io.eloquent.dialect.contract.model.Answer;
import io.eloquent.dialect.contract.model.Board;
import io.eloquent.dialect.contract.model.Keyword;
import io.eloquent.dialect.contract.model.Mark;
import io.eloquent.dialect.contract.model.Member;
import io.eloquent.dialect.contract.model.Strand;
import io.eloquent.dialect.contract.plain.Reader;
import io.eloquent.dialect.contract.plain.Scrawl;
import io.eloquent.model.Model;
import io.eloquent.query.compile.CompiledSql;
import io.eloquent.query.exec.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A graph of models, new ones and changed ones, is saved in the right order, each once, as a whole or not at all. */
public abstract class PushContract extends ForumSuite {
    private final List<Registration> registrations = new ArrayList<>();

    /** For subclasses. */
    protected PushContract() {}

    @AfterEach
    void takeListenersAway() {
        registrations.forEach(Registration::close);
        registrations.clear();
    }

    private static Member member(String name) {
        Member made = new Member();
        made.name = name;
        return made;
    }

    private static Strand strand(String title) {
        Strand made = new Strand();
        made.title = title;
        return made;
    }

    private static Answer answer(String text) {
        Answer made = new Answer();
        made.text = text;
        return made;
    }

    /** {@return what was written, in order: the first words of each statement} */
    private List<String> writtenBy(Runnable work) {
        return sqlOf(work).stream()
                .map(sql -> sql.replaceAll("^(insert into|update|delete from|select .* from) \"(\\w+)\".*$", "$1 $2"))
                .toList();
    }

    // ---- owners that are not saved yet

    @Test
    void anUnsavedOwnerIsRemembered() {
        Member ann = member("Ann");
        Strand strand = strand("terns");
        strand.starter.associate(ann);
        assertSame(ann, strand.starter.orNull());
        assertNull(strand.starterId);
        InvalidQueryException refused = assertThrows(InvalidQueryException.class, strand::save);
        assertSays(refused, "Strand.starter", "Member", "push() the Strand", "save() the Member first");
        assertEquals(List.of(), sqlOf(() -> assertThrows(InvalidQueryException.class, strand::saveOrFail)));
        assertEquals(
                List.of(),
                sqlOf(() -> assertThrows(
                        InvalidQueryException.class, () -> Model.saveAll(List.of(strand("gulls"), strand)))));
        assertFalse(strand.exists());
        assertTrue(ann.save());
        assertTrue(strand.save(), "who saves the owner first may save the other then");
        assertEquals(ann.id, strand.starterId);
        assertEquals(ann.id, Strand.findOrFail(strand.id).starterId);
        assertSame(ann, strand.starter.orNull());
    }

    @Test
    void whatTheColumnSaysCountsAfterwards() {
        Member ann = member("Ann");
        Member bea = Member.create(Map.of("name", "Bea"));
        Strand strand = strand("terns");
        strand.starter.associate(ann);
        strand.starterId = bea.id;
        assertTrue(strand.push());
        assertFalse(ann.exists(), "it points to somebody else by now");
        assertEquals("Bea", strand.starter.get().orElseThrow().name);
        strand.starter.associate(ann);
        assertNull(strand.starterId);
        strand.starter.dissociate();
        assertTrue(strand.save());
        assertNull(strand.starter.orNull());
        strand.starter.associate(ann);
        assertThrows(InvalidQueryException.class, strand::save, "of a row that is there, too");
        assertTrue(strand.push());
        assertEquals(ann.id, Strand.findOrFail(strand.id).starterId);
    }

    @Test
    void anOwnerOfSeveralClassesIsRememberedToo() {
        Mark mark = new Mark();
        Strand strand = strand("terns");
        mark.markable.associate(strand);
        assertSame(strand, mark.markable.orNull());
        assertNull(mark.markableType);
        assertSays(
                assertThrows(InvalidQueryException.class, mark::save),
                "Mark.markable",
                "push() the Mark",
                "save() the Strand first");
        assertEquals(List.of("insert into strands", "insert into marks"), writtenBy(mark::push));
        Mark read = Mark.with("markable").findOrFail(mark.id);
        assertEquals("terns", read.markable.get(Strand.class).orElseThrow().title);
        mark.markable.associate(answer("hm"));
        mark.markable.dissociate();
        assertTrue(mark.save());
        assertNull(mark.markableId);
    }

    // ---- the order

    @Test
    void newModelsOfManyLevelsAreSavedInTheRightOrder() {
        Board board = new Board();
        board.name = "birds";
        board.keeper.associate(member("Kim"));
        Strand terns = strand("terns");
        Member ann = member("Ann");
        ann.mentor.associate(member("Bea"));
        terns.starter.associate(ann);
        board.strands.add(terns);
        board.strands.add(strand("gulls"));
        Answer first = answer("first");
        first.member.associate(ann);
        terns.answers.add(first);
        terns.answers.add(answer("second"));
        assertEquals(2, board.strands.size());
        assertEquals(
                List.of(
                        "insert into members",
                        "insert into boards",
                        "insert into members",
                        "insert into members",
                        "insert into strands",
                        "insert into answers",
                        "insert into answers",
                        "insert into strands"),
                writtenBy(() -> assertTrue(board.push())));
        Board read = Board.with("keeper", "strands.answers", "strands.starter.mentor")
                .findOrFail(board.id);
        assertEquals("Kim", read.keeper.get().orElseThrow().name);
        assertEquals(List.of("terns", "gulls"), read.strands.get().pluck("title"));
        Strand its = read.strands.get().get(0);
        assertEquals("Bea", its.starter.get().orElseThrow().mentor.get().orElseThrow().name);
        assertEquals(List.of("first", "second"), its.answers.get().pluck("text"));
        assertEquals(ann.id, its.answers.get().get(0).memberId);
        assertEquals(1, read.version, "nothing was touched that was saved itself");
        assertEquals(List.of(), sqlOf(() -> assertTrue(board.push())), "and nothing is left to do");
    }

    @Test
    void theOrderHoldsWhereverThePushBegins() {
        Member ann = member("Ann");
        Strand strand = strand("terns");
        Answer answer = answer("first");
        strand.starter.associate(ann);
        answer.member.associate(ann);
        answer.strand.associate(strand);
        strand.answers.add(answer);
        ann.strands.add(strand);
        assertTrue(answer.push());
        assertEquals(ann.id, strand.starterId);
        assertEquals(strand.id, answer.strandId);
        assertEquals(ann.id, answer.memberId);
        assertEquals(List.of(1L, 1L, 1L), List.of(Member.count(), Strand.count(), Answer.count()));
    }

    @Test
    void aCircleIsRefusedBeforeAnythingIsWritten() {
        Member ann = member("Ann");
        Member bea = member("Bea");
        Member cat = member("Cat");
        ann.mentor.associate(bea);
        bea.mentor.associate(cat);
        cat.mentor.associate(ann);
        Strand strand = strand("terns");
        strand.starter.associate(ann);
        List<String> sql = sqlOf(() -> assertSays(
                assertThrows(InvalidQueryException.class, strand::push),
                "circle",
                "Member.mentor, Member.mentor, Member.mentor",
                "Nothing was written"));
        assertEquals(List.of(), sql);
        Member self = member("Self");
        self.mentor.associate(self);
        assertSays(assertThrows(InvalidQueryException.class, self::push), "Member.mentor");
        cat.mentor.dissociate();
        assertTrue(strand.push());
        cat.mentor.associate(ann);
        assertTrue(strand.push(), "models that are saved may belong to each other");
        assertEquals(ann.id, Member.findOrFail(cat.id).mentorId);
    }

    @Test
    void aLongCircleThatIsNone() {
        Member ann = Member.create(Map.of("name", "Ann"));
        Board board = new Board();
        board.keeper.associate(ann);
        Strand strand = strand("terns");
        board.strands.add(strand);
        ann.strands.add(strand);
        strand.starter.associate(member("Bea"));
        ann.name = "Anna";
        assertEquals(
                List.of("update members", "insert into members", "insert into strands"),
                writtenBy(ann::push),
                "nobody leads to the board from here");
        assertEquals("Bea", Strand.findOrFail(strand.id).starter.get().orElseThrow().name);
        assertTrue(board.push());
        assertEquals(board.id, Strand.findOrFail(strand.id).boardId);
    }

    // ---- relations of each kind

    @Test
    void relationsToOneAndOfSeveralClasses() {
        Board board = new Board();
        Strand pinned = strand("rules");
        board.pinned.set(pinned);
        assertSame(pinned, board.pinned.orNull());
        Mark mark = new Mark();
        mark.colour = "red";
        pinned.marks.add(mark);
        assertEquals(List.of("insert into boards", "insert into strands", "insert into marks"), writtenBy(board::push));
        assertEquals(board.id, pinned.pinnedOnId);
        assertEquals("strands", mark.markableType);
        assertEquals(
                "rules", Board.with("pinned").findOrFail(board.id).pinned.get().orElseThrow().title);
        Strand other = strand("other rules");
        board.pinned.set(other);
        assertEquals(board.id, other.pinnedOnId, "what is saved already can be pointed to at once");
        assertTrue(board.push());
        assertTrue(other.exists());
    }

    @Test
    void rowsOfTablesBetweenAreAdded() {
        Keyword sea = Keyword.create(Map.of("word", "sea"));
        Strand strand = strand("terns");
        Keyword sky = new Keyword();
        sky.word = "sky";
        strand.keywords.add(sea);
        strand.keywords.add(sky);
        sea.word = "seas";
        assertEquals(
                List.of(
                        "insert into strands",
                        "update keywords",
                        "insert into keywords",
                        "insert into keywords_strands"),
                writtenBy(() -> assertTrue(strand.push())).stream()
                        .filter(sql -> !sql.startsWith("select"))
                        .toList()
                        .subList(0, 4));
        assertEquals(
                List.of("seas", "sky"),
                Strand.findOrFail(strand.id)
                        .keywords
                        .query()
                        .orderBy("keywords.id")
                        .pluck("word"));
        assertEquals(2, db().table("keywords_strands").count());
        assertTrue(strand.push());
        assertEquals(2, db().table("keywords_strands").count(), "once");
        assertEquals(2, strand.keywords.size());
        Keyword wind = new Keyword();
        strand.keywords.add(wind);
        assertEquals(3, strand.keywords.size(), "those that are there, and the new one");
        assertTrue(strand.push());
        assertEquals(3, db().table("keywords_strands").count());
    }

    @Test
    void whatIsReadThroughAnotherIsSavedWhereItChanged() {
        Board board = Board.create(Map.of("name", "birds"));
        Strand strand = board.strands.create(Map.of("title", "terns"));
        strand.answers.create(Map.of("text", "first"));
        Board read = Board.with("answers").findOrFail(board.id);
        read.answers.get().get(0).text = "better";
        assertTrue(read.push());
        assertEquals("better", Answer.query().sole().text);
    }

    @Test
    void modelsThatMovedOrWereDeletedAreLeftAlone() {
        Board board = Board.create(Map.of("name", "birds"));
        Board other = Board.create(Map.of("name", "fish"));
        board.strands.createMany(List.of(Map.of("title", "terns"), Map.of("title", "gulls")));
        Board read = Board.with("strands").findOrFail(board.id);
        Strand moved = read.strands.get().get(0);
        Strand gone = read.strands.get().get(1);
        moved.board.associate(other);
        gone.forceDelete();
        assertTrue(read.push());
        assertEquals(other.id, Strand.query().sole().boardId, "it was moved on purpose, and is saved");
        assertFalse(gone.exists(), "what was deleted is not saved again");
    }

    @Test
    void addingLoadsWhatIsThere() {
        Board board = Board.create(Map.of("name", "birds"));
        board.strands.create(Map.of("title", "terns"));
        Board read = Board.findOrFail(board.id);
        Strand gulls = strand("gulls");
        read.strands.add(gulls);
        assertEquals(List.of("terns", "gulls"), read.strands.get().pluck("title"));
        assertEquals(board.id, gulls.boardId);
        assertTrue(read.push());
        assertEquals(2, board.strands.count());
    }

    // ---- as a whole or not at all

    @Test
    void aFailureInTheMiddleTakesEverythingBack() {
        Strand.create(Map.of("title", "taken"));
        Board board = new Board();
        Member kim = member("Kim");
        board.keeper.associate(kim);
        Strand terns = strand("terns");
        Strand taken = strand("taken");
        Keyword word = new Keyword();
        Mark mark = new Mark();
        terns.keywords.add(word);
        terns.marks.add(mark);
        Answer answer = answer("x");
        answer.strand.associate(terns);
        terns.answers.add(answer);
        board.strands.add(terns);
        board.strands.add(taken);
        assertThrows(UniqueConstraintViolation.class, board::push);
        assertEquals(
                List.of(0L, 0L, 1L, 0L, 0L),
                List.of(Board.count(), Member.count(), Strand.count(), Answer.count(), Keyword.count()));
        for (Model<?> each : List.of(board, kim, terns, taken, word, mark, answer)) {
            assertFalse(each.exists());
            assertNull(each.getKey());
            assertFalse(each.wasRecentlyCreated());
        }
        assertNull(board.keeperId);
        assertNull(board.createdAt);
        assertNull(terns.boardId);
        assertNull(answer.strandId);
        assertNull(mark.markableId);
        assertNull(mark.markableType);
        assertSame(kim, board.keeper.orNull());
        assertSame(terns, answer.strand.orNull());
        assertEquals(List.of(terns, taken), List.copyOf(board.strands.get()));
        taken.title = "free";
        assertTrue(board.push(), "all of it may be tried again");
        assertEquals(3, Strand.count());
        assertEquals(kim.id, Board.findOrFail(board.id).keeperId);
        assertEquals(terns.id, Answer.query().sole().strandId);
        assertEquals(1, db().table("keywords_strands").count());
    }

    @Test
    void aVetoAnywhereTakesEverythingBack() {
        registrations.add(Answer.creating(model -> {
            throw new VetoException("not now");
        }));
        Board board = Board.create(Map.of("name", "birds"));
        Board read = Board.findOrFail(board.id);
        read.name = "fish";
        Strand strand = strand("terns");
        read.strands.add(strand);
        strand.answers.add(answer("x"));
        assertFalse(read.push());
        assertEquals("birds", Board.findOrFail(board.id).name);
        assertEquals(Map.of("name", "fish"), read.getDirty());
        assertEquals(1, read.version);
        assertFalse(strand.exists());
        assertNull(strand.id);
        assertEquals(board.id, strand.boardId, "it was pointed to by hand");
        takeListenersAway();
        assertTrue(read.push());
        assertEquals(1, Answer.count());
    }

    @Test
    void aTransactionAroundItTakesItBackToo() {
        Strand strand = strand("terns");
        Member ann = member("Ann");
        strand.starter.associate(ann);
        Keyword word = new Keyword();
        strand.keywords.add(word);
        assertThrows(
                IllegalStateException.class,
                () -> db().transaction(() -> {
                    assertTrue(strand.push());
                    assertEquals(ann.id, strand.starterId);
                    throw new IllegalStateException("no");
                }));
        assertNull(strand.starterId);
        assertSame(ann, strand.starter.orNull());
        assertTrue(strand.push());
        assertEquals(
                List.of(1L, 1L, 1L),
                List.of(
                        Member.count(),
                        Keyword.count(),
                        db().table("keywords_strands").count()));
    }

    @Test
    void modelsOnTwoConnectionsAreSavedTogether() {
        Reader reader = new Reader();
        reader.email = "ann@example.org";
        Scrawl first = new Scrawl();
        first.reader.associate(reader);
        assertTrue(first.push());
        assertEquals(reader.id, Model.query(Scrawl.class).sole().postId);
        assertEquals(1, reporting().table("users").count());

        Reader other = new Reader();
        Scrawl second = new Scrawl();
        other.scrawls.add(second);
        Reader taken = new Reader();
        taken.email = reader.email;
        Scrawl third = new Scrawl();
        third.reader.associate(taken);
        assertThrows(UniqueConstraintViolation.class, third::push);
        assertFalse(taken.exists() || third.exists());
        assertEquals(1, reporting().table("users").count());
        assertEquals(1, db().table("comments").count());
        registrations.add(Model.events(Scrawl.class).creating(model -> {
            throw new VetoException("no");
        }));
        assertFalse(other.push());
        assertNull(other.id);
        assertEquals(1, reporting().table("users").count(), "what was written there is taken back, too");
    }

    @Test
    void ownersAreTouchedOnceForAll() {
        Board board = Board.create(Map.of("name", "birds"));
        Strand strand = board.strands.create(Map.of("title", "terns"));
        int version = Board.findOrFail(board.id).version;
        Strand read = Strand.findOrFail(strand.id);
        read.answers.add(answer("a"));
        read.answers.add(answer("b"));
        List<String> written = writtenBy(read::push);
        assertEquals(1, written.stream().filter("update strands"::equals).count());
        assertEquals(version + 1, Board.findOrFail(board.id).version);
    }

    @Test
    void whilePretendingNothingIsKnownOfKeys() {
        Strand strand = strand("terns");
        strand.starter.associate(member("Ann"));
        strand.answers.add(answer("x"));
        List<String> sql = db().pretend(() -> assertTrue(strand.push())).stream()
                .map(CompiledSql::sql)
                .toList();
        assertTrue(sql.size() >= 3, sql.toString());
        assertEquals(0, Strand.count());
    }

    @Test
    void withoutTheProcessorItIsTheSame() {
        var board = new io.eloquent.dialect.contract.plain.Board();
        board.name = "birds";
        var strand = new io.eloquent.dialect.contract.plain.Strand();
        var ann = new io.eloquent.dialect.contract.plain.Member();
        board.strands.add(strand);
        strand.starter.associate(ann);
        assertThrows(InvalidQueryException.class, strand::save);
        assertTrue(board.push());
        assertEquals(board.id, strand.boardId);
        assertEquals(ann.id, Strand.findOrFail(strand.id).starterId);
    }
}
