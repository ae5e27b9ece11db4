package io.eloquent.dialect.contract.plain;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.dialect.contract.model.Home;
import io.eloquent.dialect.contract.model.Status;
import io.eloquent.model.Model;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** The twin of {@link io.eloquent.dialect.contract.model.Sample}, without the processor. */
@Table(timestamps = false)
@Guarded({})
@NullUnmarked
public class Sample extends Model<Sample> {
    public Long id;
    public boolean flag;
    public Boolean maybe;
    public short small;
    public Integer number;
    public long big;
    public double ratio;
    public BigDecimal amount;
    public String note;
    public char letter = 'x';
    public LocalDate day;
    public LocalTime clock;
    public LocalDateTime noon;
    public Instant moment;
    public UUID token;
    public byte[] image;
    public Status status;
    public Home home;
    public Map<String, List<Integer>> scores;
    public List<String> tags;
}
