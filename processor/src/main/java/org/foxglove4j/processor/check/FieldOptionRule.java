package org.foxglove4j.processor.check;

import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.FieldOptions;
import org.foxglove4j.processor.model.Scalar;
import org.foxglove4j.processor.model.SchemaType;
import org.foxglove4j.processor.model.ValueType;
import org.foxglove4j.processor.model.ValueType.ListType;
import org.foxglove4j.processor.model.ValueType.OptionalType;
import org.foxglove4j.processor.model.ValueType.ScalarType;

/** The annotation members of a field fit its type. */
final class FieldOptionRule implements Rule {

    @Override
    public void check(SchemaType type, Report report) {
        for (Field field : type.fields()) {
            checkRequired(field, report);
            checkIntegers(field, report);
            checkLength(field, report);
            checkUnit(field, report);
        }
    }

    private static void checkRequired(Field field, Report report) {
        String javaType = field.javaType().shortName();
        if (field.type().isPrimitive() && field.options().requiredSetting() == FieldOptions.Setting.NO) {
            String box = BoxNames.optionalOf(javaType);
            report.addAt(Code.PRIMITIVE_NOT_REQUIRED, field.origin(), "required", field.sourceName(), javaType, box);
        }
        if (field.type() instanceof OptionalType optional
                && field.options().requiredSetting() == FieldOptions.Setting.YES) {
            report.addAt(
                    Code.OPTIONAL_REQUIRED,
                    field.origin(),
                    "required",
                    field.sourceName(),
                    javaType,
                    optional.valueType().shortName());
        }
    }

    private static void checkIntegers(Field field, Report report) {
        if (!(field.type().innermost() instanceof ScalarType scalar) || !isInteger(scalar.scalar())) {
            String javaType = field.javaType().shortName();
            if (field.options().unsigned()) {
                report.addAt(Code.NOT_AN_INTEGER, field.origin(), "unsigned", field.sourceName(), javaType, "unsigned");
            }
            if (field.options().fixed()) {
                report.addAt(Code.NOT_AN_INTEGER, field.origin(), "fixed", field.sourceName(), javaType, "fixed");
            }
        }
    }

    private static void checkLength(Field field, Report report) {
        int length = field.options().length();
        if (length == -1) {
            return;
        }
        if (length < 0) {
            report.addAt(Code.INVALID_LENGTH, field.origin(), "length", length);
        } else if (!(field.type() instanceof ListType)) {
            report.addAt(
                    Code.LENGTH_OF_NO_LIST,
                    field.origin(),
                    "length",
                    field.sourceName(),
                    field.javaType().shortName());
        }
    }

    private static void checkUnit(Field field, Report report) {
        ValueType innermost = field.type().innermost();
        boolean hasUnit = innermost instanceof ScalarType scalar
                ? isInteger(scalar.scalar())
                        || scalar.scalar() == Scalar.BIG_DECIMAL
                        || scalar.scalar() == Scalar.BIG_INTEGER
                        || scalar.scalar().form() == Scalar.Form.FLOAT32
                        || scalar.scalar().form() == Scalar.Form.FLOAT64
                : innermost instanceof ValueType.StructureType;
        if (!field.unit().isEmpty() && !hasUnit) {
            report.addAt(
                    Code.UNIT_OF_NO_NUMBER,
                    field.origin(),
                    "unit",
                    field.sourceName(),
                    field.javaType().shortName());
        }
    }

    private static boolean isInteger(Scalar scalar) {
        return scalar.form() == Scalar.Form.INT32 || scalar.form() == Scalar.Form.INT64;
    }
}
