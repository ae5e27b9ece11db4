package io.eloquent.query.ast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Whatever a column stands in, another one can take its place, but for queries within. */
class ColumnsTest {
    private static final ColumnRef PLAIN = new ColumnRef(null, "id");
    private static final ColumnRef NAMED = new ColumnRef("posts", "id");
    private static final Value ONE = new Value(1);

    static final List<Function<Expr, Expr>> AROUND = List.of(
            column -> column,
            column -> new Aliased(column, "it"),
            column -> new Arithmetic(ONE, '+', column),
            column -> new Between(column, column, ONE, true),
            column -> call(column),
            column -> new Case(column, List.of(new Case.Branch(column, column)), column),
            column -> new Case(null, List.of(new Case.Branch(column, ONE)), null),
            column -> new Comparison(column, "<", column),
            column -> new DatePart(DatePart.Part.YEAR, column),
            column -> new Filter(call(column), new IsNull(column, false)),
            column -> new FullText(List.of(column), "word", FullText.Mode.NATURAL, null),
            column -> new Group(Conditions.of(new IsNull(column, true)).plus(Connective.OR, new Not(column))),
            column -> new In(column, List.of(ONE, column), true),
            column -> new JsonContains(path(column), new JsonDocument("1")),
            column -> new JsonHas(path(column)),
            column -> new JsonIs(path(column), true),
            column -> new JsonLength(path(column)),
            column -> new JsonNumber(path(column)),
            column -> path(column),
            column -> new JsonSet(
                    column, List.of(new JsonSet.Change(List.of(new JsonPath.Key("a")), new JsonDocument("1")))),
            column -> new Like(column, "a%", false, true),
            column -> new NullSafeEquals(column, column, true),
            column ->
                    new Over(call(column), List.of(column), List.of(new OrderBy(column, OrderBy.Direction.DESC)), null),
            column -> new StandardCall(StandardFunction.LENGTH, List.of(column)),
            column -> new Tuple(List.of(column, ONE)));

    static final List<Expr> KEPT = List.of(
            new ColumnRef("users", "id"),
            new Excluded("id"),
            new Exists(Select.from(new Table("users", null)).plusColumn(PLAIN), false),
            new JsonDocument("{}"),
            new Literal(1),
            new Random(null),
            new Raw("id", List.of()),
            Star.ALL,
            new Subquery(Select.from(new Table("users", null)).plusColumn(PLAIN)),
            ONE);

    private static Call call(Expr column) {
        return new Call("max", true, List.of(column));
    }

    private static JsonPath path(Expr column) {
        return new JsonPath(column, List.of(new JsonPath.Key("a")));
    }

    private static ColumnRef named(ColumnRef column) {
        return column.table() == null ? NAMED : column;
    }

    @ParameterizedTest
    @FieldSource("AROUND")
    void aColumnIsRenamedWhereverItStands(Function<Expr, Expr> around) {
        assertEquals(around.apply(NAMED), Columns.renamed(around.apply(PLAIN), ColumnsTest::named));
    }

    @ParameterizedTest
    @FieldSource("KEPT")
    void whatHasNoColumnOfItsOwnIsKept(Expr expr) {
        assertEquals(expr, Columns.renamed(expr, ColumnsTest::named));
    }

    @Test
    void aQueryIsRenamedInAllItsClausesButItsJoins() {
        assertEquals(of(NAMED), Columns.renamed(of(PLAIN), ColumnsTest::named));
    }

    private static Select of(ColumnRef column) {
        Join join =
                new Join(Join.Kind.INNER, new Table("users", null), Conditions.of(new Comparison(PLAIN, "=", PLAIN)));
        return Select.from(new Table("posts", null))
                .withDistinctOn(List.of(column))
                .plusColumn(column)
                .plusJoin(join)
                .plusWhere(Connective.AND, new IsNull(column, false))
                .plusGroupBy(column)
                .withHaving(Conditions.of(new IsNull(column, true)))
                .plusOrderBy(new OrderBy(column, OrderBy.Direction.ASC));
    }
}
