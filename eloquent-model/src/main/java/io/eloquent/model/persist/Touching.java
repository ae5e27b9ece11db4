package io.eloquent.model.persist;

import io.eloquent.model.meta.Entity;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Whether writes on this thread touch what they lead to, each for itself or together with others, or not at all. */
public final class Touching {
    private static final ThreadLocal<Touch> GATHERING = new ThreadLocal<>();
    private static final ThreadLocal<Set<Class<?>>> OFF = new ThreadLocal<>();

    /** How many blocks of either kind run on all threads; while there are none, no thread is asked. */
    private static final AtomicInteger BLOCKS = new AtomicInteger();

    private Touching() {}

    /**
     * {@return what the block returns} What its writes lead to is touched at its end, each row once for all of them. Run it in a
     * transaction.
     *
     * @param block what runs
     * @param <T> the result
     */
    public static <T> T together(Supplier<T> block) {
        if (gathering() != null) {
            return block.get();
        }
        Touch touch = new Touch();
        BLOCKS.incrementAndGet();
        GATHERING.set(touch);
        T result;
        try {
            result = block.get();
        } finally {
            GATHERING.remove();
            BLOCKS.decrementAndGet();
        }
        touch.run();
        return result;
    }

    /** {@return what gathers the rows that are touched at the end of a block, or null if each write touches its own} */
    static @Nullable Touch gathering() {
        return BLOCKS.get() == 0 ? null : GATHERING.get();
    }

    /**
     * {@return what the block returns} While it runs, writes on this thread touch nothing.
     *
     * @param block what runs
     * @param <T> the result
     */
    public static <T> T without(Supplier<T> block) {
        return without(Set.of(Entity.class), block);
    }

    /**
     * {@return what the block returns} While it runs, writes on this thread touch no models of some classes.
     *
     * @param classes the classes
     * @param block what runs
     * @param <T> the result
     */
    public static <T> T without(Collection<? extends Class<?>> classes, Supplier<T> block) {
        Set<Class<?>> outer = OFF.get();
        Set<Class<?>> off = new HashSet<>(classes);
        if (outer != null) {
            off.addAll(outer);
        }
        BLOCKS.incrementAndGet();
        OFF.set(off);
        try {
            return block.get();
        } finally {
            if (outer == null) {
                OFF.remove();
            } else {
                OFF.set(outer);
            }
            BLOCKS.decrementAndGet();
        }
    }

    /** {@return whether nothing is touched for now} */
    static boolean isOff() {
        return isOff(Entity.class);
    }

    /** {@return whether models of a class are not touched for now} */
    static boolean isOff(Class<?> modelClass) {
        Set<Class<?>> off = BLOCKS.get() == 0 ? null : OFF.get();
        return off != null && (off.contains(Entity.class) || off.contains(modelClass));
    }
}
