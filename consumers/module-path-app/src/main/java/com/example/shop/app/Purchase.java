package com.example.shop.app;

import com.example.shop.model.Customer;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsTo;
import io.eloquent.model.HasMany;

/** What was bought. Nobody else's business: the class, its fields and its package are not seen from outside. */
@Table(timestamps = false)
class Purchase extends PurchaseModel {
    Long id;
    long customerId;

    final BelongsTo<Customer> customer = belongsTo(Customer.class);
    final HasMany<Item> items = hasMany(Item.class);
}
