package io.eloquent.processor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.codec.Codec;
import io.eloquent.model.meta.Binding;
import io.eloquent.model.meta.ColumnMeta;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.Models;
import io.eloquent.query.QueryBuilder;
import io.eloquent.query.dialect.Codecs;
import io.eloquent.query.exec.RowReader;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written for a model, at work in the model layer. */
class GeneratedCodeTest {
    static final String KINDS = """
            package app;

            import io.eloquent.api.annotation.*;
            import io.eloquent.model.*;
            import java.math.BigDecimal;
            import java.util.*;

            /** A column of each kind. */
            @Table(value = "all_kinds", connection = "reporting", timestamps = false)
            @Fillable({"number", "tiny_thing"})
            @Hidden("text")
            public class Kinds extends KindsModel {
                public long id;
                public int number;
                public short little;
                @Column("tiny_thing") public byte tiny;
                public boolean yes;
                public char letter;
                public float half;
                public double full;
                public Integer boxed;
                public Long large;
                public Boolean maybe;
                public Double fraction;
                public String text;
                public BigDecimal exact;
                public Size size;
                public byte[] bytes;
                public Map<String, List<Integer>> json;
                public Point point;

                public final HasMany<Kinds> parts = hasMany(Kinds.class);
                public final BelongsTo<Kinds> whole = belongsTo(Kinds.class);

                /** An enum. */
                public enum Size { S, L }

                /** A record. */
                public record Point(int x, int y) {}

                @Scope static KindsQuery first(KindsQuery query, int... many) { return query.take(many.length); }
            }
            """;

    private static Object[] cells() {
        return new Object[] {
            1L,
            2,
            (short) 3,
            (byte) 4,
            true,
            'c',
            0.5f,
            Double.NaN,
            5,
            6L,
            false,
            0.25,
            "text",
            new BigDecimal("1.50"),
            "L",
            new byte[] {1},
            "{\"a\":[1,2]}",
            "{\"x\":1,\"y\":2}"
        };
    }

    @TempDir
    static Path directory = Path.of("");

    private static @Nullable Class<?> kinds;

    @BeforeAll
    static void compile() throws ClassNotFoundException {
        kinds = Compilation.of(directory, KINDS).clean().loader().loadClass("app.Kinds");
    }

    @SuppressWarnings("unchecked")
    private static ModelMeta<Object> meta() {
        return (ModelMeta<Object>) Models.of(Objects.requireNonNull(kinds));
    }

    private final Binding<Object> binding = meta().binding();

    /** {@return a model, read from a row with these values} */
    private Object read(@Nullable Object... values) throws SQLException {
        Object model = binding.newInstance();
        binding.read(model, reader(IntStream.rangeClosed(1, values.length).toArray(), values));
        return model;
    }

    private static RowReader reader(int[] positions, @Nullable Object... values) {
        Codec<?>[] codecs = meta().columns().stream()
                .map(column -> Codecs.standard().of(column.type()))
                .toArray(Codec<?>[]::new);
        return new RowReader(row(values), positions, codecs, meta()::label);
    }

