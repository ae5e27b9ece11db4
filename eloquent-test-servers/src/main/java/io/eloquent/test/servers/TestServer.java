package io.eloquent.test.servers;

/**
 * A fresh, empty database on a real server: where it is, and who may use it.
 *
 * @param jdbcUrl the URL, without user and password
 */
public record TestServer(String jdbcUrl, String username, String password) {}
