package io.eloquent.query.exec;

/** Something that was registered and can be taken back. */
@FunctionalInterface
public interface Registration extends AutoCloseable {

    /** Takes it back. The second time does nothing. */
    @Override
    void close();
}
