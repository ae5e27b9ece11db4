package io.eloquent.query.exec;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The secrets of one connection, so that they can be struck out of what drivers say. Also knows which parts of a
 * configuration are secret. Immutable and safe for many threads.
 */
public final class Secrets {
    private static final String MASK = "***";
    private static final Pattern SECRET_KEY =
            Pattern.compile("pass|pwd|secret|token|credential|key", Pattern.CASE_INSENSITIVE);
    private static final Pattern USER_INFO = Pattern.compile("//([^/?;@]*:)?([^/?;]*)@");
    private static final Pattern PARAMETER = Pattern.compile("[?&;(,]([^=?&;(),]+)=([^&;(),]*)");

    private final List<String> values;

    private Secrets(Collection<String> values) {
        // the longest first, so that a secret inside another one leaves no rest
        this.values = values.stream()
                .filter(value -> !value.isEmpty())
                .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                .toList();
    }

    /**
     * {@return the secrets among a driver's properties and in its URLs}
     *
     * @param urls JDBC URLs
     * @param properties the driver's properties
     */
    public static Secrets in(Collection<String> urls, Map<String, String> properties) {
        Set<String> found = new LinkedHashSet<>();
        properties.forEach((key, value) -> {
            if (isSecret(key)) {
                found.add(value);
            }
        });
        urls.forEach(url -> collect(url, found));
        return new Secrets(found);
    }

    private static void collect(String url, Set<String> found) {
        Matcher userInfo = USER_INFO.matcher(url);
        while (userInfo.find()) {
            if (userInfo.group(1) != null) {
                add(userInfo.group(2), found);
            }
        }
        Matcher parameter = PARAMETER.matcher(url);
        while (parameter.find()) {
            if (isSecret(parameter.group(1))) {
                add(parameter.group(2), found);
            }
        }
    }

    private static void add(String encoded, Set<String> found) {
        found.add(encoded);
        try {
            found.add(URLDecoder.decode(encoded, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            // not encoded, then
            return;
        }
    }

    /**
     * {@return whether a property of this name holds a secret}
     *
     * @param key the property's name
     */
    public static boolean isSecret(String key) {
        return SECRET_KEY.matcher(key.toLowerCase(Locale.ROOT)).find();
    }

    /**
     * {@return a JDBC URL that can be shown: without user, password and parameters}
     *
     * @param url the URL
     */
    public static String shown(String url) {
        int end = url.length();
        for (char start : new char[] {'?', ';'}) {
            int at = url.indexOf(start);
            end = at < 0 ? end : Math.min(end, at);
        }
        return USER_INFO.matcher(url.substring(0, end)).replaceAll("//")
                + (end < url.length() ? url.charAt(end) + MASK : "");
    }

    /**
     * {@return the text without the secrets}
     *
     * @param text what somebody said
     */
    public String redact(String text) {
        String redacted = text;
        for (String value : values) {
            redacted = redacted.replace(value, MASK);
        }
        return redacted;
    }

    /**
     * {@return the exception itself, or where it or a cause of it tells a secret, a copy that does not}
     *
     * @param failure what the driver said
     */
    public SQLException redact(SQLException failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            String message = t.toString();
            if (!redact(message).equals(message)) {
                SQLException copy =
                        new SQLException(redact(failure.toString()), failure.getSQLState(), failure.getErrorCode());
                copy.setStackTrace(failure.getStackTrace());
                return copy;
            }
        }
        return failure;
    }

    @Override
    public String toString() {
        return "Secrets[" + values.size() + "]";
    }
}
