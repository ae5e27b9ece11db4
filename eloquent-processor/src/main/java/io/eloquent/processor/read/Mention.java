package io.eloquent.processor.read;

/**
 * A name, and where the source mentions it.
 *
 * @param text the name
 * @param place where it was written
 */
public record Mention(String text, Place place) {}
