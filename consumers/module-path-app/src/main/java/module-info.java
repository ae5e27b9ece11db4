/** A shop. Its records are seen by all, so that rows and JSON become records; nothing is open. */
module com.example.shop {
    requires transitive io.eloquent.model;

    exports com.example.shop.model;
}
