package io.eloquent.query.exec;

import io.eloquent.query.dialect.Codecs;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What JDBC is given for a Java value, without a connection: for SQL that people read. */
public final class JdbcValues implements UnaryOperator<@Nullable Object> {
    private final Codecs codecs;

    /**
     * Creates the function.
     *
     * @param codecs how the database binds values
     */
    public JdbcValues(Codecs codecs) {
        this.codecs = codecs;
    }

    /**
     * {@return what JDBC is given for a value; the value itself where that takes a connection}
     *
     * @param value the value
     */
    @Override
    public @Nullable Object apply(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        @Nullable Object[] given = {value};
        PreparedStatement statement = (PreparedStatement) Proxy.newProxyInstance(
                JdbcValues.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (proxy, method, arguments) -> {
                    if (!isSetter(method)) {
                        throw new SQLException("There is no connection");
                    }
                    given[0] = method.getName().equals("setNull") ? null : arguments[1];
                    return null;
                });
        try {
            codecs.bind(statement, 1, value);
        } catch (SQLException e) {
            return value;
        }
        return given[0];
    }

    private static boolean isSetter(Method method) {
        return method.getName().startsWith("set") && method.getParameterCount() > 1;
    }
}
