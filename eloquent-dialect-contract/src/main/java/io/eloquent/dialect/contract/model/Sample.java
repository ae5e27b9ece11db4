package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A field of every type. */
@Table(timestamps = false)
@Guarded({})
@NullUnmarked
public class Sample extends SampleModel {
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
