package io.eloquent.processor.write;

import io.eloquent.processor.read.ModelClass;

/** Writes {@code UserQuery}: the query of a model, with its scopes. */
public final class QuerySource {
    private QuerySource() {}

    /**
     * {@return the Java source}
     *
     * @param model a model without problems
     */
    public static String of(ModelClass model) {
        SourceFile file = new SourceFile(model, new Imports(model));
        file.add("/** A query for {@link $User} models. */");
        Header.annotate(model, file);
        file.open("%sfinal class $UserQuery extends $ModelQueryBuilder<$User, $UserQuery> {", Header.visibility(model));
        file.add("""
                $UserQuery($ModelSelect<$User> select) {
                    super(select);
                }

                @Override
                protected $UserQuery with($ModelSelect<$User> select) {
                    return new $UserQuery(select);
                }
                """);
        new Scopes(model, file).writeToQuery();
        return file.close().text();
    }
}
