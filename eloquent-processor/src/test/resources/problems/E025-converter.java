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
}
User.java:12: [eloquent E025] User.balance is of type String, but its converter takes BigDecimal: make them the same
User.java:15: [eloquent E025] User.credit has a converter that UserModel cannot make: it must be a class that says what it converts, as in class Cents implements Converter<Money, Long>, seen from here, with a constructor without parameters
