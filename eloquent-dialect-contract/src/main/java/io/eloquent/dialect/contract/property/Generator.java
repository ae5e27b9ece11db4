package io.eloquent.dialect.contract.property;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes questions about tables. */
final class Generator {
    /** How many rows, joined with each other, the evaluator looks at. */
    private static final int MOST_PAIRS = 1500;

    private final Dice dice;
    private final List<TableData> tables;
    private final RandomConditions conditions;
    private int aliases;
    private int pairs;
    private @Nullable String written;

    Generator(Dice dice, List<TableData> tables) {
        this.dice = dice;
        this.tables = tables;
        this.conditions = new RandomConditions(dice, this);
    }

    /** {@return a question} */
    Ask next() {
        aliases = 0;
        pairs = 1;
        written = null;
        int kind = dice.below(100);
        if (kind < 58) {
            return new Reading.Get(query());
        }
        if (kind < 62) {
            Chain chain = limited(plain(), 100);
            return hasKeys(chain) ? new Reading.First(chain) : new Reading.Get(chain);
        }
        if (kind < 69) {
            Chain chain = query();
            boolean single = chain.isGrouped() && chain.groupBy().isEmpty();
            // what is selected by raw SQL makes room for the count: nobody knows that it was an aggregate
            return single ? new Reading.Get(chain) : new Reading.Count(chain);
        }
        if (kind < 72) {
            Chain chain = query();
            // SQLite 3.54 takes a distinct out of an exists, even where an offset counts on it
            return new Reading.Exists(chain.distinct() ? chain.withLimit(null, null) : chain, dice.chance(30));
        }
        if (kind < 75) {
            return paging();
        }
        return kind < 79 ? pluck() : kind < 87 ? total() : write();
    }

    // ---- whole queries

    private Chain query() {
        int shape = dice.below(115);
        if (shape >= 100) {
            return united();
        }
        if (shape < 55) {
            Chain chain = plain();
            return limited(chain, 35);
        }
        return shape < 72 ? distinct() : grouped();
    }

    private Chain plain() {
        Chain chain = where(sources(null, 0), null, 0);
        Sight sight = new Sight(chain.sources(), null);
        if (chain.joins().isEmpty() && dice.chance(50)) {
            return chain;
        }
        List<Expression> selected = dice.list(dice.between(1, 4), i -> own(sight, any -> true));
        if (dice.chance(20)) {
            selected.add(new ScalarQuery(ofNumber(sight, 1)));
        }
        return chain.withOutputs(outputs(selected));
    }

    private Chain distinct() {
        Chain chain = where(sources(null, 0), null, 0).withDistinct(true);
        Sight sight = new Sight(chain.sources(), null);
        boolean sorted = dice.chance(60);
        List<Ref> columns = dice.list(dice.between(1, 3), i -> own(sight, type -> type.isOrdered() || !sorted));
        Chain selected = chain.withOutputs(outputs(columns));
        return sorted ? limitedBy(selected, columns, 40) : selected;
    }

    private Chain united() {
        Chain chain = where(sources(null, 0), null, 0);
        Sight sight = new Sight(chain.sources(), null);
        boolean sorted = dice.chance(60);
        List<Ref> columns = dice.list(dice.between(1, 3), i -> own(sight, type -> type.isOrdered() || !sorted));
        Chain first = chain.withOutputs(outputs(columns)).withDistinct(dice.chance(15));
        List<Union> unions = new ArrayList<>();
        for (int i = dice.between(1, 2); i > 0; i--) {
            Chain other = other(columns);
            if (other != null) {
                unions.add(new Union(dice.of(List.of(Union.Kind.values())), other));
            }
        }
        if (unions.isEmpty()) {
            return first;
        }
        Chain all = first.withUnions(unions);
        List<Ref> labels = Simpler.map(all.columns(), column -> new Ref("", column.name(), column.type(), false));
        return sorted ? limitedBy(all, labels, 40) : all;
    }

    /** {@return a chain of columns of the same types, if there are such} */
    private @Nullable Chain other(List<Ref> columns) {
        Chain chain = where(sources(null, 1), null, 1);
        Sight sight = new Sight(chain.sources(), null);
        List<Ref> selected = new ArrayList<>();
        for (Ref column : columns) {
            if (sight.own(type -> type == column.type()).isEmpty()) {
                return null;
            }
            selected.add(own(sight, type -> type == column.type()));
        }
        Chain other = chain.withOutputs(outputs(selected));
        return dice.chance(30) ? limited(other, 70) : other;
    }

