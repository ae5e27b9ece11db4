package io.eloquent.dialect.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.VetoException;
import io.eloquent.dialect.contract.model.Post;
import io.eloquent.dialect.contract.model.User;
import io.eloquent.model.Model;
import io.eloquent.model.ModelEvents;
import io.eloquent.model.Observer;
import io.eloquent.query.exec.Registration;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is told of models, in which order, and what a listener can stop. */
public abstract class EventContract extends ModelSuite {
    private final List<String> told = new ArrayList<>();
    private final List<Registration> registrations = new ArrayList<>();

    /** For subclasses. */
    protected EventContract() {}

    /** Notes the names of events. */
    private final class Ear<M extends Model<M>> implements Observer<M> {
        @Override
        public void retrieved(M model) {
            told.add("retrieved");
        }

        @Override
        public void saving(M model) {
            told.add("saving");
        }

        @Override
        public void saved(M model) {
            told.add("saved");
        }

        @Override
        public void creating(M model) {
            told.add("creating");
        }

        @Override
        public void created(M model) {
            told.add("created");
        }

        @Override
        public void updating(M model) {
            told.add("updating");
        }

        @Override
        public void updated(M model) {
            told.add("updated");
        }

        @Override
        public void deleting(M model) {
            told.add("deleting");
        }

        @Override
        public void deleted(M model) {
            told.add("deleted");
        }

        @Override
        public void trashed(M model) {
            told.add("trashed");
        }

        @Override
        public void forceDeleting(M model) {
            told.add("forceDeleting");
        }

        @Override
        public void forceDeleted(M model) {
            told.add("forceDeleted");
        }

        @Override
        public void restoring(M model) {
            told.add("restoring");
        }

        @Override
        public void restored(M model) {
            told.add("restored");
        }

        @Override
        public void replicating(M model) {
            told.add("replicating");
        }
    }

    @AfterEach
    final void hangUp() {
        registrations.forEach(Registration::close);
        registrations.clear();
        Model.setClock(null);
    }

    private void keep(Registration registration) {
        registrations.add(registration);
    }

    private void requireTold(String... events) {
        assertEquals(List.of(events), told);
        told.clear();
    }

    private static User ada() {
        return User.create(user -> user.name = "Ada");
    }

    @Test
    void aSaveIsToldInOrder() {
        keep(User.observe(new Ear<>()));
        User ada = ada();
        requireTold("saving", "creating", "created", "saved");
        ada.votes = 7;
        ada.save();
        requireTold("saving", "updating", "updated", "saved");
        assertTrue(ada.save());
        requireTold("saving", "saved");
        ada.replicate();
        requireTold("replicating");
        User.findOrFail(ada.id);
        requireTold("retrieved");
        ada.delete();
        requireTold("deleting", "deleted");
    }

    @Test
    void aSoftDeletionIsToldInOrder() {
        User ada = ada();
        Post post = ada.posts.create(made -> made.title = "On birds");
        keep(Post.observe(new Ear<>()));
        post.delete();
        requireTold("deleting", "trashed", "deleted");
        post.restore();
        requireTold("restoring", "saving", "updating", "updated", "saved", "restored");
        post.forceDelete();
        requireTold("forceDeleting", "deleting", "deleted", "forceDeleted");
    }

    @Test
    void aVetoLeavesEverythingAsItWas() {
        User ada = ada();
        keep(User.events().saving(user -> {
            if (user.votes < 0) {
                throw new VetoException("votes are not negative");
            }
        }));
        keep(User.events().deleting(user -> {
            throw new VetoException("nobody goes");
        }));
        ada.votes = -1;
        assertFalse(ada.save());
        assertSays(assertThrows(VetoException.class, ada::saveOrFail), "votes are not negative");
        assertFalse(ada.delete());
        assertThrows(VetoException.class, ada::deleteOrFail);
        assertEquals(0, User.findOrFail(ada.id).votes);
        User bob = User.create(user -> user.votes = -5);
        assertFalse(bob.exists());
        assertNull(bob.id);
        assertEquals(1, User.count());
    }

    @Test
    void aVetoAfterTheStatementIsAnExceptionLikeAnyOther() {
        keep(User.events().created(user -> {
            throw new VetoException("too late");
        }));
        assertThrows(VetoException.class, EventContract::ada);
        assertEquals(1, User.count());
    }

    @Test
    void whatListenersChangeBeforeTheStatementIsWritten() {
        keep(User.events().creating(user -> user.email = "made@example.org"));
        keep(User.events().updating(user -> user.votes = 99));
        User ada = ada();
        assertEquals("made@example.org", User.findOrFail(ada.id).email);
        ada.name = "Anna";
        ada.save();
        assertEquals(99, User.findOrFail(ada.id).votes);
    }

    @Test
    void aListenerMaySaveTheSameModel() {
        keep(User.events().saved(user -> {
            user.votes = 5;
            user.save();
        }));
        User ada = ada();
        ada.name = "Anna";
        ada.save();
        assertEquals(5, User.findOrFail(ada.id).votes);
        assertFalse(ada.isDirty());
    }

