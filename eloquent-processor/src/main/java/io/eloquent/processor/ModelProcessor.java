package io.eloquent.processor;

import io.eloquent.processor.check.Code;
import io.eloquent.processor.check.ModelRules;
import io.eloquent.processor.check.Problem;
import io.eloquent.processor.read.ModelClass;
import io.eloquent.processor.read.ModelReader;
import io.eloquent.processor.read.Place;
import io.eloquent.processor.write.ModelSource;
import io.eloquent.processor.write.QuerySource;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * Writes {@code UserModel} and {@code UserQuery} beside each {@code @Table class User extends UserModel}: the static
 * finders, the typed columns, the scopes, and a binding that reads and writes the fields without reflection.
 *
 * <p>A class that extends the library's own {@code Model} wants none of it, and is left alone. What is wrong with a
 * model is reported where it stands, with a code that can be searched for, as {@code [eloquent E010]}.
 *
 * <p>Each file has its model as its one originating element, and what is in it, or is said, depends on what can be reached
 * from the model's own source: on types that it names, and their annotations. Nothing of the other models of a round is
 * read but the names of their generated classes, which may not exist yet and are called the same once they do. That is what
 * Gradle asks of an isolating processor (user manual, "Incremental annotation processing").
 */
public final class ModelProcessor extends AbstractProcessor {
    private static final String TABLE = "io.eloquent.api.annotation.Table";

    /** Models that have to wait, by name, since each round has elements of its own. */
    private final Set<String> waiting = new LinkedHashSet<>();

    /** Models that were written without some of their fields or scopes, which had types that did not exist. */
    private final Set<String> incomplete = new LinkedHashSet<>();

    /** The names of the generated classes. */
    private final Set<String> written = new HashSet<>();

    /** For the compiler. */
    public ModelProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("io.eloquent.api.annotation.*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /** {@return false: other processors may look at the annotations too} */
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (round.processingOver()) {
            elements(incomplete).forEach(this::reportIfTooLate);
            return false;
        }
        List<TypeElement> elements = elements(waiting);
        waiting.clear();
        elements.addAll(annotated(round));
        // nobody but this processor wrote anything: what is still missing, nobody writes
        boolean isQuiet = round.getRootElements().stream().allMatch(element -> written.contains(element.toString()));
        ModelReader reader = reader(elements);
        elements.stream()
                .map(reader::read)
                .filter(model -> model.parent() != ModelClass.Parent.LIBRARY)
                .forEach(model -> process(model, isQuiet));
        return false;
    }

    private List<TypeElement> annotated(RoundEnvironment round) {
        TypeElement table = processingEnv.getElementUtils().getTypeElement(TABLE);
        return table == null
                ? List.of()
                : round.getElementsAnnotatedWith(table).stream()
                        .map(TypeElement.class::cast)
                        .toList();
    }

    private List<TypeElement> elements(Set<String> names) {
        List<TypeElement> elements = new ArrayList<>();
        for (String name : names) {
            TypeElement element = processingEnv.getElementUtils().getTypeElement(name);
            if (element != null) {
                elements.add(element);
            }
        }
        return elements;
    }

    private ModelReader reader(List<TypeElement> models) {
        return new ModelReader(processingEnv.getElementUtils(), processingEnv.getTypeUtils(), models);
    }

    /**
     * Writes what is sound of a model, even if not all of it is: without its superclass, a model with one problem would
     * have a hundred more. One with types that do not exist waits for a round in the hope of other processors; the
     * query, written at once, sees to it that there is a round more.
     */
    private void process(ModelClass model, boolean isQuiet) {
        List<Problem> problems = ModelRules.check(model);
        Set<Element> unsound = Stream.concat(
                        model.unresolved().stream(), problems.stream().flatMap(ModelProcessor::elements))
                .collect(Collectors.toSet());
        boolean mustWait = !model.unresolved().isEmpty() && !isQuiet;
        if (mustWait) {
            waiting.add(model.element().getQualifiedName().toString());
        } else {
            problems.forEach(this::report);
        }
        if (model.element().getKind() != ElementKind.CLASS
                || model.element().getNestingKind() != NestingKind.TOP_LEVEL) {
            return;
        }
        ModelClass sound = model.without(unsound);
        if (!mustWait || sound.scopes().equals(model.scopes())) {
            write(sound, sound.queryName(), QuerySource.of(sound));
        }
        if (!mustWait) {
            write(sound, sound.modelName(), ModelSource.of(sound));
            if (!model.unresolved().isEmpty()) {
                incomplete.add(model.element().getQualifiedName().toString());
            }
        }
    }

    /** The element itself and what it belongs to: a scope is as unsound as its parameter. */
    private static Stream<Element> elements(Problem problem) {
        Element element = problem.place().element();
        return Stream.of(element, element.getEnclosingElement());
    }

    private void reportIfTooLate(TypeElement element) {
        ModelClass model = reader(List.of()).read(element);
        if (model.unresolved().isEmpty()) {
            report(new Problem(
                    Code.E019,
                    Place.of(element),
                    model.modelName() + " was written before all types of " + model.name()
                            + " were, by another processor: move that type to a module of its own"));
        }
    }

    private void report(Problem problem) {
        Place place = problem.place();
        processingEnv
                .getMessager()
                .printMessage(
                        Diagnostic.Kind.ERROR, problem.text(), place.element(), place.annotation(), place.value());
    }

    private void write(ModelClass model, String simpleName, String text) {
        if (!written.add(model.sibling(simpleName))) {
            return;
        }
        try (Writer writer = processingEnv
                .getFiler()
                .createSourceFile(model.sibling(simpleName), model.element())
                .openWriter()) {
            writer.write(text);
        } catch (FilerException e) {
            report(new Problem(
                    Code.E008,
                    Place.of(model.element()),
                    "a class " + simpleName + " exists already, where the one for " + model.name()
                            + " belongs: rename it, or the model"));
        } catch (IOException e) {
            report(new Problem(
                    Code.E009, Place.of(model.element()), simpleName + " could not be written: " + e.getMessage()));
        }
    }
}
