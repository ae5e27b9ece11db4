package io.eloquent.processor.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingTest {

    @ParameterizedTest
    @CsvSource({
        "id, id, ID",
        "createdAt, created_at, CREATED_AT",
        "postalCode2, postal_code2, POSTAL_CODE2",
        "line2Street, line2_street, LINE2_STREET",
        "userID, user_id, USER_ID",
        "htmlPageURL, html_page_url, HTML_PAGE_URL",
        "HTMLPage, html_page, HTML_PAGE",
        "aB, a_b, A_B",
        "X, x, X",
        "iPhone, i_phone, I_PHONE",
        "home_town, home_town, HOME_TOWN",
        "straßeÄ, straße_ä, STRASSE_Ä",
        "$money, $money, $MONEY",
    })
    void columnsAndConstantsAreNamedAsTheModelLayerNamesThem(String field, String column, String constant) {
        assertEquals(column, Naming.snake(field));
        assertEquals(constant, Naming.constant(field));
        assertEquals(io.eloquent.model.meta.Naming.snake(field), Naming.snake(field));
    }
}
