/** How PostgreSQL does it. Found by {@link java.util.ServiceLoader}; nobody needs to name anything here. */
@NullMarked
package io.eloquent.dialect.postgres;

import org.jspecify.annotations.NullMarked;
