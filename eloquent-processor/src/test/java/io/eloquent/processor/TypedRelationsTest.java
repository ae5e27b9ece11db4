package io.eloquent.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the compiler accepts of the keys of relations, and what it does not. */
class TypedRelationsTest {
    private static final String[] MODELS = {"""
            import io.eloquent.api.annotation.Table;
            import io.eloquent.model.*;
            @Table
            public class User extends UserModel {
                public Long id;
                public String name;
                public final HasMany<Post> posts = hasMany(Post.class);
            }
            """, """
            import io.eloquent.api.annotation.Table;
            import io.eloquent.model.*;
            @Table
            public class Post extends PostModel {
                public Long id;
                public Long userId;
                public String title;
                public final BelongsTo<User> user = belongsTo(User.class);
                public final MorphMany<Comment> comments = morphMany(Comment.class, "commentable");
                public final MorphToMany<Tag> tags = morphToMany(Tag.class, "taggable");
            }
            """, """
            import io.eloquent.api.annotation.Table;
            import io.eloquent.model.*;
            @Table
            public class Comment extends CommentModel {
                public Long id;
                public String commentableType;
                public Long commentableId;
                /** What was commented. */
                public final MorphTo commentable = morphTo(Post.class, User.class);
            }
            """, """
            import io.eloquent.api.annotation.Table;
            import io.eloquent.model.*;
            @Table
            public class Tag extends TagModel {
                public Long id;
                public String name;
                public final MorphToMany<Post> posts = morphedByMany(Post.class, "taggable");
            }
            """};

    private static List<String> diagnostics(Path directory, List<String> statements) {
        String[] sources = new String[MODELS.length + 1];
        System.arraycopy(MODELS, 0, sources, 0, MODELS.length);
        sources[MODELS.length] = """
                import java.util.*; import io.eloquent.model.*;
                public class Main { void run(User user, Post post, Comment comment, Tag tag) { Object o;
                %s
                }}
                """.formatted(String.join("\n", statements));
        return Compilation.run(
                        directory, List.of("-Xlint:none", "-Xmaxerrs", "1000"), List.of(new ModelProcessor()), sources)
                .diagnostics();
    }

    @Test
    void whatMakesSenseCompiles(@TempDir Path directory) {
        assertEquals(
                List.of(),
                diagnostics(
                        directory,
                        List.of(
                                "o = User.with(User.POSTS.with(Post.COMMENTS, Post.TAGS.with(Tag.POSTS)));",
                                "o = User.with(User.POSTS.with(Post.COMMENTS.with(Comment.COMMENTABLE)));",
                                "o = User.with(User.POSTS, posts -> posts.where(Post.TITLE.eq(\"a\")).with(Post.USER));",
                                "o = User.query().whereHas(User.POSTS, posts -> posts.has(Post.COMMENTS)).withCount(User.POSTS);",
                                "o = User.query().whereHas(User.POSTS.with(Post.TAGS), posts -> posts, \">\", 2);",
                                "o = Comment.with(Comment.COMMENTABLE.to(Post.class, posts -> posts.with(Post.TAGS)));",
                                "o = Comment.has(Comment.COMMENTABLE.to(Post.class).to(User.class, users -> users.where(User.NAME.eq(\"a\"))));",
                                "o = Comment.query().whereHasMorph(\"commentable\", Post.class, posts -> posts.where(Post.TITLE.eq(\"a\")));",
                                "o = Comment.query().whereMorphedTo(Comment.COMMENTABLE, post);",
                                "o = Post.whereBelongsTo(user, Post.USER).orWhereBelongsTo(List.of(user), Post.USER);",
                                "o = Post.query().whereAttachedTo(tag, Post.TAGS).whereRelation(Post.USER, User.NAME.eq(\"a\"));",
                                "o = comment.load(Comment.COMMENTABLE); o = user.loadMissing(User.POSTS.with(Post.USER));",
                                "MorphKey<Comment> key = Comment.COMMENTABLE; LoadKey<User> posts = User.POSTS;")));
    }

    @Test
    void whatMakesNoneDoesNot(@TempDir Path directory) {
        List<String> statements = List.of(
                "o = User.with(Post.COMMENTS);",
                "o = User.with(User.POSTS, Post.COMMENTS);",
                "o = User.with(User.POSTS.with(User.POSTS));",
                "o = User.with(User.POSTS.with(Post.COMMENTS.with(Post.TAGS)));",
                "o = User.with(User.POSTS, (ModelQuery<Comment> comments) -> comments);",
                "o = User.with(Comment.COMMENTABLE);",
                "o = User.has(Post.USER);",
                "o = User.doesntHave(Comment.COMMENTABLE);",
                "o = User.query().whereHas(Post.USER, users -> users);",
                "o = User.query().whereHas(User.POSTS, posts -> posts.has(User.POSTS));",
                "o = User.query().withWhereHas(Post.USER, users -> users);",
                "o = User.query().withCount(Post.COMMENTS);",
                "o = User.query().withSum(User.POSTS, User.ID);",
                "o = User.query().withSum(User.POSTS, Post.TITLE);",
                "o = Comment.query().withCount(Comment.COMMENTABLE);",
                "o = Comment.with(Comment.COMMENTABLE.to(Post.class, posts -> posts.with(User.POSTS)));",
                "o = Comment.with(Comment.COMMENTABLE.to(String.class));",
                "o = Comment.query().whereHasMorph(\"commentable\", Post.class, (ModelQuery<User> users) -> users);",
                "o = Post.query().whereMorphedTo(Comment.COMMENTABLE, post);",
                "o = Post.query().whereBelongsTo(post, Post.USER);",
                "o = Post.whereBelongsTo(tag, Post.USER);",
                "o = User.whereBelongsTo(user, Post.USER);",
                "o = Post.query().whereBelongsTo(List.of(tag), Post.USER);",
                "o = Post.query().whereAttachedTo(user, Post.TAGS);",
                "o = User.query().whereBelongsTo(user, Post.USER);",
                "o = user.load(Post.USER);",
                "o = User.get().loadMissing(Comment.COMMENTABLE);");
        List<String> said = diagnostics(directory, statements);
        TreeSet<String> lines = said.stream()
                .filter(message -> message.startsWith("Main.java:"))
                .map(message -> message.replaceAll("(?s)^Main.java:(\\d+):.*", "$1"))
                .collect(Collectors.toCollection(TreeSet::new));
        TreeSet<String> expected = IntStream.range(3, 3 + statements.size())
                .mapToObj(String::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(expected, lines, () -> String.join("\n", said));
    }
}
