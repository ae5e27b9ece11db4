/** A music shop. */
module io.eloquent.examples.chinook {
    requires io.eloquent.model;
}
