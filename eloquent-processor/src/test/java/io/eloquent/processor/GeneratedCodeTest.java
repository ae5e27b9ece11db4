package io.eloquent.processor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written for a model, at work. The model runs a few lines of its own and says what came of them. */
class GeneratedCodeTest {
    private static final String KINDS = """
            package app;

            import io.eloquent.api.annotation.*;
            import io.eloquent.model.*;
            import io.eloquent.model.meta.*;
            import io.eloquent.query.exec.RowReader;
            import java.util.*;

            /** One column of each kind. */
            @Table
            public class Kinds extends KindsModel {
                long id;
                int number;
                short little;
                byte tiny;
                boolean yes;
                char letter;
                float half;
                double full;
                Integer boxed;
                Long large;
                Boolean maybe;
                Double fraction;
                String text;
                Size size;
                byte[] bytes;
                Map<String, List<Integer>> json;

                final HasMany<Kinds> parts = hasMany(Kinds.class);

                enum Size { S, L }

                @Scope static KindsQuery big(KindsQuery query, int... least) { return query.take(least.length); }

                /** Runs. */
                @SuppressWarnings("unchecked")
                public static Map<String, Object> run(Object[] values, Object[] others) throws Exception {
                    Map<String, Object> said = new LinkedHashMap<>();
                    Binding<Kinds> binding = (Binding<Kinds>) ModelMeta.ALL.get("app.Kinds").binding;
                    Kinds model = binding.newInstance();
                    binding.read(model, new RowReader(values));
                    List<Object> got = new ArrayList<>();
                    Object snapshot = binding.snapshot(model);
                    List<Integer> changes = new ArrayList<>();
                    for (int i = 0; i < values.length; i++) {
                        got.add(binding.get(model, i));
                        if (binding.changed(model, snapshot, i)) {
                            changes.add(-1 - i);
                        }
                        binding.set(model, i, others[i]);
                        if (binding.changed(model, snapshot, i)) {
                            changes.add(i);
                        }
                    }
                    said.put("got", got.toArray());
                    said.put("changes", changes);
                    model.json = new HashMap<>(Map.of("a", List.of(1)));
                    model.bytes = new byte[] {1};
                    snapshot = binding.snapshot(model);
                    model.json.put("b", List.of());
                    model.bytes[0] = 2;
                    said.put("in place", List.of(binding.changed(model, snapshot, 14), binding.changed(model, snapshot, 15)));
                    said.put("original", binding.original(snapshot, 15));
                    said.put("relation", binding.relation(model, 0) == model.parts);
                    said.put("query", query().big(1, 2).where("a", 1) + "; " + big() + "; " + latest());
                    said.put("constants", List.of(ID.toString(), SIZE.toString(), TEXT.toString(), PARTS.toString()));
                    return said;
                }
            }
            """;

    @TempDir
    Path directory;

    @SuppressWarnings("unchecked")
    private Map<String, Object> run(Object[] values, Object[] others) throws ReflectiveOperationException {
        Compilation compilation = Compilation.of(directory, KINDS).clean();
        return (Map<String, Object>) compilation
                .loader()
                .loadClass("app.Kinds")
                .getMethod("run", Object[].class, Object[].class)
                .invoke(null, values, others);
    }

    private static Object[] values() {
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
            null,
            new byte[] {1},
            Map.of("a", List.of(1))
        };
    }

    @Test
    void aRowIsReadIntoTheFieldsAndComesBackBoxed() throws ReflectiveOperationException {
        assertArrayEquals(values(), (Object[]) run(values(), values()).get("got"));
    }

    @Test
    void equalValuesAreNoChange() throws ReflectiveOperationException {
        assertEquals(List.of(), run(values(), values()).get("changes"));
    }

    @Test
    void otherValuesAreChangesInEveryColumn() throws ReflectiveOperationException {
        Object[] others = {
            2L, 3, (short) 4, (byte) 5, false, 'd', 0.75f, 0.0, 6, null, true, null, null, null, new byte[] {2}, null
        };
        assertEquals(
                List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15),
                run(values(), others).get("changes"));
    }

    @Test
    void whatChangesInPlaceIsSeen() throws ReflectiveOperationException {
        Map<String, Object> said = run(values(), values());
        assertEquals(List.of(true, true), said.get("in place"));
        assertEquals(Map.of("a", List.of(1)), said.get("original"));
    }

    @Test
    void aNullForAPrimitiveIsRefused() {
        Object[] others = values();
        others[0] = null;
        assertThrows(InvocationTargetException.class, () -> run(values(), others));
    }

    @Test
    void relationsScopesAndConstantsAreThere() throws ReflectiveOperationException {
        Map<String, Object> said = run(values(), values());
        assertEquals(true, said.get("relation"));
        assertEquals("select take where; select take; select latest", said.get("query"));
        assertEquals(
                List.of("NumberColumn id", "Column size", "TextColumn text", "Kinds.parts to Kinds"),
                said.get("constants"));
    }
}
