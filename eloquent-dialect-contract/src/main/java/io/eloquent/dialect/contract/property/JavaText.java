package io.eloquent.dialect.contract.property;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as they are written in Java. */
final class JavaText {
    private JavaText() {}

    static String of(@Nullable Object value) {
        if (value instanceof String text) {
            return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
        if (value instanceof BigDecimal number) {
            return "new BigDecimal(\"" + number.toPlainString() + "\")";
        }
        if (value instanceof LocalDate date) {
            return "LocalDate.parse(\"" + date + "\")";
        }
        if (value instanceof Collection<?> values) {
            return values.stream().map(JavaText::of).collect(Collectors.joining(", ", "List.of(", ")"));
        }
        if (value instanceof Map<?, ?> entries) {
            return entries.entrySet().stream()
                    .map(entry -> of(entry.getKey()) + ", " + of(entry.getValue()))
                    .collect(Collectors.joining(", ", "row(", ")"));
        }
        return String.valueOf(value);
    }

    /** {@return a call of a method, as it is chained to others} */
    static String call(String method, @Nullable Object... arguments) {
        StringBuilder text = new StringBuilder(".").append(method).append('(');
        for (int i = 0; i < arguments.length; i++) {
            text.append(i == 0 ? "" : ", ").append(of(arguments[i]));
        }
        return text.append(')').toString();
    }
}
