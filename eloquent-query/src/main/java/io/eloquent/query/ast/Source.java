package io.eloquent.query.ast;

import org.jspecify.annotations.Nullable;

/** Where rows come from. */
public sealed interface Source permits Table, Derived, RawSource, SetOperation, ValuesList {
    /** {@return the name that it was given within the statement, or null for none} */
    @Nullable
    String alias();

    /** {@return the name under which the statement knows it; null if only its author knows} */
    default @Nullable String exposedName() {
        return alias();
    }
}
