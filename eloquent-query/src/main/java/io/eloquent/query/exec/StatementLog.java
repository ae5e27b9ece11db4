package io.eloquent.query.exec;

import io.eloquent.query.compile.CompiledSql;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes statements to the logger {@code io.eloquent.sql} at level DEBUG, without their values unless allowed. */
final class StatementLog {
    static final Logger LOGGER = LoggerFactory.getLogger("io.eloquent.sql");

    private final SqlErrors errors;

    StatementLog(SqlErrors errors) {
        this.errors = errors;
    }

    boolean isEnabled() {
        return LOGGER.isDebugEnabled();
    }

    void write(CompiledSql sql, long nanos, @Nullable Throwable error) {
        LOGGER.debug(
                "[{}] {} ({}; {} ms{})",
                errors.connection(),
                sql.sql(),
                errors.bindings(sql.bindings()),
                TimeUnit.NANOSECONDS.toMicros(nanos) / 1000.0,
                error == null ? "" : "; failed");
    }
}
