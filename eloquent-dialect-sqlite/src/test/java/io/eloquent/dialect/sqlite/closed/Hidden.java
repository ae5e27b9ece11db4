package io.eloquent.dialect.sqlite.closed;

/**
 * A record in a package that its module neither exports nor opens.
 *
 * @param id something
 */
public record Hidden(long id) {}
