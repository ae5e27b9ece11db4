package io.eloquent.dialect.contract.property;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes conditions on several columns, and on parts of one. */
final class RandomCombinations {
    private static final List<String> COMPARISONS = List.of("=", "!=", "<>", "<", "<=", ">", ">=");

    private final Dice dice;
    private final RandomConditions conditions;

    RandomCombinations(Dice dice, RandomConditions conditions) {
        this.dice = dice;
        this.conditions = conditions;
    }

    Condition next(Sight sight) {
        return switch (dice.below(9)) {
            case 0 -> each(sight);
            case 1 -> rows(sight);
            case 2 -> pairs(sight);
            case 3 -> between(sight);
            case 4 -> valueBetween(sight);
            case 5 -> nullSafe(sight);
            case 6 -> pattern(sight);
            case 7 -> datePart(sight);
            default -> negation(sight);
        };
    }

    private static boolean isSortable(Type type) {
        return type.isOrdered() && type != Type.BOOLEAN;
    }

    private List<Ref> alike(Sight sight, int count, Predicate<Type> type) {
        Ref first = conditions.column(sight, type);
        List<Ref> all = new ArrayList<>(List.of(first));
        while (all.size() < count) {
            all.add(conditions.column(sight, other -> other == first.type()));
        }
        return all;
    }

    private Condition each(Sight sight) {
        List<Ref> columns = alike(sight, dice.between(1, 3), any -> true);
        Type type = columns.get(0).type();
        String operator = conditions.operator(type);
        boolean none = dice.chance(8) && !operator.startsWith("<") && !operator.startsWith(">");
        @Nullable Object value = none || operator.equals("<>") && dice.chance(10) ? null : conditions.value(type);
        return new Combining.Each(dice.of(List.of("whereAny", "whereAll", "whereNone")), columns, operator, value);
    }

    private Condition rows(Sight sight) {
        List<Ref> columns =
                dice.list(dice.between(1, 3), i -> conditions.column(sight, RandomCombinations::isSortable));
        return new Combining.Rows(
                columns,
                dice.of(COMPARISONS),
                Simpler.map(columns, column -> dice.of(column.type().samples())));
    }

    private Condition pairs(Sight sight) {
        boolean asMap = dice.chance(40);
        List<Comparing.WithColumn> pairs = new ArrayList<>();
        for (int i = dice.between(1, 2); i > 0; i--) {
            Comparing.WithColumn pair = conditions.columns(sight);
            if (pairs.stream()
                    .noneMatch(other -> other.left().name().equals(pair.left().name()))) {
                pairs.add(asMap ? new Comparing.WithColumn(pair.left(), "=", pair.right()) : pair);
            }
        }
        return new Combining.Pairs(pairs, asMap);
    }

    private Condition between(Sight sight) {
        List<Ref> columns = alike(sight, 3, RandomCombinations::isSortable);
        return new Combining.BetweenColumns(columns.get(0), columns.get(1), columns.get(2), dice.chance(35));
    }

    private Condition valueBetween(Sight sight) {
        List<Ref> columns = alike(sight, 2, RandomCombinations::isSortable);
        Object value = conditions.value(columns.get(0).type());
        return new Combining.ValueBetween(value, columns.get(0), columns.get(1), dice.chance(35));
    }

    private Condition nullSafe(Sight sight) {
        Ref column = conditions.column(sight, any -> true);
        return new Combining.NullSafe(
                column, dice.chance(30) ? null : conditions.value(column.type()), dice.chance(40));
    }

    private Condition pattern(Sight sight) {
        if (sight.own(RandomCombinations::isText).isEmpty()) {
            return nullSafe(sight);
        }
        return new Combining.Pattern(
                conditions.column(sight, RandomCombinations::isText),
                conditions.pattern(),
                dice.chance(50),
                dice.chance(35));
    }

    private static boolean isText(Type type) {
        return type == Type.TEXT || type == Type.SYMBOLS;
    }

    private Condition datePart(Sight sight) {
        if (sight.own(type -> type == Type.DATE).isEmpty()) {
            return negation(sight);
        }
        String kind = dice.of(List.of("whereDate", "whereDay", "whereMonth", "whereYear"));
        LocalDate date = (LocalDate) dice.of(Type.DATE.samples());
        Object value = switch (kind) {
            case "whereDay" -> date.getDayOfMonth();
            case "whereMonth" -> date.getMonthValue();
            case "whereYear" -> date.getYear();
            default -> date;
        };
        Ref column = conditions.column(sight, type -> type == Type.DATE);
        return new Combining.DatePart(kind, column, dice.of(COMPARISONS), value);
    }

    private Condition negation(Sight sight) {
        return new Combining.Negation(conditions.comparison(sight));
    }
}
