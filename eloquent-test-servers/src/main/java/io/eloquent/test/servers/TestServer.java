package io.eloquent.test.servers;

/** A fresh, empty database: where it is, and who may use it. */
public record TestServer(String jdbcUrl, String username, String password) {}
