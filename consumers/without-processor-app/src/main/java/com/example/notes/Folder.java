package com.example.notes;

import io.eloquent.model.HasMany;
import io.eloquent.model.Model;

/** Where notes are; it has no fields for its columns. */
public class Folder extends Model<Folder> {
    final HasMany<Note> notes = hasMany(Note.class);
}
