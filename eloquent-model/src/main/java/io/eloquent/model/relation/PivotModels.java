package io.eloquent.model.relation;

import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.Origin;
import io.eloquent.model.meta.State;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The models of the rows between through which one query found its models; collected when somebody asks for them first. */
final class PivotModels extends AbstractList<Entity> {
    private final List<? extends Entity> related;
    private final String attribute;
    private @Nullable List<Entity> models;

    PivotModels(Origin related, String attribute) {
        this.related = related.siblings();
        this.attribute = attribute;
    }

    private List<Entity> models() {
        List<Entity> known = models;
        if (known == null) {
            known = new ArrayList<>(related.size());
            for (Entity one : related) {
                if (State.attributes(one).get(attribute) instanceof Entity model) {
                    known.add(model);
                }
            }
            models = known;
        }
        return known;
    }

    @Override
    public Entity get(int index) {
        return models().get(index);
    }

    @Override
    public int size() {
        return models().size();
    }
}
