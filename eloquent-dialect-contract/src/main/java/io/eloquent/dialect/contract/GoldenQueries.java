package io.eloquent.dialect.contract;

import java.util.List;
import java.util.stream.Stream;

/**
 * The SQL that each chain becomes: a part of what the library promises. A line names the databases that it is for, then
 * their SQL, or after {@code !} how the message of their refusal begins. The values that are bound follow the lines. A
 * class for each family of chains.
 */
final class GoldenQueries {
    private GoldenQueries() {}

    static final List<GoldenQuery> ALL = Stream.of(
                    GoldenSelects.ALL,
                    GoldenConditions.ALL,
                    GoldenNegations.ALL,
                    GoldenColumns.ALL,
                    GoldenSubqueries.ALL,
                    GoldenTexts.ALL,
                    GoldenDates.ALL,
                    GoldenJson.ALL,
                    GoldenJoins.ALL,
                    GoldenGroups.ALL,
                    GoldenOrders.ALL,
                    GoldenAggregates.ALL,
                    GoldenUnions.ALL,
                    GoldenCtes.ALL,
                    GoldenLocks.ALL,
                    GoldenTyped.ALL,
                    GoldenCases.ALL,
                    GoldenWindows.ALL,
                    GoldenExpressions.ALL,
                    GoldenInserts.ALL,
                    GoldenUpserts.ALL,
                    GoldenUpdates.ALL,
                    GoldenDeletes.ALL,
                    GoldenPages.ALL,
                    GoldenReads.ALL)
            .flatMap(List::stream)
            .toList();
}
