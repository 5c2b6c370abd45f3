package org.foxglove4j.messages;

import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;
import org.foxglove4j.annotation.FoxgloveSchema.FieldNaming;

/**
 * A 3D model in a scene, given by a URL or by its data.
 *
 * @param pose the pose of its origin
 * @param scale the scale factors along x, y and z
 * @param color a color for the whole model
 * @param overrideColor whether that color replaces the colors of the model
 * @param url the URL of the model; empty if the data is given
 * @param mediaType the media type of the data, for example {@code model/gltf-binary}; may be empty with a URL
 * @param data the content of the model file; empty if the URL is given
 */
@FoxgloveSchema(
        name = "foxglove.ModelPrimitive",
        encoding = Encoding.PROTOBUF,
        naming = FieldNaming.SNAKE_CASE,
        builder = true)
@SuppressWarnings("ArrayRecordComponent")
public record ModelPrimitive(
        Pose pose, Vector3 scale, Color color, boolean overrideColor, String url, String mediaType, byte[] data) {}
