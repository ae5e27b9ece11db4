package io.eloquent.benchmarks;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A user as an immutable value. */
public record UserRecord(
        Long id,
        String name,
        @Nullable String email,
        int votes,
        double score,
        boolean active,
        BigDecimal balance,
        String status,
        LocalDateTime createdAt,
        LocalDateTime updatedAt) {

    static UserRecord read(ResultSet row) throws SQLException {
        return new UserRecord(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getDouble(5),
                row.getBoolean(6),
                row.getBigDecimal(7),
                row.getString(8),
                row.getObject(9, LocalDateTime.class),
                row.getObject(10, LocalDateTime.class));
    }

    @Nullable
    Object[] values() {
        return new Object[] {id, name, email, votes, score, active, balance, status, createdAt, updatedAt};
    }
}
