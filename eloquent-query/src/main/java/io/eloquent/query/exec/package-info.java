/**
 * Connections, transactions and rows: the only room that knows JDBC. Takes compiled statements from above, asks the
 * dialect for codecs and error kinds, and hands back rows. Imports {@code ast}, {@code compile} and {@code dialect}.
 */
@NullMarked
package io.eloquent.query.exec;

import org.jspecify.annotations.NullMarked;
