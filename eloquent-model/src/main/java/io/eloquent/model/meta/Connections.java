package io.eloquent.model.meta;

import io.eloquent.api.error.ConfigurationException;
import io.eloquent.query.ConnectionResolver;
import io.eloquent.query.Database;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which connections models use: one resolver for the application, another one for a block on one thread. */
public final class Connections {
    private static final ThreadLocal<ConnectionResolver> SCOPED = new ThreadLocal<>();
    private static volatile @Nullable ConnectionResolver resolver;

    private Connections() {}

    /**
     * Sets the application's resolver.
     *
     * @param connections the resolver, or null for none
     */
    public static void set(@Nullable ConnectionResolver connections) {
        resolver = connections;
    }

    /**
     * {@return what the block returns} While it runs, models on this thread use another resolver.
     *
     * @param connections the resolver
     * @param block what runs
     * @param <T> the result
     */
    public static <T> T using(ConnectionResolver connections, Supplier<T> block) {
        ConnectionResolver outer = SCOPED.get();
        SCOPED.set(connections);
        try {
            return block.get();
        } finally {
            if (outer == null) {
                SCOPED.remove();
            } else {
                SCOPED.set(outer);
            }
        }
    }

    /**
     * {@return whether two names stand for one connection}
     *
     * @param one a name, or null for the default
     * @param other a name, or null for the default
     */
    public static boolean areOne(@Nullable String one, @Nullable String other) {
        return Objects.equals(one, other) || of(one) == of(other);
    }

    /**
     * {@return where models are that others lead to: where those are, unless their class names another connection}
     *
     * @param related the models that they lead to
     * @param from the others
     * @param database where the others are
     * @throws ConfigurationException if no resolver was set
     */
    public static Database of(ModelMeta<?> related, ModelMeta<?> from, Database database) {
        return Objects.equals(related.connection(), from.connection()) ? database : of(related.connection());
    }

    /**
     * {@return a connection}
     *
     * @param name its name, or null for the default
     * @throws ConfigurationException if no resolver was set
     */
    public static Database of(@Nullable String name) {
        ConnectionResolver scoped = SCOPED.get();
        ConnectionResolver found = scoped == null ? resolver : scoped;
        if (found == null) {
            throw new ConfigurationException("Models have no database yet: call Model.setConnectionResolver("
                    + "DatabaseManager.of(\"jdbc:…\")) when the application starts");
        }
        return found.connection(name);
    }
}
