package io.eloquent.dialect.contract.hostile;

import java.util.List;
import java.util.SplittableRandom;

/** Makes strings of everything that ends a name, a text or a statement somewhere. */
public final class HostileStrings {
    private static final List<String> PARTS = List.of(
            "'",
            "''",
            "\"",
            "\"\"",
            "`",
            "``",
            "\\",
            "\\'",
            "\\\"",
            "\\`",
            "--",
            "-- ",
            "#",
            "/*",
            "*/",
            "/*!",
            "/*+",
            ";",
            "; drop table users",
            ";--",
            "?",
            "??",
            "???",
            ":name",
            "::text",
            "$1",
            "$$",
            "$x$",
            "@x",
            "{fn now()}",
            "{d '2024-01-01'}",
            "{",
            "}",
            "%s",
            "%n$s",
            "${x}",
            "#{x}",
            "->",
            "->>",
            ".",
            "..",
            " as ",
            " AS ",
            "as",
            ",",
            ", ",
            "(",
            ")",
            "[",
            "]",
            "[0]",
            "*",
            "=",
            "=1 or 1=1",
            "' or '1'='1",
            "\" or \"1\"=\"1",
            "\" = 1 or 1 = 1 -- ",
            "` = 1 or 1 = 1 -- ",
            "' union select null--",
            "); delete from users; --",
            "select",
            "from",
            "where",
            "null",
            "asc",
            "desc",
            "like",
            "in",
            "\0",
            "\u0001",
            "\n",
            "\r\n",
            "\t",
            " ",
            "\u00a0",
            "\u2028",
            "\ufeff",
            "\u202e",
            "\u2018",
            "\u2019",
            "\u201c",
            "\u201d",
            "\u02bc",
            "\uff07",
            "\uff02",
            "\ud83d",
            "\ude42",
            "\ud83d\ude42",
            "\u0130",
            "\u00e9",
            "e\u0301",
            "\u4e2d\u6587",
            "E'",
            "N'",
            "U&'",
            "x'41'",
            "0x41",
            "1",
            "0",
            "-1",
            "a",
            "b");

    private final SplittableRandom random;

    /**
     * Creates a maker of strings.
     *
     * @param seed the same strings come of the same seed
     */
    public HostileStrings(long seed) {
        random = new SplittableRandom(seed);
    }

    /** {@return the next string: mostly short, now and then very long; never a plain word} */
    public String next() {
        String text = any();
        return text.matches("\\w+") ? next() : text;
    }

    private String any() {
        int parts = random.nextInt(2000) == 0 ? 3000 : 1 + random.nextInt(random.nextInt(8) + 1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts; i++) {
            text.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        return text.toString();
    }

    /** {@return whether no database need hold it: it has a NUL, or half a surrogate pair} */
    public static boolean isNoText(String text) {
        return text.indexOf('\0') >= 0
                || text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /** {@return the string as Java has it, of ASCII only} */
    public static String quoted(String text) {
        StringBuilder java = new StringBuilder("\"");
        for (int i = 0; i < Math.min(text.length(), 300); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                java.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                java.append(String.format("\\u%04x", (int) c));
            } else {
                java.append(c);
            }
        }
        return java.append(text.length() > 300 ? "\" …" : "\"").toString();
    }
}