    private Chain grouped() {
        Chain chain = where(sources(null, 0), null, 0);
        Sight sight = new Sight(chain.sources(), null);
        boolean sorted = dice.chance(60);
        List<Ref> keys = dice.list(dice.below(3), i -> own(sight, type -> type.isOrdered() || !sorted));
        List<Aggregate> aggregates = dice.list(dice.between(1, 3), i -> aggregate(sight));
        List<Expression> selected = new ArrayList<>(keys);
        selected.addAll(aggregates);
        Chain groups = chain.withOutputs(outputs(selected));
        if (keys.isEmpty()) {
            return groups;
        }
        List<Having> havings = dice.list(dice.below(3), i -> having(keys, sight));
        groups = groups.withGroups(keys, havings);
        return sorted ? limitedBy(groups, keys, 40) : groups;
    }

    private Having having(List<Ref> keys, Sight sight) {
        Expression subject = dice.chance(40) ? dice.of(keys) : aggregate(sight);
        Type type = subject.type();
        return new Having(dice.chance(35), subject, conditions.operator(type), conditions.value(type));
    }

    private Aggregate aggregate(Sight sight) {
        return switch (dice.below(5)) {
            case 0 -> new Aggregate("count", false, null);
            case 1 -> new Aggregate("count", dice.chance(50), own(sight, any -> true));
            case 2 -> new Aggregate("sum", dice.chance(20), own(sight, Type::isNumber));
            case 3 -> new Aggregate("min", false, own(sight, Generator::hasLeast));
            default -> new Aggregate("max", false, own(sight, Generator::hasLeast));
        };
    }

    /** PostgreSQL has no least boolean. */
    private static boolean hasLeast(Type type) {
        return type.isOrdered() && type != Type.BOOLEAN;
    }

    private Ref own(Sight sight, Predicate<Type> type) {
        return conditions.spelled(sight, dice.of(sight.own(type)));
    }

    private static Map<String, Expression> outputs(List<? extends Expression> selected) {
        return outputs("x", selected);
    }

    private static Map<String, Expression> outputs(String label, List<? extends Expression> selected) {
        Map<String, Expression> outputs = new LinkedHashMap<>();
        for (Expression expression : selected) {
            outputs.put(label + outputs.size(), expression);
        }
        return outputs;
    }

    // ---- order and limit

    /** {@return the chain in an order, and in so many of a hundred times with a limit, then in an order without ties} */
    private Chain limited(Chain chain, int percent) {
        List<Ref> keys = dice.list(dice.below(3), i -> own(new Sight(chain.sources(), null), Type::isOrdered));
        List<Sort> orders = sorts(keys);
        if (!dice.chance(percent) || !hasKeys(chain)) {
            return chain.withOrders(orders);
        }
        chain.sources().forEach(source -> orders.add(new Sort(source.key(), dice.chance(30))));
        return cut(chain.withOrders(orders));
    }

    private static boolean hasKeys(Chain chain) {
        return chain.sources().stream().allMatch(Source::hasKey);
    }

    /** {@return the chain in the order of all these keys, which leave no ties} */
    private Chain limitedBy(Chain chain, List<Ref> keys, int percent) {
        Chain sorted = chain.withOrders(sorts(keys));
        return dice.chance(percent) ? cut(sorted) : sorted;
    }

    private List<Sort> sorts(List<Ref> keys) {
        return new ArrayList<>(Simpler.map(keys, key -> new Sort(key, dice.chance(40))));
    }

    private Chain cut(Chain chain) {
        return chain.withLimit(
                dice.chance(85) ? (Long) (long) dice.below(6) : null,
                dice.chance(40) ? (Long) (long) dice.below(4) : null);
    }

    // ---- tables

    private Chain where(Chain chain, @Nullable Sight around, int depth) {
        Sight sight = new Sight(chain.sources(), around);
        return chain.withWheres(conditions.terms(sight, depth == 0 ? 4 : 2, depth));
    }

