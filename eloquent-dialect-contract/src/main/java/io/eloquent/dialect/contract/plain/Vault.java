package io.eloquent.dialect.contract.plain;

import io.eloquent.api.codec.Converter;
import io.eloquent.model.Model;
import io.eloquent.model.meta.Binding;
import io.eloquent.model.meta.ColumnTrait;
import io.eloquent.model.meta.EncryptedConverter;
import io.eloquent.model.meta.JsonConverter;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.RelationSlot;
import io.eloquent.model.meta.Snapshots;
import io.eloquent.query.Column;
import io.eloquent.query.OpaqueColumn;
import io.eloquent.query.exec.RowReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A model whose fields are stored in other forms, described by hand, as the processor would describe it. */
@NullUnmarked
public class Vault extends Model<Vault> {
    /** An amount of money, which is stored as whole cents. */
    public record Money(long cents) {}

    /** What Jackson stores, and what changes in place. */
    public static class Profile {
        public String city;
        public List<String> tags = new ArrayList<>();
    }

    /** Cents. */
    public static final class Cents implements Converter<Money, Long> {
        @Override
        public Long toDatabase(Money value) {
            if (value.cents() < 0) {
                throw new IllegalArgumentException("nobody owes money here");
            }
            return value.cents();
        }

        @Override
        public Money fromDatabase(Long stored) {
            return new Money(stored);
        }
    }

    private static final Cents CENTS = new Cents();
    private static final JsonConverter PROFILES = JsonConverter.of(Profile.class);
    private static final EncryptedConverter TEXTS = EncryptedConverter.of(String.class);
    private static final EncryptedConverter NUMBERS = EncryptedConverter.of(Integer.class);

    public static final Column<Vault, Money> PRICE = new Column<>("price", Money.class, CENTS);
    public static final OpaqueColumn<Vault, String> SSN = new OpaqueColumn<>("ssn", String.class, TEXTS);
    public static final OpaqueColumn<Vault, String> PASSWORD = new OpaqueColumn<>("password", String.class);

    public Long id;
    public Money price;
    public Profile profile;
    public String ssn;
    public Integer pin;
    public String password;

    static {
        List<Field> fields = List.of(
                new Field(null, vault -> vault.id, (vault, value) -> vault.id = (Long) value),
                new Field(CENTS, vault -> vault.price, (vault, value) -> vault.price = (Money) value),
                new Field(PROFILES, vault -> vault.profile, (vault, value) -> vault.profile = (Profile) value),
                new Field(TEXTS, vault -> vault.ssn, (vault, value) -> vault.ssn = (String) value),
                new Field(NUMBERS, vault -> vault.pin, (vault, value) -> vault.pin = (Integer) value),
                new Field(null, vault -> vault.password, (vault, value) -> vault.password = (String) value));
        ModelMeta.describe(Vault.class, new Fields(fields))
                .table("vaults")
                .timestamps(false)
                .column("id", "id", Long.class)
                .column("price", "price", Money.class)
                .converter(CENTS, Long.class)
                .column("profile", "profile", Profile.class)
                .converter(PROFILES, JsonConverter.STORED)
                .column("ssn", "ssn", String.class)
                .converter(TEXTS, String.class)
                .trait(ColumnTrait.ENCRYPTED)
                .column("pin", "pin", Integer.class)
                .converter(NUMBERS, String.class)
                .trait(ColumnTrait.ENCRYPTED)
                .column("password", "password", String.class)
                .trait(ColumnTrait.HASHED)
                .register();
    }

    @SuppressWarnings("unchecked")
    private record Field(
            @Nullable Converter<?, ?> converter,
            Function<Vault, @Nullable Object> getter,
            BiConsumer<Vault, @Nullable Object> setter) {
        @Nullable
        Object copy(@Nullable Object value) {
            return converter == null ? Snapshots.copy(value) : Snapshots.copy((Converter<Object, ?>) converter, value);
        }

        boolean same(@Nullable Object a, @Nullable Object b) {
            return converter == null ? Snapshots.same(a, b) : Snapshots.same((Converter<Object, ?>) converter, a, b);
        }
    }

    private static final class Fields extends Binding<Vault> {
        private final List<Field> fields;

        Fields(List<Field> fields) {
            this.fields = fields;
        }

        @Override
        public Vault newInstance() {
            return new Vault();
        }

        @Override
        public void read(Vault model, RowReader row) throws SQLException {
            for (int i = 0; i < fields.size(); i++) {
                if (row.has(i)) {
                    set(model, i, row.read(i));
                }
            }
        }

        @Override
        public @Nullable Object get(Vault model, int column) {
            return fields.get(column).getter().apply(model);
        }

        @Override
        public void set(Vault model, int column, @Nullable Object value) {
            fields.get(column).setter().accept(model, value);
        }

        @Override
        public Object snapshot(Vault model) {
            @Nullable Object[] values = new Object[fields.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = fields.get(i).copy(get(model, i));
            }
            return values;
        }

        @Override
        public boolean changed(Vault model, Object snapshot, int column) {
            return !fields.get(column).same(get(model, column), original(snapshot, column));
        }

        @Override
        public @Nullable Object original(Object snapshot, int column) {
            return ((@Nullable Object[]) snapshot)[column];
        }

        @Override
        public RelationSlot relation(Vault model, int relation) {
            throw new IndexOutOfBoundsException(relation);
        }
    }
}
