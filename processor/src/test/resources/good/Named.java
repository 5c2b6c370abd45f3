package good;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;

/** Names, numbers and descriptions by annotation, ours and Jackson's. */
@FoxgloveSchema(
        name = "acme.v1.Named",
        description = "Says \"hello\", \\ and \u00e9\u20ac\ud83d\ude80.",
        naming = FoxgloveSchema.FieldNaming.SNAKE_CASE,
        schemaFiles = true,
        builder = true)
public record Named(
        @FoxgloveField(number = 12) double wheelSpeed,
        @FoxgloveField(number = 3, name = "serialNumber", description = "As printed on the back.") String serial,
        @FoxgloveField(ignore = true) String secret,
        @JsonProperty("the_url") @JsonPropertyDescription("Where to find it.") @FoxgloveField(number = 4) String url,
        @JsonIgnore int ignored,
        @FoxgloveField(number = 1) int message,
        @FoxgloveField(number = 2) int out,
        @FoxgloveField(number = 5) int in,
        @FoxgloveField(number = 6) int field,
        @FoxgloveField(number = 7) int array,
        @FoxgloveField(number = 8) int position,
        @FoxgloveField(number = 9) int seen,
        @FoxgloveField(number = 10) Integer value,
        @FoxgloveField(number = 11) String values) {}
