package org.foxglove4j.processor.document;

import java.util.List;
import java.util.Map;
import org.foxglove4j.processor.model.EnumConstant;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.SchemaType;
import org.foxglove4j.processor.model.ValueType;

/** A value in an example message, before it takes the form of an encoding. */
sealed interface Sample {

    /** A boolean. */
    record Truth(boolean value) implements Sample {}

    /** An integer. */
    record Whole(long value) implements Sample {}

    /** A number with a fraction that binary holds exactly. */
    record Real(double value) implements Sample {}

    /** A text. */
    record Text(String value) implements Sample {}

    /** Bytes, each below 128. */
    record Bytes(List<Integer> value) implements Sample {}

    /** A point or span of time. */
    record Time(long seconds, int nanos) implements Sample {}

    /** A constant of an enum. */
    record Constant(EnumConstant constant) implements Sample {}

    /** A message; of a one-of with one alternative. */
    record Message(SchemaType type, Map<Field, Sample> fields) implements Sample {}

    /** A list or array. */
    record Elements(List<Sample> values) implements Sample {}

    /** A map of one entry, and what its key is. */
    record Entry(ValueType keyType, Sample key, Sample value) implements Sample {}
}
