package org.foxglove4j.benchmarks.encoding.model;

import com.dslplatform.json.CompiledJson;
import io.avaje.jsonb.Json;
import org.foxglove4j.annotation.FoxgloveSchema;

/** A rotation. */
@Json
@CompiledJson
@FoxgloveSchema
public record Quaternion(double x, double y, double z, double w) {}
