/**
 * How MySQL and MariaDB do it. Both are found by {@link java.util.ServiceLoader}; nobody needs to name anything here.
 */
@NullMarked
package io.eloquent.dialect.mysql;

import org.jspecify.annotations.NullMarked;
