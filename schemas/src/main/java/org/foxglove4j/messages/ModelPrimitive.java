package org.foxglove4j.messages;

import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;
import org.foxglove4j.annotation.FoxgloveSchema.FieldNaming;

/**
 * A 3D model in a scene, given by its address or as it is.
 *
 * @param pose where its origin lies
 * @param scale how it is stretched along x, y and z
 * @param color a color for all of it
 * @param overrideColor whether that color replaces those of the model
 * @param url where the model is found; or empty, and the data is given
 * @param mediaType the media type of the data, for example {@code model/gltf-binary}; may be empty for an address
 * @param data the model file, if there is no address
 */
@FoxgloveSchema(
        name = "foxglove.ModelPrimitive",
        encoding = Encoding.PROTOBUF,
        naming = FieldNaming.SNAKE_CASE,
        builder = true)
@SuppressWarnings("ArrayRecordComponent")
public record ModelPrimitive(
        Pose pose, Vector3 scale, Color color, boolean overrideColor, String url, String mediaType, byte[] data) {}
