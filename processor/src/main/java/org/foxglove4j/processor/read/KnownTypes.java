package org.foxglove4j.processor.read;

import java.util.Map;
import javax.lang.model.type.TypeKind;
import org.foxglove4j.processor.model.OptionalKind;
import org.foxglove4j.processor.model.Scalar;
import org.foxglove4j.processor.model.ValueType.ScalarType;

/** The types of the JDK that can be encoded, by name. */
final class KnownTypes {

    static final Map<TypeKind, Scalar> PRIMITIVES = Map.of(
            TypeKind.BOOLEAN, Scalar.BOOLEAN,
            TypeKind.BYTE, Scalar.BYTE,
            TypeKind.SHORT, Scalar.SHORT,
            TypeKind.INT, Scalar.INT,
            TypeKind.LONG, Scalar.LONG,
            TypeKind.FLOAT, Scalar.FLOAT,
            TypeKind.DOUBLE, Scalar.DOUBLE,
            TypeKind.CHAR, Scalar.CHAR);

    static final Map<String, ScalarType> SCALARS = Map.ofEntries(
            boxed("java.lang.Boolean", Scalar.BOOLEAN),
            boxed("java.lang.Byte", Scalar.BYTE),
            boxed("java.lang.Short", Scalar.SHORT),
            boxed("java.lang.Integer", Scalar.INT),
            boxed("java.lang.Long", Scalar.LONG),
            boxed("java.lang.Float", Scalar.FLOAT),
            boxed("java.lang.Double", Scalar.DOUBLE),
            boxed("java.lang.Character", Scalar.CHAR),
            object("java.lang.String", Scalar.STRING),
            object("java.util.UUID", Scalar.UUID),
            object("java.net.URI", Scalar.URI),
            object("java.nio.file.Path", Scalar.PATH),
            object("java.math.BigInteger", Scalar.BIG_INTEGER),
            object("java.math.BigDecimal", Scalar.BIG_DECIMAL),
            object("java.nio.ByteBuffer", Scalar.BYTE_BUFFER),
            object("java.time.Instant", Scalar.INSTANT),
            object("java.time.Duration", Scalar.DURATION),
            object("java.time.LocalDate", Scalar.LOCAL_DATE),
            object("java.time.LocalTime", Scalar.LOCAL_TIME),
            object("java.time.LocalDateTime", Scalar.LOCAL_DATE_TIME),
            object("java.time.OffsetTime", Scalar.OFFSET_TIME),
            object("java.time.YearMonth", Scalar.YEAR_MONTH),
            object("java.time.Period", Scalar.PERIOD),
            object("java.time.ZoneOffset", Scalar.ZONE_OFFSET),
            object("java.io.File", Scalar.FILE),
            object("java.time.OffsetDateTime", Scalar.OFFSET_DATE_TIME),
            object("java.time.ZonedDateTime", Scalar.ZONED_DATE_TIME),
            object("java.time.ZoneId", Scalar.ZONE_ID),
            object("java.util.Currency", Scalar.CURRENCY),
            object("java.util.Date", Scalar.DATE));

    /** The types that hold one primitive, which {@code get} returns and the constructor takes. */
    static final Map<String, Scalar> ATOMICS = Map.of(
            "java.util.concurrent.atomic.AtomicBoolean", Scalar.BOOLEAN,
            "java.util.concurrent.atomic.AtomicInteger", Scalar.INT,
            "java.util.concurrent.atomic.AtomicLong", Scalar.LONG);

    static final Map<String, OptionalKind> PRIMITIVE_OPTIONALS = Map.of(
            "java.util.OptionalInt", OptionalKind.OPTIONAL_INT,
            "java.util.OptionalLong", OptionalKind.OPTIONAL_LONG,
            "java.util.OptionalDouble", OptionalKind.OPTIONAL_DOUBLE);

    private KnownTypes() {}

    static Scalar scalarOf(OptionalKind kind) {
        return switch (kind) {
            case OPTIONAL_INT -> Scalar.INT;
            case OPTIONAL_LONG -> Scalar.LONG;
            case OPTIONAL_DOUBLE -> Scalar.DOUBLE;
            case OPTIONAL -> throw new IllegalArgumentException("Optional may hold any type");
        };
    }

    private static Map.Entry<String, ScalarType> boxed(String name, Scalar scalar) {
        return Map.entry(name, new ScalarType(scalar, true));
    }

    private static Map.Entry<String, ScalarType> object(String name, Scalar scalar) {
        return Map.entry(name, new ScalarType(scalar, false));
    }
}
