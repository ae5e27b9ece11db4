package io.eloquent.model.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.annotation.Accessor;
import io.eloquent.api.annotation.Appends;
import io.eloquent.api.annotation.Cast;
import io.eloquent.api.annotation.Column;
import io.eloquent.api.annotation.Embedded;
import io.eloquent.api.annotation.Encrypted;
import io.eloquent.api.annotation.Fillable;
import io.eloquent.api.annotation.GeneratedKey;
import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Hashed;
import io.eloquent.api.annotation.Hidden;
import io.eloquent.api.annotation.Json;
import io.eloquent.api.annotation.Mutator;
import io.eloquent.api.annotation.ObservedBy;
import io.eloquent.api.annotation.ReadBack;
import io.eloquent.api.annotation.Scope;
import io.eloquent.api.annotation.ScopedBy;
import io.eloquent.api.annotation.Table;
import io.eloquent.api.annotation.Touches;
import io.eloquent.api.annotation.Transient;
import io.eloquent.api.annotation.Version;
import io.eloquent.api.annotation.Visible;
import io.eloquent.api.annotation.With;
import io.eloquent.api.codec.Converter;
import io.eloquent.api.error.MappingException;
import io.eloquent.api.key.UuidV7;
import io.eloquent.model.HasMany;
import io.eloquent.model.Model;
import io.eloquent.model.ModelQuery;
import io.eloquent.model.Observer;
import io.eloquent.model.SoftDeletes;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is wrong with a model that no processor saw is said as the processor says it, by the same codes: all of one model in
 * one exception.
 */
@NullUnmarked
@SuppressWarnings({
    "ArrayRecordComponent",
    "ClassCanBeStatic",
    "HidingField",
    "JavaUtilDate",
    "OptionalUsedAsFieldOrParameterType",
    "UnusedMethod",
    "UnusedNestedClass",
    "UnusedVariable"
}) // the models are as wrong as they are to be
class ReflectiveMistakesTest {
    private static final Path CODES =
            Path.of("../eloquent-processor/src/main/java/io/eloquent/processor/check/Code.java");

    /** What only code that is written can have. */
    private static final Map<String, String> CANNOT_OCCUR = Map.ofEntries(
            Map.entry("E001", "what is no class cannot extend Model, and is refused as no model"),
            Map.entry("E007", "no code is generated whose names could be hidden"),
            Map.entry("E008", "no class is generated that could be there already"),
            Map.entry("E009", "no class is written to disk"),
            Map.entry("E013", "a handle reaches a private type"),
            Map.entry("E019", "all types are there when the program runs"),
            Map.entry("E032", "the relation's initialiser says which model is on the other side"),
            Map.entry("E040", "every @Scope is E042, for there is no generated query"),
            Map.entry("E041", "every @Scope is E042, for there is no generated query"),
            Map.entry("E043", "every @Scope is E042, for there is no generated query"),
            Map.entry("E044", "every @Scope is E042, for there is no generated query"),
            Map.entry("E054", "it takes another module; consumers/module-path-app has one"));

    /** A model and all that is wrong with it, each message after its code. */
    record Wrong(Class<?> model, String... messages) {
        @Override
        public String toString() {
            return model.getSimpleName();
        }
    }

