/** The first five minutes. Nothing is opened: the models are bound by generated code. */
module io.eloquent.examples.quickstart {
    requires io.eloquent.model;
}
