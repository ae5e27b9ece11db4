package io.eloquent.query.ast;

import io.eloquent.api.error.InvalidQueryException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether texts hold the words that are searched for, by the database's full-text index.
 *
 * @param columns the texts, as they are indexed together; not empty
 * @param text what is searched for, in the notation of the mode
 * @param mode how the text is read
 * @param language the configuration by which words are cut to their stems, or null for the database's own
 */
public record FullText(
        List<Expr> columns,
        String text,
        Mode mode,
        @Nullable String language) implements Expr {

    /** Copies the columns and checks the language, which is written as it is. */
    public FullText {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new InvalidQueryException("A full-text search needs columns: whereFullText(List.of(\"body\"), …)");
        }
        if (language != null && !Names.isPlain(language)) {
            throw new InvalidQueryException(
                    "The language of a full-text search is letters, digits and underscores, such as \"english\"");
        }
    }

    @Override
    public <P, R> R accept(Visitor<P, R> visitor, P param) {
        return visitor.fullText(this, param);
    }

    /** How the text of a search is read. */
    public enum Mode {
        /** Words, as people write them. */
        NATURAL("words"),
        /** Words with MySQL's signs: {@code +must -not "a phrase" prefix*}. */
        BOOLEAN("signs"),
        /** Words, with those that the best matches have added. */
        EXPANDED("expanded words"),
        /** Words in exactly this order. */
        PHRASE("a phrase"),
        /** Words as search engines take them: {@code "a phrase" or this -not}. */
        WEBSEARCH("a web search");

        private final String title;

        Mode(String title) {
            this.title = title;
        }

        /** {@return what is searched for, for messages} */
        public String title() {
            return title;
        }
    }
}
