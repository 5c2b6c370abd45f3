package org.foxglove4j.processor;

import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.Date;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Creates random and extreme values of the Java types that are scalars on the wire. */
final class RandomScalars {

    private static final double[] DOUBLES = {
        0, -0.0, 1, -1, 0.1, 1e-7, 1e22, 123456789.125, Double.MIN_VALUE, Double.MAX_VALUE, Double.MIN_NORMAL, Math.PI
    };
    private static final String[] TEXTS = {
        "",
        "plain",
        "quote \" backslash \\ slash /",
        "\u0000\u0001\t\r\n\u001f\u007f",
        "\u00e9\u20ac\ud83d\ude80",
        "\u2028"
    };

    private final SplittableRandom random;
    private final boolean mayBeNaN;

    RandomScalars(SplittableRandom random, boolean mayBeNaN) {
        this.random = random;
        this.mayBeNaN = mayBeNaN;
    }

    /** Makes a value of a class, or returns null if it is none of those that are one value. */
    @Nullable
    Object of(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return random.nextBoolean();
        }
        if (type == byte.class || type == Byte.class) {
            return (byte) integer();
        }
        if (type == short.class || type == Short.class) {
            return (short) integer();
        }
        if (type == int.class || type == Integer.class) {
            return (int) integer();
        }
        if (type == long.class || type == Long.class) {
            return integer();
        }
        if (type == float.class || type == Float.class) {
            float value = Float.intBitsToFloat(random.nextInt());
            return mayBeNaN || Float.isFinite(value) ? finiteOrNaN(value) : 1.5f;
        }
        if (type == double.class || type == Double.class) {
            return number();
        }
        if (type == char.class || type == Character.class) {
            return (char) random.nextInt(0xd800);
        }
        return object(type);
    }

    private @Nullable Object object(Class<?> type) {
        return switch (type.getName()) {
            case "java.lang.String" -> text();
            case "java.util.UUID" -> new UUID(random.nextLong(), random.nextLong());
            case "java.net.URI" -> URI.create("https://example.org/" + random.nextInt() + "?q=%20#x");
            case "java.nio.file.Path" -> Path.of("some", "folder", "file " + random.nextInt());
            case "java.math.BigInteger" -> new BigInteger(200, new Random(random.nextLong())).negate();
            case "java.math.BigDecimal" ->
                new BigDecimal(BigInteger.valueOf(random.nextLong()), random.nextInt(-40, 40));
            case "java.time.LocalDate" -> LocalDate.ofEpochDay(random.nextInt(-100_000, 100_000));
            case "java.time.LocalTime" -> LocalTime.ofNanoOfDay(random.nextLong(86_400_000_000_000L));
            case "java.time.LocalDateTime" -> LocalDateTime.ofEpochSecond(seconds(), nanos(), ZoneOffset.UTC);
            case "java.time.OffsetTime" ->
                OffsetTime.ofInstant(instant(), ZoneOffset.ofTotalSeconds(random.nextInt(-60_000, 60_000)));
            case "java.time.YearMonth" -> YearMonth.of(random.nextInt(-3000, 3000), random.nextInt(1, 13));
            case "java.time.Period" ->
                Period.of(random.nextInt(-9, 9), random.nextInt(-99, 99), random.nextInt(-999, 999));
            case "java.time.ZoneOffset" -> ZoneOffset.ofTotalSeconds(random.nextInt(-60_000, 60_000));
            case "java.io.File" -> new File("folder", "file " + random.nextInt());
            case "java.util.concurrent.atomic.AtomicBoolean" -> new AtomicBoolean(random.nextBoolean());
            case "java.util.concurrent.atomic.AtomicInteger" -> new AtomicInteger((int) integer());
            case "java.util.concurrent.atomic.AtomicLong" -> new AtomicLong(integer());
            case "java.time.OffsetDateTime" ->
                OffsetDateTime.ofInstant(instant(), ZoneOffset.ofTotalSeconds(random.nextInt(-60_000, 60_000)));
            case "java.time.ZonedDateTime" -> ZonedDateTime.ofInstant(instant(), ZoneId.of("Europe/Paris"));
            case "java.time.ZoneId" -> random.nextBoolean() ? ZoneId.of("Europe/Paris") : ZoneOffset.ofHours(-3);
            case "java.util.Currency" -> Currency.getInstance(random.nextBoolean() ? "EUR" : "JPY");
            case "java.time.Instant" -> instant();
            case "java.time.Duration" -> Duration.ofSeconds(random.nextInt(), nanos());
            case "java.util.Date" -> Date.from(Instant.ofEpochMilli(instant().toEpochMilli()));
            case "java.nio.ByteBuffer" -> buffer();
            case "java.util.OptionalInt" ->
                random.nextInt(3) == 0 ? OptionalInt.empty() : OptionalInt.of((int) integer());
            case "java.util.OptionalLong" -> random.nextInt(3) == 0 ? OptionalLong.empty() : OptionalLong.of(integer());
            case "java.util.OptionalDouble" ->
                random.nextInt(3) == 0 ? OptionalDouble.empty() : OptionalDouble.of(number());
            default -> null;
        };
    }

    private ByteBuffer buffer() {
        byte[] bytes = new byte[random.nextInt(20)];
        random.nextBytes(bytes);
        return ByteBuffer.wrap(bytes);
    }

    private long integer() {
        return switch (random.nextInt(8)) {
            case 0 -> 0;
            case 1 -> Long.MIN_VALUE;
            case 2 -> Long.MAX_VALUE;
            case 3 -> Integer.MIN_VALUE;
            case 4 -> Integer.MAX_VALUE;
            case 5 -> random.nextInt(-200, 200);
            default -> random.nextLong();
        };
    }

    private double number() {
        if (random.nextInt(3) == 0) {
            return DOUBLES[random.nextInt(DOUBLES.length)];
        }
        if (random.nextBoolean()) {
            return random.nextInt() / 1000.0;
        }
        double value = Double.longBitsToDouble(random.nextLong());
        if (!Double.isFinite(value)) {
            return mayBeNaN ? Double.NaN : 2.5;
        }
        return mayBeNaN && random.nextInt(10) == 0 ? Double.NaN : value;
    }

    private static float finiteOrNaN(float value) {
        return Float.isFinite(value) ? value : Float.NaN;
    }

    String text() {
        return random.nextBoolean() ? TEXTS[random.nextInt(TEXTS.length)] : Long.toString(random.nextLong(), 36);
    }

    private Instant instant() {
        return Instant.ofEpochSecond(seconds(), nanos());
    }

    private long seconds() {
        return random.nextInt(5) == 0 ? 0 : random.nextLong(1L << 32);
    }

    private int nanos() {
        return random.nextInt(4) == 0 ? 0 : random.nextInt(1_000_000_000);
    }
}
