package org.foxglove4j.processor.check;

import java.util.Locale;

/**
 * The errors, warnings and notes of the processor. Codes never change; {@code CODES.md} explains each with an example.
 */
public enum Code {
    DEFECT(
            "FOX000",
            "Bug in foxglove4j-processor while processing %s: %s%s. Please report it together with the"
                    + " source of the type."),

    NO_MESSAGE_TYPE(
            "FOX001", "%s is %s, which cannot be a message. Put the annotation on a record, class or interface."),
    INACCESSIBLE_TYPE("FOX002", "Generated code cannot access %s: %s."),
    NO_FIELDS(
            "FOX003",
            "no-fields",
            "%s has no fields: it has no public getter and no public field. Add getters, annotate a"
                    + " non-private member with @FoxgloveField, or make it a record. If you cannot change it,"
                    + " select its methods with fields = {...}, or give it a converter."),
    UNREADABLE_MEMBER(
            "FOX004",
            "'%s' is annotated but cannot be read. Make it a non-private field or a non-private method"
                    + " without parameters, or give the field a public getter."),
    MISPLACED_ANNOTATION(
            "FOX005",
            "The annotation on '%s' has no effect because the member is static. Remove the annotation, or"
                    + " make the member non-static."),
    NOT_TRANSPARENT(
            "FOX006",
            "%s cannot be transparent: only a record with exactly one component, which is not Optional, can"
                    + " be. Remove transparent = true."),
    UNUSABLE_CONVERTER("FOX007", "%s cannot be used as a converter here: it %s."),
    UNUSABLE_ALTERNATIVE(
            "FOX008", "%s cannot be an alternative of %s: it %s. Wrap it in a record, and permit the record instead."),
    NOT_PROCESSED(
            "FOX009",
            "%s comes from a class file, but its generated code is missing. Compile its module with the"
                    + " processor, or import it here with @FoxgloveImport(%s.class)."),
    LOMBOK_MISSING(
            "FOX010",
            "%s: Lombok was expected to generate it, but did not run. Add Lombok to the annotation"
                    + " processor path."),
    NO_BUILDER("FOX011", "Cannot generate a builder for %s: %s. Remove builder = true, or make it a record."),
    UNKNOWN_FIELD(
            "FOX012",
            "\"%s\" is not a field of %s. Correct the name, make the member public, or remove it from" + " fields."),
    HIDDEN_GETTER(
            "FOX013",
            "The type of '%s' is a Kotlin value class, so Java cannot call its getter. Name the getter with"
                    + " @get:JvmName(\"%s\"), or leave the field out with @field:FoxgloveField(ignore = true)."),
    THROWING_GETTER(
            "FOX014",
            "%s() throws %s, which generated code does not catch. Catch it in the getter, or leave the field out with"
                    + " @FoxgloveField(ignore = true)."),
    CONCRETE_SEALED_CLASS(
            "FOX015",
            "sealed-class",
            "%s is sealed but not abstract: messages of type %s are written with the fields of %1$s only."
                    + " Make it abstract, so that a message holds one of its permitted types."),
    GENERIC_TYPE(
            "FOX016",
            "generic-type",
            "%s is generic, and no field in this compilation has this type, so no code is generated: its"
                    + " schema depends on its type arguments. To log it, annotate a record that has a field of this"
                    + " type with concrete type arguments, and log that record."),
    TOO_MANY_FIELDS(
            "FOX017",
            "%s has too many fields: %s. Put repeated parts into a list or map, split it into several"
                    + " messages, or log protobuf-java messages with ProtobufChannel."),

    ALL_FIELDS_HIDDEN(
            "FOX018",
            "%s would be logged without any fields: no public field or getter exposes %s. Add public"
                    + " getters, make it a record, or annotate non-private fields or methods with @FoxgloveField."),
    FIELDS_HIDDEN(
            "FOX019",
            "hidden-fields",
            "%s is logged without %s: not public, and without a public getter. To log such a field, add a"
                    + " public getter, or annotate it with @FoxgloveField if it is not private. To leave it out on"
                    + " purpose, make it transient or annotate it with @FoxgloveField(ignore = true)."),
    UNKNOWN_TYPE("FOX020", "'%s' has type %s, which cannot be encoded. %s"),
    NOT_ANNOTATED(
            "FOX021",
            "'%s' has type %s, which is not a message type. Annotate %3$s with @FoxgloveSchema, import it"
                    + " with @FoxgloveImport(%3$s.class) if you cannot change it, or leave the field out with"
                    + " @FoxgloveField(ignore = true)."),
    RECURSIVE(
            "FOX022",
            "'%s' has type %s, which contains itself (%s); the Foxglove app cannot read recursive schemas."
                    + " Refer to the other message by an ID, or leave the field out with @FoxgloveField(ignore ="
                    + " true)."),
    NESTED_LIST(
            "FOX023",
            "'%s' has type %s, a list of lists, which neither encoding supports. Flatten it and add its"
                    + " dimensions as fields, or wrap the inner list in a record."),
    LIST_OF_MAPS(
            "FOX024", "'%s' has type %s, a list of maps, which protobuf does not support. Wrap the map in a record."),
    OPTIONAL_ELEMENT(
            "FOX025",
            "'%s' has type %s, but an element of a list and the content of an Optional cannot be absent."
                    + " Remove the inner Optional, or wrap it in a record."),
    LIST_OF_BYTES(
            "FOX026",
            "'%s' has type %s, a list of byte strings, which the Foxglove app cannot read. Wrap the bytes"
                    + " in a record."),
    OPTIONAL_COLLECTION(
            "FOX027",
            "'%s' has type %s, but protobuf cannot distinguish an absent list or map from an empty one."
                    + " Remove the Optional, and use an empty list or map instead."),
    MAP_KEY(
            "FOX028",
            "'%s' has type %s, but the keys of a map must be strings, integers or enums. Use one of these,"
                    + " a converter to one of these, or a list of records with a key and a value."),
    MAP_VALUE(
            "FOX029",
            "'%s' has type %s, but the values of a map cannot be lists, maps or Optionals. Wrap the value"
                    + " in a record."),
    COLLECTION_CLASS(
            "FOX030",
            "'%s' has type %s, a collection that the decoder cannot create. Declare it as List, Set, Queue,"
                    + " Map or one of their common implementations; the elements or keys of a sorted collection"
                    + " must be Comparable."),
    UNBOUND_TYPE("FOX031", "'%s' has type %s, which does not say what it contains. Give it concrete type arguments."),

