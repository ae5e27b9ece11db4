/** Writes the superclass of a model from the model. */
module io.eloquent.processor {
    requires io.eloquent.api;
    requires transitive java.compiler;

    exports io.eloquent.processor;

    provides javax.annotation.processing.Processor with
            io.eloquent.processor.ModelProcessor;
}
