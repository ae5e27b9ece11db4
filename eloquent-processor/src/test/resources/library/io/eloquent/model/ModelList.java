package io.eloquent.model;

import java.util.ArrayList;

public class ModelList<M> extends ArrayList<M> {
    private static final long serialVersionUID = 1;
}
