package org.foxglove4j.processor.check;

import java.util.HashMap;
import java.util.Map;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.SchemaType;

/** Field numbers are unique, and valid in protobuf. */
final class FieldNumberRule implements Rule {

    private static final int MAX = (1 << 29) - 1;
    private static final int FIRST_RESERVED = 19_000;
    private static final int LAST_RESERVED = 19_999;

    @Override
    public void check(SchemaType type, Report report) {
        int next = type.fields().stream().mapToInt(Field::number).max().orElse(0) + 1;
        Map<Integer, Field> byNumber = new HashMap<>();
        for (Field field : type.fields()) {
            int number = field.number();
            boolean reserved = number >= FIRST_RESERVED && number <= LAST_RESERVED;
            if (number < 1 || number > MAX || reserved) {
                report.addAt(Code.INVALID_NUMBER, field.origin(), "number", number);
            }
            Field other = byNumber.putIfAbsent(number, field);
            if (other != null) {
                boolean oneByPosition = !other.numberIsExplicit() || !field.numberIsExplicit();
                report.addAt(
                        Code.DUPLICATE_NUMBER,
                        field.origin(),
                        "number",
                        other.sourceName(),
                        field.sourceName(),
                        number,
                        oneByPosition ? ", one of them because of its position" : "",
                        next);
            }
        }
    }
}
