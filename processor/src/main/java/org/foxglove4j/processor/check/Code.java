package org.foxglove4j.processor.check;

import java.util.Locale;

/**
 * All that the processor may complain of. A code stays what it is for ever; {@code CODES.md} explains each with an
 * example.
 */
public enum Code {
    DEFECT(
            "FOX000",
            "foxglove4j-processor made a mistake over %s: %s%s. Please report it, with the source of the type."),

    NO_MESSAGE_TYPE(
            "FOX001", "%s is %s, which cannot be a message. Put the annotation on a record, class or interface."),
    INACCESSIBLE_TYPE("FOX002", "Generated code cannot name %s: %s."),
    NO_FIELDS(
            "FOX003",
            "no-fields",
            "%s has no fields: no public getter or public field was found. Add getters, annotate a member that is not"
                    + " private with @FoxgloveField, or make it a record. If it is not yours, name its methods with"
                    + " fields = {...}, or give it a converter."),
    UNREADABLE_MEMBER(
            "FOX004",
            "'%s' is annotated, but cannot be read. Make it a field or a method without parameters that is not private,"
                    + " or give the field a public getter."),
    MISPLACED_ANNOTATION(
            "FOX005",
            "The annotation on '%s' has no effect, since it is static. Remove it, or make the member an instance's."),
    NOT_TRANSPARENT(
            "FOX006",
            "%s cannot be transparent: only a record with exactly one component that is not Optional can. Remove"
                    + " transparent = true."),
    UNUSABLE_CONVERTER("FOX007", "%s cannot be used as a converter here: it %s."),
    UNUSABLE_ALTERNATIVE("FOX008", "%s cannot be an alternative of %s: it %s. Wrap it in a record, and permit that."),
    NOT_PROCESSED(
            "FOX009",
            "%s comes from a class file, but the code generated for it is not there. Compile its module with the"
                    + " processor, or import it here with @FoxgloveImport(%s.class)."),
    LOMBOK_MISSING(
            "FOX010",
            "%s: Lombok was asked to write it, but did not run. Put Lombok on the annotation processor path, too."),
    NO_BUILDER("FOX011", "A builder for %s is not possible: %s. Remove builder = true, or make it a record."),
    UNKNOWN_FIELD(
            "FOX012", "\"%s\" is no field of %s. Correct the name, make the member public, or remove it from fields."),
    HIDDEN_GETTER(
            "FOX013",
            "'%s' is of a Kotlin value class, so that Java cannot call its getter. Name it with @get:JvmName(\"%s\"), or"
                    + " leave the field out with @field:FoxgloveField(ignore = true)."),
    THROWING_GETTER(
            "FOX014",
            "%s() throws %s, which generated code does not catch. Catch it in the getter, or leave the field out with"
                    + " @FoxgloveField(ignore = true)."),
    CONCRETE_SEALED_CLASS(
            "FOX015",
            "sealed-class",
            "%s is sealed, but not abstract: messages of %s are written with the fields of %1$s alone. Make it abstract,"
                    + " so that a message holds one of the types that it permits."),
    GENERIC_TYPE(
            "FOX016",
            "generic-type",
            "%s is generic and no field here holds it, so that nothing is generated: its form depends on its type"
                    + " arguments. To log it, annotate a record that holds one with type arguments, and log that."),
    TOO_MANY_FIELDS(
            "FOX017",
            "%s has too many fields: %s. Hold what repeats in a list or map, split it into several messages, or log"
                    + " messages of protobuf-java with ProtobufChannel."),

    ALL_FIELDS_HIDDEN(
            "FOX018",
            "%s would be logged without any field: no public field or getter shows %s. Add public getters, make it a"
                    + " record, or annotate fields or methods that are not private with @FoxgloveField."),
    FIELDS_HIDDEN(
            "FOX019",
            "hidden-fields",
            "%s is logged without %s: not public, and without a public getter. Add one where it belongs in a message, or"
                    + " annotate what is not private with @FoxgloveField. What does not belong there may be transient or"
                    + " have @FoxgloveField(ignore = true)."),
    UNKNOWN_TYPE("FOX020", "'%s' is %s, which has no form on the wire. %s"),
    NOT_ANNOTATED(
            "FOX021",
            "'%s' is %s, which is no message. Annotate %3$s with @FoxgloveSchema or, if it is not yours, import it with"
                    + " @FoxgloveImport(%3$s.class); or leave the field out with @FoxgloveField(ignore = true)."),
    RECURSIVE(
            "FOX022",
            "'%s' is %s, which contains itself (%s), and the app reads no recursive schemas. Refer to the other message"
                    + " by an id, or leave the field out with @FoxgloveField(ignore = true)."),
    NESTED_LIST(
            "FOX023",
            "'%s' is %s, a list of lists, which neither encoding can hold. Flatten it and add its dimensions, or wrap"
                    + " the inner list in a record."),
    LIST_OF_MAPS("FOX024", "'%s' is %s, a list of maps, which protobuf cannot hold. Wrap the map in a record."),
    OPTIONAL_ELEMENT(
            "FOX025",
            "'%s' is %s, but an element of a list and the content of an Optional cannot be absent. Leave the Optional"
                    + " inside out, or wrap it in a record."),
    LIST_OF_BYTES(
            "FOX026", "'%s' is %s, a list of byte strings, which the app cannot read. Wrap the bytes in a record."),
    OPTIONAL_COLLECTION(
            "FOX027",
            "'%s' is %s, but protobuf cannot tell an absent list or map from an empty one. Leave the Optional out, and"
                    + " use an empty one."),
    MAP_KEY(
            "FOX028",
            "'%s' is %s, but the keys of a map are texts, integers or enums. Use one of these, a converter to one, or a"
                    + " list of records with a key and a value."),
    MAP_VALUE(
            "FOX029",
            "'%s' is %s, but the value of a map cannot be a list, a map or an Optional. Wrap it in a record."),
    COLLECTION_CLASS(
            "FOX030",
            "'%s' is %s, a collection that a decoder cannot make. Declare it as List, Set, Queue, Map or a usual class of"
                    + " these, and sort only what is Comparable."),
    UNBOUND_TYPE("FOX031", "'%s' is %s, which leaves its content open. Give it concrete type arguments."),