    static Stream<Wrong> wrong() {
        return Stream.of(
                new Wrong(Inner.class, "E002 Inner belongs to an object of the class around it: make it static"),
                new Wrong(
                        Generic.class,
                        "E003 Generic has type parameters, and no row could say what they are: remove them"),
                new Wrong(
                        Abstract.class,
                        "E004 Abstract is abstract, and a row could not become one: query a class that can be made"),
                new Wrong(
                        Stranger.class,
                        "E005 Stranger extends a model of ReflectiveMistakesTest.Named: write class Stranger extends"
                                + " Model<Stranger>"),
                new Wrong(
                        Admin.class,
                        "E005 Admin extends a model of ReflectiveMistakesTest.Named: write class Admin extends"
                                + " Model<Admin>, or extend an abstract class with what models have in common, as in"
                                + " abstract class Audited<M extends Model<M>> extends Model<M>",
                        "E053 ReflectiveMistakesTest.Named does not leave open whose base it is: write abstract class"
                                + " ReflectiveMistakesTest.Named<M extends Model<M>> extends Model<M>"),
                new Wrong(
                        Demanding.class,
                        "E006 Demanding has no constructor without parameters or exceptions, and a row could not become"
                                + " one: add Demanding() {}"),
                new Wrong(
                        Throwing.class,
                        "E006 Throwing has no constructor without parameters or exceptions, and a row could not become"
                                + " one: add Throwing() {}"),
                new Wrong(
                        Final.class,
                        "E011 Final.name is final, and a row could not be read into it: remove final, or keep it out of"
                                + " the table with @Transient"),
                new Wrong(
                        Unstorable.class,
                        noColumn("Unstorable.worker", "Thread", SUPPORTED),
                        noColumn("Unstorable.born", "Calendar", "an Instant"),
                        noColumn("Unstorable.seen", "Timestamp", "an Instant"),
                        noColumn("Unstorable.rank", "OptionalInt", "an Optional<Integer>"),
                        noColumn("Unstorable.letters", "char[]", "a String"),
                        noColumn(
                                "Unstorable.twice",
                                "Optional<String>",
                                "an Optional of a class that a column can hold"),
                        noColumn("Unstorable.any", "Optional<?>", "an Optional of a class that a column can hold")),
                new Wrong(
                        Holder.class,
                        "E014 Holder.boss holds a model, and no column can: make it a relation, as in final"
                                + " BelongsTo<ReflectiveMistakesTest.Named> boss ="
                                + " belongsTo(ReflectiveMistakesTest.Named.class), or keep it out of the table with"
                                + " @Transient",
                        "E014 Holder.friends holds a model, and no column can: make it a relation, as in final"
                                + " HasMany<ReflectiveMistakesTest.Named> friends ="
                                + " hasMany(ReflectiveMistakesTest.Named.class), or keep it out of the table with"
                                + " @Transient"),
                new Wrong(
                        Twice.class,
                        "E015 Twice.mail and Twice.email both hold the column email: keep one of them, or name another"
                                + " column with @Column",
                        "E015 Twice.homeCity and Twice.home.city both hold the column home_city: keep one of them, or"
                                + " name another column with @Column"),
                new Wrong(
                        Hiding.class,
                        "E016 Hiding.label hides ReflectiveMistakesTest.Labelled.label, and both would go by one name:"
                                + " rename one of the fields; @Column keeps a column's name"),
                new Wrong(
                        Nameless.class,
                        "E017 Nameless.name has a column without a name: write its name, or remove @Column"),
                new Wrong(
                        Stray.class,
                        stray("Stray.visits", "Column"),
                        stray("Stray.friends", "Column"),
                        stray("Stray.friends", "Transient"),
                        stray("Stray.count", "Transient"),
                        stray("Stray.home", "Json"),
                        stray("Stray.home", "ReadBack")),
                new Wrong(
                        Keyless.class,
                        "E020 no field of Keyless holds the key column id: add the field public Long id, or name the"
                                + " column that is the key, as in @Table(primaryKey = \"name\")"),
                new Wrong(
                        Line.class,
                        "E020 no field of Line holds the key column orderId: it is the name of a field, and the field's"
                                + " column is order_id",
                        "E021 the key names the column line twice: remove one"),
                new Wrong(NoKey.class, "E021 NoKey has no key: name its column, as in @Table(primaryKey = \"id\")"),
                new Wrong(
                        Unknown.class,
                        "E022 no field of Unknown holds the column made_at, where a timestamp is to be kept: add the"
                                + " field, or name one of id, name",
                        unknown("Fillable", "emial", "id, name, nick"),
                        unknown("Guarded", "is_admin", "id, name, nick"),
                        unknown("Hidden", "secret", "id, name, friends, shout"),
                        unknown("Visible", "", "id, name, friends, shout"),
                        "E022 @Appends names \"name\", and no method of Unknown makes it: write one with @Accessor, or"
                                + " name one of shout",
                        "E022 @Touches names \"name\", and Unknown has no such relation: name one of friends"),
                new Wrong(
                        Untouchable.class,
                        "E022 @Touches names \"posts\", and Untouchable has no such relation: declare it in a final field"
                                + " first",
                        "E022 @With names \"posts\", and Untouchable has no such relation: declare it in a final field"
                                + " first"),
                new Wrong(
                        Star.class,
                        "E023 @Fillable lists attributes by name, not by \"*\": to let mass assignment set all of them,"
                                + " write @Guarded({}) instead",
                        "E023 @Guarded(\"*\") guards everything: remove the other names, or the \"*\"",
                        "E023 @Hidden lists attributes by name, not by \"*\": write their names",
                        "E023 @Visible lists attributes by name, not by \"*\": write their names",
                        "E023 @Appends lists attributes by name, not by \"*\": write their names"),
                new Wrong(
                        Softly.class,
                        "E024 no field of Softly holds the column deleted_at, where soft deletes are kept: add public"
                                + " Instant deletedAt"),
                new Wrong(
                        Casting.class,
                        "E025 Casting.balance is of type String, and ReflectiveMistakesTest.Cents converts BigDecimal:"
                                + " give the field that type, or name another converter",
                        supplied(
                                "E025",
                                "Cast",
                                "Rounded",
                                "has no constructor without parameters or exceptions: add"
                                        + " ReflectiveMistakesTest.Rounded() {}"),
                        supplied("E025", "Cast", "Vague", "is abstract: name a class that can be made"),
                        "E025 ReflectiveMistakesTest.Strange stores Thread, which no column can hold without a"
                                + " converter: let it store a String, a Long or the like"),
                new Wrong(Pin.class, "E026 Pin.pin is hashed, and only a text can be: make it a String"),
                new Wrong(
                        Versions.class,
                        "E027 Versions.other counts changes: make it an int, a long, or one of their wrappers",
                        "E027 Versions.other is a version, and so is Versions.version: one of them is enough"),
                new Wrong(
                        Keys.class,
                        "E028 Keys.id is of type String, and UuidV7 makes keys of type UUID: give the field that type,"
                                + " or name another generator",
                        "E028 Keys.token is not the only column of the key, and nothing else is generated: move"
                                + " @GeneratedKey to the key, or remove it"),
                new Wrong(
                        Methods.class,
                        "E029 Methods.nobody stands for an attribute of one model: remove static",
                        "E029 Methods.risky makes an attribute: let it take nothing, return the value and throw nothing"
                                + " checked, as in String risky()",
                        "E029 Methods.setName sets an attribute: let it take one value and throw nothing checked, as in"
                                + " void setName(String value)",
                        "E029 Methods.setWorker takes Thread, which no value can be converted to: let it take what a"
                                + " column can hold, or Object",
                        "E029 Methods.wholeName and Methods.getFullName are both the @Accessor of the attribute full_name:"
                                + " keep one of them, or name another attribute"),
                new Wrong(
                        Moving.class, "E030 Moving.friends is a relation, and must stay with its model: make it final"),
                new Wrong(
                        Scoped.class,
                        "E042 Scoped.popular is a scope, and only the annotation processor writes the query that would"
                                + " have it: remove @Scope and call it as it is,"
                                + " Scoped.popular(Model.query(Scoped.class))"),
                new Wrong(
                        Watched.class,
                        supplied("E045", "ObservedBy", "Watcher", "is abstract: name a class that can be made"),
                        "E045 @ObservedBy names String, which is not an Observer: let it implement one",
                        "E045 @ScopedBy names Thread, which is not a GlobalScope: let it implement one"),
                new Wrong(Paged.class, "E050 a page of Paged has at least one model: write @Table(perPage = 1)"),
                new Wrong(
                        Forms.class,
                        "E051 Forms.password carries @Encrypted and @Hashed, which both say what is stored: keep one of"
                                + " them",
                        "E051 Forms.secrets carries @Json and @Encrypted, which both say what is stored: keep one of"
                                + " them"),
                new Wrong(
                        Embeddings.class,
                        "E052 Embeddings.map is embedded, and Map is no record: make it one",
                        "E052 Embeddings.pair is embedded, and ReflectiveMistakesTest.Pair has type parameters: use a"
                                + " record without",
                        "E052 Embeddings.nothing is embedded, and ReflectiveMistakesTest.Nothing has no components: mark"
                                + " it @Transient",
                        "E052 Embeddings.outer is embedded, and so is its component point, which it cannot be as well:"
                                + " spread its components over ReflectiveMistakesTest.Outer, or remove that @Embedded, so"
                                + " that it is stored as JSON",
                        noColumn("Embeddings.odd.worker", "Thread", SUPPORTED)),
                new Wrong(
                        Based.class,
                        "E053 @Table(base = ReflectiveMistakesTest.Labelled.class) is for the class that the processor"
                                + " writes: without it, write class Based extends ReflectiveMistakesTest.Labelled<Based>"),
                new Wrong(
                        OnTable.class,
                        "E053 ReflectiveMistakesTest.Tabled is no base of models: write abstract class"
                                + " ReflectiveMistakesTest.Tabled<M extends Model<M>> extends Model<M>, without @Table"),
                new Wrong(
                        Five.class,
                        "E011 Five.name is final, and a row could not be read into it: remove final, or keep it out of"
                                + " the table with @Transient",
                        noColumn("Five.worker", "Thread", SUPPORTED),
                        "E030 Five.friends is a relation, and must stay with its model: make it final",
                        "E020 no field of Five holds the key column id: add the field public Long id, or name the column"
                                + " that is the key, as in @Table(primaryKey = \"name\")",
                        unknown("Fillable", "emial", "name, worker")));
    }

