package io.eloquent.query.exec;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import org.jspecify.annotations.Nullable;

/** JDBC objects that do nothing: results without rows and without columns, and a connection that runs nothing. */
final class Pretended {
    private static final InvocationHandler NOTHING = (proxy, method, arguments) -> {
        if (method.getName().equals("toString")) {
            return "pretended";
        }
        Class<?> type = method.getReturnType();
        return type.isInterface() && type.getName().startsWith("java.sql.") ? nothing(type) : zero(type);
    };

    private Pretended() {}

    static ResultSet result() {
        return nothing(ResultSet.class);
    }

    static Connection connection() {
        return nothing(Connection.class);
    }

    private static <T> T nothing(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(Pretended.class.getClassLoader(), new Class<?>[] {type}, NOTHING));
    }

    private static @Nullable Object zero(Class<?> type) {
        return type.isPrimitive() && type != void.class ? Array.get(Array.newInstance(type, 1), 0) : null;
    }
}
