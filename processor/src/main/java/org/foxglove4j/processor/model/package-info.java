/**
 * The model of the annotated types: immutable values without compiler types, between the packages that read sources and
 * those that generate code.
 *
 * <p>A {@link org.foxglove4j.processor.model.SchemaType} is one message: its name, its
 * {@linkplain org.foxglove4j.processor.model.Field fields} in declaration order, and how Java builds one. A field has a
 * {@link org.foxglove4j.processor.model.ValueType}, which is a tree: a
 * {@linkplain org.foxglove4j.processor.model.ValueType.ListType list} holds a value type, a
 * {@linkplain org.foxglove4j.processor.model.ValueType.StructureType structure} holds the whole {@code SchemaType} of
 * the nested message. Generic types are resolved where they are used, inherited members are listed first, ignored
 * members are gone, names and numbers are final. The tree is finite: a type that contains itself is
 * {@linkplain org.foxglove4j.processor.model.ValueType.UnsupportedType unsupported}.
 *
 * <p>A nested message with {@linkplain org.foxglove4j.processor.model.SchemaType#generated() generated classes} of its
 * own is encoded by calling them; one without is written by methods inside the class that uses it. A sealed interface
 * is a {@code SchemaType} of kind {@link org.foxglove4j.processor.model.SchemaKind#ONE_OF}, whose fields are its
 * alternatives, of which a message has exactly one.
 *
 * <p>Reading never fails: what cannot be mapped is in the model with its reason, for the checks to report. Generators
 * run only on types that passed them, so they meet neither {@code UnsupportedType} nor clashing names or numbers.
 */
@NullMarked
package org.foxglove4j.processor.model;

import org.jspecify.annotations.NullMarked;
