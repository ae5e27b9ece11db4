package io.eloquent.processor.check;

import io.eloquent.processor.read.JavaType;
import io.eloquent.processor.read.Supplied;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the classes must be like that annotations name and that generated code makes. */
final class SuppliedRules {
    private static final Map<String, String> WANTED = Map.of(
            "Cast", "a Converter",
            "GeneratedKey", "a KeyGenerator",
            "ObservedBy", "an Observer",
            "ScopedBy", "a GlobalScope");

    private static final Map<String, Code> CODES = Map.of(
            "Cast", Code.E025,
            "GeneratedKey", Code.E028,
            "ObservedBy", Code.E045,
            "ScopedBy", Code.E045);

    private SuppliedRules() {}

    static void check(List<Supplied> classes, Problems problems) {
        classes.forEach(supplied -> check(supplied, problems));
    }

    /** {@return whether the class can be used} */
    static boolean check(Supplied supplied, Problems problems) {
        Code code = Objects.requireNonNull(CODES.get(supplied.annotation()));
        String name = supplied.type().text(JavaType.Declared::name);
        if (supplied.arguments().isEmpty()) {
            problems.add(
                    code,
                    supplied.place(),
                    "@" + supplied.annotation() + " names " + name + ", which is not "
                            + WANTED.get(supplied.annotation()) + ": let it implement one");
            return false;
        }
        String flaw = switch (supplied.flaw()) {
            case NONE -> "";
            case HIDDEN -> " is out of reach: make it public, or package-private beside the model";
            case ABSTRACT -> " is abstract: name a class that can be made";
            case INNER -> " belongs to an object of the class around it: make it static";
            case GENERIC -> " has type parameters that nobody can fill in: name a subclass that says what they are";
            case NO_CONSTRUCTOR ->
                " has no constructor without parameters or exceptions that can be called: add " + name + "() {}";
        };
        if (!flaw.isEmpty()) {
            problems.add(code, supplied.place(), "@" + supplied.annotation() + " names " + name + ", which" + flaw);
        }
        return flaw.isEmpty();
    }
}
