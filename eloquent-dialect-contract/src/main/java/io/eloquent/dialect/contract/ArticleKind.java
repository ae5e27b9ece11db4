package io.eloquent.dialect.contract;

import io.eloquent.dialect.contract.model.Article;
import io.eloquent.dialect.contract.model.Author;
import io.eloquent.dialect.contract.model.Remark;
import io.eloquent.dialect.contract.model.Topic;

/** The two ways to write a model, which must behave alike. */
enum ArticleKind {
    /** With the code that the processor writes. */
    GENERATED(Author.class, Article.class, Remark.class, Topic.class),

    /** Without it, by method handles. */
    PLAIN(
            io.eloquent.dialect.contract.plain.Author.class,
            io.eloquent.dialect.contract.plain.Article.class,
            io.eloquent.dialect.contract.plain.Remark.class,
            io.eloquent.dialect.contract.plain.Topic.class);

    final Class<?> author;
    final Class<?> article;
    final Class<?> remark;
    final Class<?> topic;

    ArticleKind(Class<?> author, Class<?> article, Class<?> remark, Class<?> topic) {
        this.author = author;
        this.article = article;
        this.remark = remark;
        this.topic = topic;
    }
}
