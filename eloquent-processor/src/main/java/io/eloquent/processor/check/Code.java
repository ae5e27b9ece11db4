package io.eloquent.processor.check;

/** The kinds of problems. A code keeps its meaning for ever, so that it can be searched for. */
public enum Code {
    /** An interface, an enum or a record carries {@code @Table}. */
    E001,
    /** The model stands inside another class. */
    E002,
    /** The model has type parameters. */
    E003,
    /** The model is abstract. */
    E004,
    /** The model does not extend its generated superclass. */
    E005,
    /** The model cannot be created without arguments. */
    E006,
    /** The model's name hides a class that the generated code needs. */
    E007,
    /** A class of the name of a generated one exists already. */
    E008,
    /** A generated class could not be written to disk. */
    E009,

    // E010 was: a column's field is private. It may be, now.

    /** A column's field is final. */
    E011,
    /** No column can hold a field's type. */
    E012,
    /** A field's type is private. */
    E013,
    /** A model in a field that is no relation. */
    E014,
    /** Two fields hold one column. */
    E015,
    /** Two fields have the same constant. */
    E016,
    /** A column without a name. */
    E017,
    /** An annotation for columns on a field that holds none. */
    E018,
    /** A type that another processor wrote too late. */
    E019,

    /** No field holds a column of the key. */
    E020,
    /** The key names no column, or one of them twice. */
    E021,
    /** A name that is none of the model's. */
    E022,
    /** A {@code "*"} where it means nothing. */
    E023,
    /** Soft deletes without a field for them. */
    E024,
    /** A converter that cannot be made, or does not fit. */
    E025,
    /** A hash of something that is no text. */
    E026,
    /** A version that cannot count, or a second one. */
    E027,
    /** A key generator that cannot be made, or is not on the key. */
    E028,
    /** A method that cannot stand for an attribute. */
    E029,

    /** A relation's field is not final. */
    E030,
    // E031 was: a relation's field is private. It may be, now.

    /** A relation to nobody knows what. */
    E032,

    /** A scope is not static. */
    E040,
    /** A scope is private. */
    E041,
    /** A scope does not take the model's query and return it. */
    E042,
    /** A scope's name is taken. */
    E043,
    /** A scope's parameter has a private type. */
    E044,
    /** An observer or a global scope that cannot be made. */
    E045,

    /** A page of no models. */
    E050,
    /** Annotations on a field exclude each other. */
    E051,
    /** A field that cannot be embedded. */
    E052,
    /** The class to extend cannot be extended. */
    E053,
    /** A field of the class to extend is hidden in another module. */
    E054
}
