package io.eloquent.model.meta;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * English plurals and the way back, as users of Rails (ActiveSupport's inflections) and of Laravel (Doctrine's inflector)
 * expect them. Where these two differ, or both are no English, dictionaries decide, and their first plural counts:
 * {@code octopuses} and {@code viruses} (Rails: octopi, virii), {@code humans} (Rails: humen), {@code stadiums} and
 * {@code premiums} (Rails: stadia, premia), {@code potatoes} (Rails: potatos), {@code statuses} and {@code cacti} (as Doctrine).
 * {@code bases} is read as of {@code base} (both: basis). Mass nouns have no plural: {@code money}, {@code metadata}, {@code staff}. A plural stays as it is, so that a class may be called
 * {@code News}, {@code Data} or {@code Settings}. Only the last word of a name changes.
 */
final class Plurals {
    private static final Set<String> UNCOUNTABLE = Set.of(words("""
            advice aircraft audio baggage bison bluetooth chassis clothing cod corps debris deer education emoji equipment
            evidence feedback fish furniture gallows hardware headquarters health homework information innings jeans
            knowledge luggage machinery management metadata money moose multimedia music news offspring police progress
            rabies research rice salmon scissors series sheep shrimp software spacecraft species staff swine tennis traffic trout weather wildlife
            """));

    /** Mass nouns that end so: {@code goldfish}, {@code middleware}. */
    private static final List<String> UNCOUNTABLE_ENDS = List.of(words("fish ware"));

    /** Whole words, singular and plural: what no rule gives, or what a rule would get wrong in one of the two directions. */
    private static final Map<String, String> PLURALS = pairs("""
            addendum addenda, alga algae, alumna alumnae, alumnus alumni, appendix appendices, automaton automata,
            axis axes, bacillus bacilli, bacterium bacteria, cactus cacti, calf calves, codex codices, corpus corpora,
            criterion criteria, curriculum curricula, datum data, die dice, erratum errata, focus foci, fungus fungi,
            genus genera, half halves, larva larvae, life lives, afterlife afterlives, locus loci, louse lice,
            matrix matrices, medium media, memorandum memoranda, mouse mice, dormouse dormice, nucleus nuclei, ovum ova,
            ox oxen, phenomenon phenomena, quantum quanta, quiz quizzes, whiz whizzes, radius radii, spectrum spectra,
            stimulus stimuli, stratum strata, syllabus syllabi, terminus termini, vertex vertices,
            crisis crises, oasis oases, emphasis emphases, synopsis synopses, ellipsis ellipses, neurosis neuroses,
            synthesis syntheses, buffalo buffaloes, domino dominoes, echo echoes, embargo embargoes, hero heroes,
            mosquito mosquitoes, motto mottoes, potato potatoes, superhero superheroes, tomato tomatoes, tornado tornadoes,
            torpedo torpedoes, veto vetoes, volcano volcanoes,
            alias aliases, atlas atlases, bias biases, canvas canvases, christmas christmases, gas gases, iris irises,
            lens lenses, mantis mantises, pancreas pancreases, pelvis pelvises, topaz topazes, trellis trellises, yes yeses,
            abdomen abdomens, blouse blouses, german germans, human humans, mongoose mongooses, olive olives, omen omens,
            ottoman ottomans, regimen regimens, roman romans, shaman shamans, specimen specimens, talisman talismans,
            alibi alibis, api apis, bikini bikinis, gui guis, kiwi kiwis, martini martinis, rabbi rabbis, safari safaris,
            ski skis, taxi taxis, uri uris, wiki wikis, emu emus, guru gurus, menu menus,
            ache aches, avalanche avalanches, cache caches, cliche cliches, creche creches, headache headaches,
            moustache moustaches, mustache mustaches, niche niches, psyche psyches, quiche quiches, toothache toothaches,
            czech czechs, epoch epochs, loch lochs, matriarch matriarchs, monarch monarchs, patriarch patriarchs,
            stomach stomachs, tech techs,
            abuse abuses, amuse amuses, excuse excuses, fuse fuses, misuse misuses, muse muses, recluse recluses,
            refuse refuses, reuse reuses, ruse ruses, use uses,
            birdie birdies, brownie brownies, calorie calories, cookie cookies, foodie foodies, genie genies,
            goalie goalies, hoodie hoodies, junkie junkies, lie lies, magpie magpies, movie movies, necktie neckties,
            newbie newbies, pie pies, pixie pixies, prairie prairies, rookie rookies, selfie selfies, smoothie smoothies,
            tie ties, veggie veggies, zombie zombies, axe axes
            """);

    /** The same for the ends of words as well: {@code salesman}, {@code bookshelf}, {@code hypothesis}. */
    private static final Map<String, String> ENDS = pairs("""
            child children, elf elves, foot feet, gnosis gnoses, goose geese, index indices, knife knives, leaf leaves,
            loaf loaves, lysis lyses, man men, person people, scarf scarves, sheaf sheaves, thesis theses, thief thieves,
            tooth teeth, wharf wharves, wife wives, wolf wolves
            """);

