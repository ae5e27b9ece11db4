package io.eloquent.dialect.contract.plain;

import io.eloquent.api.annotation.Accessor;
import io.eloquent.api.annotation.Appends;
import io.eloquent.api.annotation.Fillable;
import io.eloquent.api.annotation.Mutator;
import io.eloquent.api.annotation.Table;
import io.eloquent.model.Model;
import java.util.Locale;
import org.jspecify.annotations.NullUnmarked;

/** The twin of {@link io.eloquent.dialect.contract.model.Widget}, without the processor. */
@Table(timestamps = false)
@Fillable({"name", "colour", "price_text", "size"})
@Appends("label")
@NullUnmarked
public class Widget extends Model<Widget> {
    public Long id;
    public String name;
    public String colour;
    public Integer cents;
    public int size;

    @Accessor
    public String label() {
        return name + " in " + colour;
    }

    @Accessor("name")
    public String shownName() {
        return name == null ? null : name.toUpperCase(Locale.ROOT);
    }

    @Accessor
    public String getPriceText() {
        return cents == null ? null : cents / 100 + "." + cents % 100;
    }

    @Mutator("colour")
    public void paint(String wanted) {
        colour = wanted == null ? null : wanted.strip().toLowerCase(Locale.ROOT);
    }

    @Mutator
    public void setPriceText(String text) {
        String[] parts = text.split("\\.", -1);
        cents = Integer.parseInt(parts[0]) * 100 + Integer.parseInt(parts[1]);
    }

    @Mutator
    public void size(int wanted) {
        if (wanted < 0) {
            throw new IllegalArgumentException("a widget has a size");
        }
        size = wanted;
    }
}
