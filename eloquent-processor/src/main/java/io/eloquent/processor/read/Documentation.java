package io.eloquent.processor.read;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Javadoc that moves from a model to its generated class. There its links would lead nowhere, since other names are
 * imported, so that their labels stay alone.
 */
final class Documentation {
    private static final Pattern BLOCK = Pattern.compile("(?m)^\\s*@\\w");
    private static final Pattern LINK =
            Pattern.compile("\\{@(?:link|linkplain|value)\\s+([^\\s{}()]+(?:\\([^)]*\\))?)\\s*([^{}]*)\\}");
    private static final Pattern RETURN = Pattern.compile("\\{@return\\s+([^{}]*(?:\\{[^{}]*\\}[^{}]*)*)\\}");
    private static final Pattern OTHER = Pattern.compile("\\{@(?!code\\b|literal\\b)\\w+[^{}]*\\}");

    private Documentation() {}

    /**
     * {@return what a comment says before its first block tag; empty for nothing}
     *
     * @param comment the comment, as the compiler has it, or null
     */
    static String of(@Nullable String comment) {
        if (comment == null) {
            return "";
        }
        Matcher block = BLOCK.matcher(comment);
        String text = block.find() ? comment.substring(0, block.start()) : comment;
        text = LINK.matcher(text).replaceAll(Documentation::label);
        text = RETURN.matcher(text).replaceAll("Returns $1.");
        text = OTHER.matcher(text).replaceAll("");
        text = text.strip().replaceAll("\\s+", " ");
        // an unfinished tag would swallow what follows it
        return text.chars().filter(c -> c == '{').count()
                                == text.chars().filter(c -> c == '}').count()
                        && !text.contains("<pre")
                        && !text.contains("*/")
                ? text
                : "";
    }

    private static String label(MatchResult link) {
        String label = link.group(2).strip();
        String target = link.group(1);
        return Matcher.quoteReplacement(
                label.isEmpty()
                        ? "{@code " + (target.startsWith("#") ? target.substring(1) : target).replace('#', '.') + "}"
                        : label);
    }
}
