package io.eloquent.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A user as hand-written code keeps one: a plain class. */
final class UserRow {
    @Nullable
    Long id;

    @Nullable
    String name;

    @Nullable
    String email;

    int votes;
    double score;
    boolean active;

    @Nullable
    BigDecimal balance;

    @Nullable
    String status;

    @Nullable
    LocalDateTime createdAt;

    @Nullable
    LocalDateTime updatedAt;

    @Nullable
    Object[] values() {
        return new Object[] {id, name, email, votes, score, active, balance, status, createdAt, updatedAt};
    }
}
