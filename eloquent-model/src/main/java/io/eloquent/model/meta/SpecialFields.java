package io.eloquent.model.meta;

import io.eloquent.api.annotation.Cast;
import io.eloquent.api.annotation.Encrypted;
import io.eloquent.api.annotation.GeneratedKey;
import io.eloquent.api.annotation.Hashed;
import io.eloquent.api.annotation.Json;
import io.eloquent.api.annotation.ReadBack;
import io.eloquent.api.annotation.Version;
import io.eloquent.api.codec.Converter;
import io.eloquent.api.key.KeyGenerator;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the annotations of a column say beside its name, where the processor did not read them. */
final class SpecialFields {
    private static final Set<Type> COUNTERS = Set.of(int.class, long.class, Integer.class, Long.class);

    /** Each of them says what is stored instead of the value. */
    private static final List<Class<? extends Annotation>> FORMS =
            List.of(Cast.class, Json.class, Encrypted.class, Hashed.class);

    private static final Supplies.Role CONVERTER =
            new Supplies.Role("Cast", "E025", Converter.class, "a Converter", false);
    private static final Supplies.Role GENERATOR =
            new Supplies.Role("GeneratedKey", "E028", KeyGenerator.class, "a KeyGenerator", false);

    private final Lineage lineage;
    private final List<String> primaryKey;
    private final Mistakes mistakes;
    private final Supplies supplies;
    private @Nullable ReflectiveColumn version;

    SpecialFields(Lineage lineage, List<String> primaryKey, Mistakes mistakes) {
        this.lineage = lineage;
        this.primaryKey = primaryKey;
        this.mistakes = mistakes;
        this.supplies = new Supplies(mistakes);
    }

    /** Describes the column that was added last. */
    void describe(ReflectiveColumn column, ModelMeta.Builder<?> meta) {
        checkForms(column);
        Cast cast = column.mark(Cast.class);
        if (cast != null) {
            convert(column, cast.value(), meta);
        } else if (column.is(Json.class)) {
            meta.converter(JsonConverter.of(column.type()), JsonConverter.STORED);
        } else if (column.is(Encrypted.class)) {
            meta.converter(EncryptedConverter.of(column.type()), String.class);
        }
        if (column.is(Encrypted.class)) {
            meta.trait(ColumnTrait.ENCRYPTED);
        }
        if (column.is(ReadBack.class)) {
            meta.trait(ColumnTrait.READ_BACK);
        }
        if (column.is(Hashed.class)) {
            meta.trait(ColumnTrait.HASHED);
            if (column.type() != String.class) {
                mistakes.add("E026", label(column) + " is hashed, and only a text can be: make it a String");
            }
        }
        if (column.is(Version.class)) {
            meta.trait(ColumnTrait.VERSION);
            checkVersion(column);
        }
        GeneratedKey key = column.mark(GeneratedKey.class);
        if (key != null) {
            generate(column, key.value(), meta);
        }
    }

    private void checkForms(ReflectiveColumn column) {
        List<String> forms =
                FORMS.stream().filter(column::is).map(Class::getSimpleName).toList();
        if (forms.size() > 1) {
            mistakes.add(
                    "E051",
                    label(column) + " carries @" + forms.get(0) + " and @" + forms.get(1)
                            + ", which both say what is stored: keep one of them");
        }
    }

    private void checkVersion(ReflectiveColumn column) {
        if (!COUNTERS.contains(column.type())) {
            mistakes.add("E027", label(column) + " counts changes: make it an int, a long, or one of their wrappers");
        }
        if (version == null) {
            version = column;
        } else {
            mistakes.add(
                    "E027", label(column) + " is a version, and so is " + label(version) + ": one of them is enough");
        }
    }

    private void convert(ReflectiveColumn column, Class<? extends Converter<?, ?>> type, ModelMeta.Builder<?> meta) {
        if (!(supplies.make(CONVERTER, type) instanceof Converter<?, ?> converter)) {
            return;
        }
        List<Type> arguments = TypeArguments.of(type).of(Converter.class.getTypeParameters());
        Type taken = arguments.get(0);
        Type stored = arguments.get(1);
        if (!taken.equals(Types.boxed(column.type()))) {
            mistakes.add(
                    "E025",
                    label(column) + " is of type " + Types.simple(column.type()) + ", and " + Types.simple(type)
                            + " converts " + Types.simple(taken)
                            + ": give the field that type, or name another converter");
        }
        if (!StorableTypes.isStorable(stored)) {
            mistakes.add(
                    "E025",
                    Types.simple(type) + " stores " + Types.simple(stored)
                            + ", which no column can hold without a converter: let it store a String, a Long or the"
                            + " like");
        }
        meta.converter(converter, stored);
    }

    private void generate(ReflectiveColumn column, Class<? extends KeyGenerator<?>> type, ModelMeta.Builder<?> meta) {
        if (!primaryKey.equals(List.of(column.name()))) {
            mistakes.add(
                    "E028",
                    label(column) + " is not the only column of the key, and nothing else is generated: move"
                            + " @GeneratedKey to the key, or remove it");
        }
        if (!(supplies.make(GENERATOR, type) instanceof KeyGenerator<?> generator)) {
            return;
        }
        Type made = TypeArguments.of(type)
                .of(KeyGenerator.class.getTypeParameters())
                .get(0);
        if (!made.equals(Types.boxed(column.type()))) {
            mistakes.add(
                    "E028",
                    label(column) + " is of type " + Types.simple(column.type()) + ", and " + Types.simple(type)
                            + " makes keys of type " + Types.simple(made)
                            + ": give the field that type, or name another generator");
        }
        meta.keyGenerator(generator);
    }

    private String label(ReflectiveColumn column) {
        return lineage.label(column.path());
    }
}
