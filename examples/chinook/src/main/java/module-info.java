/** A music shop, on any of the databases. */
module io.eloquent.examples.chinook {
    requires io.eloquent.model;
}
