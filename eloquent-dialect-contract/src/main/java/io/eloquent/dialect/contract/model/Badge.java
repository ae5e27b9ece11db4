package io.eloquent.dialect.contract.model;

import io.eloquent.api.annotation.GeneratedKey;
import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.api.key.KeyGenerator;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.NullUnmarked;

/** Something whose key is a number that is not made by the database. */
@Table(timestamps = false)
@Guarded({})
@NullUnmarked
public class Badge extends BadgeModel {
    /** Makes every thousandth number. */
    public static final class Thousands implements KeyGenerator<Long> {
        private static final AtomicLong LAST = new AtomicLong();

        @Override
        public Long next() {
            return LAST.addAndGet(1000);
        }
    }

    @GeneratedKey(Thousands.class)
    public long id;

    public String label;
}
