package com.example.shop.model;

/** Who has ordered how often: a row of a question that no model answers. */
public record Spender(String name, long orders) {}
