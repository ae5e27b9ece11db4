package com.example.shop.app;

/** A record in a package that is neither exported nor open. */
public record Secret(String text) {}
