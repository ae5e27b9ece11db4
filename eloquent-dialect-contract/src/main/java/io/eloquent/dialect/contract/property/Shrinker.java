package io.eloquent.dialect.contract.property;

import org.jspecify.annotations.Nullable;

/** Looks for the least that is still wrong in the same way. */
final class Shrinker {
    private static final int MOST_TRIES = 4000;

    private final Examiner examiner;
    private int tries;

    Shrinker(Examiner examiner) {
        this.examiner = examiner;
    }

    /** {@return the simplest finding of the same kind that can be had by taking away one thing after the other} */
    Finding shrink(Finding finding) {
        tries = 0;
        Finding least = finding;
        for (Finding next = simpler(least); next != null; next = simpler(least)) {
            least = next;
        }
        return least;
    }

    private @Nullable Finding simpler(Finding finding) {
        for (Sample sample : finding.sample().simpler()) {
            if (++tries > MOST_TRIES) {
                return null;
            }
            Finding found = examiner.examine(sample);
            if (found != null && found.kind().equals(finding.kind())) {
                return found;
            }
        }
        return null;
    }
}
