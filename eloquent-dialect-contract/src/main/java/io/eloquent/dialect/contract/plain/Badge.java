package io.eloquent.dialect.contract.plain;

import io.eloquent.api.annotation.GeneratedKey;
import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Table;
import io.eloquent.api.key.KeyGenerator;
import io.eloquent.model.Model;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.NullUnmarked;

/** The twin of {@link io.eloquent.dialect.contract.model.Badge}, without the processor. */
@Table(timestamps = false)
@Guarded({})
@NullUnmarked
public class Badge extends Model<Badge> {
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
