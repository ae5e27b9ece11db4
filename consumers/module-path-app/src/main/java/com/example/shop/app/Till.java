package com.example.shop.app;

import io.eloquent.model.Model;

/** A model without generated code, in a package that is neither exported nor open. */
public class Till extends Model<Till> {
    private Long id;

    @Override
    public String toString() {
        return "Till " + id;
    }
}
