package io.eloquent.processor.check;

import io.eloquent.processor.read.AttributeMethod;
import io.eloquent.processor.read.AttributeMethod.Kind;
import io.eloquent.processor.read.Mention;
import io.eloquent.processor.read.ModelClass;
import io.eloquent.processor.read.NameList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the methods must be like that stand for attributes. */
final class AttributeRules {
    private final ModelClass model;
    private final Problems problems;

    private AttributeRules(ModelClass model, Problems problems) {
        this.model = model;
        this.problems = problems;
    }

    static void check(ModelClass model, Problems problems) {
        AttributeRules rules = new AttributeRules(model, problems);
        model.attributes().forEach(rules::checkMethod);
        rules.checkTwice(Kind.ACCESSOR);
        rules.checkTwice(Kind.MUTATOR);
        rules.checkAppends();
    }

    private void checkMethod(AttributeMethod method) {
        String label = label(method);
        boolean isAccessor = method.kind() == Kind.ACCESSOR;
        if (method.isStatic()) {
            problems.add(Code.E029, method.element(), label + " stands for an attribute of one model: remove static");
        }
        if (!method.isReachable()) {
            problems.add(
                    Code.E029,
                    method.element(),
                    label + " or its type is out of reach for " + model.modelName()
                            + ": make it package-private or wider, in another package protected or public");
        }
        if (!method.fits()) {
            problems.add(
                    Code.E029,
                    method.element(),
                    label
                            + (isAccessor
                                    ? " makes an attribute: let it take nothing, return the value and throw nothing checked,"
                                            + " as in String " + method.name() + "()"
                                    : " sets an attribute: let it take one value and throw nothing checked, as in void "
                                            + method.name() + "(String value)"));
        }
    }

    private void checkTwice(Kind kind) {
        Map<String, AttributeMethod> known = new HashMap<>();
        for (AttributeMethod method : model.attributes(kind)) {
            AttributeMethod other = known.putIfAbsent(method.attribute().text(), method);
            if (other != null) {
                problems.add(
                        Code.E029,
                        method.attribute().place(),
                        label(method) + " and " + label(other) + " are both the @" + kind.annotation()
                                + " of the attribute " + method.attribute().text()
                                + ": keep one of them, or name another attribute");
            }
        }
    }

    private void checkAppends() {
        Set<String> made = model.attributes(Kind.ACCESSOR).stream()
                .map(method -> method.attribute().text())
                .collect(Collectors.toSet());
        List<NameList> lists = model.nameLists().stream()
                .filter(list -> list.kind() == NameList.Kind.APPENDS)
                .toList();
        for (NameList list : lists) {
            for (Mention name : list.names()) {
                if (!made.contains(name.text())) {
                    problems.add(
                            Code.E022,
                            name.place(),
                            "@Appends names \"" + name.text() + "\", and no method of " + model.name()
                                    + " makes it: write one with @Accessor"
                                    + (made.isEmpty()
                                            ? ""
                                            : ", or name one of "
                                                    + made.stream().sorted().collect(Collectors.joining(", "))));
                }
            }
        }
    }

    private String label(AttributeMethod method) {
        return model.name() + "." + method.name();
    }
}
