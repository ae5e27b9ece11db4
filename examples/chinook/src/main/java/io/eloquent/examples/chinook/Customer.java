package io.eloquent.examples.chinook;

import io.eloquent.api.annotation.Column;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsTo;
import io.eloquent.model.HasMany;

/** Who buys. */
@Table(value = "Customer", primaryKey = "CustomerId", incrementing = false, timestamps = false)
public class Customer extends CustomerModel {
    @Column("CustomerId")
    public Integer customerId;

    @Column("FirstName")
    public String firstName;

    @Column("LastName")
    public String lastName;

    @Column("Company")
    public String company;

    @Column("Address")
    public String address;

    @Column("City")
    public String city;

    @Column("State")
    public String state;

    @Column("Country")
    public String country;

    @Column("PostalCode")
    public String postalCode;

    @Column("Phone")
    public String phone;

    @Column("Fax")
    public String fax;

    @Column("Email")
    public String email;

    @Column("SupportRepId")
    public Integer supportRepId;

    public final BelongsTo<Employee> supportRep = belongsTo(Employee.class, "SupportRepId");
    public final HasMany<Invoice> invoices = hasMany(Invoice.class, "CustomerId");
}
