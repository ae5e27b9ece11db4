package io.eloquent.query.exec;

import io.eloquent.api.error.MappingException;

/** Numbers whose fields may be narrower than their columns. Drivers cut what does not fit, or do not say where it was. */
final class Narrow {
    private Narrow() {}

    /** {@return whether a number is as large as a float can be, or was infinite before} */
    static boolean isFloat(double value) {
        return !Float.isInfinite((float) value) || Double.isInfinite(value);
    }

    static MappingException refused(String label, String type) {
        return new MappingException(label + " is " + type + ", but its column holds a number out of the range of that;"
                + " declare the field wider, or the column narrower");
    }
}
