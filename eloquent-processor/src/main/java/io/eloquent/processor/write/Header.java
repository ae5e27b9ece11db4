package io.eloquent.processor.write;

import io.eloquent.processor.read.ModelClass;
import java.util.List;

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
        List<String> warnings = model.surroundings().warnings();
        if (!warnings.isEmpty()) {
            file.add(
                    warnings.size() == 1 ? "@SuppressWarnings(%s)" : "@SuppressWarnings({%s})",
                    SourceFile.quoted(warnings));
        }
    }

    static String visibility(ModelClass model) {
        return model.isPublic() ? "public " : "";
    }
}
