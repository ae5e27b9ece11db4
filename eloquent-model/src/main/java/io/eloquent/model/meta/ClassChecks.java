package io.eloquent.model.meta;

import io.eloquent.api.annotation.Table;
import java.lang.reflect.Modifier;

/** What the class of a model must be like that no processor saw. */
final class ClassChecks {
    private final Lineage lineage;
    private final Class<?> model;
    private final String name;
    private final Mistakes mistakes;

    private ClassChecks(Lineage lineage, Mistakes mistakes) {
        this.lineage = lineage;
        this.model = lineage.model();
        this.name = model.getSimpleName();
        this.mistakes = mistakes;
    }

    static void check(Lineage lineage, Mistakes mistakes) {
        ClassChecks checks = new ClassChecks(lineage, mistakes);
        checks.checkShape();
        checks.checkParent();
        lineage.bases().forEach(checks::checkBase);
        Table table = checks.model.getAnnotation(Table.class);
        if (table != null) {
            checks.checkTable(table);
        }
    }

    private void checkShape() {
        if (model.getTypeParameters().length > 0) {
            mistakes.add("E003", name + " has type parameters, and no row could say what they are: remove them");
        }
        if (Modifier.isAbstract(model.getModifiers())) {
            mistakes.add("E004", name + " is abstract, and a row could not become one: query a class that can be made");
        } else if (Supplies.isInner(model)) {
            mistakes.add("E002", name + " belongs to an object of the class around it: make it static");
        } else if (!Supplies.canBeMade(model)) {
            mistakes.add(
                    "E006",
                    name + " has no constructor without parameters or exceptions, and a row could not become one: add "
                            + name + "() {}");
        }
    }

    private void checkParent() {
        if (Types.raw(lineage.declared()) != model) {
            String parent = model.getSuperclass().getSimpleName();
            boolean isLibrary = model.getSuperclass() == lineage.library();
            mistakes.add(
                    "E005",
                    name + " extends a model of " + Types.simple(lineage.declared()) + ": write class " + name
                            + " extends " + (isLibrary ? parent : "Model") + "<" + name + ">"
                            + (isLibrary
                                    ? ""
                                    : ", or extend an abstract class with what models have in common, as in "
                                            + shape("Audited")));
        }
    }

    private void checkBase(Class<?> base) {
        String simple = Types.simple(base);
        if (base.isAnnotationPresent(Table.class)) {
            mistakes.add("E053", simple + " is no base of models: write " + shape(simple) + ", without @Table");
        } else if (base.getTypeParameters().length != 1) {
            mistakes.add("E053", simple + " does not leave open whose base it is: write " + shape(simple));
        }
    }

    private void checkTable(Table table) {
        Class<?> base = table.base();
        if (base != void.class && !base.isAssignableFrom(model)) {
            mistakes.add(
                    "E053",
                    "@Table(base = " + Types.simple(base)
                            + ".class) is for the class that the processor writes: without" + " it, write class " + name
                            + " extends " + Types.simple(base) + "<" + name + ">");
        }
        if (table.perPage() < 1) {
            mistakes.add("E050", "a page of " + name + " has at least one model: write @Table(perPage = 1)");
        }
    }

    private static String shape(String base) {
        return "abstract class " + base + "<M extends Model<M>> extends Model<M>";
    }
}
