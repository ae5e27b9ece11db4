package io.eloquent.query.dialect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.eloquent.api.codec.Codec;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Map;
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

    /**
     * {@return a codec that binds the document as text, and reads and writes trees and texts without a database}
     *
     * @param type the Java type
     */
    public static JsonCodec of(Type type) {
        return new JsonCodec(type, Types.VARCHAR);
    }

    /**
     * {@return a value as a tree: a {@code JsonNode} of Jackson}
     *
     * @param value a value of the codec's type
     * @throws IllegalArgumentException if Jackson cannot write it
     */
    public Object tree(Object value) {
        if (value instanceof JsonNode node) {
            return node;
        }
        TokenBuffer buffer = new TokenBuffer(MAPPER, false);
        try {
            MAPPER.writerFor(type).writeValue(buffer, value);
            return MAPPER.readTree(buffer.asParser());
        } catch (IOException e) {
            throw unwritable(value, e);
        }
    }

    /**
     * {@return the value that a tree stands for; null for JSON's null}
     *
     * @param tree what {@link #tree} returned, or a {@code JsonNode} from elsewhere
     * @throws IllegalArgumentException if it does not fit the type
     */
    public @Nullable Object value(Object tree) {
        try {
            return MAPPER.treeToValue((JsonNode) tree, type);
        } catch (JsonProcessingException e) {
            throw unfit("the column holds no JSON that fits ", e);
        }
    }

    /**
     * {@return the value that a text stands for; null for JSON's null}
     *
     * @param text what {@link #text} returned
     * @throws IllegalArgumentException if it is no JSON, or does not fit the type
     */
    public @Nullable Object parse(String text) {
        return parsed(text, "the text is no JSON that fits ");
    }

    /**
     * {@return a value as compact JSON text}
     *
     * @param value a value of the codec's type
     * @throws IllegalArgumentException if Jackson cannot write it
     */
    public String text(Object value) {
        try {
            return MAPPER.writerFor(type).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw unwritable(value, e);
        }
    }

    /**
     * {@return a copy that no later change of the value reaches}
     *
     * @param value a value of the codec's type
     * @throws IllegalArgumentException if Jackson cannot write or read it
     */
    public Object copy(Object value) {
        Object copy = value instanceof JsonNode node ? node.deepCopy() : value(tree(value));
        return copy == null ? value : copy;
    }

    /**
     * {@return whether two values are the same document}
     *
     * @param a a value of the codec's type
     * @param b another one
     * @throws IllegalArgumentException if Jackson cannot write one of them
     */
    public boolean same(Object a, Object b) {
        return tree(a).equals(tree(b));
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
            throw unfit(problem, e);
        }
    }

    /** Without the cause, which quotes the document: it may be a secret. */
    private IllegalArgumentException unfit(String problem, JsonProcessingException failure) {
        return new IllegalArgumentException(
                remedy(failure).orElseGet(() -> problem + type.toCanonical() + place(failure)));
    }

    /** {@return within which fields Jackson gave up; the keys of maps are data, and not told} */
    private static String place(JsonProcessingException failure) {
        StringBuilder place = new StringBuilder();
        if (failure instanceof JsonMappingException mapping) {
            for (JsonMappingException.Reference step : mapping.getPath()) {
                place.append(place.isEmpty() ? ", at " : " -> ");
                place.append(step.getFieldName() == null || step.getFrom() instanceof Map ? "[]" : step.getFieldName());
            }
        }
        return place.toString();
    }

    private static IllegalArgumentException unwritable(@Nullable Object value, IOException failure) {
        String reason = failure instanceof JsonProcessingException json ? json.getOriginalMessage() : "it failed";
        Optional<String> remedy = failure instanceof JsonProcessingException json ? remedy(json) : Optional.empty();
        return new IllegalArgumentException(
                remedy.orElseGet(() -> "Jackson cannot write " + nameOf(value) + " as JSON: " + reason), failure);
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
            throw unwritable(value, e);
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
            throw e.getCause() instanceof JsonProcessingException failure
                    ? unfit("wanted JSON, got a " + value.getClass().getSimpleName() + " that does not fit ", failure)
                    : new IllegalArgumentException("wanted JSON that fits " + type.toCanonical() + ", got a "
                            + value.getClass().getSimpleName());
        }
    }
}