    /** How all others end; the first that fits counts. */
    private static final String[][] TO_PLURAL = rules("""
            sis ses, is ises, us uses, ss sses, s ses, x xes, z zes, ch ches, sh shes,
            quy quies, ay ays, ey eys, iy iys, oy oys, uy uys, y ies
            """);

    private static final String[][] TO_SINGULAR = rules("""
            quies quy, ies y, ouses ouse, auses ause, uses us, sses ss, shes sh, ches ch, xes x, tzes tz, zzes zz,
            ss ss, us us, is is, s
            """);

    private static final Map<String, String> SINGULARS = new HashMap<>();

    static {
        PLURALS.forEach((singular, plural) -> SINGULARS.put(plural, singular));
        SINGULARS.put("axes", "axis");
        // second plurals, which are read and not written
        SINGULARS.putAll(reversed("""
                antenna antennae, cargo cargoes, chateau chateaux, formula formulae, halo haloes, mango mangoes,
                octopus octopi, plateau plateaux, referendum referenda, schema schemata, stadium stadia, virus viri,
                virus virii, zero zeroes, aquarium aquaria, symposium symposia
                """));
    }

    private Plurals() {}

    /**
     * {@return a name with its last word in the plural}
     *
     * @param name a name in camel or snake case
     */
    static String plural(String name) {
        int last = lastWord(name);
        return name.substring(0, last) + inCaseOf(name.substring(last), pluralOf(lower(name.substring(last))));
    }

    /**
     * {@return a name with its last word in the singular}
     *
     * @param name a name in camel or snake case
     */
    static String singular(String name) {
        int last = lastWord(name);
        return name.substring(0, last) + inCaseOf(name.substring(last), singularOf(lower(name.substring(last))));
    }

    private static String pluralOf(String word) {
        if (isUncountable(word) || SINGULARS.containsKey(word) && !PLURALS.containsKey(word)) {
            return word;
        }
        String known = PLURALS.get(word);
        if (known != null) {
            return known;
        }
        for (Map.Entry<String, String> end : ENDS.entrySet()) {
            if (word.endsWith(end.getKey())) {
                return replaced(word, end.getKey(), end.getValue());
            }
            if (word.endsWith(end.getValue())) {
                return word;
            }
        }
        String singular = singularOf(word);
        return !singular.equals(word) && byRule(singular, TO_PLURAL, "s").equals(word)
                ? word
                : byRule(word, TO_PLURAL, "s");
    }

    private static String singularOf(String word) {
        if (isUncountable(word) || PLURALS.containsKey(word)) {
            return word;
        }
        String known = SINGULARS.get(word);
        if (known != null) {
            return known;
        }
        for (Map.Entry<String, String> end : ENDS.entrySet()) {
            if (word.endsWith(end.getValue())) {
                return replaced(word, end.getValue(), end.getKey());
            }
            if (word.endsWith(end.getKey())) {
                return word;
            }
        }
        return byRule(word, TO_SINGULAR, "");
    }

    private static String byRule(String word, String[][] rules, String otherwise) {
        for (String[] rule : rules) {
            if (word.endsWith(rule[0])) {
                return replaced(word, rule[0], rule.length == 1 ? "" : rule[1]);
            }
        }
        return word + otherwise;
    }

    private static String replaced(String word, String end, String other) {
        return word.substring(0, word.length() - end.length()) + other;
    }

    private static boolean isUncountable(String word) {
        return UNCOUNTABLE.contains(word) || UNCOUNTABLE_ENDS.stream().anyMatch(word::endsWith);
    }

    /** {@return where the last word of a name begins: behind its last underscore, or at its last capital after a small letter} */
    private static int lastWord(String name) {
        for (int i = name.length() - 1; i > 0; i--) {
            char before = name.charAt(i - 1);
            if (!Character.isLetter(before) || Character.isUpperCase(name.charAt(i)) && Character.isLowerCase(before)) {
                return i;
            }
        }
        return 0;
    }

    private static String inCaseOf(String word, String changed) {
        if (word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT))) {
            return changed.toUpperCase(Locale.ROOT);
        }
        return !word.isEmpty() && Character.isUpperCase(word.charAt(0))
                ? Character.toUpperCase(changed.charAt(0)) + changed.substring(1)
                : changed;
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static String[] words(String text) {
        return text.strip().split("\\s+", -1);
    }

    private static String[][] rules(String text) {
        return Arrays.stream(text.strip().split(",\\s*", -1))
                .map(Plurals::words)
                .toArray(String[][]::new);
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new HashMap<>();
        for (String[] pair : rules(text)) {
            pairs.put(pair[0], pair[1]);
        }
        return pairs;
    }

    private static Map<String, String> reversed(String text) {
        Map<String, String> pairs = new HashMap<>();
        for (String[] pair : rules(text)) {
            pairs.put(pair[1], pair[0]);
        }
        return pairs;
    }
}
