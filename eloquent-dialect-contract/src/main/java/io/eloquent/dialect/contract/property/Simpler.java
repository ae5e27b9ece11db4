package io.eloquent.dialect.contract.property;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Lists with less in them. */
final class Simpler {
    private Simpler() {}

    /** {@return the list without its first half, without its second, and without each element} */
    static <T> List<List<T>> shorter(List<T> list) {
        List<List<T>> all = new ArrayList<>();
        int half = list.size() / 2;
        if (half > 1) {
            all.add(list.subList(half, list.size()));
            all.add(list.subList(0, half));
        }
        for (int i = 0; i < list.size(); i++) {
            List<T> rest = new ArrayList<>(list);
            rest.remove(i);
            all.add(rest);
        }
        return all;
    }

    /** {@return {@link #shorter} lists, and those with a simpler element in the place of each} */
    static <T> List<List<T>> lists(List<T> list, Function<T, List<T>> simpler) {
        List<List<T>> all = shorter(list);
        for (int i = 0; i < list.size(); i++) {
            for (T element : simpler.apply(list.get(i))) {
                List<T> changed = new ArrayList<>(list);
                changed.set(i, element);
                all.add(changed);
            }
        }
        return all;
    }

    /** {@return all of one kind as another} */
    static <T, R> List<R> map(List<T> list, Function<T, R> function) {
        return list.stream().map(function).toList();
    }
}
