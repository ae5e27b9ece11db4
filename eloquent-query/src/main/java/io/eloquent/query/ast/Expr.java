package io.eloquent.query.ast;

/** Anything that stands for a value or a condition within a statement. */
public sealed interface Expr
        permits Aliased,
                Arithmetic,
                Between,
                Call,
                Case,
                ColumnRef,
                Comparison,
                DatePart,
                Deferred,
                Excluded,
                Exists,
                Filter,
                FullText,
                Group,
                In,
                IsNull,
                JsonContains,
                JsonDocument,
                JsonHas,
                JsonIs,
                JsonLength,
                JsonNumber,
                JsonPath,
                JsonSet,
                Like,
                Literal,
                Not,
                NullSafeEquals,
                Over,
                Random,
                Raw,
                StandardCall,
                Star,
                Subquery,
                Tuple,
                Value {

    /**
     * Calls the visitor's method for this kind of expression.
     *
     * @param visitor who is asked
     * @param param handed on to the visitor
     * @param <P> the parameter's type
     * @param <R> the answer's type
     * @return the visitor's answer
     */
    <P, R> R accept(Visitor<P, R> visitor, P param);

    /**
     * One method for each kind of expression, none with a default, so that a new kind breaks every visitor until it is
     * handled.
     *
     * @param <P> what is handed on
     * @param <R> what comes back
     */
    interface Visitor<P, R> {
        /**
         * {@return the answer for an expression with a name of its own}
         *
         * @param e the expression
         * @param p handed on
         */
        R aliased(Aliased e, P p);

        /**
         * {@return the answer for a calculation}
         *
         * @param e the expression
         * @param p handed on
         */
        R arithmetic(Arithmetic e, P p);

        /**
         * {@return the answer for a range}
         *
         * @param e the expression
         * @param p handed on
         */
        R between(Between e, P p);

        /**
         * {@return the answer for a function call}
         *
         * @param e the expression
         * @param p handed on
         */
        R call(Call e, P p);

        /**
         * {@return the answer for {@code case}}
         *
         * @param e the expression
         * @param p handed on
         */
        R cases(Case e, P p);

        /**
         * {@return the answer for a column}
         *
         * @param e the expression
         * @param p handed on
         */
        R column(ColumnRef e, P p);

        /**
         * {@return the answer for a comparison}
         *
         * @param e the expression
         * @param p handed on
         */
        R comparison(Comparison e, P p);

        /**
         * {@return the answer for a part of a date and time}
         *
         * @param e the expression
         * @param p handed on
         */
        R datePart(DatePart e, P p);

        /**
         * {@return the answer for a column of the row that an upsert could not insert}
         *
         * @param e the expression
         * @param p handed on
         */
        R deferred(Deferred e, P p);

        /**
         * {@return the answer for a column of the row that an upsert could not insert}
         *
         * @param e the expression
         * @param p handed on
         */
        R excluded(Excluded e, P p);

        /**
         * {@return the answer for {@code exists}}
         *
         * @param e the expression
         * @param p handed on
         */
        R exists(Exists e, P p);

        /**
         * {@return the answer for an aggregate of some rows}
         *
         * @param e the expression
         * @param p handed on
         */
        R filter(Filter e, P p);

        /**
         * {@return the answer for a full-text search}
         *
         * @param e the expression
         * @param p handed on
         */
        R fullText(FullText e, P p);

        /**
         * {@return the answer for conditions in parentheses}
         *
         * @param e the expression
         * @param p handed on
         */
        R group(Group e, P p);

        /**
         * {@return the answer for {@code in}}
         *
         * @param e the expression
         * @param p handed on
         */
        R in(In e, P p);

        /**
         * {@return the answer for {@code is null}}
         *
         * @param e the expression
         * @param p handed on
         */
        R isNull(IsNull e, P p);

        /**
         * {@return the answer for a JSON document that may have a value}
         *
         * @param e the expression
         * @param p handed on
         */
        R jsonContains(JsonContains e, P p);

        /**
         * {@return the answer for a bound JSON document}
         *
         * @param e the expression
         * @param p handed on
         */
        R jsonDocument(JsonDocument e, P p);

        /**
         * {@return the answer for a JSON path that may lead nowhere}
         *
         * @param e the expression
         * @param p handed on
         */
        R jsonHas(JsonHas e, P p);

        /**
         * {@return the answer for a JSON value that may be true or false}
         *
         * @param e the expression
         * @param p handed on
         */
        R jsonIs(JsonIs e, P p);

        /**
         * {@return the answer for a JSON array's length}
         *
         * @param e the expression
         * @param p handed on
         */
        R jsonLength(JsonLength e, P p);

        /**
         * {@return the answer for a number within a JSON document}
         *
         * @param e the expression
         * @param p handed on
         */
        R jsonNumber(JsonNumber e, P p);

        /**
         * {@return the answer for a value within a JSON document}
         *
         * @param e the expression
         * @param p handed on
         */
        R jsonPath(JsonPath e, P p);

        /**
         * {@return the answer for a changed JSON document}
         *
         * @param e the expression
         * @param p handed on
         */
        R jsonSet(JsonSet e, P p);

        /**
         * {@return the answer for a pattern}
         *
         * @param e the expression
         * @param p handed on
         */
        R like(Like e, P p);

        /**
         * {@return the answer for a bound value whose type the place does not tell}
         *
         * @param e the expression
         * @param p handed on
         */
        R literal(Literal e, P p);

        /**
         * {@return the answer for a negation}
         *
         * @param e the expression
         * @param p handed on
         */
        R not(Not e, P p);

        /**
         * {@return the answer for an equality that knows NULL}
         *
         * @param e the expression
         * @param p handed on
         */
        R nullSafeEquals(NullSafeEquals e, P p);

        /**
         * {@return the answer for a window function}
         *
         * @param e the expression
         * @param p handed on
         */
        R over(Over e, P p);

        /**
         * {@return the answer for a random number}
         *
         * @param e the expression
         * @param p handed on
         */
        R random(Random e, P p);

        /**
         * {@return the answer for SQL of the user's own}
         *
         * @param e the expression
         * @param p handed on
         */
        R raw(Raw e, P p);

        /**
         * {@return the answer for a function that each database spells in its own way}
         *
         * @param e the expression
         * @param p handed on
         */
        R standardCall(StandardCall e, P p);

        /**
         * {@return the answer for all columns}
         *
         * @param e the expression
         * @param p handed on
         */
        R star(Star e, P p);

        /**
         * {@return the answer for a query in the place of a value}
         *
         * @param e the expression
         * @param p handed on
         */
        R subquery(Subquery e, P p);

        /**
         * {@return the answer for several values as one}
         *
         * @param e the expression
         * @param p handed on
         */
        R tuple(Tuple e, P p);

        /**
         * {@return the answer for a bound value}
         *
         * @param e the expression
         * @param p handed on
         */
        R value(Value e, P p);
    }
}
