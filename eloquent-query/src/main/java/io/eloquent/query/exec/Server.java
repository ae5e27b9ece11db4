package io.eloquent.query.exec;

import io.eloquent.query.dialect.Codecs;
import io.eloquent.query.dialect.Dialect;
import io.eloquent.query.dialect.ResultStreaming;
import io.eloquent.query.dialect.ServerVersion;

/**
 * The server that answered, and the dialect it speaks.
 *
 * @param version what it says of itself
 * @param dialect the dialect for it
 * @param codecs that dialect's codecs
 * @param streaming how its driver hands over the rows of a large result
 */
record Server(ServerVersion version, Dialect dialect, Codecs codecs, ResultStreaming streaming) {}
