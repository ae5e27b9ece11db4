package io.eloquent.dialect.contract;

import io.eloquent.dialect.contract.model.Shipment;

/** The two ways to write a model, which must behave alike. */
enum ModelClassKind {
    /** With the code that the processor writes. */
    GENERATED(Shipment.class),

    /** Without it, by method handles. */
    PLAIN(io.eloquent.dialect.contract.plain.Shipment.class);

    final Class<?> shipment;

    /** Of its package alone. */
    final Class<?> crate;

    ModelClassKind(Class<?> shipment) {
        this.shipment = shipment;
        try {
            this.crate = Class.forName(shipment.getPackageName() + ".Crate");
        } catch (ClassNotFoundException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
