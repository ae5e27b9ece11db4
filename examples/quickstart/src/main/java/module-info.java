/** The first five minutes. */
module io.eloquent.examples.quickstart {
    requires io.eloquent.model;
}
