package org.foxglove4j.processor.model;

/** The Java types whose values are one value on the wire. */
public enum Scalar {
    /** {@code boolean}. */
    BOOLEAN(Form.BOOLEAN),
    /** {@code byte}, a number. */
    BYTE(Form.INT32),
    /** {@code short}. */
    SHORT(Form.INT32),
    /** {@code int}. */
    INT(Form.INT32),
    /** {@code long}. */
    LONG(Form.INT64),
    /** {@code float}. */
    FLOAT(Form.FLOAT32),
    /** {@code double}. */
    DOUBLE(Form.FLOAT64),
    /** {@code char}, a text of one UTF-16 unit. */
    CHAR(Form.TEXT),
    /** {@code char[]}. */
    CHAR_ARRAY(Form.TEXT),
    /** {@code java.lang.String}. */
    STRING(Form.TEXT),
    /** {@code java.util.UUID}, as its 36 characters. */
    UUID(Form.TEXT),
    /** {@code java.net.URI}, as {@code toString} gives it. */
    URI(Form.TEXT),
    /** {@code java.nio.file.Path}, as {@code toString} gives it; decoded by the default file system. */
    PATH(Form.TEXT),
    /** {@code java.math.BigInteger}, as decimal digits: no double could hold it. */
    BIG_INTEGER(Form.TEXT),
    /** {@code java.math.BigDecimal}, as {@code toString} gives it, with its scale: no double could hold it. */
    BIG_DECIMAL(Form.TEXT),
    /** {@code java.time.LocalDate}, in ISO 8601. */
    LOCAL_DATE(Form.TEXT),
    /** {@code java.time.LocalTime}, in ISO 8601. */
    LOCAL_TIME(Form.TEXT),
    /** {@code java.time.LocalDateTime}, in ISO 8601: without a zone it is no point in time. */
    LOCAL_DATE_TIME(Form.TEXT),
    /** {@code java.time.OffsetTime}, in ISO 8601 with its offset. */
    OFFSET_TIME(Form.TEXT),
    /** {@code java.time.YearMonth}, in ISO 8601. */
    YEAR_MONTH(Form.TEXT),
    /** {@code java.time.Period}, in ISO 8601: how long a month is depends on the date. */
    PERIOD(Form.TEXT),
    /** {@code java.time.ZoneOffset}, as its id. */
    ZONE_OFFSET(Form.TEXT),
    /** {@code java.io.File}, as {@code toString} gives it. */
    FILE(Form.TEXT),
    /** {@code java.time.OffsetDateTime}, in ISO 8601 with its offset, which a point in time would lose. */
    OFFSET_DATE_TIME(Form.TEXT),
    /** {@code java.time.ZonedDateTime}, in ISO 8601 with its zone, which a point in time would lose. */
    ZONED_DATE_TIME(Form.TEXT),
    /** {@code java.time.ZoneId}, as its id. */
    ZONE_ID(Form.TEXT),
    /** {@code java.util.Currency}, as its code of ISO 4217. */
    CURRENCY(Form.TEXT),
    /** {@code byte[]}. */
    BYTE_ARRAY(Form.BYTES),
    /** {@code java.nio.ByteBuffer}, what remains of it; its position stays as it is. */
    BYTE_BUFFER(Form.BYTES),
    /** {@code java.time.Instant}. */
    INSTANT(Form.TIME),
    /** {@code java.util.Date}, a point in time in milliseconds. */
    DATE(Form.TIME),
    /** {@code java.time.Duration}. */
    DURATION(Form.DURATION);

    private final Form form;

    Scalar(Form form) {
        this.form = form;
    }

    /** Returns what values look like on the wire. */
    public Form form() {
        return form;
    }

    /** What a scalar looks like on the wire. */
    public enum Form {
        /** True or false. */
        BOOLEAN,
        /** An integer of up to 32 bits. */
        INT32,
        /** An integer of 64 bits. */
        INT64,
        /** A number of 32 bits. */
        FLOAT32,
        /** A number of 64 bits. */
        FLOAT64,
        /** Text. */
        TEXT,
        /** Bytes: base64 in JSON. */
        BYTES,
        /** A point in time: seconds and nanoseconds since 1970. */
        TIME,
        /** A span of time: seconds and nanoseconds, the nanoseconds never negative. */
        DURATION
    }
}
