package io.eloquent.model.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.eloquent.api.error.MappingException;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.Naming;
import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON objects as attributes for mass assignment. Says what is wrong and where, never what was there. */
public final class JsonInput {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final ObjectReader READER =
            MAPPER.readerFor(new TypeReference<LinkedHashMap<String, @Nullable Object>>() {});

    private JsonInput() {}

    /**
     * {@return the attributes that a JSON object has, by the names by which they are set}
     *
     * @param meta the model's class
     * @param json the object
     * @throws MappingException if it is none
     */
    public static Map<String, @Nullable Object> read(ModelMeta<?> meta, String json) {
        try (JsonParser parser = MAPPER.createParser(json)) {
            parser.nextToken();
            Map<String, @Nullable Object> attributes = read(meta, parser);
            if (parser.nextToken() != null) {
                throw new MappingException("The JSON of this " + meta.name() + " goes on after its object, at "
                        + place(parser.currentTokenLocation()));
            }
            return attributes;
        } catch (StreamConstraintsException e) {
            throw new MappingException("The JSON of this " + meta.name() + " is refused: " + e.getOriginalMessage());
        } catch (JsonProcessingException e) {
            // the cause is left out: it quotes the text
            throw new MappingException("What should be the JSON of this " + meta.name()
                    + " is none, or has a key twice, at " + place(e.getLocation()));
        } catch (IOException e) {
            throw new MappingException("The JSON of this " + meta.name() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String place(@Nullable JsonLocation location) {
        return location == null ? "its end" : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /**
     * {@return the attributes that the JSON object has at which a parser stands}
     *
     * @param meta the model's class
     * @param parser stands at the beginning of the object
     * @throws IOException if it is no JSON
     * @throws MappingException if it is no object
     */
    public static Map<String, @Nullable Object> read(ModelMeta<?> meta, JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new MappingException("The JSON of a " + meta.name() + " is an object, {\"…\": …}, but this is "
                    + kind(parser.currentToken()));
        }
        Map<String, @Nullable Object> object = READER.readValue(parser);
        Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        object.forEach((key, value) -> {
            String name = known(meta, key);
            String other = names.putIfAbsent(meta.settableName(name), key);
            if (other != null) {
                throw new MappingException(meta.name() + "." + meta.settableName(name) + " is there twice, as \""
                        + other + "\" and as \"" + key + "\": write one of them");
            }
            attributes.put(name, binary(meta, name, value));
        });
        return attributes;
    }

    private static String kind(@Nullable JsonToken token) {
        if (token == null) {
            return "empty";
        }
        return switch (token) {
            case START_ARRAY -> "an array";
            case VALUE_NULL -> "null";
            case VALUE_STRING -> "a string";
            case VALUE_TRUE, VALUE_FALSE -> "a boolean";
            default -> "a number";
        };
    }

    /** {@return the name in snake case, where that is known and this is not: {@code homeCity} of an embedded record} */
    private static String known(ModelMeta<?> meta, String key) {
        String snake = Naming.snake(key);
        return meta.ordinal(key) < 0 && meta.ordinal(snake) >= 0 ? snake : key;
    }

    /** JSON has no bytes: they are written in base 64. */
    private static @Nullable Object binary(ModelMeta<?> meta, String name, @Nullable Object value) {
        int ordinal = meta.ordinal(name);
        if (ordinal < 0
                || meta.mutator(name) != null
                || meta.columns().get(ordinal).type() != byte[].class
                || !(value instanceof String text)) {
            return value;
        }
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new MappingException(meta.label(ordinal) + ": wanted bytes in base 64, got a text that is not");
        }
    }
}
