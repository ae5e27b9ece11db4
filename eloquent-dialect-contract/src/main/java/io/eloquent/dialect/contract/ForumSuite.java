package io.eloquent.dialect.contract;

import io.eloquent.query.schema.Blueprint;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** What suites share that write models with their relations: the tables of a forum, empty before each test. */
public abstract class ForumSuite extends ModelSuite {
    private static final Map<String, Consumer<Blueprint>> TABLES = tables();

    /** For the suites. */
    ForumSuite() {}

    private static Map<String, Consumer<Blueprint>> tables() {
        Map<String, Consumer<Blueprint>> tables = new LinkedHashMap<>();
        tables.put("boards", table -> {
            table.id();
            table.string("name").nullable();
            table.bigInteger("keeper_id").nullable();
            table.integer("version").defaultTo(1);
            table.nullableTimestamps();
        });
        tables.put("guilds", table -> {
            table.id();
            table.string("code").nullable();
            table.string("name").nullable();
            table.nullableTimestamps();
        });
        tables.put("members", table -> {
            table.id();
            table.bigInteger("mentor_id").nullable();
            table.string("guild_code").nullable();
            table.string("name").nullable();
            table.nullableTimestamps();
        });
        tables.put("strands", table -> {
            table.id();
            table.bigInteger("board_id").nullable();
            table.bigInteger("pinned_on_id").nullable();
            table.bigInteger("starter_id").nullable();
            table.string("title").nullable().unique();
            table.nullableTimestamps();
            table.softDeletes();
        });
        tables.put("answers", table -> {
            table.id();
            table.bigInteger("strand_id").nullable();
            table.bigInteger("member_id").nullable();
            table.string("text").nullable();
            table.integer("likes").defaultTo(0);
            table.nullableTimestamps();
        });
        tables.put("marks", table -> {
            table.id();
            table.string("markable_type").nullable();
            table.bigInteger("markable_id").nullable();
            table.string("colour").nullable();
        });
        tables.put("flaws", table -> {
            table.id();
            table.bigInteger("mark_id").nullable();
            table.string("text").nullable();
        });
        tables.put("keywords", table -> {
            table.id();
            table.string("word").nullable();
            table.nullableTimestamps();
        });
        tables.put("keywords_strands", table -> {
            table.foreignId("keyword_id").constrained("keywords").cascadeOnDelete();
            table.bigInteger("strand_id");
        });
        return tables;
    }

    @BeforeAll
    final void createForumTables() {
        TABLES.forEach(db().schema()::create);
    }

    /** Makes a table anew that a test took away. */
    final void createForumTable(String table) {
        db().schema().create(table, Objects.requireNonNull(TABLES.get(table)));
    }

    @BeforeEach
    final void emptyForumTables() {
        TABLES.keySet().forEach(table -> db().table(table).delete());
    }
}
