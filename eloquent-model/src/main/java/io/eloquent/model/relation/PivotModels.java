package io.eloquent.model.relation;

import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.Origin;
import io.eloquent.model.meta.State;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The models of the rows between through which one query found its models. Looks for them each time: while the models of the
 * query are being made, there are fewer.
 */
final class PivotModels extends AbstractList<Entity> {
    private final List<? extends Entity> related;
    private final String attribute;

    PivotModels(Origin related, String attribute) {
        this.related = related.siblings();
        this.attribute = attribute;
    }

    private List<Entity> models() {
        List<Entity> models = new ArrayList<>(related.size());
        for (Entity one : related) {
            if (State.attributes(one).get(attribute) instanceof Entity model) {
                models.add(model);
            }
        }
        return models;
    }

    @Override
    public Iterator<Entity> iterator() {
        return models().iterator();
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
