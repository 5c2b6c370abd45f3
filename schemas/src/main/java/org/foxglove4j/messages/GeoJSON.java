package org.foxglove4j.messages;

import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;

/**
 * Shapes on a map.
 *
 * @param geojson a GeoJSON document
 */
@FoxgloveSchema(name = "foxglove.GeoJSON", encoding = Encoding.PROTOBUF)
public record GeoJSON(String geojson) {}
