/** Models, and what they have to do with each other. */
module io.eloquent.model {
    requires transitive io.eloquent.query;
    requires org.atteo.evo.inflector;
}
