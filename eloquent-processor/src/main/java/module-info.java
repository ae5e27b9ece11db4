/** Writes the superclass of a model from the model. */
module io.eloquent.processor {
    requires io.eloquent.api;
    requires java.compiler;
}
