package io.eloquent.processor.check;

import io.eloquent.processor.read.Place;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;

/** Collects what the rules find. */
final class Problems {
    private final List<Problem> found = new ArrayList<>();

    void add(Code code, Element element, String message) {
        add(code, Place.of(element), message);
    }

    void add(Code code, Place place, String message) {
        found.add(new Problem(code, place, message));
    }

    boolean mention(Code... codes) {
        return found.stream().anyMatch(problem -> List.of(codes).contains(problem.code()));
    }

    List<Problem> found() {
        return List.copyOf(found);
    }
}
