package io.eloquent.query;

import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.FullText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the text of a full-text search is read: {@code whereFullText(columns, "\"big cat\" -dog",
 * TextSearch.websearch().language("german"))}. Immutable. What a database does not have is refused by name.
 */
public final class TextSearch {
    private final FullText.Mode mode;
    private final @Nullable String language;

    private TextSearch(FullText.Mode mode, @Nullable String language) {
        this.mode = mode;
        this.language = language;
    }

    /** {@return a search for words, as people write them: what {@code whereFullText} does by itself} */
    public static TextSearch naturalLanguage() {
        return new TextSearch(FullText.Mode.NATURAL, null);
    }

    /** {@return a search with signs: {@code +must -not "a phrase" prefix*}} MySQL and MariaDB have it. */
    public static TextSearch booleanMode() {
        return new TextSearch(FullText.Mode.BOOLEAN, null);
    }

    /** {@return a search for words, and for those that the best matches have added} MySQL and MariaDB have it. */
    public static TextSearch queryExpansion() {
        return new TextSearch(FullText.Mode.EXPANDED, null);
    }

    /** {@return a search for words in exactly this order} PostgreSQL has it. */
    public static TextSearch phrase() {
        return new TextSearch(FullText.Mode.PHRASE, null);
    }

    /** {@return a search as search engines have it: {@code "a phrase" or this -not}} PostgreSQL has it. */
    public static TextSearch websearch() {
        return new TextSearch(FullText.Mode.WEBSEARCH, null);
    }

    /**
     * {@return a copy that cuts words to their stems by the rules of a language} PostgreSQL has it; there, the index is
     * to be of the same language.
     *
     * @param name the configuration's name, such as {@code "german"}
     */
    public TextSearch language(String name) {
        return new TextSearch(mode, name);
    }

    FullText of(List<Expr> columns, String text) {
        return new FullText(columns, text, mode, language);
    }
}
