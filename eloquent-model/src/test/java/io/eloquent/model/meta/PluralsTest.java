package io.eloquent.model.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Singulars and plurals, as the suites of ActiveSupport's inflections and of Doctrine's inflector have them, and dictionaries. */
class PluralsTest {
    private static final String WORDS = """
            person people, salesperson salespeople, man men, woman women, salesman salesmen, child children,
            grandchild grandchildren, foot feet, tooth teeth, goose geese, mouse mice, louse lice, ox oxen, die dice,
            move moves, sex sexes, zombie zombies, human humans, german germans, mongoose mongooses, specimen specimens,
            equipment equipment, information information, rice rice, money money, species species, series series, fish fish,
            goldfish goldfish, sheep sheep, jeans jeans, police police, news news, metadata metadata, software software,
            aircraft aircraft, feedback feedback, staff staff, deer deer, furniture furniture, traffic traffic,
            octopus octopuses, virus viruses, status statuses, bus buses, campus campuses, bonus bonuses, census censuses,
            cactus cacti, fungus fungi, nucleus nuclei, radius radii, stimulus stimuli, syllabus syllabi, alumnus alumni,
            genus genera, corpus corpora, menu menus, guru gurus,
            analysis analyses, crisis crises, thesis theses, hypothesis hypotheses, diagnosis diagnoses, oasis oases,
            emphasis emphases, parenthesis parentheses, synopsis synopses, neurosis neuroses, paralysis paralyses,
            iris irises, trellis trellises, taxi taxis, api apis, wiki wikis,
            leaf leaves, loaf loaves, thief thieves, shelf shelves, bookshelf bookshelves, self selves, elf elves, half halves,
            calf calves, wolf wolves, scarf scarves, knife knives, wife wives, housewife housewives, life lives,
            roof roofs, chief chiefs, belief beliefs, proof proofs, reef reefs, safe safes, cafe cafes, giraffe giraffes,
            archive archives, olive olives, hive hives, drive drives, valve valves, sleeve sleeves, move moves,
            hero heroes, potato potatoes, tomato tomatoes, echo echoes, veto vetoes, torpedo torpedoes, volcano volcanoes,
            photo photos, studio studios, video videos, piano pianos, radio radios, demo demos, logo logos, memo memos,
            shoe shoes, toe toes, foe foes, canoe canoes,
            match matches, batch batches, branch branches, search searches, switch switches, dish dishes, wish wishes,
            crash crashes, box boxes, tax taxes, fax faxes, prefix prefixes, annex annexes, class classes, address addresses,
            process processes, business businesses, witness witnesses, boss bosses, cache caches, headache headaches,
            niche niches, avalanche avalanches, stomach stomachs, monarch monarchs, epoch epochs,
            quiz quizzes, waltz waltzes, buzz buzzes, topaz topazes, prize prizes, size sizes, maze mazes,
            matrix matrices, index indices, vertex vertices, appendix appendices, codex codices, axis axes,
            datum data, medium media, criterion criteria, phenomenon phenomena, bacterium bacteria, stratum strata,
            curriculum curricula, memorandum memoranda, stadium stadiums, premium premiums, album albums, museum museums,
            forum forums, larva larvae, alga algae, formula formulas, schema schemas, antenna antennas, camera cameras,
            alias aliases, atlas atlases, bias biases, canvas canvases, gas gases, lens lenses,
            category categories, query queries, city cities, party parties, entity entities, company companies,
            soliloquy soliloquies, day days, boy boys, key keys, guy guys, monkey monkeys, survey surveys,
            movie movies, cookie cookies, tie ties, pie pies, calorie calories, selfie selfies,
            house houses, warehouse warehouses, mouse mice, blouse blouses, cause causes, clause clauses, use uses,
            abuse abuses, excuse excuses, database databases, base bases, case cases, license licenses, purchase purchases,
            course courses, response responses, phase phases, invoice invoices, page pages, image images,
            user users, order orders, test tests, node nodes, file files, edge edges
            """;

    static Stream<Arguments> words() {
        return Arrays.stream(WORDS.strip().split(",\\s*"))
                .map(pair -> pair.split(" "))
                .map(pair -> new Arguments(pair[0], pair[1]));
    }

    /** A word in both numbers. */
    record Arguments(String singular, String plural) {}

    @ParameterizedTest
    @MethodSource("words")
    void bothDirectionsAreKnownAndWhatIsThereAlreadyStays(Arguments word) {
        assertEquals(word.plural, Plurals.plural(word.singular));
        assertEquals(word.plural, Plurals.plural(word.plural), "a plural stays");
        assertEquals(word.singular, Plurals.singular(word.plural));
        assertEquals(word.singular, Plurals.singular(word.singular), "a singular stays");
    }

    @Test
    void thereAreManyWords() {
        assertTrue(words().distinct().count() >= 150);
    }

    @ParameterizedTest
    @CsvSource({
        "octopi, octopus",
        "virii, virus",
        "schemata, schema",
        "formulae, formula",
        "indexes, index",
        "stadia, stadium",
        "cargoes, cargo",
    })
    void secondPluralsAreRead(String plural, String singular) {
        assertEquals(singular, Plurals.singular(plural));
    }

    @ParameterizedTest
    @CsvSource({
        "UserStatus, user_statuses, user_status_id",
        "SalesPerson, sales_people, sales_person_id",
        "OrderAnalysis, order_analyses, order_analysis_id",
        "PeopleGroup, people_groups, people_group_id",
        "NewsItem, news_items, news_item_id",
        "HTMLPage, html_pages, html_page_id",
        "News, news, news_id",
        "Data, data, data_id",
        "Metadata, metadata, metadata_id",
        "UserSettings, user_settings, user_settings_id",
        "SpriteSheep, sprite_sheep, sprite_sheep_id",
    })
    void onlyTheLastWordOfAClassChanges(String className, String table, String foreignKey) {
        assertEquals(table, Naming.table(className));
        assertEquals(foreignKey, Naming.foreignKey(className, table));
    }

    @ParameterizedTest
    @CsvSource({
        "sales_people, sales_person",
        "salesPeople, salesPerson",
        "UserStatuses, UserStatus",
        "USER_CATEGORIES, USER_CATEGORY",
        "crm.Children, crm.Child",
    })
    void onlyTheLastWordOfATableChangesAndKeepsItsCase(String table, String singular) {
        assertEquals(singular, Plurals.singular(table));
        assertEquals(table, Plurals.plural(singular));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_", "x", "2"})
    void whatIsNoWordIsNoError(String name) {
        for (String changed : List.of(Plurals.plural(name), Plurals.singular(name))) {
            assertTrue(changed.startsWith(name), changed);
        }
    }
}
