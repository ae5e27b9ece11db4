package io.eloquent.dialect.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.eloquent.dialect.contract.property.Mistake;
import io.eloquent.dialect.contract.property.PropertyCheck;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Random chains over random tables find the rows that plain Java finds. A chain that does not is made as small as it can
 * be and told with its seed, its SQL, the tables, and both answers.
 *
 * <p>The seed is always the same, unless the system property {@code eloquent.property.seed}, or the environment's {@code
 * ELOQUENT_PROPERTY_SEED}, says another; {@code eloquent.property.chains}, or {@code ELOQUENT_PROPERTY_CHAINS}, says how
 * many chains there are.
 */
public abstract class PropertyContract extends DialectContract {
    private static final long SEED = 20_240_229;
    private static final int ENOUGH_TO_SEE_A_MISTAKE = 5000;
    private static final int MOST_FINDINGS = 5;

    /** For subclasses. */
    protected PropertyContract() {}

    /** {@return how many chains are tried, if nothing else is said} */
    protected int chains() {
        return 1000;
    }

    @Test
    final void chainsFindWhatPlainJavaFinds() {
        long seed = Settings.number("eloquent.property.seed", SEED);
        int chains = (int) Settings.number("eloquent.property.chains", chains());

        PropertyCheck.Result result = new PropertyCheck(db()).run(seed, chains, MOST_FINDINGS);

        if (!result.findings().isEmpty()) {
            fail(result.findings().size() + " of " + result.asked() + " chains from seed " + seed + " are wrong on "
                    + db().dialect().name() + "; see one of them again with -Deloquent.property.seed\n\n"
                    + result.findings().stream().map(PropertyCheck.Found::text).collect(Collectors.joining("\n\n")));
        }
        assertTrue(
                result.refused() <= result.asked() / 10,
                () -> "Most chains can be run, but " + result.refused() + " of " + result.asked() + " were refused");
    }

    /** A search that cannot fail finds nothing: each mistake in the evaluation must be seen, and told in few words. */
    @TestFactory
    final Stream<DynamicTest> aMistakeIsFoundAndMadeSmall() {
        return Arrays.stream(Mistake.values()).map(mistake -> dynamicTest(mistake.name(), () -> find(mistake)));
    }

    private void find(Mistake mistake) {
        PropertyCheck.Result result = new PropertyCheck(db()).run(SEED, ENOUGH_TO_SEE_A_MISTAKE, mistake);

        assertEquals(1, result.findings().size(), "nothing is found");
        PropertyCheck.Found found = result.findings().get(0);
        assertTrue(found.rows() <= 6, () -> "no more rows than it takes: " + found.text());
        assertTrue(found.java().length() <= 300, () -> "no more conditions than it takes: " + found.text());
    }
}
