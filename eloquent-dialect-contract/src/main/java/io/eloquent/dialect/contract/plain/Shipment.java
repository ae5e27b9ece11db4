package io.eloquent.dialect.contract.plain;

import io.eloquent.api.annotation.Accessor;
import io.eloquent.api.annotation.Column;
import io.eloquent.api.annotation.Embedded;
import io.eloquent.api.annotation.Table;
import io.eloquent.api.annotation.Transient;
import io.eloquent.dialect.contract.model.Freight;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;

/** The twin of {@link io.eloquent.dialect.contract.model.Shipment}, without the processor. */
@Table("shipments")
@NullUnmarked
@SuppressWarnings("UnusedVariable") // private fields are reached by handles
public class Shipment extends Tracked<Shipment> implements Freight {
    public static final String KIND = "shipment";
    public static int made;

    private Long id;
    String label;
    protected int weight = 7;

    @Column("e-mail")
    private String mail;

    public BigDecimal price;

    @Embedded
    private Place origin;

    @Embedded(prefix = "to_")
    Place target;

    private Optional<String> note;
    protected Optional<Instant> due = Optional.empty();

    @Transient
    public int visits = 1;

    public transient int cached = 2;

    @Transient
    public final int kept = 3;

    @Override
    @Accessor
    protected String shout() {
        return super.shout() + "!";
    }

    @Override
    public Place origin() {
        return origin;
    }

    @Override
    public void origin(Place place) {
        origin = place;
    }

    @Override
    public Place target() {
        return target;
    }

    @Override
    public Optional<String> note() {
        return note;
    }

    @Override
    public void note(Optional<String> text) {
        note = text;
    }

    @Override
    public Optional<Instant> due() {
        return due;
    }

    @Override
    public String outside() {
        return visits + "," + cached + "," + kept + "," + KIND + "," + made;
    }
}
