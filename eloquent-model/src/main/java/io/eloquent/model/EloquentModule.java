package io.eloquent.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.eloquent.api.error.EloquentException;
import io.eloquent.model.json.JsonInput;
import io.eloquent.model.json.Serialization;
import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.Models;
import io.eloquent.model.persist.MassAssignment;
import io.eloquent.query.CursorPage;
import io.eloquent.query.Jsonable;
import io.eloquent.query.Page;
import io.eloquent.query.SimplePage;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets Jackson write and read models: {@code objectMapper.registerModule(new EloquentModule())}, or
 * {@code findAndRegisterModules()}. A model is written as by {@link Model#toJson}, whatever else the mapper is told, alone
 * and within lists, maps, pages and other objects. It is read as by {@link Model#fromJson}, through mass assignment, as a
 * new model that is not saved; {@code readerForUpdating(user)} sets the attributes of one that is there. Jackson's
 * annotations on models have no meaning.
 */
public final class EloquentModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    /** Creates the module. */
    public EloquentModule() {
        super("eloquent");
        addSerializer(Model.class, new ModelSerializer());
        addSerializer(Item.class, new ItemSerializer());
        addSerializer(Page.class, new PageSerializer());
        addSerializer(SimplePage.class, new PageSerializer());
        addSerializer(CursorPage.class, new PageSerializer());
        setDeserializers(new ModelDeserializers());
    }

    @SuppressWarnings("rawtypes") // as Jackson wants it
    private static final class ModelSerializer extends JsonSerializer<Model> {
        @Override
        public void serialize(Model model, JsonGenerator generator, SerializerProvider provider) throws IOException {
            try {
                Serialization.write(model, generator);
            } catch (EloquentException e) {
                throw JsonMappingException.from(generator, e.getMessage(), e);
            }
        }

        @Override
        public void serializeWithType(
                Model model, JsonGenerator generator, SerializerProvider provider, TypeSerializer type)
                throws IOException {
            serialize(model, generator, provider);
        }
    }

    /** An item of a page, which Jackson writes, not the page. */
    private record Item(@Nullable Object value) {}

    private static final class ItemSerializer extends JsonSerializer<Item> {
        @Override
        public void serialize(Item item, JsonGenerator generator, SerializerProvider provider) throws IOException {
            provider.defaultSerializeValue(item.value(), generator);
        }
    }

    private static final class PageSerializer extends JsonSerializer<Jsonable> {
        @Override
        public void serialize(Jsonable page, JsonGenerator generator, SerializerProvider provider) throws IOException {
            provider.defaultSerializeValue(withItems(page).toMap(), generator);
        }

        private static Jsonable withItems(Jsonable page) {
            if (page instanceof Page<?> counted) {
                return counted.map(Item::new);
            }
            return page instanceof SimplePage<?> simple ? simple.map(Item::new) : ((CursorPage<?>) page).map(Item::new);
        }

        @Override
        public void serializeWithType(
                Jsonable page, JsonGenerator generator, SerializerProvider provider, TypeSerializer type)
                throws IOException {
            serialize(page, generator, provider);
        }
    }

    private static final class ModelDeserializers extends SimpleDeserializers {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            Class<?> raw = type.getRawClass();
            return Model.class.isAssignableFrom(raw) && !Modifier.isAbstract(raw.getModifiers())
                    ? new ModelDeserializer(raw)
                    : null;
        }
    }

    private static final class ModelDeserializer extends JsonDeserializer<Object> {
        private final Class<?> type;

        private ModelDeserializer(Class<?> type) {
            this.type = type;
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return filled(parser, Models.of(type).binding().newInstance());
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context, Object model) throws IOException {
            return filled(parser, model);
        }

        private Object filled(JsonParser parser, Object model) throws IOException {
            ModelMeta<?> meta = Models.of(type);
            try {
                Map<String, @Nullable Object> attributes = JsonInput.read(meta, parser);
                MassAssignment.fill((Entity) model, attributes);
            } catch (EloquentException e) {
                throw JsonMappingException.from(parser, e.getMessage(), e);
            }
            return model;
        }
    }
}
