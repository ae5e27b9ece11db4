package io.eloquent.dialect.contract.hostile;

import io.eloquent.query.Database;

/**
 * Where a chain takes a string.
 *
 * @param title the method, and which of its parameters
 * @param keyword whether only some words may stand there: operators, directions
 * @param use uses the string there, while the thread pretends
 */
record Place(String title, boolean keyword, Use use) {

    /** A chain with a string in it. */
    interface Use {
        /**
         * Runs the chain.
         *
         * @param db the connection
         * @param text the string
         */
        void run(Database db, String text);
    }
}
