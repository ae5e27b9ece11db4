package io.eloquent.api.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a class a model and says where its rows live. Everything has a conventional default: {@code User} lives in
 * table {@code users}, with primary key {@code id}, on the default connection, with timestamps.
 *
 * <p>The annotation processor writes {@code UserModel} and {@code UserQuery} for each class that carries this
 * annotation. Without the processor the annotation is optional.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Table {
    /** {@return the table's name; empty for the plural snake case of the class name} */
    String value() default "";

    /** {@return the key's columns, more than one for a composite key} */
    String[] primaryKey() default {"id"};

    /** {@return the connection's name; empty for the default connection} */
    String connection() default "";

    /** {@return whether {@code created_at} and {@code updated_at} are kept} */
    boolean timestamps() default true;

    /**
     * {@return whether the database makes the key of a new row} Only a single numeric key is ever taken from the
     * database; a string, UUID or composite key is the user's to set.
     */
    boolean incrementing() default true;

    /** {@return how many models a page has where nobody says} */
    int perPage() default 15;

    /** {@return the column by which other tables point to this one; empty for the table's singular and {@code _id}} */
    String foreignKey() default "";

    /** {@return the column that says when a row was made, kept where a field holds it; empty for none} */
    String createdAt() default "created_at";

    /** {@return the column that says when a row was last changed, kept where a field holds it; empty for none} */
    String updatedAt() default "updated_at";

    /** {@return the column that says when a row was deleted, for a model that implements {@code SoftDeletes}} */
    String deletedAt() default "deleted_at";

    /**
     * {@return the class that the generated superclass extends: {@code Model} itself, or an abstract one of your own,
     * {@code abstract class Audited<M extends Model<M>> extends Model<M>}, whose fields are columns of this model too}
     * Only the processor reads it; a model without the processor extends that class itself, {@code class User extends
     * Audited<User>}.
     */
    Class<?> base() default void.class;
}
