package io.eloquent.query.dialect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.eloquent.api.codec.Codec;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stores a value as a JSON document, by way of Jackson. On the module path Jackson reads and writes a record of the
 * user's if it is public and its package is exported.
 */
public final class JsonCodec implements Codec<Object> {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new com.fasterxml.jackson.datatype.jsr310.JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final JavaType type;
    private final int jdbcType;

    private JsonCodec(Type type, int jdbcType) {
        this.type = MAPPER.constructType(type);
        this.jdbcType = jdbcType;
    }

    /**
     * {@return a codec that binds the document as text}
     *
     * @param type the Java type
     */
    public static Codec<?> asText(Type type) {
        return new JsonCodec(type, Types.VARCHAR);
    }

    /**
     * {@return a codec that lets the server find out the document's type, as PostgreSQL's {@code json} wants it}
     *
     * @param type the Java type
     */
    public static Codec<?> asOther(Type type) {
        return new JsonCodec(type, Types.OTHER);
    }

    @Override
    public @Nullable Object read(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : parsed(text, "the column holds no JSON that fits ");
    }

    private Object parsed(String text, String problem) {
        try {
            return MAPPER.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(remedy(e).orElse(problem + type.toCanonical()), e);
        }
    }

    @Override
    public void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        statement.setObject(index, write(value), jdbcType);
    }

    /**
     * {@return a value as compact JSON text}
     *
     * @param value the value, or null
     * @throws IllegalArgumentException if Jackson cannot write it
     */
    public static String write(@Nullable Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            String problem = remedy(e)
                    .orElseGet(() -> "Jackson cannot write " + nameOf(value) + " as JSON: " + e.getOriginalMessage());
            throw new IllegalArgumentException(problem, e);
        }
    }

    private static String nameOf(@Nullable Object value) {
        return value == null ? "null" : "a " + value.getClass().getName();
    }

    /**
     * {@return what a value is in JSON: a text, a number, a boolean, a map, a list, or null}
     *
     * @param value the value
     * @throws IllegalArgumentException if Jackson cannot write it
     */
    public static @Nullable Object plain(Object value) {
        return MAPPER.convertValue(value, Object.class);
    }

    /** {@return what to do about a class that is hidden from Jackson, if that is what Jackson complains of} */
    private static Optional<String> remedy(JsonProcessingException failure) {
        if (!(failure instanceof InvalidDefinitionException definition) || definition.getType() == null) {
            return Optional.empty();
        }
        Class<?> hidden = definition.getType().getRawClass();
        Module module = hidden.getModule();
        Module jackson = ObjectMapper.class.getModule();
        String name = hidden.getPackageName();
        boolean isSeen = Modifier.isPublic(hidden.getModifiers()) && module.isExported(name, jackson);
        return isSeen || module.isOpen(name, jackson)
                ? Optional.empty()
                : Optional.of("Jackson cannot see " + hidden.getName() + ", which is stored as JSON: make it public and"
                        + " write \"exports " + name + "\", or write \"opens " + name + " to " + jackson.getName()
                        + "\", in the module-info of " + module.getName());
    }

    @Override
    public Object convert(Object value) {
        if (type.getRawClass().isInstance(value) && !type.hasGenericTypes()) {
            return value;
        }
        if (value instanceof CharSequence text) {
            return parsed(text.toString(), "wanted JSON, got a text that is none, or does not fit ");
        }
        try {
            return MAPPER.convertValue(value, type);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "wanted JSON that fits " + type.toCanonical() + ", got a "
                            + value.getClass().getSimpleName(),
                    e);
        }
    }
}
