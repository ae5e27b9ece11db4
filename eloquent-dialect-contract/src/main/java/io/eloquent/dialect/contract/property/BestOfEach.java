package io.eloquent.dialect.contract.property;

import io.eloquent.query.Database;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The first rows of each kind: those with the first place of all kinds, then those with the second.
 *
 * @param chain which rows, in an order without ties
 * @param most how many of each kind
 * @param column rows that are equal in it are of one kind
 */
record BestOfEach(Chain chain, int most, Ref column) implements Ask {
    @Override
    public Ask of(Chain other) {
        return new BestOfEach(other, most, column);
    }

    @Override
    public boolean takes(Chain other) {
        return other.hasNoTies(other.orders());
    }

    @Override
    public List<List<@Nullable Object>> answer(Database db) {
        List<ColumnSpec> columns = chain.columns();
        return Simpler.map(chain.on(db).groupLimit(most, column.name()).get(), row -> Reading.values(row, columns));
    }

    @Override
    public List<List<List<@Nullable Object>>> expected(Evaluator evaluator) {
        Map<@Nullable Object, Integer> places = new HashMap<>();
        List<List<List<@Nullable Object>>> bags = new ArrayList<>();
        for (Evaluator.Found row : evaluator.rows(chain, null)) {
            Object kind = Type.plain(column.value(evaluator, row.group()));
            int place = places.merge(kind, 1, Integer::sum);
            if (place <= most) {
                if (bags.size() < place) {
                    bags.add(new ArrayList<>());
                }
                bags.get(place - 1).add(row.plain());
            }
        }
        return bags;
    }

    @Override
    public String end() {
        return JavaText.call("groupLimit", most, column.name()) + ".get()";
    }
}
