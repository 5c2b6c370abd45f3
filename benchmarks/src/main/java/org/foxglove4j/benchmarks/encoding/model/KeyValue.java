package org.foxglove4j.benchmarks.encoding.model;

import com.dslplatform.json.CompiledJson;
import io.avaje.jsonb.Json;
import org.foxglove4j.annotation.FoxgloveSchema;

/** A pair of strings. */
@Json
@CompiledJson
@FoxgloveSchema
public record KeyValue(String key, String value) {}
