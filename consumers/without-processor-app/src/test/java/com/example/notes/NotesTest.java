package com.example.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.model.Model;
import io.eloquent.model.ModelQuery;
import io.eloquent.query.DatabaseManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NotesTest {
    private static final ModelQuery<Note> NOTES = Model.query(Note.class);

    private final DatabaseManager db = DatabaseManager.of("jdbc:sqlite::memory:");

    @BeforeEach
    void createTables() {
        Model.setConnectionResolver(db);
        db.schema().create("folders", table -> {
            table.increments("id");
            table.string("name");
            table.timestamps();
        });
        db.schema().create("notes", table -> {
            table.increments("id");
            table.foreignId("folder_id").nullable().constrained("folders");
            table.text("text");
            table.date("due").nullable();
            table.json("tags").nullable();
        });
    }

    @AfterEach
    void close() {
        Model.setConnectionResolver(null);
        db.close();
    }

    @Test
    void fieldsAreBoundWithoutGeneratedCode() {
        Note note = new Note();
        note.text = "Buy milk";
        note.due = LocalDate.of(2026, 1, 31);
        note.tags = List.of("shop", "soon");
        note.save();

        Note found = NOTES.find(note.id).orElseThrow();
        assertEquals("Buy milk", found.text);
        assertEquals(LocalDate.of(2026, 1, 31), found.due);
        assertEquals(List.of("shop", "soon"), found.tags);
        assertFalse(found.isDirty());
        found.text = "Buy bread";
        assertTrue(found.isDirty("text"));
        found.save();
        assertEquals(1, NOTES.where("text", "like", "%bread").count());
    }

    @Test
    void manyNotesAreReadAFewAtATime() {
        NOTES.insert(List.of(Map.of("text", "a"), Map.of("text", "b"), Map.of("text", "c")));

        try (Stream<Note> notes = NOTES.orderBy("id").stream()) {
            assertEquals(List.of("a", "b"), notes.limit(2).map(note -> note.text).toList());
        }
        List<String> chunks = new ArrayList<>();
        for (List<Note> few : NOTES.chunkById(2)) {
            chunks.add(few.size() + " from " + few.get(0).text);
        }
        assertEquals(List.of("2 from a", "1 from c"), chunks);
    }

    @Test
    void aModelWithoutFieldsHasAttributes() {
        Folder folder = new Folder().set("name", "Home");
        folder.save();
        Note note = new Note();
        note.text = "Water the plants";
        note.folder.associate(folder);
        note.save();

        Folder found = Model.query(Folder.class).with("notes").firstOrFail();
        assertEquals("Home", found.get("name"));
        assertEquals("Water the plants", found.notes.get().get(0).text);
        assertEquals("Home", NOTES.firstOrFail().folder.get().orElseThrow().get("name"));
    }
}
