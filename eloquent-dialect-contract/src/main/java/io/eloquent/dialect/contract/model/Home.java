package io.eloquent.dialect.contract.model;

/**
 * Where somebody lives, kept as JSON.
 *
 * @param street the street
 * @param number the house
 */
public record Home(String street, int number) {}
