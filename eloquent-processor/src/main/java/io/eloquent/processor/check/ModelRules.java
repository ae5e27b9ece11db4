package io.eloquent.processor.check;

import io.eloquent.processor.read.ModelClass;
import java.util.List;

/** All that must be true of a model. */
public final class ModelRules {
    private ModelRules() {}

    /**
     * {@return what is wrong with a model, in the order of the rules; empty if nothing is}
     *
     * @param model the model
     */
    public static List<Problem> check(ModelClass model) {
        Problems problems = new Problems();
        ClassRules.check(model, problems);
        if (problems.mention(Code.E001, Code.E002, Code.E005)) {
            // what stands in it was written with something else in mind
            return problems.found();
        }
        FieldRules.check(model, problems);
        MarkRules.check(model, problems);
        NameRules.check(model, problems);
        ScopeRules.check(model, problems);
        AttributeRules.check(model, problems);
        SuppliedRules.check(model.observers(), problems);
        SuppliedRules.check(model.globalScopes(), problems);
        return problems.found();
    }
}
