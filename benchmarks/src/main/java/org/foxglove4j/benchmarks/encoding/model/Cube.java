package org.foxglove4j.benchmarks.encoding.model;

import com.dslplatform.json.CompiledJson;
import io.avaje.jsonb.Json;
import org.foxglove4j.annotation.FoxgloveSchema;

/** A box. */
@Json
@CompiledJson
@FoxgloveSchema
public record Cube(Pose pose, Vector3 size, Color color) {}
