/** How SQLite does it. Found by {@link java.util.ServiceLoader}; nobody needs to name anything here. */
@NullMarked
package io.eloquent.dialect.sqlite;

import org.jspecify.annotations.NullMarked;