    private Chain sources(@Nullable Sight around, int depth) {
        Chain chain = Chain.from(source(List.of(), around));
        int joins = dice.chance(depth == 0 ? 55 : 80) ? 0 : dice.between(1, 2);
        for (int i = 0; i < joins; i++) {
            TableData table = dice.of(tables);
            if (pairs * Math.max(1, table.rows().size()) < MOST_PAIRS
                    && !table.name().equals(written)) {
                Source next = around == null && written == null && dice.chance(12)
                        ? derived(false)
                        : source(table, chain.sources(), around);
                chain = joined(chain, next, around, depth);
            }
        }
        return chain;
    }

    private Source source(List<Source> taken, @Nullable Sight around) {
        if (around == null && dice.chance(12)) {
            return derived(dice.chance(35));
        }
        List<TableData> free =
                tables.stream().filter(table -> !table.name().equals(written)).toList();
        return source(dice.of(free), taken, around);
    }

    private Source source(TableData table, List<Source> taken, @Nullable Sight around) {
        pairs *= Math.max(1, table.rows().size());
        // within a query, the conditions of a join may mean the table of that name in the query around it
        boolean hides = around != null && !taken.isEmpty();
        boolean aliased = hides
                || taken.stream().anyMatch(source -> source.name().equals(table.name()))
                || dice.chance(around == null ? 30 : 60);
        return Source.of(table, aliased ? "a" + aliases++ : null);
    }

    /** {@return a query in the place of a table} It has a number, whatever else. */
    private Source derived(boolean named) {
        Chain chain = where(Chain.from(source(dice.of(tables), List.of(), null)), null, 2);
        if (dice.chance(40)) {
            Sight sight = new Sight(chain.sources(), null);
            List<Expression> selected = new ArrayList<>(List.of(own(sight, any -> true)));
            selected.add(new Aggregate("count", false, null));
            // not the labels of the query around it, or nobody knows which of the two it is sorted by
            chain = chain.withOutputs(outputs("y", selected)).withGroups(List.of((Ref) selected.get(0)), List.of());
        } else if (dice.chance(40)) {
            chain = limited(chain, 70);
        }
        return Source.of(chain, "a" + aliases++, named);
    }

    private Chain joined(Chain chain, Source source, @Nullable Sight around, int depth) {
        List<JoinStep> joins = new ArrayList<>(chain.joins());
        List<Source> seen = new ArrayList<>(chain.sources());
        seen.add(source);
        Sight sight = new Sight(seen, around);
        int kind = dice.below(10);
        Condition pair = pair(new Sight(chain.sources(), null), source);
        if (kind == 0 || pair == null) {
            joins.add(new JoinStep(JoinStep.Kind.CROSS, source, List.of()));
        } else {
            List<Term> on = new ArrayList<>();
            on.add(new Term(false, pair));
            on.addAll(conditions.terms(sight, dice.chance(30) ? 2 : 0, depth + 1));
            joins.add(new JoinStep(
                    kind < 5 ? JoinStep.Kind.INNER : kind < 9 ? JoinStep.Kind.LEFT : JoinStep.Kind.RIGHT, source, on));
        }
        return chain.withJoins(joins);
    }

    private @Nullable Condition pair(Sight before, Source source) {
        Sight after = new Sight(List.of(source), null);
        Ref right = dice.of(after.own(any -> true));
        List<Ref> left = before.own(type -> RandomConditions.areAlike(type, right.type()));
        if (left.isEmpty()) {
            return null;
        }
        return new Comparing.WithColumn(
                dice.of(left), dice.chance(85) ? "=" : conditions.operator(right.type()), right);
    }

    // ---- queries in queries

    /** {@return a query of any columns} */
    Chain inner(Sight around, int depth) {
        return where(sources(around, depth), around, depth);
    }

    /** {@return a query of one column, or one that selects nothing by name if there is no such column} */
    Chain ofColumn(Sight around, int depth, Predicate<Type> type) {
        Chain chain = inner(around, depth);
        Sight sight = new Sight(chain.sources(), around);
        List<Ref> columns = sight.own(type);
        if (columns.isEmpty()) {
            return chain;
        }
        Ref column = conditions.spelled(sight, dice.of(columns));
        Chain query = chain.withOutputs(outputs(List.of(column)));
        return switch (dice.below(6)) {
            case 0 -> query.withDistinct(true);
            case 1 -> query.withGroups(List.of(column), dice.list(dice.below(2), i -> having(List.of(column), sight)));
            default -> query;
        };
    }