    DUPLICATE_NAME(
            "FOX040",
            "'%s' and '%s' are both called \"%s\" on the wire. Name one of them with @FoxgloveField(name = ...)."),
    INVALID_NAME(
            "FOX041",
            "The name \"%s\" does not fit both encodings. Use letters, digits and underscores, and begin with a letter:"
                    + " did you mean \"%s\"?"),
    DUPLICATE_NUMBER(
            "FOX042", "'%s' and '%s' both have number %d%s. Number all fields, or none; the next free number is %d."),
    INVALID_NUMBER(
            "FOX043",
            "%d cannot be a field number. Choose one from 1 to 536870911, but not from 19000 to 19999, which protobuf"
                    + " keeps for itself."),
    INVALID_SCHEMA_NAME(
            "FOX044",
            "The schema name \"%s\" does not fit both encodings. Use words of letters, digits and underscores with dots"
                    + " between: did you mean \"%s\"?"),
    DUPLICATE_CONSTANT_NAME("FOX045", "%s and %s of %s are both called \"%s\" in the schema. Rename one of them."),
    DUPLICATE_CONSTANT_NUMBER("FOX046", "%s and %s of %s both have number %d. Number all constants, each differently."),
    EMPTY_ENUM("FOX047", "'%s' is %s, an enum without constants. Add one."),
    SAME_SCHEMA_NAME(
            "FOX048",
            "%s and %s are both called \"%s\" in the schema of %s. Name one of them with @FoxgloveSchema(name = ...)."),
    RESERVED_ALTERNATIVE(
            "FOX049",
            "An alternative cannot be called \"type\": in JSON the field of that name tells which alternative a message"
                    + " holds. Name it with @FoxgloveField(name = ...)."),
    CLASS_EXISTS("FOX050", "%s cannot be generated for %s: there is a class of that name. Rename it, or %2$s."),
    UNWRITABLE_FILE(
            "FOX051",
            "%s cannot be written: %s. Make room or correct where the compiler puts its output, and build again."),
    PROTOBUF_NAME_CLASH(
            "FOX052",
            "%s and %s are both called \"%s\" in protobuf, where all names in %s differ. Name one of them with"
                    + " @FoxgloveField(name = ...), or declare an enum outside of the message."),
    PROTOBUF_PACKAGE_CLASH(
            "FOX053",
            "The schema name \"%s\" of %s is also the package of \"%s\", which protobuf does not allow. Name one of them"
                    + " with @FoxgloveSchema(name = ...)."),

    PRIMITIVE_NOT_REQUIRED(
            "FOX060", "'%s' is %s, which is never absent. Declare it as %s, or remove required = false."),
    OPTIONAL_REQUIRED("FOX061", "'%s' is %s, which may be absent. Declare it as %s, or remove required = true."),
    NOT_AN_INTEGER("FOX062", "'%s' is %s, so that %s = true means nothing. Remove it."),
    LENGTH_OF_NO_LIST(
            "FOX063", "'%s' is %s, which has no fixed length. Remove length, or declare it as an array or list."),
    INVALID_LENGTH("FOX064", "A length of %d is not possible. Give the number of elements, or remove length."),
    UNIT_OF_NO_NUMBER("FOX065", "unit", "'%s' is %s, which has no unit. Remove unit, or name it in the description."),

    INVALID_OPTION("FOX070", "-A%s=%s: expected %s. Correct the option."),

    INVALID_DOCUMENT_DIRECTORY(
            "FOX090",
            "-A%s=%s: expected the path of a directory, an absolute one where the module's directory is not known."
                    + " Correct the option."),
    UNWRITABLE_DOCUMENTS("FOX091", "The documents cannot be written to %s: %s. Make room, or correct -A%s."),
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

    /** Returns whether the build goes on. */
    public boolean isWarning() {
        return !warning.isEmpty();
    }

    /** Returns whether it tells what may well be meant, so that no build fails by it, however strict. */
    public boolean isNote() {
        return this == GENERIC_TYPE || this == FIELDS_HIDDEN;
    }

    /** Returns the name by which the warning is silenced, for example {@code unit}; empty if it is an error. */
    public String warning() {
        return warning;
    }

    /** Returns the message, with the code. */
    public String text(Object... arguments) {
        return id + ": " + String.format(Locale.ROOT, format, arguments);
    }
}
