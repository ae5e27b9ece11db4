package io.eloquent.query.dialect;

import java.util.OptionalInt;

/**
 * Where a database is.
 *
 * @param host the host's name; empty for the dialect's default
 * @param port the port, or empty for the dialect's default
 * @param database the database's name, or for an embedded one its file; empty if none was given
 */
public record Address(String host, OptionalInt port, String database) {}
