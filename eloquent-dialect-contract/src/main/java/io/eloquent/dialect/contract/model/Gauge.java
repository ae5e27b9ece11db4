package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Json;
import io.eloquent.api.annotation.Table;
import java.math.BigDecimal;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;

/** A model whose fields are narrower than their columns, and of every kind that can change in place. */
@Table(timestamps = false)
@Guarded({})
@NullUnmarked
public class Gauge extends GaugeModel {
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
