package io.eloquent.dialect.contract.property;

/** A chain that makes no sense any more, since something that it needs was taken out. */
final class InvalidChain extends RuntimeException {
    private static final long serialVersionUID = 1;

    InvalidChain(String message) {
        super(message);
    }
}
