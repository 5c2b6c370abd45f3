package org.foxglove4j.benchmarks.encoding.model;

import com.dslplatform.json.CompiledJson;
import io.avaje.jsonb.Json;
import org.foxglove4j.annotation.FoxgloveSchema;

/** A point or extent. */
@Json
@CompiledJson
@FoxgloveSchema
public record Vector3(double x, double y, double z) {}
