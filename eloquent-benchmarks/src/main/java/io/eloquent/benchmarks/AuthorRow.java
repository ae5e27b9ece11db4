package io.eloquent.benchmarks;

import java.util.List;

/** A user with posts, as hand-written code keeps them. */
public final class AuthorRow extends UserRow {
    public List<PostRow> posts = List.of();
}
