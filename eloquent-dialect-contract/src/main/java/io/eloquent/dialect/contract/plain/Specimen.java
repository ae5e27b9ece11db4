package io.eloquent.dialect.contract.plain;

import io.eloquent.api.annotation.Table;
import io.eloquent.api.codec.Valued;
import io.eloquent.model.Model;
import java.time.Duration;
import java.time.Year;
import java.time.YearMonth;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** A model with a field of each type that travels as another one. */
@Table(timestamps = false)
@NullUnmarked
public class Specimen extends Model<Specimen> {
    /** Stored by a number. */
    public enum Level implements Valued<Integer> {
        LOW(10),
        HIGH(20);

        private final int number;

        Level(int number) {
            this.number = number;
        }

        @Override
        public Integer value() {
            return number;
        }
    }

    /** Stored by a text. */
    public enum Grade implements Valued<String> {
        GOOD("a"),
        BAD("f");

        private final String letter;

        Grade(String letter) {
            this.letter = letter;
        }

        @Override
        public String value() {
            return letter;
        }
    }

    /** A record whose list can change in place. */
    public record Place(String city, List<String> tags) {}

    public Long id;
    public Duration took;
    public Date seenOn;
    public Year season;
    public YearMonth billed;
    public Level level;
    public Grade grade;
    public Place place;
    public List<Place> places;
}
