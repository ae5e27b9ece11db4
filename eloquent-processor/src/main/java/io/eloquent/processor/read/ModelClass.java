package io.eloquent.processor.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * A class that carries {@code @Table}, as it was found: what is wrong with it is wrong here too.
 *
 * @param element the class
 * @param packageName its package, empty for the unnamed one
 * @param name its simple name
 * @param parent what it extends
 * @param base what the generated superclass extends, where that is a class of the user's
 * @param isPublic whether it is public
 * @param isSoftDeleting whether it implements {@code SoftDeletes}
 * @param table what {@code @Table} says
 * @param nameLists what its other annotations say
 * @param observers the observers that it names
 * @param globalScopes the global scopes that it names
 * @param columns its columns, in the order of the fields
 * @param embeddings its fields that are spread over columns
 * @param relations its relations, in the order of the fields
 * @param attributes its methods that are attributes, in their order
 * @param scopes its scopes, in the order of the methods
 * @param strays the annotations that mean nothing where they stand
 * @param surroundings what stands around it
 */
public record ModelClass(
        TypeElement element,
        String packageName,
        String name,
        Parent parent,
        Optional<ParentClass> base,
        boolean isPublic,
        boolean isSoftDeleting,
        TableSettings table,
        List<NameList> nameLists,
        List<Supplied> observers,
        List<Supplied> globalScopes,
        List<ColumnField> columns,
        List<Embedding> embeddings,
        List<RelationField> relations,
        List<AttributeMethod> attributes,
        List<ScopeMethod> scopes,
        List<Place> strays,
        Surroundings surroundings) {

    /** What a model may extend. */
    public enum Parent {
        /** The generated superclass, be it there already or not. */
        GENERATED,
        /** The library's own {@code Model}, or a base of the user's that does: the class wants no generated code. */
        LIBRARY,
        /** Anything else. */
        OTHER
    }

    /**
     * What the generated code must know about its neighbourhood.
     *
     * @param hiddenNames the simple names of classes of {@code java.lang} that mean others in the model's package
     * @param seesGenerated whether the model's module reads {@code javax.annotation.processing.Generated}
     * @param isNullMarked whether the model stands in a {@code @NullMarked} package or module
     * @param warnings what a compiler warns of wherever the model's fields and scopes are used, sorted
     */
    public record Surroundings(
            Set<String> hiddenNames, boolean seesGenerated, boolean isNullMarked, List<String> warnings) {
        /** Copies the names. */
        public Surroundings {
            hiddenNames = Set.copyOf(hiddenNames);
            warnings = List.copyOf(warnings);
        }
    }

    /** Copies the lists. */
    public ModelClass {
        nameLists = List.copyOf(nameLists);
        observers = List.copyOf(observers);
        globalScopes = List.copyOf(globalScopes);
        columns = List.copyOf(columns);
        embeddings = List.copyOf(embeddings);
        relations = List.copyOf(relations);
        attributes = List.copyOf(attributes);
        scopes = List.copyOf(scopes);
        strays = List.copyOf(strays);
    }

    /** {@return the simple name of the generated superclass} */
    public String modelName() {
        return name + "Model";
    }

    /** {@return the simple name of the generated query} */
    public String queryName() {
        return name + "Query";
    }

    /**
     * {@return the qualified name of a class in the model's package}
     *
     * @param simpleName its simple name
     */
    public String sibling(String simpleName) {
        return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
    }

    /**
     * {@return the methods that are attributes, of one kind}
     *
     * @param kind the kind
     */
    public List<AttributeMethod> attributes(AttributeMethod.Kind kind) {
        return attributes.stream().filter(method -> method.kind() == kind).toList();
    }

    /** {@return the type of the model itself} */
    public JavaType type() {
        return new JavaType.Declared(packageName, name, List.of());
    }

    /** {@return the fields and scopes with types that do not exist} Another processor may yet write them. */
    public Set<Element> unresolved() {
        return Stream.of(
                        columns.stream()
                                .filter(column -> !column.type().isResolved())
                                .map(ColumnField::element),
                        relations.stream()
                                .filter(relation -> !relation.related()
                                        .map(JavaType::isResolved)
                                        .orElse(true))
                                .map(RelationField::element),
                        attributes.stream()
                                .filter(method -> !method.type().isResolved())
                                .map(AttributeMethod::element),
                        scopes.stream().filter(scope -> !scope.isResolved()).map(ScopeMethod::element))
                .flatMap(elements -> elements)
                .collect(Collectors.toSet());
    }

    /**
     * {@return this model without some of its fields and scopes}
     *
     * @param elements the fields and methods to leave out
     */
    public ModelClass without(Set<? extends Element> elements) {
        return new ModelClass(
                element,
                packageName,
                name,
                parent,
                base,
                isPublic,
                isSoftDeleting,
                table,
                nameLists,
                observers,
                globalScopes,
                columns.stream()
                        .filter(column -> !elements.contains(column.element()))
                        .toList(),
                embeddings,
                relations.stream()
                        .filter(relation -> !elements.contains(relation.element()))
                        .toList(),
                attributes.stream()
                        .filter(method -> !elements.contains(method.element()))
                        .toList(),
                scopes.stream()
                        .filter(scope -> !elements.contains(scope.element()))
                        .toList(),
                strays,
                surroundings);
    }
}
