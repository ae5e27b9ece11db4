package io.eloquent.query.ast;

import java.util.List;

/**
 * Conditions in the order in which they were written, each joined to those before it by {@code and} or {@code or}, with
 * SQL's own precedence among them.
 *
 * @param terms the conditions
 */
public record Conditions(List<Term> terms) {

    /** No conditions. */
    public static final Conditions NONE = new Conditions(List.of());

    /** Copies the terms. */
    public Conditions {
        terms = List.copyOf(terms);
    }

    /**
     * {@return a single condition}
     *
     * @param condition the condition
     */
    public static Conditions of(Expr condition) {
        return new Conditions(List.of(new Term(Connective.AND, condition)));
    }

    /**
     * {@return these conditions and one more}
     *
     * @param connective what joins it to those before it
     * @param condition the new one
     */
    public Conditions plus(Connective connective, Expr condition) {
        return new Conditions(Lists.plus(terms, new Term(connective, condition)));
    }

    /** {@return whether there are none} */
    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /** {@return whether any of them, at the top level, is joined by {@code or}} */
    public boolean hasOr() {
        for (int i = 1; i < terms.size(); i++) {
            if (terms.get(i).connective() == Connective.OR) {
                return true;
            }
        }
        return false;
    }

    /** {@return these conditions as one: the only one itself, or all of them in parentheses} */
    public Expr grouped() {
        return terms.size() == 1 ? terms.get(0).condition() : new Group(this);
    }

    /**
     * {@return conditions that hold where both these and the others do} Whichever of the two sides has an {@code or}
     * is put in parentheses.
     *
     * @param others more conditions
     */
    public Conditions and(Conditions others) {
        if (isEmpty()) {
            return others;
        }
        if (others.isEmpty()) {
            return this;
        }
        Conditions joined = hasOr() ? of(grouped()) : this;
        if (others.hasOr()) {
            return joined.plus(Connective.AND, others.grouped());
        }
        for (Term term : others.terms) {
            joined = joined.plus(Connective.AND, term.condition());
        }
        return joined;
    }

    /**
     * One condition and what joins it to those before it.
     *
     * @param connective ignored on the first term
     * @param condition the condition
     */
    public record Term(Connective connective, Expr condition) {}
}