    /** {@return a query of one number at most} */
    Chain ofNumber(Sight around, int depth) {
        Chain chain = inner(around, depth);
        Sight sight = new Sight(chain.sources(), around);
        if (dice.chance(40)) {
            Chain first = chain.withOutputs(outputs(List.of(own(sight, Type::isNumber))));
            return limited(first, 100).withLimit(1L, dice.chance(20) ? 1L : null);
        }
        Aggregate aggregate = aggregate(sight);
        while (!aggregate.type().isNumber()) {
            aggregate = aggregate(sight);
        }
        return chain.withOutputs(outputs(List.of(aggregate)));
    }

    // ---- what ends a chain

    private Ask pluck() {
        Chain chain = where(sources(null, 0), null, 0);
        Ref column = own(new Sight(chain.sources(), null), any -> true);
        if (column.type().isOrdered() && dice.chance(30)) {
            return new Reading.Pluck(limitedBy(chain.withDistinct(true), List.of(column), 40), column);
        }
        return new Reading.Pluck(limited(chain, 40), column);
    }

    private Ask paging() {
        Chain chain = where(Chain.from(source(dice.of(tables), List.of(), null)), null, 0);
        Paging.Kind kind = dice.of(List.of(Paging.Kind.values()));
        int size = dice.between(1, 4);
        Sight sight = new Sight(chain.sources(), null);
        if (dice.chance(25)) {
            Chain sorted = limited(chain, 100).withLimit(null, null);
            return new BestOfEach(sorted, size, own(sight, any -> true));
        }
        if (kind == Paging.Kind.CURSOR) {
            Map<String, Ref> keys = new LinkedHashMap<>();
            for (Ref key : dice.list(dice.below(3), i -> own(sight, Type::isOrdered))) {
                if (!key.column().equals("id")) {
                    keys.putIfAbsent(key.column(), key);
                }
            }
            return new Paging(chain.withOrders(sorts(List.copyOf(keys.values()))), kind, size);
        }
        if (kind == Paging.Kind.BY_ID) {
            Long limit = dice.chance(30) ? (Long) (long) dice.below(6) : null;
            return new Paging(chain.withLimit(limit, null), kind, size);
        }
        Chain sorted = limited(chain, 100);
        return new Paging(kind == Paging.Kind.PAGE ? sorted.withLimit(null, null) : sorted, kind, size);
    }

    private Ask total() {
        Chain chain = where(sources(null, 0), null, 0);
        Sight sight = new Sight(chain.sources(), null);
        String function = dice.of(List.of("count", "sum", "min", "max", "avg"));
        Predicate<Type> type = function.equals("count")
                ? any -> true
                : function.length() == 3 && function.startsWith("m") ? Generator::hasLeast : Type::isNumber;
        Ref column = own(sight, type);
        if (dice.chance(25)) {
            return new Reading.Total(chain.withDistinct(true), function, column);
        }
        return new Reading.Total(limited(chain, 30), function, column);
    }

    private Ask write() {
        TableData table = dice.of(tables);
        Chain chain = Chain.from(source(table, List.of(), null));
        written = table.name();
        if (tables.size() > 1 && dice.chance(30)) {
            TableData other =
                    dice.of(tables.stream().filter(each -> !each.equals(table)).toList());
            chain = joined(chain, source(other, chain.sources(), null), null, tables.size() == 1 ? 2 : 1);
        }
        chain = chain.withWheres(conditions.terms(new Sight(chain.sources(), null), 3, tables.size() == 1 ? 2 : 0));
        chain = dice.chance(35) ? limited(chain, 80) : chain;
        Writing.Kind kind = dice.of(List.of(Writing.Kind.values()));
        return new Writing(chain, kind, kind == Writing.Kind.DELETE ? Map.of() : changes(table, kind));
    }

    private Map<ColumnSpec, @Nullable Object> changes(TableData table, Writing.Kind kind) {
        Map<ColumnSpec, @Nullable Object> changes = new LinkedHashMap<>();
        List<ColumnSpec> columns = table.columns().subList(1, table.columns().size());
        if (kind == Writing.Kind.INCREMENT) {
            changes.put(columns.get(0), dice.between(-2, 3));
        }
        for (int i = dice.between(kind == Writing.Kind.UPDATE ? 1 : 0, 2); i > 0; i--) {
            ColumnSpec column = dice.of(columns);
            changes.putIfAbsent(
                    column, dice.chance(20) ? null : dice.of(column.type().samples()));
        }
        return changes;
    }
}
