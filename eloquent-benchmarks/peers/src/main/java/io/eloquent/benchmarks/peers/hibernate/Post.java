package io.eloquent.benchmarks.peers.hibernate;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A post as Hibernate's entity. */
@Entity
@Table(name = "posts")
public class Post {
    @Id
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private User user;

    private String title;
    private String body;
    private int votes;

    public int getVotes() {
        return votes;
    }

    /** {@return what the columns hold, in their order} */
    public Object[] values() {
        return new Object[] {id, user.getId(), title, body, votes};
    }
}
