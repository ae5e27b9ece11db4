package io.eloquent.model.meta;

/** What can be special about a column. */
public enum ColumnTrait {
    /** It is stored encrypted. */
    ENCRYPTED,
    /** Only a hash of it is stored. */
    HASHED,
    /** It counts the changes of its row. */
    VERSION,
    /** The database has the last word on it. */
    READ_BACK
}
