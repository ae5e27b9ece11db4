package io.eloquent.examples.chinook;

import io.eloquent.api.annotation.Column;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsTo;
import io.eloquent.model.HasMany;
import java.math.BigDecimal;
import java.time.LocalDateTime;

/** What a customer paid for, once. */
@Table(value = "Invoice", primaryKey = "InvoiceId", incrementing = false, timestamps = false)
public class Invoice extends InvoiceModel {
    @Column("InvoiceId")
    public Integer invoiceId;

    @Column("CustomerId")
    public Integer customerId;

    @Column("InvoiceDate")
    public LocalDateTime invoiceDate;

    @Column("BillingAddress")
    public String billingAddress;

    @Column("BillingCity")
    public String billingCity;

    @Column("BillingState")
    public String billingState;

    @Column("BillingCountry")
    public String billingCountry;

    @Column("BillingPostalCode")
    public String billingPostalCode;

    @Column("Total")
    public BigDecimal total;

    public final BelongsTo<Customer> customer = belongsTo(Customer.class, "CustomerId");
    public final HasMany<InvoiceLine> lines = hasMany(InvoiceLine.class, "InvoiceId");
}
