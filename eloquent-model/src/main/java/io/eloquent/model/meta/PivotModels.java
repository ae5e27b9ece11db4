package io.eloquent.model.meta;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The models of the rows between through which one query found its models: the siblings of each of them, by which they can be
 * told from other models. Looks for them each time: while the models of the query are being made, there are fewer.
 */
public final class PivotModels extends AbstractList<Entity> {
    private final List<? extends Entity> related;
    private final String attribute;

    /**
     * Knows the related models.
     *
     * @param related where they came from
     * @param attribute the attribute that shows the row between
     */
    public PivotModels(Origin related, String attribute) {
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