    private static final String SUPPORTED =
            "a primitive or its wrapper, String, BigDecimal, BigInteger, an enum, Instant, LocalDate, LocalTime,"
                    + " LocalDateTime, OffsetDateTime, Duration, UUID, byte[], an array of such, an Optional of such, or,"
                    + " stored as JSON, a record, a Map, a List or a Set; store anything else with @Json or @Cast";

    private static String noColumn(String field, String type, String instead) {
        return "E012 " + field + " is of type " + type + ", which no column can hold: make it " + instead
                + ", or keep it out of the table with @Transient";
    }

    private static String stray(String field, String annotation) {
        return "E018 " + field + " holds no column of its own, so that @" + annotation
                + " means nothing here: remove it";
    }

    private static String unknown(String annotation, String name, String known) {
        return "E022 @" + annotation + " names \"" + name
                + "\", and the model has no such column, attribute or relation: name one of " + known;
    }

    private static String supplied(String code, String annotation, String named, String flaw) {
        return code + " @" + annotation + " names ReflectiveMistakesTest." + named + ", which " + flaw;
    }

    @ParameterizedTest
    @MethodSource
    void wrong(Wrong wrong) {
        String said = refusal(wrong.model);
        String expected = Arrays.stream(wrong.messages)
                .map(message -> "\n  - [" + message.substring(0, 4) + "]" + message.substring(4))
                .map(message -> message.replace("the model has no", wrong.model.getSimpleName() + " has no"))
                .sorted()
                .collect(Collectors.joining());
        String sorted = said.lines().skip(1).map(line -> "\n" + line).sorted().collect(Collectors.joining());
        assertEquals(expected, sorted);
        assertTrue(said.startsWith(wrong.model.getName() + " is no valid model:\n"), said);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static String refusal(Class<?> model) {
        return assertThrows(MappingException.class, () -> Model.query((Class) model))
                .getMessage();
    }

    @Test
    void whatIsNoClassIsNoModel() {
        for (Class<?> none : List.of(Status.class, Point.class, Runnable.class, String.class, Model.class)) {
            assertTrue(refusal(none).startsWith(none.getName() + " is no model: let it extend Model<"));
        }
    }

    @Test
    void everyCodeOfTheProcessorIsDetectedOrCannotOccur() throws IOException {
        Set<String> codes = Pattern.compile("^ {4}(E\\d{3})", Pattern.MULTILINE)
                .matcher(Files.readString(CODES))
                .results()
                .map(code -> code.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known = new TreeSet<>(CANNOT_OCCUR.keySet());
        wrong().flatMap(wrong -> Arrays.stream(wrong.messages)).forEach(message -> known.add(message.substring(0, 4)));
        assertEquals(codes, known);
    }

    @Test
    void fieldsThatNoCodeCouldNameAreFine() {
        Models.of(Fine.class);
        assertEquals("fine_key", Models.of(Fine.class).primaryKey().get(0));
    }

    // ---- what the models are made of ----

    enum Status {
        NEW
    }

    record Point(int x, int y) {}

    record Pair<T>(T left, T right) {}

    record Nothing() {}

    record Outer(@Embedded Point point) {}

    record Odd(Thread worker) {}

    record Home(String city) {}

    abstract static class Labelled<M extends Model<M>> extends Model<M> {
        public String label;
    }

    @Table
    abstract static class Tabled<M extends Model<M>> extends Model<M> {}

    static class Cents implements Converter<BigDecimal, Long> {
        @Override
        public Long toDatabase(BigDecimal value) {
            return value.longValue();
        }

        @Override
        public BigDecimal fromDatabase(Long stored) {
            return BigDecimal.valueOf(stored);
        }
    }

    static class Rounded extends Cents {
        Rounded(int digits) {}
    }

    abstract static class Vague extends Cents {}

    static class Strange implements Converter<String, Thread> {
        @Override
        public Thread toDatabase(String value) {
            return new Thread();
        }

        @Override
        public String fromDatabase(Thread stored) {
            return "";
        }
    }

    abstract static class Watcher implements Observer<Watched> {}

    // ---- the models ----

    class Inner extends Model<Inner> {
        Long id;
    }

    static class Generic<T> extends Model<Generic<T>> {
        Long id;
    }

    abstract static class Abstract extends Model<Abstract> {
        Long id;
    }

    static class Named extends Model<Named> {
        Long id;
        String name;
    }

    static class Stranger extends Model<Named> {
        Long id;
    }

    static class Admin extends Named {}

    static class Demanding extends Model<Demanding> {
        Long id;

        Demanding(String name) {}
    }

    static class Throwing extends Model<Throwing> {
        Long id;

        Throwing() throws IOException {}
    }

    static class Final extends Model<Final> {
        Long id;
        final String name = "";
    }

    static class Unstorable extends Model<Unstorable> {
        Long id;
        Thread worker;
        Calendar born;
        Timestamp seen;
        OptionalInt rank;
        char[] letters;
        Optional<Optional<String>> twice;
        Optional<?> any;
        Optional<Instant> last;
        Optional<List<String>> names;
    }

    static class Holder extends Model<Holder> {
        Long id;
        Named boss;
        List<Named> friends;
    }

    static class Twice extends Model<Twice> {
        Long id;
        String email;

        @Column("email")
        String mail;

        @Embedded
        Home home;

        String homeCity;
    }

    static class Hiding extends Labelled<Hiding> {
        Long id;

        @Column("other")
        String label;
    }

    static class Nameless extends Model<Nameless> {
        Long id;

        @Column("")
        String name;
    }

    static class Stray extends Model<Stray> {
        @Transient
        static int count;

        Long id;

        @Column("n")
        transient int visits;

        @Transient
        @Column("f")
        final HasMany<Named> friends = hasMany(Named.class);

        @Embedded
        @Json
        @ReadBack
        Home home;
    }

    static class Keyless extends Model<Keyless> {
        String name;
    }

    @Table(primaryKey = {"orderId", "line", "line"})
    static class Line extends Model<Line> {
        Long orderId;
        int line;
    }

    @Table(primaryKey = {})
    static class NoKey extends Model<NoKey> {
        Long id;
    }

    @Table(createdAt = "made_at")
    @Fillable({"name", "nick", "emial"})
    @Guarded("is_admin")
    @Hidden({"friends", "secret"})
    @Visible("")
    @Appends({"shout", "name"})
    @Touches({"friends", "name"})
    static class Unknown extends Model<Unknown> {
        Long id;
        String name;
        final HasMany<Named> friends = hasMany(Named.class);

        @Accessor
        String shout() {
            return name;
        }

        @Mutator
        void setNick(String nick) {
            name = nick;
        }
    }

    @With("posts")
    @Touches("posts")
    static class Untouchable extends Model<Untouchable> {
        Long id;
    }

    @Fillable("*")
    @Guarded({"*", "id"})
    @Hidden("*")
    @Visible("*")
    @Appends("*")
    static class Star extends Model<Star> {
        Long id;
    }

    static class Softly extends Model<Softly> implements SoftDeletes {
        Long id;
    }

    static class Casting extends Model<Casting> {
        Long id;

        @Cast(Cents.class)
        String balance;

        @Cast(Rounded.class)
        BigDecimal rounded;

        @Cast(Vague.class)
        BigDecimal vague;

        @Cast(Strange.class)
        String strange;

        @Cast(Cents.class)
        Optional<BigDecimal> right;
    }

    static class Pin extends Model<Pin> {
        Long id;

        @Hashed
        int pin;
    }

    static class Versions extends Model<Versions> {
        Long id;

        @Version
        int version;

        @Version
        String other;
    }

    static class Keys extends Model<Keys> {
        @GeneratedKey(UuidV7.class)
        String id;

        @GeneratedKey(UuidV7.class)
        java.util.UUID token;
    }

    static class Methods extends Model<Methods> {
        Long id;

        @Accessor
        String getFullName() {
            return "";
        }

        @Accessor("full_name")
        String wholeName() {
            return "";
        }

        @Accessor
        static String nobody() {
            return "";
        }

        @Accessor
        String risky() throws IOException {
            throw new IOException();
        }

        @Mutator
        void setName(String first, String last) {}

        @Mutator
        void setWorker(Thread worker) {}

        @Mutator
        void setAnything(Object anything) {}
    }

    static class Moving extends Model<Moving> {
        Long id;
        HasMany<Named> friends = hasMany(Named.class);
    }

    static class Scoped extends Model<Scoped> {
        Long id;

        @Scope
        static ModelQuery<Scoped> popular(ModelQuery<Scoped> query) {
            return query;
        }
    }

    @ObservedBy({Watcher.class, String.class})
    @ScopedBy(Thread.class)
    static class Watched extends Model<Watched> {
        Long id;
    }

    @Table(perPage = 0)
    static class Paged extends Model<Paged> {
        Long id;
    }

    static class Forms extends Model<Forms> {
        Long id;

        @Hashed
        @Encrypted
        String password;

        @Json
        @Encrypted
        Map<String, String> secrets;
    }

    static class Embeddings extends Model<Embeddings> {
        Long id;

        @Embedded
        Map<String, String> map;

        @Embedded
        Pair<String> pair;

        @Embedded
        Nothing nothing;

        @Embedded
        Outer outer;

        @Embedded
        Odd odd;
    }

    @Table(base = Labelled.class)
    static class Based extends Model<Based> {
        Long id;
    }

    static class OnTable extends Tabled<OnTable> {
        Long id;
    }

    @Fillable({"name", "emial"})
    static class Five extends Model<Five> {
        final String name = "";
        Thread worker;
        HasMany<Named> friends = hasMany(Named.class);
    }

    /** Nothing is wrong with it. */
    @Table(primaryKey = "fine_key", base = Labelled.class)
    @Hidden("label")
    static class Fine extends Labelled<Fine> {
        private Long fineKey;
        private Status status;
        private Optional<List<Home>> homes;
        private Optional<byte[]> bytes;

        private Fine() {}
    }
}
