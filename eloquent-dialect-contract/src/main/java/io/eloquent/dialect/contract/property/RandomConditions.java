package io.eloquent.dialect.contract.property;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes conditions on what is in sight. */
final class RandomConditions {
    private static final List<String> EQUALITIES = List.of("=", "!=", "<>");
    private static final List<String> ORDERS = List.of("<", "<=", ">", ">=");
    private static final List<String> PATTERNS = List.of("a%", "%b", "_", "%", "", "a_b", "%a%", "__", "1%", "%%");

    private final Dice dice;
    private final Generator queries;
    private final RandomCombinations combinations;

    RandomConditions(Dice dice, Generator queries) {
        this.dice = dice;
        this.queries = queries;
        this.combinations = new RandomCombinations(dice, this);
    }

    /** {@return conditions for a {@code where} or behind the first of a join} */
    List<Term> terms(Sight sight, int most, int depth) {
        return dice.list(dice.below(most + 1), i -> new Term(dice.chance(35), condition(sight, depth)));
    }

    Condition condition(Sight sight, int depth) {
        if (dice.chance(20)) {
            return combinations.next(sight);
        }
        int kind = dice.below(100);
        if (kind < 30) {
            return comparison(sight);
        }
        if (kind < 40) {
            return list(sight);
        }
        if (kind < 47) {
            return range(sight);
        }
        if (kind < 55) {
            return new Comparing.WithNull(column(sight, any -> true), dice.chance(50));
        }
        if (kind < 63) {
            return columns(sight);
        }
        if (kind < 67) {
            return map(sight);
        }
        if (kind < 83) {
            return depth >= 3 ? comparison(sight) : new Grouping(terms(sight, 3, depth + 1), dice.chance(35));
        }
        return depth >= 2 ? comparison(sight) : asking(sight, depth);
    }

    /** {@return a column in sight, mostly of the query's own tables} */
    Ref column(Sight sight, Predicate<Type> type) {
        List<Ref> own = sight.own(type);
        List<Ref> outer = sight.outer(type);
        boolean around = own.isEmpty() || !outer.isEmpty() && dice.chance(25);
        return around ? dice.of(outer) : spelled(sight, dice.of(own));
    }

    /** {@return the column, perhaps without its table where only one is meant} */
    Ref spelled(Sight sight, Ref column) {
        boolean plain = sight.own().size() == 1 && dice.chance(60);
        return new Ref(column.table(), column.column(), column.type(), !plain);
    }

    Comparing.WithValue comparison(Sight sight) {
        Ref column = column(sight, any -> true);
        Type type = column.type();
        if (dice.chance(8)) {
            return new Comparing.WithValue(column, dice.of(List.of("", "=", "!=", "<>")), null);
        }
        if (type.hasPatterns() && dice.chance(25)) {
            return new Comparing.WithValue(column, dice.of(List.of("like", "not like")), pattern());
        }
        return dice.chance(30)
                ? new Comparing.WithValue(column, "", value(type))
                : new Comparing.WithValue(column, operator(type), value(type));
    }

    String pattern() {
        return dice.of(PATTERNS);
    }

    String operator(Type type) {
        return type.isOrdered() && type != Type.BOOLEAN && dice.chance(65) ? dice.of(ORDERS) : dice.of(EQUALITIES);
    }

    /** {@return a value to compare with} A column of whole numbers can be compared with halves. */
    Object value(Type type) {
        return type == Type.INTEGER && dice.chance(6) ? new BigDecimal("0.5") : dice.of(type.samples());
    }

    private Condition list(Sight sight) {
        Ref column = column(sight, any -> true);
        List<Object> values =
                dice.list(dice.below(5), i -> dice.of(column.type().samples()));
        return new Comparing.WithList(column, values, dice.chance(45));
    }

    private Condition range(Sight sight) {
        Ref column = column(sight, type -> type.isOrdered() && type != Type.BOOLEAN);
        return new Comparing.WithRange(column, value(column.type()), value(column.type()), dice.chance(35));
    }

    private Condition map(Sight sight) {
        Map<Ref, @Nullable Object> values = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        for (int i = dice.below(4); i > 0; i--) {
            Ref column = column(sight, any -> true);
            if (!names.contains(column.name()) && !values.containsKey(column)) {
                names.add(column.name());
                values.put(column, dice.chance(15) ? null : value(column.type()));
            }
        }
        return new Comparing.WithAll(values);
    }

    /** {@return a comparison of two columns of comparable types} */
    Comparing.WithColumn columns(Sight sight) {
        Ref left = column(sight, any -> true);
        Ref right = column(sight, type -> areAlike(type, left.type()));
        return new Comparing.WithColumn(left, operator(left.type()), right);
    }

    static boolean areAlike(Type one, Type other) {
        return one == other || one.isNumber() && other.isNumber();
    }

    private Condition asking(Sight sight, int depth) {
        int kind = dice.below(3);
        if (kind == 0) {
            return new Asking.Exists(queries.inner(sight, depth + 1), dice.chance(40));
        }
        Ref column = column(sight, type -> kind == 1 || type.isNumber());
        if (kind == 1) {
            Chain query = queries.ofColumn(sight, depth + 1, type -> areAlike(type, column.type()));
            return query.outputs().isEmpty() ? comparison(sight) : new Asking.In(column, query, dice.chance(45));
        }
        Object value = dice.chance(40) ? dice.of(Type.INTEGER.samples()) : null;
        return new Asking.Compare(column, operator(column.type()), queries.ofNumber(sight, depth + 1), value);
    }
}
