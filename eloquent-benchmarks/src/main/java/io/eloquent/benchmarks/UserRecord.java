package io.eloquent.benchmarks;

import java.math.BigDecimal;
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

    @Nullable
    Object[] values() {
        return new Object[] {id, name, email, votes, score, active, balance, status, createdAt, updatedAt};
    }
}
