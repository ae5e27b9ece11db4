package io.eloquent.processor.read;

/**
 * A class that an annotation names, of which generated code makes an instance.
 *
 * @param type the class
 * @param isUsable whether generated code can make one
 * @param place where it is named
 */
public record Named(JavaType type, boolean isUsable, Place place) {}
