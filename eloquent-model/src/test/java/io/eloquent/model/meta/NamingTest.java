package io.eloquent.model.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingTest {

    @ParameterizedTest
    @CsvSource({
        "User, user_id",
        "Address, address_id",
        "Purchase, purchase_id",
        "House, house_id",
        "Box, box_id",
        "Movie, movie_id",
        "Status, status_id",
        "Category, category_id",
        "Analysis, analysis_id",
        "Knife, knife_id",
        "Person, person_id",
        "Series, series_id",
        "HttpCookie, http_cookie_id",
        "OrderLine, order_line_id",
    })
    void theForeignKeyOfAClassUndoesThePluralOfItsTable(String className, String foreignKey) {
        assertEquals(foreignKey, Naming.foreignKey(className, Naming.table(className)));
    }

    @ParameterizedTest
    @CsvSource({
        "my_users, my_user_id",
        "shop.customers, customer_id",
        "addresses, address_id",
        "classes, class_id",
        "purchases, purchase_id",
        "licenses, license_id",
        "databases, database_id",
        "boxes, box_id",
        "batches, batch_id",
        "caches, cache_id",
        "movies, movie_id",
        "categories, category_id",
        "archives, archive_id",
        "shelves, shelf_id",
        "invoices, invoice_id",
        "indices, index_id",
        "heroes, hero_id",
        "statuses, status_id",
        "people, person_id",
        "quizzes, quiz_id",
        "women, woman_id",
        "analyses, analysis_id",
        "news, news_id",
        "staff, staff_id",
        "tbl_bus, tbl_bus_id",
        "Users, User_id",
    })
    void theForeignKeyOfATableIsItsSingular(String table, String foreignKey) {
        assertEquals(foreignKey, Naming.foreignKey("Model", table));
    }
}
