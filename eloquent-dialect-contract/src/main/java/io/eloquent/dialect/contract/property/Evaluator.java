package io.eloquent.dialect.contract.property;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the rows of a chain in plain Java, one clause after the other, as SQL's definition has it. */
final class Evaluator {
    private final Semantics rules;
    private final Map<String, TableData> tables;

    Evaluator(Semantics rules, List<TableData> tables) {
        this.rules = rules;
        this.tables = tables.stream().collect(Collectors.toMap(TableData::name, table -> table));
    }

    Semantics rules() {
        return rules;
    }

    TableData table(String name) {
        TableData table = tables.get(name);
        if (table == null) {
            throw new InvalidChain("no table " + name);
        }
        return table;
    }

    /**
     * A row of a chain.
     *
     * @param values its values
     * @param keys by what it is sorted
     * @param group of which rows it is made
     */
    record Found(List<@Nullable Object> values, List<@Nullable Object> keys, List<Scope> group) {
        /** {@return a copy whose values have one form only, to be compared with others} */
        List<@Nullable Object> plain() {
            return plainOf(values);
        }
    }

    static List<@Nullable Object> plainOf(List<? extends @Nullable Object> values) {
        List<@Nullable Object> plain = new ArrayList<>(values.size());
        for (Object value : values) {
            plain.add(Type.plain(value));
        }
        return plain;
    }

    /** {@return the rows of a chain, in its order} */
    List<Found> rows(Chain chain, @Nullable Scope around) {
        if (!chain.unions().isEmpty()) {
            return united(chain, around);
        }
        List<Found> rows = new ArrayList<>();
        for (List<Scope> group : groups(chain, around)) {
            List<@Nullable Object> keys = new ArrayList<>();
            chain.orders().forEach(order -> keys.add(order.key().value(this, group)));
            rows.add(new Found(values(chain, group), keys, group));
        }
        if (rules.isDistinct(chain.distinct())) {
            Map<List<@Nullable Object>, Found> different = new LinkedHashMap<>();
            rows.forEach(row -> different.putIfAbsent(row.plain(), row));
            rows = new ArrayList<>(different.values());
        }
        rows.sort(order(chain));
        return rules.limited(rows, chain.limit(), chain.offset());
    }

    /** What is sorted by are labels. */
    private List<Found> united(Chain chain, @Nullable Scope around) {
        Chain first = chain.withUnions(List.of()).withOrders(List.of()).withLimit(null, null);
        List<List<@Nullable Object>> all = Simpler.map(rows(first, around), Found::plain);
        for (Union union : chain.unions()) {
            all = union.of(all, Simpler.map(rows(union.chain(), around), Found::plain));
        }
        List<String> labels = List.copyOf(chain.outputs().keySet());
        List<Found> rows = new ArrayList<>();
        for (List<@Nullable Object> values : all) {
            List<@Nullable Object> keys = new ArrayList<>();
            for (Sort order : chain.orders()) {
                keys.add(values.get(labels.indexOf(order.key().column())));
            }
            rows.add(new Found(values, keys, List.of()));
        }
        rows.sort(order(chain));
        return rules.limited(rows, chain.limit(), chain.offset());
    }

    private List<List<@Nullable Object>> rows(Source source) {
        return source.query() == null
                ? table(source.table()).rows()
                : Simpler.map(rows(source.query(), null), Found::values);
    }

    private List<@Nullable Object> values(Chain chain, List<Scope> group) {
        List<@Nullable Object> values = new ArrayList<>();
        if (chain.outputs().isEmpty()) {
            for (Source source : chain.sources()) {
                source.columns().forEach(column -> values.add(group.get(0).get(source.name(), column.name())));
            }
        } else {
            chain.outputs().values().forEach(output -> values.add(output.value(this, group)));
        }
        return values;
    }

