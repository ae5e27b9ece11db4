package io.eloquent.processor.read;

import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a compiler would warn of in the generated code though it is the model's to answer for: deprecated fields,
 * methods and types, and raw types.
 */
final class Lint {
    private final Set<String> warnings = new TreeSet<>();

    /**
     * {@return the warnings, as {@code @SuppressWarnings} names them, sorted}
     *
     * @param model the model
     */
    static Set<String> of(TypeElement model) {
        Lint lint = new Lint();
        lint.visit(model);
        for (Element member : model.getEnclosedElements()) {
            if (member.getKind().isField()) {
                lint.visit(member);
                lint.visit(member.asType());
            } else if (Annotations.find(member, "Scope").isPresent()) {
                lint.visitScope((ExecutableElement) member);
            }
        }
        return lint.warnings;
    }

    private void visitScope(ExecutableElement scope) {
        visit(scope);
        scope.getParameters().forEach(parameter -> visit(parameter.asType()));
        scope.getThrownTypes().forEach(this::visit);
        for (TypeParameterElement parameter : scope.getTypeParameters()) {
            parameter.getBounds().forEach(this::visit);
        }
    }

    private void visit(Element element) {
        for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
            if (annotation.getAnnotationType().toString().equals("java.lang.Deprecated")) {
                boolean isForRemoval =
                        Annotations.flag(annotation, "forRemoval").orElse(false);
                warnings.add(isForRemoval ? "removal" : "deprecation");
            }
        }
    }

    private void visit(@Nullable TypeMirror type) {
        if (type instanceof ArrayType array) {
            visit(array.getComponentType());
        } else if (type instanceof WildcardType wildcard) {
            visit(wildcard.getExtendsBound());
            visit(wildcard.getSuperBound());
        } else if (type instanceof DeclaredType declared) {
            TypeElement element = (TypeElement) declared.asElement();
            visit(element);
            if (declared.getTypeArguments().isEmpty()
                    && !element.getTypeParameters().isEmpty()) {
                warnings.add("rawtypes");
            }
            declared.getTypeArguments().forEach(this::visit);
        }
    }
}
