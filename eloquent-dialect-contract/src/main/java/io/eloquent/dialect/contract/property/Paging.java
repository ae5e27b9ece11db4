package io.eloquent.dialect.contract.property;

import io.eloquent.query.CursorPage;
import io.eloquent.query.Database;
import io.eloquent.query.Query;
import io.eloquent.query.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads all rows of one table in several queries.
 *
 * @param chain which rows
 * @param kind how one query follows the other
 * @param size how many rows each reads
 */
record Paging(Chain chain, Kind kind, int size) implements Ask {

    enum Kind {
        /** By offset; the order has no ties. */
        CHUNK,
        /** By the key, whatever the order. */
        BY_ID,
        /** By the values of the last row; the order is completed by the key. */
        CURSOR,
        /** By the number of the page; the order has no ties. */
        PAGE
    }

    @Override
    public Ask of(Chain other) {
        return new Paging(other, kind, size);
    }

    @Override
    public boolean takes(Chain other) {
        boolean free = kind == Kind.BY_ID || kind == Kind.CURSOR;
        return free || other.hasNoTies(other.orders());
    }

    @Override
    public List<List<@Nullable Object>> answer(Database db) {
        List<Row> rows = new ArrayList<>();
        Query query = chain.on(db);
        switch (kind) {
            case CHUNK -> query.chunk(size).forEach(rows::addAll);
            case BY_ID -> {
                try (Stream<Row> found = query.lazyById(size)) {
                    found.forEach(rows::add);
                }
            }
            case CURSOR -> {
                CursorPage<Row> page = query.cursorPaginate(size, null);
                rows.addAll(page.items());
                while (page.nextCursor().isPresent() && rows.size() < 1000) {
                    page = query.cursorPaginate(size, page.nextCursor().get());
                    rows.addAll(page.items());
                }
            }
            case PAGE -> {
                long last = query.paginate(size, 1).lastPage();
                for (long page = 1; page <= last; page++) {
                    rows.addAll(query.paginate(size, page).items());
                }
            }
        }
        List<ColumnSpec> columns = chain.columns();
        return Simpler.map(rows, row -> Reading.values(row, columns));
    }

    @Override
    public List<List<List<@Nullable Object>>> expected(Evaluator evaluator) {
        Chain all = ordered();
        return evaluator.bags(all, evaluator.rows(all, null));
    }

    private Chain ordered() {
        Sort byKey = new Sort(chain.from().key(), false);
        if (kind == Kind.BY_ID) {
            return chain.withOrders(List.of(byKey));
        }
        if (kind == Kind.CURSOR) {
            List<Sort> orders = new ArrayList<>(chain.orders());
            boolean down = !orders.isEmpty() && orders.get(orders.size() - 1).descending();
            orders.add(new Sort(chain.from().key(), down));
            return chain.withOrders(orders);
        }
        return chain;
    }

    @Override
    public String end() {
        return switch (kind) {
            case CHUNK -> JavaText.call("chunk", size);
            case BY_ID -> JavaText.call("lazyById", size);
            case CURSOR -> JavaText.call("cursorPaginate", size, null) + " …";
            case PAGE -> JavaText.call("paginate", size, 1) + " …";
        };
    }
}