    DUPLICATE_NAME(
            "FOX040",
            "'%s' and '%s' are both called \"%s\" on the wire. Rename one of them with @FoxgloveField(name"
                    + " = ...)."),
    INVALID_NAME(
            "FOX041",
            "The name \"%s\" is not valid in both encodings. Use letters, digits and underscores, starting"
                    + " with a letter. Did you mean \"%s\"?"),
    DUPLICATE_NUMBER(
            "FOX042",
            "'%s' and '%s' both have the number %d%s. Number all fields or none; the next free number is" + " %d."),
    INVALID_NUMBER(
            "FOX043",
            "%d is not a valid field number. Choose one from 1 to 536870911, except 19000 to 19999, which"
                    + " protobuf reserves."),
    INVALID_SCHEMA_NAME(
            "FOX044",
            "The schema name \"%s\" is not valid in both encodings. Use words of letters, digits and"
                    + " underscores, each starting with a letter, separated by dots. Did you mean \"%s\"?"),
    DUPLICATE_CONSTANT_NAME("FOX045", "%s and %s of %s are both called \"%s\" in the schema. Rename one of them."),
    DUPLICATE_CONSTANT_NUMBER(
            "FOX046", "%s and %s of %s both have the number %d. Give every constant a number of its own."),
    EMPTY_ENUM("FOX047", "'%s' has type %s, an enum without constants. Add a constant."),
    SAME_SCHEMA_NAME(
            "FOX048",
            "%s and %s are both called \"%s\" in the schema of %s. Rename one of them with"
                    + " @FoxgloveSchema(name = ...)."),
    RESERVED_ALTERNATIVE(
            "FOX049",
            "An alternative cannot be called \"type\": in JSON, the field with that name says which"
                    + " alternative a message holds. Rename it with @FoxgloveField(name = ...)."),
    CLASS_EXISTS(
            "FOX050", "Cannot generate %s for %s: a class with that name already exists. Rename that class or %2$s."),
    UNWRITABLE_FILE(
            "FOX051",
            "Cannot write %s: %s. Free disk space or correct the compiler's output directory, and build" + " again."),
    PROTOBUF_NAME_CLASH(
            "FOX052",
            "Names in %4$s must be unique in protobuf, but %1$s and %2$s are both called \"%3$s\". Rename"
                    + " one of them with @FoxgloveField(name = ...), or declare an enum outside the message."),
    PROTOBUF_PACKAGE_CLASH(
            "FOX053",
            "The schema name \"%s\" of %s is also the package of \"%s\", which protobuf does not allow."
                    + " Rename one of them with @FoxgloveSchema(name = ...)."),

    PRIMITIVE_NOT_REQUIRED(
            "FOX060", "'%s' has type %s, which is never absent. Declare it as %s, or remove required = false."),
    OPTIONAL_REQUIRED("FOX061", "'%s' has type %s, which may be absent. Declare it as %s, or remove required = true."),
    NOT_AN_INTEGER("FOX062", "'%s' has type %s, to which %s = true does not apply. Remove it."),
    LENGTH_OF_NO_LIST(
            "FOX063", "'%s' has type %s, which has no fixed length. Remove length, or declare it as an array or list."),
    INVALID_LENGTH("FOX064", "%d is not a valid length. Specify the number of elements, or remove length."),
    UNIT_OF_NO_NUMBER(
            "FOX065",
            "unit",
            "'%s' has type %s, which cannot have a unit. Remove unit, or mention it in the description."),

    INVALID_OPTION("FOX070", "-A%s=%s: expected %s. Correct the option."),

    INVALID_DOCUMENT_DIRECTORY(
            "FOX090",
            "-A%s=%s: expected a directory; its path must be absolute if the module's directory is unknown."
                    + " Correct the option."),
    UNWRITABLE_DOCUMENTS("FOX091", "Cannot write the documents to %s: %s. Free disk space, or correct -A%s."),
    ;

    private final String id;
    private final String warning;
    private final String format;

    Code(String id, String format) {
        this(id, "", format);
    }

    Code(String id, String warning, String format) {
        this.id = id;
        this.warning = warning;
        this.format = format;
    }

    /** Returns the code, for example {@code FOX021}. */
    public String id() {
        return id;
    }

    /** Returns whether the build continues. */
    public boolean isWarning() {
        return !warning.isEmpty();
    }

    /** Returns whether it is printed as a note, which fails no build, because it may well be intended. */
    public boolean isNote() {
        return this == GENERIC_TYPE || this == FIELDS_HIDDEN;
    }

    /** Returns the name that silences the warning or note, for example {@code unit}; empty if it is an error. */
    public String warning() {
        return warning;
    }

    /** Returns the message, with the code. */
    public String text(Object... arguments) {
        return id + ": " + String.format(Locale.ROOT, format, arguments);
    }
}
