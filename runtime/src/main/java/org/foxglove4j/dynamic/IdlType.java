package org.foxglove4j.dynamic;

/** A use of a type in IDL. The names in it are not resolved yet. */
sealed interface IdlType {

    record Basic(CdrType.Primitive primitive) implements IdlType {}

    record Named(String name) implements IdlType {}

    record Sequence(IdlType element) implements IdlType {}

    record Array(IdlType element, IdlExpression count) implements IdlType {}
}
