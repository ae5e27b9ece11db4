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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * Writes {@code UserModel} and {@code UserQuery} beside each {@code @Table class User extends UserModel}: the static
 * finders, the typed columns, the scopes, and a binding that reads and writes the fields without reflection.
 *
 * <p>A class that extends the library's own {@code Model} wants none of it, and is left alone. What is wrong with a
 * model is reported where it stands, with a code that can be searched for, as {@code [eloquent E010]}. What is written
 * depends on the model alone, so that build tools may run this processor on changed classes only.
 */
public final class ModelProcessor extends AbstractProcessor {
    private static final String TABLE = "io.eloquent.api.annotation.Table";

    /** Models that mention classes which another processor may yet write, by name: each round has elements of its own. */
    private final Set<String> postponed = new LinkedHashSet<>();

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
        ModelReader reader = new ModelReader(processingEnv.getElementUtils());
        for (TypeElement element : candidates(round)) {
            ModelClass model = reader.read(element);
            if (model.isResolved() || round.processingOver()) {
                process(model);
            } else {
                postponed.add(element.getQualifiedName().toString());
            }
        }
        return false;
    }

    private List<TypeElement> candidates(RoundEnvironment round) {
        List<TypeElement> candidates = new ArrayList<>();
        for (String name : postponed) {
            TypeElement element = processingEnv.getElementUtils().getTypeElement(name);
            if (element != null) {
                candidates.add(element);
            }
        }
        postponed.clear();
        TypeElement table = processingEnv.getElementUtils().getTypeElement(TABLE);
        if (table != null) {
            for (Element element : round.getElementsAnnotatedWith(table)) {
                candidates.add((TypeElement) element);
            }
        }
        return candidates;
    }

    private void process(ModelClass model) {
        if (model.parent() == ModelClass.Parent.LIBRARY) {
            return;
        }
        List<Problem> problems = ModelRules.check(model);
        problems.forEach(this::report);
        if (model.element().getNestingKind() == NestingKind.TOP_LEVEL) {
            // even for a model with problems: without its superclass, it would have a hundred more
            Set<Element> unsound =
                    problems.stream().map(problem -> problem.place().element()).collect(Collectors.toSet());
            ModelClass sound = model.without(unsound);
            write(sound, sound.modelName(), ModelSource.of(sound));
            write(sound, sound.queryName(), QuerySource.of(sound));
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
