package io.eloquent.benchmarks.peers.ebean;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A post as Ebean's entity. */
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

    /**
     * {@return what the columns hold, in their order}
     *
     * @param author whose posts it was found among; to ask the post itself would read it again
     */
    public Object[] values(User author) {
        return new Object[] {id, author.getId(), title, body, votes};
    }
}
