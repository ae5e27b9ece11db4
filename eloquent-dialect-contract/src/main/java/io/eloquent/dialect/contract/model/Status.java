package io.eloquent.dialect.contract.model;

/** How long somebody has been with us; one of them has a body, and so a class of its own. */
public enum Status {
    SILVER,
    GOLD {
        @Override
        public boolean isPrecious() {
            return true;
        }
    };

    /** {@return whether we mind losing them} */
    public boolean isPrecious() {
        return false;
    }
}
