package io.eloquent.dialect.contract;

import io.eloquent.dialect.contract.model.Comment;
import io.eloquent.dialect.contract.model.Country;
import io.eloquent.dialect.contract.model.Device;
import io.eloquent.dialect.contract.model.OrderLine;
import io.eloquent.dialect.contract.model.Post;
import io.eloquent.dialect.contract.model.Report;
import io.eloquent.dialect.contract.model.Role;
import io.eloquent.dialect.contract.model.Sample;
import io.eloquent.dialect.contract.model.Setting;
import io.eloquent.dialect.contract.model.User;

/** The two ways to write a model, which must behave alike: each suite of models runs with the classes of both. */
enum ModelKind {
    /** With the code that the processor writes. */
    GENERATED(
            User.class,
            Post.class,
            Comment.class,
            Role.class,
            OrderLine.class,
            Country.class,
            Device.class,
            Sample.class,
            Setting.class,
            Report.class),

    /** Without it, by method handles. */
    PLAIN(
            io.eloquent.dialect.contract.plain.User.class,
            io.eloquent.dialect.contract.plain.Post.class,
            io.eloquent.dialect.contract.plain.Comment.class,
            io.eloquent.dialect.contract.plain.Role.class,
            io.eloquent.dialect.contract.plain.OrderLine.class,
            io.eloquent.dialect.contract.plain.Country.class,
            io.eloquent.dialect.contract.plain.Device.class,
            io.eloquent.dialect.contract.plain.Sample.class,
            io.eloquent.dialect.contract.plain.Setting.class,
            io.eloquent.dialect.contract.plain.Report.class);

    final Class<?> user;
    final Class<?> post;
    final Class<?> comment;
    final Class<?> role;
    final Class<?> orderLine;
    final Class<?> country;
    final Class<?> device;
    final Class<?> sample;
    final Class<?> setting;
    final Class<?> report;

    ModelKind(
            Class<?> user,
            Class<?> post,
            Class<?> comment,
            Class<?> role,
            Class<?> orderLine,
            Class<?> country,
            Class<?> device,
            Class<?> sample,
            Class<?> setting,
            Class<?> report) {
        this.user = user;
        this.post = post;
        this.comment = comment;
        this.role = role;
        this.orderLine = orderLine;
        this.country = country;
        this.device = device;
        this.sample = sample;
        this.setting = setting;
        this.report = report;
    }

    /**
     * {@return the class of this kind that has a generated model's name}
     *
     * @param generated the generated model
     */
    Class<?> of(Class<?> generated) {
        try {
            return this == GENERATED
                    ? generated
                    : Class.forName("io.eloquent.dialect.contract.plain." + generated.getSimpleName());
        } catch (ClassNotFoundException e) {
            throw new LinkageError(generated + " has no twin", e);
        }
    }
}
