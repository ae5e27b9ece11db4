/** A shop. Its records are seen by all, so that rows and JSON become records; what is open is so to the library alone. */
module com.example.shop {
    requires transitive io.eloquent.model;

    exports com.example.shop.model;

    opens com.example.shop.plain to
            io.eloquent.model;
}
