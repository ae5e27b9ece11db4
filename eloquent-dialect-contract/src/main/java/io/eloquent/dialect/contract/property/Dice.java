package io.eloquent.dialect.contract.property;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;

/** Chance that is the same for the same seed. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** {@return a number from 0, less than this} */
    int below(int end) {
        return random.nextInt(end);
    }

    /** {@return a number of these, both included} */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** {@return true in so many of a hundred times} */
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** {@return as many as asked for, each made by its number} */
    <T> List<T> list(int size, IntFunction<T> make) {
        List<T> all = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            all.add(make.apply(i));
        }
        return all;
    }
}