    /** {@return a row that answers as a driver would} */
    private static ResultSet row(@Nullable Object... values) {
        boolean[] wasNull = {false};
        return (ResultSet) Proxy.newProxyInstance(
                GeneratedCodeTest.class.getClassLoader(),
                new Class<?>[] {ResultSet.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("wasNull")) {
                        return wasNull[0];
                    }
                    Object value = values[(Integer) arguments[0] - 1];
                    wasNull[0] = value == null;
                    return answer(value, method.getReturnType());
                });
    }

    private static @Nullable Object answer(@Nullable Object value, Class<?> wanted) {
        if (wanted.isPrimitive() && wanted != boolean.class) {
            return convert(value instanceof Number number ? number : 0, wanted);
        }
        if (value == null && wanted == boolean.class) {
            return false;
        }
        return value instanceof Character letter ? letter.toString() : value;
    }

    private static Object convert(Number number, Class<?> type) {
        return switch (type.getName()) {
            case "byte" -> number.byteValue();
            case "short" -> number.shortValue();
            case "int" -> number.intValue();
            case "long" -> number.longValue();
            case "float" -> number.floatValue();
            default -> number.doubleValue();
        };
    }

    private List<@Nullable Object> values(Object model) {
        List<@Nullable Object> values = new ArrayList<>();
        for (ColumnMeta column : meta().columns()) {
            values.add(binding.get(model, column.ordinal()));
        }
        return values;
    }

    @Test
    void theDescriptionSaysWhatTheAnnotationsSay() {
        assertEquals("all_kinds", meta().table());
        assertEquals(List.of("id"), meta().primaryKey());
        assertEquals("reporting", meta().connection());
        assertNull(meta().createdAt());
        assertTrue(meta().isIncrementing());
        assertEquals(Set.of("number", "tiny_thing"), meta().fillable());
        assertEquals(Set.of("text"), meta().display().hidden());
        assertEquals(List.of("parts", "whole"), meta().relationNames());
        assertEquals("tiny_thing", meta().columns().get(3).name());
        assertEquals("Kinds.parts", meta().relation("parts").toString());
    }

    @Test
    void theTypesOfTheColumnsAreThoseOfTheFields() throws ReflectiveOperationException {
        for (ColumnMeta column : meta().columns()) {
            assertEquals(meta().modelClass().getField(column.field()).getGenericType(), column.type(), column.field());
        }
    }

    @Test
    void aRowIsReadIntoTheFields() throws SQLException {
        List<@Nullable Object> values = values(read(cells()));
        assertArrayEquals(Arrays.copyOf(cells(), 14), values.subList(0, 14).toArray());
        assertEquals(
                "[L, Point[x=1, y=2]]",
                List.of(String.valueOf(values.get(14)), String.valueOf(values.get(17)))
                        .toString());
        assertArrayEquals(new byte[] {1}, (byte[]) values.get(15));
        assertEquals(Map.of("a", List.of(1, 2)), values.get(16));
    }

    @Test
    void nullsAreReadWhereTheFieldsCanBeNull() throws SQLException {
        @Nullable Object[] values = Arrays.copyOf(cells(), cells().length, Object[].class);
        Arrays.fill(values, 8, cells().length, null);
        assertEquals(Collections.nCopies(10, null), values(read(values)).subList(8, 18));
    }

    @Test
    void whatTheRowDoesNotHaveStaysAsItIs() throws SQLException {
        Object model = read(cells());
        int[] onlyTheSecond = new int[cells().length];
        onlyTheSecond[1] = 1;
        binding.read(model, reader(onlyTheSecond, 77));
        assertEquals(List.of(1L, 77, (short) 3), values(model).subList(0, 3));
    }

    @Test
    void equalValuesAreNoChangeAndOthersAre() throws SQLException {
        Object model = read(cells());
        Object snapshot = binding.snapshot(model);
        Object other = binding.newInstance();
        for (ColumnMeta column : meta().columns()) {
            assertFalse(binding.changed(model, snapshot, column.ordinal()), column.field());
            assertFalse(binding.changed(read(cells()), snapshot, column.ordinal()), column.field());
            binding.set(model, column.ordinal(), binding.get(other, column.ordinal()));
            assertTrue(binding.changed(model, snapshot, column.ordinal()), column.field());
            binding.set(model, column.ordinal(), binding.original(snapshot, column.ordinal()));
            assertFalse(binding.changed(model, snapshot, column.ordinal()), column.field());
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatChangesInPlaceIsSeen() throws SQLException {
        Object model = read(cells());
        binding.set(model, 16, new HashMap<>(Map.of("a", List.of(1, 2))));
        Object snapshot = binding.snapshot(model);
        ((Map<String, List<Integer>>) Objects.requireNonNull(binding.get(model, 16))).put("b", List.of());
        ((byte[]) Objects.requireNonNull(binding.get(model, 15)))[0] = 2;
        assertTrue(binding.changed(model, snapshot, 15));
        assertTrue(binding.changed(model, snapshot, 16));
        assertArrayEquals(new byte[] {1}, (byte[]) binding.original(snapshot, 15));
        assertEquals(Map.of("a", List.of(1, 2)), binding.original(snapshot, 16));
    }

    @Test
    void aNullForAPrimitiveIsRefused() {
        Object model = binding.newInstance();
        assertThrows(NullPointerException.class, () -> binding.set(model, 0, null));
    }

    @Test
    void aColumnThatIsNotThereIsRefused() {
        Object model = binding.newInstance();
        assertThrows(IndexOutOfBoundsException.class, () -> binding.get(model, 18));
        assertThrows(IndexOutOfBoundsException.class, () -> binding.set(model, -1, null));
        assertThrows(IndexOutOfBoundsException.class, () -> binding.relation(model, 2));
    }

    @Test
    void relationsAreTheFieldsOfTheirNames() throws ReflectiveOperationException {
        Object model = binding.newInstance();
        for (String name : List.of("parts", "whole")) {
            Object field = meta().modelClass().getField(name).get(model);
            assertEquals(field, binding.relation(model, meta().relationNames().indexOf(name)));
            assertEquals(
                    name,
                    binding.relation(model, meta().relationNames().indexOf(name))
                            .definition()
                            .name());
        }
        assertNotSame(binding.relation(model, 0), binding.relation(binding.newInstance(), 0));
    }

    @Test
    void aScopeIsAMethodOfTheModelAndOfTheQuery() throws ReflectiveOperationException {
        Class<?> model = meta().modelClass();
        QueryBuilder<?> query = (QueryBuilder<?>) model.getMethod("query").invoke(null);
        Object fromModel = model.getMethod("first", int[].class).invoke(null, new int[] {1, 2});
        Object fromQuery = query.getClass().getMethod("first", int[].class).invoke(query, new int[] {1, 2});
        assertEquals(2L, ((QueryBuilder<?>) fromModel).statement().limit());
        assertEquals(((QueryBuilder<?>) fromModel).statement(), ((QueryBuilder<?>) fromQuery).statement());
        assertEquals("all_kinds", String.valueOf(query).replaceFirst(".* on ", ""));
    }
}
