package org.foxglove4j.messages;

import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;

/**
 * Shapes on the map.
 *
 * @param geojson a document of the GeoJSON format
 */
@FoxgloveSchema(name = "foxglove.GeoJSON", encoding = Encoding.PROTOBUF)
public record GeoJSON(String geojson) {}
