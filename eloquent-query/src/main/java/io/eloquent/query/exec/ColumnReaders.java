package io.eloquent.query.exec;

import io.eloquent.api.codec.Codec;
import io.eloquent.api.error.MappingException;
import io.eloquent.query.dialect.Codecs;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Readers of one column as method handles of type {@code (ResultSet)T}, to be composed. Primitive types and their
 * wrappers are read by the driver's own getters, everything else by its codec.
 */
final class ColumnReaders {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final MethodType PRIMITIVE =
            MethodType.methodType(void.class, ResultSet.class, int.class, String.class);
    private static final MethodType OBJECT = MethodType.methodType(void.class, ResultSet.class, int.class);

    private static final Map<Class<?>, MethodHandle> PRIMITIVES = Map.of(
            int.class, find("readInt", PRIMITIVE, int.class),
            long.class, find("readLong", PRIMITIVE, long.class),
            short.class, find("readShort", PRIMITIVE, short.class),
            byte.class, find("readByte", PRIMITIVE, byte.class),
            boolean.class, find("readBoolean", PRIMITIVE, boolean.class),
            double.class, find("readDouble", PRIMITIVE, double.class),
            float.class, find("readFloat", PRIMITIVE, float.class),
            char.class, find("readChar", PRIMITIVE, char.class));
    private static final Map<Class<?>, MethodHandle> OBJECTS = Map.of(
            Long.class, find("readLongOrNull", OBJECT, Long.class),
            Boolean.class, find("readBooleanOrNull", OBJECT, Boolean.class),
            Double.class, find("readDoubleOrNull", OBJECT, Double.class),
            String.class, find("readString", OBJECT, String.class));
    private static final MethodHandle BY_CODEC = find(
            "readByCodec",
            MethodType.methodType(void.class, ResultSet.class, int.class, Codec.class, String.class),
            Object.class);

    private static final MethodHandle BY_CODEC_NOT_NULL = find(
            "readByCodecNotNull",
            MethodType.methodType(void.class, ResultSet.class, int.class, Codec.class, String.class, Class.class),
            Object.class);

    private static final MethodHandle ALL_NULL =
            find("areNull", MethodType.methodType(void.class, ResultSet.class, int[].class), boolean.class);

    private ColumnReaders() {}

    private static MethodHandle find(String name, MethodType parameters, Class<?> result) {
        try {
            return LOOKUP.findStatic(ColumnReaders.class, name, parameters.changeReturnType(result));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(name + " is not there", e);
        }
    }

    /**
     * {@return the reader of a column}
     *
     * @param generic the Java type with its arguments
     * @param type the Java type
     * @param column the column's position, from 1
     * @param label what is read, for messages
     * @param whole whether the column has whole numbers only
     * @param codecs how the database's values become Java values
     * @throws MappingException if nobody can read the type
     */
    static MethodHandle of(Type generic, Class<?> type, int column, String label, boolean whole, Codecs codecs) {
        if (!whole && WholeNumbers.isWhole(type)) {
            return wholeNumber(type, column, label, codecs);
        }
        if (type.isPrimitive()) {
            return MethodHandles.insertArguments(PRIMITIVES.get(type), 1, column, label);
        }
        MethodHandle object = OBJECTS.get(type);
        if (object != null) {
            return MethodHandles.insertArguments(object, 1, column);
        }
        Codec<?> codec = codecs.find(generic);
        if (codec == null) {
            throw new MappingException("No codec reads " + label + ", a " + generic.getTypeName()
                    + ": use one of the standard types, an enum, a record, a Map or a List");
        }
        return by(codec, type, column, label);
    }

    /**
     * {@return the reader of a column by a codec}
     *
     * @param codec makes values of the type
     * @param type the Java type
     * @param column the column's position, from 1
     * @param label what is read, for messages
     */
    static MethodHandle by(Codec<?> codec, Class<?> type, int column, String label) {
        MethodHandle reader = type.isPrimitive()
                ? MethodHandles.insertArguments(BY_CODEC_NOT_NULL, 1, column, codec, label, type)
                : MethodHandles.insertArguments(BY_CODEC, 1, column, codec, label);
        return reader.asType(MethodType.methodType(type, ResultSet.class));
    }

    /** {@return a handle of type {@code (ResultSet)boolean} that says whether all of these columns are NULL} */
    static MethodHandle allNull(int[] columns) {
        return MethodHandles.insertArguments(ALL_NULL, 1, (Object) columns);
    }

