package io.eloquent.model.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.eloquent.model.HasMany;
import io.eloquent.model.Model;
import io.eloquent.query.exec.RowReader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Relations are known by their fields, whatever order those are listed in. */
class RelationFieldsTest {
    static class Wheel extends Model<Wheel> {}

    static class Door extends Model<Door> {}

    /** Its wheels are made first. */
    static class Wagon extends Model<Wagon> {
        final HasMany<Wheel> wheels = hasMany(Wheel.class);
        final HasMany<Door> doors = hasMany(Door.class);
    }

    /** Lists the fields by name, as Eclipse's compiler does those of a class that it compiled before. */
    private static final class ByName extends Binding<Wagon> {
        @Override
        public Wagon newInstance() {
            return new Wagon();
        }

        @Override
        public void read(Wagon model, RowReader row) {}

        @Override
        public @Nullable Object get(Wagon model, int column) {
            return null;
        }

        @Override
        public void set(Wagon model, int column, @Nullable Object value) {}

        @Override
        public Object snapshot(Wagon model) {
            return List.of();
        }

        @Override
        public boolean changed(Wagon model, Object snapshot, int column) {
            return false;
        }

        @Override
        public @Nullable Object original(Object snapshot, int column) {
            return null;
        }

        @Override
        public RelationSlot relation(Wagon model, int relation) {
            return relation == 0 ? model.doors : model.wheels;
        }
    }

    @Test
    void fieldsThatAreListedInAnotherOrderKeepTheirNames() {
        ModelMeta<Wagon> meta = ModelMeta.describe(Wagon.class, new ByName())
                .relations("doors", "wheels")
                .register();
        assertSame(Wheel.class, meta.relation("wheels").relatedClass());
        assertSame(Door.class, meta.relation("doors").relatedClass());
        assertEquals("wheels", meta.relation("wheels").name());
        Wagon wagon = new Wagon();
        assertSame(wagon.wheels, State.slot(wagon, meta.relation("wheels")));
        assertSame(wagon.doors, State.slot(wagon, meta.relation("doors")));
    }
}
