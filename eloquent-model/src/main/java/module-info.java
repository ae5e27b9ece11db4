/** Models and their relations. */
module io.eloquent.model {
    requires transitive io.eloquent.query;
    requires transitive com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires static transitive org.jspecify;

    exports io.eloquent.model;
    exports io.eloquent.model.meta;

    provides com.fasterxml.jackson.databind.Module with
            io.eloquent.model.EloquentModule;
}
