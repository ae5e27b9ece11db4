package io.eloquent.examples.chinook;

import io.eloquent.api.annotation.Column;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsTo;
import java.math.BigDecimal;

/** A track that was sold. */
@Table(value = "InvoiceLine", primaryKey = "InvoiceLineId", incrementing = false, timestamps = false)
public class InvoiceLine extends InvoiceLineModel {
    @Column("InvoiceLineId")
    public Integer invoiceLineId;

    @Column("InvoiceId")
    public Integer invoiceId;

    @Column("TrackId")
    public Integer trackId;

    @Column("UnitPrice")
    public BigDecimal unitPrice;

    @Column("Quantity")
    public int quantity;

    public final BelongsTo<Invoice> invoice = belongsTo(Invoice.class, "InvoiceId");
    public final BelongsTo<Track> track = belongsTo(Track.class, "TrackId");
}
