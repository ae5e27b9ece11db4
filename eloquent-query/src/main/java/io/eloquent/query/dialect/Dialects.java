package io.eloquent.query.dialect;

import io.eloquent.api.error.ConfigurationException;
import java.util.List;
import java.util.ServiceLoader;

/** Finds dialects by {@link ServiceLoader}, on the class path and on the module path. Safe for many threads. */
public final class Dialects {
    private static final List<String> OURS = List.of("mysql", "mariadb", "postgres", "sqlite");

    private final List<Dialect> found;

    private Dialects(List<Dialect> found) {
        this.found = found;
    }

    /** {@return the dialects that are on the path} */
    public static Dialects installed() {
        return Holder.INSTALLED;
    }

    /**
     * {@return the dialect of this name}
     *
     * @param name as in a configuration's {@code driver}
     * @throws ConfigurationException if there is none; says which were found, and which jar to add
     */
    public Dialect named(String name) {
        for (Dialect dialect : found) {
            if (dialect.name().equals(name) || dialect.aliases().contains(name)) {
                return dialect;
            }
        }
        throw missing("No dialect is named \"" + name + "\"", name);
    }

    /**
     * {@return the dialect that speaks to a database}
     *
     * @param jdbcUrl the database's JDBC URL
     * @throws ConfigurationException if there is none; says which were found, and which jar to add
     */
    public Dialect forUrl(String jdbcUrl) {
        for (Dialect dialect : found) {
            if (dialect.accepts(jdbcUrl)) {
                return dialect;
            }
        }
        throw missing("No dialect takes a URL that begins \"" + scheme(jdbcUrl) + "\"", scheme(jdbcUrl));
    }

    /** {@return the URL up to its second colon: the rest may hold a password} */
    private static String scheme(String jdbcUrl) {
        int colon = jdbcUrl.indexOf(':', jdbcUrl.indexOf(':') + 1);
        return colon < 0 ? "?" : jdbcUrl.substring(0, colon + 1);
    }

    private ConfigurationException missing(String problem, String wanted) {
        String seen = found.isEmpty()
                ? "none is on the class path or module path"
                : "found: "
                        + String.join(
                                ", ", found.stream().map(Dialect::name).sorted().toList());
        String jar = OURS.stream()
                .filter(wanted::contains)
                .findFirst()
                .map(name -> "io.eloquent:eloquent-dialect-" + (name.equals("mariadb") ? "mysql" : name))
                .orElse("io.eloquent:eloquent-dialect-mysql, -postgres or -sqlite, or a third party's dialect");
        return new ConfigurationException(problem + "; " + seen + ". Add " + jar + " to the dependencies");
    }

    private static final class Holder {
        static final Dialects INSTALLED =
                new Dialects(ServiceLoader.load(Dialect.class, Dialect.class.getClassLoader()).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList());
    }
}
