package io.eloquent.query;

import io.eloquent.api.error.InvalidQueryException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a page goes on from, as bytes that give back the same values of the same types.
 *
 * @param backward whether the page lies before that row, not after it
 * @param position the row's values of the order's columns; empty for the end from which the page is reached
 */
record PageCursor(boolean backward, List<@Nullable Object> position) {

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeBoolean(backward);
            out.writeByte(position.size());
            for (Object value : position) {
                write(value, out);
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory can always be written", e);
        }
        return bytes.toByteArray();
    }

    private static void write(@Nullable Object value, DataOutputStream out) throws IOException {
        if (value == null) {
            out.writeByte('0');
        } else if (value instanceof Long number) {
            out.writeByte('l');
            out.writeLong(number);
        } else if (value instanceof Integer number) {
            out.writeByte('i');
            out.writeInt(number);
        } else if (value instanceof Boolean flag) {
            out.writeByte('b');
            out.writeBoolean(flag);
        } else if (value instanceof Double number) {
            out.writeByte('d');
            out.writeDouble(number);
        } else if (value instanceof UUID uuid) {
            out.writeByte('u');
            out.writeLong(uuid.getMostSignificantBits());
            out.writeLong(uuid.getLeastSignificantBits());
        } else if (value instanceof byte[] bytes) {
            out.writeByte('x');
            write(bytes, out);
        } else {
            out.writeByte(kind(value));
            write(value.toString().getBytes(StandardCharsets.UTF_8), out);
        }
    }

    /** {@return which of those types it is whose texts say all} */
    private static char kind(Object value) {
        if (value instanceof String) {
            return 's';
        } else if (value instanceof BigDecimal) {
            return 'n';
        } else if (value instanceof BigInteger) {
            return 'w';
        } else if (value instanceof LocalDateTime) {
            return 't';
        } else if (value instanceof LocalDate) {
            return 'y';
        } else if (value instanceof LocalTime) {
            return 'h';
        } else if (value instanceof Instant) {
            return 'z';
        } else if (value instanceof OffsetDateTime) {
            return 'o';
        }
        throw new InvalidQueryException("cursorPaginate cannot go on from a value of type "
                + value.getClass().getSimpleName() + ": order by columns of numbers, texts, dates and times, or UUIDs");
    }

    private static void write(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** {@return what the bytes say, which were sealed, so that nobody else has made them} */
    static PageCursor of(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            boolean backward = in.readBoolean();
            int size = in.readByte();
            List<@Nullable Object> position = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                position.add(read(in));
            }
            return new PageCursor(backward, Collections.unmodifiableList(position));
        } catch (IOException e) {
            throw CursorSeal.broken();
        }
    }

    private static @Nullable Object read(DataInputStream in) throws IOException {
        char kind = (char) in.readByte();
        return switch (kind) {
            case '0' -> null;
            case 'l' -> in.readLong();
            case 'i' -> in.readInt();
            case 'b' -> in.readBoolean();
            case 'd' -> in.readDouble();
            case 'u' -> new UUID(in.readLong(), in.readLong());
            case 'x' -> in.readNBytes(in.readInt());
            default -> parse(kind, new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
        };
    }

    private static Object parse(char kind, String text) {
        return switch (kind) {
            case 's' -> text;
            case 'n' -> new BigDecimal(text);
            case 'w' -> new BigInteger(text);
            case 't' -> LocalDateTime.parse(text);
            case 'y' -> LocalDate.parse(text);
            case 'h' -> LocalTime.parse(text);
            case 'z' -> Instant.parse(text);
            case 'o' -> OffsetDateTime.parse(text);
            default -> throw CursorSeal.broken();
        };
    }

    /** {@return which way it goes, without the values} */
    @Override
    public String toString() {
        return backward ? "before" : "after";
    }
}
