package org.foxglove4j.benchmarks.encoding.model;

import com.dslplatform.json.CompiledJson;
import io.avaje.jsonb.Json;
import org.foxglove4j.annotation.FoxgloveSchema;

/** Seven doubles. */
@Json
@CompiledJson
@FoxgloveSchema
public record Pose(Vector3 position, Quaternion orientation) {}
