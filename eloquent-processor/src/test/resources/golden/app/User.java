package app;

import io.eloquent.api.annotation.Column;
import io.eloquent.api.annotation.Fillable;
import io.eloquent.api.annotation.Hidden;
import io.eloquent.api.annotation.Scope;
import io.eloquent.api.annotation.Table;
import io.eloquent.api.annotation.Transient;
import io.eloquent.model.BelongsTo;
import io.eloquent.model.HasMany;
import io.eloquent.model.SoftDeletes;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Someone who writes posts. */
@Table(value = "my_users", connection = "reporting")
@Fillable({"name", "email"})
@Hidden({"password", "posts"})
public class User extends UserModel implements SoftDeletes {
    /** Whose it may be. */
    public enum Status {
        SILVER,
        GOLD
    }

    /** Where someone lives. */
    public record Home(String street, String city) {}

    public Long id;
    public String name;

    @Column("e-mail")
    public String email;

    String password;
    public int votes;
    public double rating;
    public boolean active;
    public Character initial;
    public Status status;
    public UUID token;
    public BigDecimal balance;
    public byte[] avatar;
    public Home home;
    public Map<String, List<Integer>> meta;
    public List<String> tags;
    public Instant createdAt;
    public Instant updatedAt;
    public Instant deletedAt;

    transient int visits;

    @Transient
    public Thread worker;

    static int count;

    public final HasMany<Post> posts = hasMany(Post.class);
    public final BelongsTo<User> boss = belongsTo(User.class);

    @Scope
    static UserQuery popular(UserQuery query) {
        return query.where("votes", ">", 100);
    }

    @Scope
    static UserQuery anyOf(UserQuery query, int atLeast, Status... statuses) {
        return query.where("votes", ">", atLeast).whereIn("status", List.of(statuses));
    }

    @Scope
    static <T extends Comparable<T> & java.io.Serializable> UserQuery above(UserQuery query, Map<String, ? super T> least)
            throws java.io.IOException {
        return query.where(least);
    }
}
