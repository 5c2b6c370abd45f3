package org.foxglove4j.processor.model;

import org.jspecify.annotations.Nullable;

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
    UUID("a UUID"),
    /** {@code java.net.URI}, as {@code toString} gives it. */
    URI("a URI"),
    /** {@code java.nio.file.Path}, as {@code toString} gives it; decoded by the default file system. */
    PATH("a path"),
    /** {@code java.math.BigInteger}, as decimal digits: no double could hold it. */
    BIG_INTEGER("decimal digits"),
    /** {@code java.math.BigDecimal}, as {@code toString} gives it, with its scale: no double could hold it. */
    BIG_DECIMAL("a decimal number"),
    /** {@code java.time.LocalDate}, in ISO 8601. */
    LOCAL_DATE("a date such as 2007-12-03"),
    /** {@code java.time.LocalTime}, in ISO 8601. */
    LOCAL_TIME("a time such as 10:15:30"),
    /** {@code java.time.LocalDateTime}, in ISO 8601: without a zone it is no point in time. */
    LOCAL_DATE_TIME("a time such as 2007-12-03T10:15:30"),
    /** {@code java.time.OffsetTime}, in ISO 8601 with its offset. */
    OFFSET_TIME("a time such as 10:15:30+01:00"),
    /** {@code java.time.YearMonth}, in ISO 8601. */
    YEAR_MONTH("a month such as 2007-12"),
    /** {@code java.time.Period}, in ISO 8601: how long a month is depends on the date. */
    PERIOD("a period such as P1Y2M3D"),
    /** {@code java.time.ZoneOffset}, as its id. */
    ZONE_OFFSET("an offset such as +01:00"),
    /** {@code java.io.File}, as {@code toString} gives it. */
    FILE("a path"),
    /** {@code java.time.OffsetDateTime}, in ISO 8601 with its offset, which a point in time would lose. */
    OFFSET_DATE_TIME("a time such as 2007-12-03T10:15:30+01:00"),
    /** {@code java.time.ZonedDateTime}, in ISO 8601 with its zone, which a point in time would lose. */
    ZONED_DATE_TIME("a time such as 2007-12-03T10:15:30+01:00[Europe/Paris]"),
    /** {@code java.time.ZoneId}, as its id. */
    ZONE_ID("a time zone such as Europe/Paris"),
    /** {@code java.util.Currency}, as its code of ISO 4217. */
    CURRENCY("a currency such as EUR"),
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

    /** What the text is expected to be, if it is parsed. */
    private final @Nullable String expected;

    Scalar(Form form) {
        this.form = form;
        this.expected = null;
    }

    /** Is a text that is parsed when it is read. */
    Scalar(String expected) {
        this.form = Form.TEXT;
        this.expected = expected;
    }

    /** Returns what values look like on the wire. */
    public Form form() {
        return form;
    }

    /** Returns whether values are the texts that {@code toString} gives, and parsed when they are read. */
    public boolean isParsed() {
        return expected != null;
    }

    /** Returns whether values are parsed, and an empty text is none. */
    public boolean refusesEmptyText() {
        return isParsed() && this != URI && this != PATH && this != FILE;
    }

    /**
     * Returns what a text is expected to be, for example {@code "a UUID"}.
     *
     * @throws IllegalArgumentException if values are not {@linkplain #isParsed parsed}
     */
    public String expected() {
        if (expected == null) {
            throw new IllegalArgumentException(this + " is not parsed");
        }
        return expected;
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
