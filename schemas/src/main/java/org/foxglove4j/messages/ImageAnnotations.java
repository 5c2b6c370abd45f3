package org.foxglove4j.messages;

import java.time.Instant;
import java.util.List;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * Annotations on an image.
 *
 * @param timestamp the time at which the image was taken; overrides the timestamps of the annotations; may be null
 * @param circles circles
 * @param points points and lines
 * @param texts labels
 * @param metadata additional key-value pairs for all annotations; those of an annotation take precedence; may be null
 */
@FoxgloveSchema(name = "foxglove.ImageAnnotations", encoding = Encoding.PROTOBUF, builder = true)
public record ImageAnnotations(
        @FoxgloveField(number = 5) @Nullable Instant timestamp,
        @FoxgloveField(number = 1) List<CircleAnnotation> circles,
        @FoxgloveField(number = 2) List<PointsAnnotation> points,
        @FoxgloveField(number = 3) List<TextAnnotation> texts,
        @FoxgloveField(number = 4) @Nullable List<KeyValuePair> metadata) {}
