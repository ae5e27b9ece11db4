package com.example.shop.app;

import io.eloquent.api.annotation.Table;
import io.eloquent.model.BelongsTo;

/** A thing, so many times. Its key has two columns. */
@Table(
        primaryKey = {"purchase_id", "line"},
        timestamps = false)
class Item extends ItemModel {
    long purchaseId;
    int line;
    String thing;

    final BelongsTo<Purchase> purchase = belongsTo(Purchase.class);
}
