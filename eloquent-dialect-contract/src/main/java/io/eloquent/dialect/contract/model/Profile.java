package io.eloquent.dialect.contract.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** What Jackson stores. */
@NullUnmarked
public class Profile {
    public String city;
    public List<String> tags = new ArrayList<>();
}
