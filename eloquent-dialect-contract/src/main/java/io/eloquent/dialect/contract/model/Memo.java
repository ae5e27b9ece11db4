package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.ObservedBy;
import io.eloquent.api.annotation.ScopedBy;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.GlobalScope;
import io.eloquent.model.HasMany;
import io.eloquent.model.ModelQuery;
import io.eloquent.model.Observer;
import io.eloquent.model.SoftDeletes;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A model that says everything otherwise than by convention. */
@Table(
        value = "all_memos",
        primaryKey = "memo_no",
        connection = "reporting",
        perPage = 2,
        foreignKey = "memo_ref",
        createdAt = "made_at",
        updatedAt = "changed_at",
        deletedAt = "removed_at")
@Guarded({})
@ScopedBy(Memo.Shown.class)
@ObservedBy({Memo.Log.class, Memo.LateLog.class})
@NullUnmarked
public class Memo extends MemoModel implements SoftDeletes {
    /** What observers heard. */
    public static final List<String> TOLD = new ArrayList<>();

    /** Leaves drafts out. */
    public static final class Shown implements GlobalScope<Memo> {
        @Override
        public ModelQuery<Memo> apply(ModelQuery<Memo> query) {
            return query.where(query.qualifyColumn("draft"), false);
        }
    }

    /** Hears at once. */
    public static final class Log implements Observer<Memo> {
        @Override
        public void creating(Memo memo) {
            TOLD.add("creating " + memo.text);
        }

        @Override
        public void created(Memo memo) {
            TOLD.add("created " + memo.text);
        }
    }

    /** Hears after the commit. */
    public static final class LateLog implements Observer<Memo> {
        @Override
        public boolean afterCommit() {
            return true;
        }

        @Override
        public void created(Memo memo) {
            TOLD.add("committed " + memo.text);
        }
    }

    public Long memoNo;
    public String text;
    public boolean draft;
    public Instant madeAt;
    public Instant changedAt;
    public Instant removedAt;

    public final HasMany<MemoLine> lines = hasMany(MemoLine.class);

    @Override
    protected @Nullable DateTimeFormatter dateFormat() {
        return DateTimeFormatter.ofPattern("uuuu/MM/dd");
    }
}
