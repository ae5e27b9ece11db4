package app;

import io.eloquent.api.annotation.Cast;
import io.eloquent.api.annotation.Table;
import io.eloquent.api.codec.Converter;
import java.math.BigDecimal;

@Table
class User extends UserModel {
    Long id;

    @Cast(Cents.class)
    String balance;

    @Cast(Rounded.class)
    BigDecimal credit;

    @Cast(Hidden.class)
    BigDecimal debit;

    @Cast(Inner.class)
    BigDecimal fee;

    @Cast(Strange.class)
    BigDecimal tax;

    static class Cents implements Converter<BigDecimal, Long> {
        @Override
        public Long toDatabase(BigDecimal value) {
            return value.movePointRight(2).longValueExact();
        }

        @Override
        public BigDecimal fromDatabase(Long stored) {
            return BigDecimal.valueOf(stored, 2);
        }
    }

    static class Rounded extends Cents {
        Rounded(int digits) {}
    }

    private static class Hidden extends Cents {}

    class Inner extends Cents {}

    static class Strange implements Converter<BigDecimal, Thread> {
        @Override
        public Thread toDatabase(BigDecimal value) {
            return new Thread();
        }

        @Override
        public BigDecimal fromDatabase(Thread stored) {
            return BigDecimal.ONE;
        }
    }
}
