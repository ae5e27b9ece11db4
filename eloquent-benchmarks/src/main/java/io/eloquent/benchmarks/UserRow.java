package io.eloquent.benchmarks;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A user as hand-written code keeps one: a plain class. */
public class UserRow {
    public @Nullable Long id;
    public @Nullable String name;
    public @Nullable String email;
    public int votes;
    public double score;
    public boolean active;
    public @Nullable BigDecimal balance;
    public @Nullable String status;
    public @Nullable LocalDateTime createdAt;
    public @Nullable LocalDateTime updatedAt;

    static UserRow read(ResultSet row) throws SQLException {
        return read(row, new UserRow());
    }

    static <U extends UserRow> U read(ResultSet row, U user) throws SQLException {
        user.id = row.getLong(1);
        user.name = row.getString(2);
        user.email = row.getString(3);
        user.votes = row.getInt(4);
        user.score = row.getDouble(5);
        user.active = row.getBoolean(6);
        user.balance = row.getBigDecimal(7);
        user.status = row.getString(8);
        user.createdAt = row.getObject(9, LocalDateTime.class);
        user.updatedAt = row.getObject(10, LocalDateTime.class);
        return user;
    }

    /** {@return what the columns hold, in their order} */
    public @Nullable Object[] values() {
        return new Object[] {id, name, email, votes, score, active, balance, status, createdAt, updatedAt};
    }
}
