package io.eloquent.dialect.contract.property;

import io.eloquent.query.Database;
import io.eloquent.query.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A query as its chain says it. Each {@code with} method returns a changed copy.
 *
 * @param from the first table
 * @param joins the others
 * @param wheres which rows
 * @param outputs what is selected, with the label of each; none for everything
 * @param distinct whether equal rows come once
 * @param groupBy what makes rows one group
 * @param havings which groups
 * @param unions what becomes of these rows and those of other chains
 * @param orders the order, of all of them
 * @param limit at most so many rows, or null
 * @param offset so many rows are passed over, or null
 */
record Chain(
        Source from,
        List<JoinStep> joins,
        List<Term> wheres,
        Map<String, Expression> outputs,
        boolean distinct,
        List<Ref> groupBy,
        List<Having> havings,
        List<Union> unions,
        List<Sort> orders,
        @Nullable Long limit,
        @Nullable Long offset) {

    static Chain from(Source source) {
        return new Chain(
                source, List.of(), List.of(), Map.of(), false, List.of(), List.of(), List.of(), List.of(), null, null);
    }

    Chain withJoins(List<JoinStep> value) {
        return new Chain(from, value, wheres, outputs, distinct, groupBy, havings, unions, orders, limit, offset);
    }

    Chain withWheres(List<Term> value) {
        return new Chain(from, joins, value, outputs, distinct, groupBy, havings, unions, orders, limit, offset);
    }

    Chain withOutputs(Map<String, Expression> value) {
        return new Chain(from, joins, wheres, value, distinct, groupBy, havings, unions, orders, limit, offset);
    }

    Chain withDistinct(boolean value) {
        return new Chain(from, joins, wheres, outputs, value, groupBy, havings, unions, orders, limit, offset);
    }

    Chain withGroups(List<Ref> keys, List<Having> conditions) {
        return new Chain(from, joins, wheres, outputs, distinct, keys, conditions, unions, orders, limit, offset);
    }

    Chain withUnions(List<Union> value) {
        return new Chain(from, joins, wheres, outputs, distinct, groupBy, havings, value, orders, limit, offset);
    }

    Chain withFrom(Source value) {
        return new Chain(value, joins, wheres, outputs, distinct, groupBy, havings, unions, orders, limit, offset);
    }

    Chain withOrders(List<Sort> value) {
        return new Chain(from, joins, wheres, outputs, distinct, groupBy, havings, unions, value, limit, offset);
    }

    Chain withLimit(@Nullable Long rows, @Nullable Long passedOver) {
        return new Chain(from, joins, wheres, outputs, distinct, groupBy, havings, unions, orders, rows, passedOver);
    }

    /** {@return all tables} */
    List<Source> sources() {
        List<Source> all = new ArrayList<>(List.of(from));
        joins.forEach(join -> all.add(join.source()));
        return all;
    }

    boolean isLimited() {
        return limit != null || offset != null;
    }

    /** {@return whether each row is a group of rows} */
    boolean isGrouped() {
        return !groupBy.isEmpty() || outputs.values().stream().anyMatch(Aggregate.class::isInstance);
    }

    /** {@return the columns of its rows} */
    List<ColumnSpec> columns() {
        if (outputs.isEmpty()) {
            return sources().stream()
                    .flatMap(source -> source.columns().stream())
                    .toList();
        }
        return outputs.entrySet().stream()
                .map(output -> new ColumnSpec(output.getKey(), output.getValue().type()))
                .toList();
    }

    /** {@return the builder's chain} */
    Query on(Database db) {
        Query query = from.start(db);
        for (Map.Entry<String, Expression> output : outputs.entrySet()) {
            query = output.getValue().select(query, output.getKey(), db);
        }
        if (distinct) {
            query = query.distinct();
        }
        for (JoinStep join : joins) {
            query = join.addTo(query, db);
        }
        query = Term.addTo(query, wheres, db);
        for (Ref key : groupBy) {
            query = query.groupBy(key.name());
        }
        for (Having having : havings) {
            query = having.addTo(query);
        }
        for (Union union : unions) {
            query = union.addTo(query, db);
        }
        for (Sort order : orders) {
            query = order.addTo(query);
        }
        query = offset == null ? query : query.offset(offset);
        return limit == null ? query : query.limit(limit);
    }

    /** {@return chains of which each is simpler} */
    List<Chain> simpler() {
        List<Chain> all = new ArrayList<>();
        if (isLimited()) {
            all.add(withLimit(null, null));
            if (offset != null) {
                all.add(withLimit(limit, null));
            }
            if (limit != null && limit > 1) {
                all.add(withLimit(limit - 1, offset));
            }
            if (offset != null && offset > 1) {
                all.add(withLimit(limit, offset - 1));
            }
        }
        for (List<Sort> fewer : Simpler.shorter(orders)) {
            if (!isLimited() || hasNoTies(fewer)) {
                all.add(withOrders(fewer));
            }
        }
        if (from.query() != null) {
            from.query().simpler().forEach(simpler -> all.add(withFrom(from.withQuery(simpler))));
        }
        Simpler.lists(unions, union -> Simpler.map(union.chain().simpler(), chain -> new Union(union.kind(), chain)))
                .forEach(fewer -> all.add(withUnions(fewer)));
        if (unions.isEmpty() && outputs.values().stream().anyMatch(ScalarQuery.class::isInstance)) {
            all.add(withOutputs(Map.of("x0", from.key())));
        }
        for (String label : unions.isEmpty() ? outputs.keySet() : Set.<String>of()) {
            Map<String, Expression> fewer = new LinkedHashMap<>(outputs);
            fewer.remove(label);
            all.add(withOutputs(fewer));
        }
        if (distinct) {
            all.add(withDistinct(false));
        }
        Term.simpler(wheres).forEach(fewer -> all.add(withWheres(fewer)));
        Simpler.shorter(havings).forEach(fewer -> all.add(withGroups(groupBy, fewer)));
        Simpler.shorter(groupBy).forEach(fewer -> all.add(withGroups(fewer, havings)));
        joins.forEach(join -> all.add(without(join)));
        all.removeIf(chain -> chain.outputs.isEmpty() != outputs.isEmpty());
        all.removeIf(chain -> chain.unions.stream().anyMatch(union -> !chain.isLike(union.chain())));
        for (int i = 0; i < joins.size(); i++) {
            JoinStep join = joins.get(i);
            for (List<Term> on : Term.simpler(join.on())) {
                if (!Term.areNothing(on)) {
                    all.add(withJoin(i, new JoinStep(join.kind(), join.source(), on)));
                }
            }
            if (join.source().query() != null) {
                for (Chain simpler : join.source().query().simpler()) {
                    all.add(withJoin(i, new JoinStep(join.kind(), join.source().withQuery(simpler), join.on())));
                }
            }
            if (join.kind() == JoinStep.Kind.LEFT || join.kind() == JoinStep.Kind.RIGHT) {
                all.add(withJoin(i, new JoinStep(JoinStep.Kind.INNER, join.source(), join.on())));
            }
        }
        return all;
    }

    private boolean isLike(Chain other) {
        return Simpler.map(columns(), ColumnSpec::type).equals(Simpler.map(other.columns(), ColumnSpec::type));
    }

    /** {@return whether no two rows are equal in all of these keys} */
    boolean hasNoTies(List<Sort> keys) {
        if (!unions.isEmpty() || distinct || isGrouped()) {
            return false;
        }
        return sources().stream()
                .allMatch(source ->
                        keys.stream().anyMatch(key -> key.key().withTable().equals(source.key())));
    }

    private Chain withJoin(int index, JoinStep join) {
        List<JoinStep> changed = new ArrayList<>(joins);
        changed.set(index, join);
        return withJoins(changed);
    }

    /** {@return this without a table, and without what is selected of it, sorted by it, and grouped by it} */
    private Chain without(JoinStep join) {
        String gone = join.source().name();
        List<JoinStep> rest = new ArrayList<>(joins);
        rest.remove(join);
        Map<String, Expression> selected = new LinkedHashMap<>(outputs);
        selected.values()
                .removeIf(output -> output instanceof Ref ref && ref.table().equals(gone));
        List<Sort> sorted = new ArrayList<>(orders);
        sorted.removeIf(order -> order.key().table().equals(gone));
        List<Ref> keys = new ArrayList<>(groupBy);
        keys.removeIf(key -> key.table().equals(gone));
        return withJoins(rest).withOutputs(selected).withOrders(sorted).withGroups(keys, havings);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(from.startText());
        outputs.forEach((label, output) -> text.append(output.selectText(label)));
        text.append(distinct ? ".distinct()" : "");
        joins.forEach(text::append);
        text.append(Term.text(wheres));
        groupBy.forEach(key -> text.append(JavaText.call("groupBy", key.name())));
        havings.forEach(text::append);
        unions.forEach(text::append);
        orders.forEach(text::append);
        text.append(offset == null ? "" : JavaText.call("offset", offset));
        text.append(limit == null ? "" : JavaText.call("limit", limit));
        return text.toString();
    }
}
