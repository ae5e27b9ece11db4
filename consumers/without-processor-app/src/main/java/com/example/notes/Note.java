package com.example.notes;

import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsTo;
import io.eloquent.model.Model;
import java.time.LocalDate;
import java.util.List;

/** A note, with tags as JSON. */
@Table(timestamps = false)
class Note extends Model<Note> {
    Long id;
    Long folderId;
    String text;
    LocalDate due;
    List<String> tags;

    final BelongsTo<Folder> folder = belongsTo(Folder.class);
}
