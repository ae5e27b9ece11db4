package io.eloquent.processor.write;

import io.eloquent.processor.read.ModelClass;

/** What stands above each generated class. */
final class Header {
    private Header() {}

    static void annotate(ModelClass model, SourceFile file) {
        if (model.surroundings().seesGenerated()) {
            file.add("@$Generated(\"io.eloquent.processor.ModelProcessor\")");
        }
        if (model.surroundings().isNullMarked()) {
            file.add("@$NullUnmarked");
        }
    }

    static String visibility(ModelClass model) {
        return model.isPublic() ? "public " : "";
    }
}