    private Comparator<Found> order(Chain chain) {
        List<Sort> orders = chain.orders();
        return (left, right) -> {
            for (int i = 0; i < orders.size(); i++) {
                int order = rules.order(
                        left.keys.get(i), right.keys.get(i), orders.get(i).descending());
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        };
    }

    private List<List<Scope>> groups(Chain chain, @Nullable Scope around) {
        List<Scope> found = found(chain, around);
        List<List<Scope>> groups = new ArrayList<>();
        if (!chain.isGrouped()) {
            found.forEach(row -> groups.add(List.of(row)));
            return groups;
        }
        if (chain.groupBy().isEmpty()) {
            groups.add(found);
        } else {
            Map<List<@Nullable Object>, List<Scope>> byKey = new LinkedHashMap<>();
            for (Scope row : found) {
                List<@Nullable Object> key = new ArrayList<>();
                chain.groupBy().forEach(column -> key.add(Type.plain(column.value(row))));
                byKey.computeIfAbsent(key, none -> new ArrayList<>()).add(row);
            }
            groups.addAll(byKey.values());
        }
        if (!chain.havings().isEmpty()) {
            groups.removeIf(group -> !rules.holds(Having.of(chain.havings(), this, group)));
        }
        return groups;
    }

    /** {@return the joined rows that the conditions find, in no order} */
    List<Scope> found(Chain chain, @Nullable Scope around) {
        List<Scope> rows = new ArrayList<>();
        for (List<@Nullable Object> row : rows(chain.from())) {
            rows.add(new Scope(around, chain.from().frame(), row));
        }
        List<Source> before = new ArrayList<>(List.of(chain.from()));
        for (JoinStep join : chain.joins()) {
            rows = joined(rows, before, join, around);
            before.add(join.source());
        }
        if (!Term.areNothing(chain.wheres())) {
            rows.removeIf(row -> !rules.holds(Term.of(chain.wheres(), this, row)));
        }
        return rows;
    }

    private List<Scope> joined(List<Scope> rows, List<Source> before, JoinStep join, @Nullable Scope around) {
        Scope.Frame frame = join.source().frame();
        List<List<@Nullable Object>> partners = rows(join.source());
        boolean[] found = new boolean[partners.size()];
        List<Scope> joined = new ArrayList<>();
        for (Scope row : rows) {
            boolean lonely = true;
            for (int i = 0; i < partners.size(); i++) {
                Scope pair = new Scope(row, frame, partners.get(i));
                if (join.kind() == JoinStep.Kind.CROSS || rules.holds(Term.of(join.on(), this, pair))) {
                    joined.add(pair);
                    lonely = false;
                    found[i] = true;
                }
            }
            if (lonely && join.kind() == JoinStep.Kind.LEFT && rules.keepsTheLonely()) {
                joined.add(new Scope(row, frame, frame.nulls()));
            }
        }
        if (join.kind() == JoinStep.Kind.RIGHT && rules.keepsTheLonely()) {
            for (int i = 0; i < partners.size(); i++) {
                if (!found[i]) {
                    joined.add(new Scope(nulls(before, around), frame, partners.get(i)));
                }
            }
        }
        return joined;
    }

    private static @Nullable Scope nulls(List<Source> sources, @Nullable Scope around) {
        Scope row = around;
        for (Source source : sources) {
            row = new Scope(row, source.frame(), source.frame().nulls());
        }
        return row;
    }

    /** {@return the values of a column in rows} */
    List<@Nullable Object> values(Ref column, List<Scope> rows) {
        List<@Nullable Object> values = new ArrayList<>(rows.size());
        for (Scope row : rows) {
            values.add(column.value(row));
        }
        return values;
    }

    /** {@return the values of a query of one column} */
    List<@Nullable Object> firstColumn(Chain query, @Nullable Scope around) {
        List<@Nullable Object> values = new ArrayList<>();
        rows(query, around).forEach(row -> values.add(row.values.get(0)));
        return values;
    }

    /** {@return the value of a query of one column that finds one row at most, or null} */
    @Nullable
    Object onlyValue(Chain query, @Nullable Scope around) {
        List<@Nullable Object> values = firstColumn(query, around);
        if (values.size() > 1) {
            throw new InvalidChain("more than one row");
        }
        return values.isEmpty() ? null : values.get(0);
    }

    /** {@return rows in lists of those whose order nobody knows} */
    List<List<List<@Nullable Object>>> bags(Chain chain, List<Found> rows) {
        Comparator<Found> order = order(chain);
        List<List<List<@Nullable Object>>> bags = new ArrayList<>();
        Found last = null;
        for (Found row : rows) {
            if (last == null || order.compare(last, row) != 0) {
                bags.add(new ArrayList<>());
            }
            bags.get(bags.size() - 1).add(row.plain());
            last = row;
        }
        return Collections.unmodifiableList(bags);
    }
}
