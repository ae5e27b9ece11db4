package io.eloquent.benchmarks.peers.hibernate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** A user as Hibernate's entity. */
@Entity
@Table(name = "users")
public class User {
    @Id
    private Long id;

    private String name;
    private String email;
    private int votes;
    private double score;
    private boolean active;
    private BigDecimal balance;
    private String status;
    private LocalDateTime createdAt;
    private LocalDateTime updatedAt;

    @OneToMany(mappedBy = "user")
    private List<Post> posts = new ArrayList<>();

    public Long getId() {
        return id;
    }

    public List<Post> getPosts() {
        return posts;
    }

    /** {@return what the columns hold, in their order} */
    public Object[] values() {
        return new Object[] {id, name, email, votes, score, active, balance, status, createdAt, updatedAt};
    }
}
