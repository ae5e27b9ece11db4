package io.eloquent.query.dialect;

/**
 * What a server says of itself.
 *
 * @param product the product's name
 * @param version its version, as text
 * @param major the version's first number
 * @param minor the version's second number
 */
public record ServerVersion(String product, String version, int major, int minor) {

    /**
     * {@return whether the version is this one or a later one}
     *
     * @param wantMajor first number
     * @param wantMinor second
     */
    public boolean isAtLeast(int wantMajor, int wantMinor) {
        return major > wantMajor || major == wantMajor && minor >= wantMinor;
    }
}
