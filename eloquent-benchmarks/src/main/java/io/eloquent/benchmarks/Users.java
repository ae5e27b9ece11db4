package io.eloquent.benchmarks;

import io.eloquent.benchmarks.stub.StubDataSource;
import io.eloquent.benchmarks.stub.StubTable;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The table that all benchmarks read: ten columns, every row different from the next. */
final class Users {
    private static final LocalDateTime START = LocalDateTime.of(2025, 1, 1, 0, 0);

    private final long[] id;
    private final String[] name;
    private final @Nullable String[] email;
    private final int[] votes;
    private final double[] score;
    private final boolean[] active;
    private final BigDecimal[] balance;
    private final String[] status;
    private final LocalDateTime[] createdAt;
    private final LocalDateTime[] updatedAt;

    /**
     * Makes users.
     *
     * @param rows how many
     */
    Users(int rows) {
        id = new long[rows];
        name = new String[rows];
        email = new String[rows];
        votes = new int[rows];
        score = new double[rows];
        active = new boolean[rows];
        balance = new BigDecimal[rows];
        status = new String[rows];
        createdAt = new LocalDateTime[rows];
        updatedAt = new LocalDateTime[rows];
        for (int i = 0; i < rows; i++) {
            // beyond the range that Long.valueOf keeps, so that hand-written code boxes as it would in real life
            id[i] = 1_000L + i;
            name[i] = "User " + i;
            email[i] = i % 10 == 9 ? null : "user" + i + "@example.com";
            votes[i] = i % 7 == 0 ? 0 : i;
            score[i] = i / 8.0;
            active[i] = i % 3 == 0;
            balance[i] = BigDecimal.valueOf(i * 101L, 2);
            status[i] = i % 2 == 0 ? "gold" : "silver";
            createdAt[i] = START.plusMinutes(i);
            updatedAt[i] = START.plusHours(i);
        }
    }

    /** {@return a database that answers every query with these users, and changes one row a statement} */
    StubDataSource database() {
        return new StubDataSource(
                StubTable.rows(id.length)
                        .column("id", id)
                        .column("name", name)
                        .column("email", email)
                        .column("votes", votes)
                        .column("score", score)
                        .column("active", active)
                        .column("balance", balance)
                        .column("status", status)
                        .column("created_at", createdAt)
                        .column("updated_at", updatedAt)
                        .build(),
                1);
    }

    /**
     * Proves that every column of every user was read.
     *
     * @param read what was read
     * @param values the values of one, in the order of the columns
     * @param <T> what users were read as
     * @throws AssertionError if they are others
     */
    <T> void check(List<T> read, Function<T, @Nullable Object[]> values) {
        if (read.size() != id.length || checksum(read.stream().map(values).toList()) != checksum(values())) {
            throw new AssertionError("read " + read.size() + " users that are not the " + id.length + " of the table");
        }
    }

    /** {@return the values of each user, in the order of the columns} */
    List<@Nullable Object[]> values() {
        List<@Nullable Object[]> all = new ArrayList<>();
        for (int i = 0; i < id.length; i++) {
            all.add(new Object[] {
                id[i],
                name[i],
                email[i],
                votes[i],
                score[i],
                active[i],
                balance[i],
                status[i],
                createdAt[i],
                updatedAt[i]
            });
        }
        return all;
    }

    private static long checksum(List<@Nullable Object[]> rows) {
        long sum = 0;
        for (Object[] row : rows) {
            sum = sum * 31 + Arrays.hashCode(row);
        }
        return sum;
    }
}
