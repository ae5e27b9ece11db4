/**
 * Connections, transactions and rows: the only room that knows JDBC. Takes compiled statements from above, asks the
 * dialect for codecs and error kinds, and hands back rows. Start at {@link io.eloquent.query.exec.NamedConnection}, which
 * is everything behind one connection's name; readers of results are {@link io.eloquent.query.exec.RowReader},
 * {@link io.eloquent.query.exec.RecordReader} and {@link io.eloquent.query.exec.RowsReader}. Imports {@code ast},
 * {@code compile} and {@code dialect}.
 */
@NullMarked
package io.eloquent.query.exec;

import org.jspecify.annotations.NullMarked;
