package com.example.shop.model;

import java.util.List;

/** Where to send things: a column of JSON. */
public record Address(String street, String city, List<String> notes) {}
