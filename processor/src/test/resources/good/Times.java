package good;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.foxglove4j.annotation.FoxgloveSchema;

/** Times and bytes. */
@FoxgloveSchema
public record Times(
        Instant instant, Duration duration, Date date, List<Instant> instants, byte[] bytes, ByteBuffer buffer) {}