    @Test
    void quietBlocksAndMethodsTellNobody() {
        keep(User.observe(new Ear<>()));
        User ada = Model.withoutEvents(EventContract::ada);
        ada.votes = 3;
        ada.saveQuietly();
        ada.deleteQuietly();
        requireTold();
        ada();
        requireTold("saving", "creating", "created", "saved");
    }

    @Test
    void afterCommitIsAfterTheOutermostCommitAndNeverAfterARollback() {
        keep(User.events().afterCommit().created(user -> told.add("created " + user.name)));
        db().transaction(() -> {
            db().transaction(() -> {
                ada();
            });
            requireTold();
        });
        requireTold("created Ada");
        assertThrows(
                IllegalStateException.class,
                () -> db().transaction(() -> {
                    ada();
                    throw new IllegalStateException();
                }));
        requireTold();
    }

    @Test
    void listenersThatAreFlushedHearNothing() {
        User.events().created(user -> told.add("created"));
        User.events().flush();
        ada();
        requireTold();
    }

    @Test
    void whatChangedIsKnownInListenersAndAfterwards() {
        User ada = ada();
        keep(User.events().updated(user -> {
            told.add("dirty " + user.isDirty("votes") + ", changed " + user.wasChanged("votes"));
        }));
        ada.votes = 8;
        ada.save();
        requireTold("dirty true, changed true");
        assertFalse(ada.isDirty());
        assertEquals(8, ada.getChanges().get("votes"));
        assertEquals(0, ada.getPrevious().get("votes"));
        ada.votes = 9;
        assertEquals(8, ada.discardChanges().votes);
    }

    @Test
    void aRollbackTakesBackWhatAModelKnows() {
        User ada = new User();
        assertThrows(
                IllegalStateException.class,
                () -> db().transaction(() -> {
                    ada.name = "Ada";
                    ada.save();
                    throw new IllegalStateException();
                }));
        assertFalse(ada.exists());
        ada.save();
        assertEquals(1, User.count());
    }

    @Test
    void timestampsGoByTheClockAndStopWithinABlock() {
        Instant noon = Instant.parse("2020-05-06T12:00:00.123456Z");
        Model.setClock(Clock.fixed(noon, ZoneOffset.UTC));
        User ada = ada();
        assertEquals(noon, User.findOrFail(ada.id).createdAt);
        Model.setClock(Clock.fixed(noon.plusSeconds(60), ZoneOffset.UTC));
        Model.withoutTimestamps(() -> {
            ada.votes = 1;
            ada.save();
        });
        assertEquals(noon, User.findOrFail(ada.id).updatedAt);
        ada.touch();
        assertEquals(noon.plusSeconds(60), User.findOrFail(ada.id).updatedAt);
    }

    @Test
    void manyModelsAreSavedAtOnceEachWithItsKey() {
        List<User> users = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            User user = new User();
            user.name = "user" + i;
            users.add(user);
        }
        assertEquals(25, Model.saveAll(users));
        for (User user : users) {
            assertEquals(user.name, User.findOrFail(user.id).name);
        }
        users.forEach(user -> user.votes = 4);
        assertEquals(25, Model.saveAll(users));
        assertEquals(25, User.where("votes", 4).count());
    }

    @Test
    void incrementAddsInTheDatabaseAndLeavesOtherChangesAlone() {
        User ada = ada();
        User.where("id", ada.id).update(Map.of("votes", 10));
        ada.name = "Anna";
        assertTrue(ada.increment("votes", 5));
        assertEquals(15, User.findOrFail(ada.id).votes);
        assertEquals("Ada", User.findOrFail(ada.id).name);
        assertTrue(ada.isDirty("name"));
    }

    @Test
    void whatIsAboutToHappenIsNotToldAfterACommit() {
        ModelEvents<Post> late = Post.events().afterCommit();
        List<Function<Consumer<Post>, Registration>> before = List.of(
                late::saving, late::creating, late::updating, late::deleting, late::forceDeleting, late::restoring);
        for (Function<Consumer<Post>, Registration> register : before) {
            assertSays(
                    assertThrows(InvalidQueryException.class, () -> register.apply(post -> {})),
                    "afterCommit()",
                    "before anything is written");
        }
        assertSays(
                assertThrows(InvalidQueryException.class, () -> late.forceDeleting(post -> {})),
                "events().forceDeleting(…)");
    }

    @Test
    void anObserverOfCommitsCanSayNoLikeAnyOther() {
        keep(User.observe(new Observer<>() {
            @Override
            public boolean afterCommit() {
                return true;
            }

            @Override
            public void creating(User user) {
                if (user.name == null) {
                    throw new VetoException("a user has a name");
                }
            }

            @Override
            public void created(User user) {
                told.add("created " + user.name);
            }
        }));
        assertFalse(User.create(user -> user.votes = 1).exists());
        db().transaction(() -> {
            ada();
            requireTold();
        });
        requireTold("created Ada");
    }
}
