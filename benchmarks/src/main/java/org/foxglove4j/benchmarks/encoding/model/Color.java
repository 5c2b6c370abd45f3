package org.foxglove4j.benchmarks.encoding.model;

import com.dslplatform.json.CompiledJson;
import io.avaje.jsonb.Json;
import org.foxglove4j.annotation.FoxgloveSchema;

/** A color. */
@Json
@CompiledJson
@FoxgloveSchema
public record Color(double r, double g, double b, double a) {}