    static boolean areNull(ResultSet row, int[] columns) throws SQLException {
        for (int column : columns) {
            if (row.getObject(column) != null) {
                return false;
            }
        }
        return true;
    }

    /** What a column of other numbers holds must be a whole one, where a whole one is wanted. */
    private static MethodHandle wholeNumber(Class<?> type, int column, String label, Codecs codecs) {
        Class<?> wrapper = MethodType.methodType(type).wrap().returnType();
        Codec<?> codec = new WholeNumbers<>(codecs.of(wrapper));
        return by(codec, type, column, label);
    }

    static int readInt(ResultSet row, int column, String label) throws SQLException {
        long value = row.getLong(column);
        if (value == 0) {
            requireValue(row, label, "int", "Integer");
        }
        if (value != (int) value) {
            throw Narrow.refused(label, "int");
        }
        return (int) value;
    }

    static long readLong(ResultSet row, int column, String label) throws SQLException {
        long value = row.getLong(column);
        if (value == 0) {
            requireValue(row, label, "long", "Long");
        }
        return value;
    }

    static short readShort(ResultSet row, int column, String label) throws SQLException {
        long value = row.getLong(column);
        if (value == 0) {
            requireValue(row, label, "short", "Short");
        }
        if (value != (short) value) {
            throw Narrow.refused(label, "short");
        }
        return (short) value;
    }

    static byte readByte(ResultSet row, int column, String label) throws SQLException {
        long value = row.getLong(column);
        if (value == 0) {
            requireValue(row, label, "byte", "Byte");
        }
        if (value != (byte) value) {
            throw Narrow.refused(label, "byte");
        }
        return (byte) value;
    }

    static boolean readBoolean(ResultSet row, int column, String label) throws SQLException {
        boolean value = row.getBoolean(column);
        if (!value) {
            requireValue(row, label, "boolean", "Boolean");
        }
        return value;
    }

    static double readDouble(ResultSet row, int column, String label) throws SQLException {
        double value = row.getDouble(column);
        if (value == 0) {
            requireValue(row, label, "double", "Double");
        }
        return value;
    }

    static float readFloat(ResultSet row, int column, String label) throws SQLException {
        double value = row.getDouble(column);
        if (value == 0) {
            requireValue(row, label, "float", "Float");
        }
        if (!Narrow.isFloat(value)) {
            throw Narrow.refused(label, "float");
        }
        return (float) value;
    }

    static char readChar(ResultSet row, int column, String label) throws SQLException {
        String value = row.getString(column);
        if (value == null) {
            throw isNull(label, "char", "Character");
        }
        if (value.length() != 1) {
            throw new MappingException(
                    label + " is a char, but its column holds a text that is not one character long");
        }
        return value.charAt(0);
    }

    private static void requireValue(ResultSet row, String label, String primitive, String wrapper)
            throws SQLException {
        if (row.wasNull()) {
            throw isNull(label, primitive, wrapper);
        }
    }

    private static MappingException isNull(String label, String primitive, String wrapper) {
        return new MappingException(label + " is " + primitive + ", but its column is NULL; declare it " + wrapper
                + ", or the column not null");
    }

    static @Nullable Long readLongOrNull(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return value == 0 && row.wasNull() ? null : Long.valueOf(value);
    }

    static @Nullable Boolean readBooleanOrNull(ResultSet row, int column) throws SQLException {
        boolean value = row.getBoolean(column);
        return !value && row.wasNull() ? null : Boolean.valueOf(value);
    }

    static @Nullable Double readDoubleOrNull(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return value == 0 && row.wasNull() ? null : Double.valueOf(value);
    }

    static @Nullable String readString(ResultSet row, int column) throws SQLException {
        return row.getString(column);
    }

    static @Nullable Object readByCodec(ResultSet row, int column, Codec<?> codec, String label) throws SQLException {
        try {
            return codec.read(row, column);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw new MappingException(label + " cannot be read: " + e.getMessage(), e);
        }
    }

    static Object readByCodecNotNull(ResultSet row, int column, Codec<?> codec, String label, Class<?> primitive)
            throws SQLException {
        Object value = readByCodec(row, column, codec, label);
        if (value == null) {
            String wrapper =
                    MethodType.methodType(primitive).wrap().returnType().getSimpleName();
            throw isNull(label, primitive.getName(), wrapper);
        }
        return value;
    }
}
