package io.eloquent.examples.chinook;

import io.eloquent.api.annotation.Column;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsTo;
import io.eloquent.model.HasMany;
import java.time.LocalDateTime;

/** Who works in the shop; everyone but one reports to somebody. */
@Table(value = "Employee", primaryKey = "EmployeeId", incrementing = false, timestamps = false)
public class Employee extends EmployeeModel {
    @Column("EmployeeId")
    public Integer employeeId;

    @Column("LastName")
    public String lastName;

    @Column("FirstName")
    public String firstName;

    @Column("Title")
    public String title;

    @Column("ReportsTo")
    public Integer reportsTo;

    @Column("BirthDate")
    public LocalDateTime birthDate;

    @Column("HireDate")
    public LocalDateTime hireDate;

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

    public final BelongsTo<Employee> manager = belongsTo(Employee.class, "ReportsTo");
    public final HasMany<Employee> reports = hasMany(Employee.class, "ReportsTo");
    public final HasMany<Customer> customers = hasMany(Customer.class, "SupportRepId");
}
