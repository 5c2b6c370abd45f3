package org.foxglove4j.messages;

import java.util.List;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;

/**
 * Several positions on the earth.
 *
 * @param fixes the positions
 */
@FoxgloveSchema(name = "foxglove.LocationFixes", encoding = Encoding.PROTOBUF)
public record LocationFixes(List<LocationFix> fixes) {}
