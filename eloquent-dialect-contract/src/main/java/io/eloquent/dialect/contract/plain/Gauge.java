package io.eloquent.dialect.contract.plain;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Json;
import io.eloquent.api.annotation.Table;
import io.eloquent.dialect.contract.model.Status;
import io.eloquent.model.Model;
import java.math.BigDecimal;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;

/** The twin of {@link io.eloquent.dialect.contract.model.Gauge}, without the processor. */
@Table(timestamps = false)
@Guarded({})
@NullUnmarked
public class Gauge extends Model<Gauge> {
    public Long id;
    public byte tiny;
    public Byte maybeTiny;
    public short small;
    public int number;
    public Integer maybeNumber;
    public float coarse;
    public double fine;
    public Double maybeFine;
    public BigDecimal amount;
    public Date day;
    public byte[] bytes;
    public List<List<Integer>> grid;
    public Map<String, Object> tree;
    public Set<String> marks;

    @Json
    public int[] series;

    public Status status;
}
