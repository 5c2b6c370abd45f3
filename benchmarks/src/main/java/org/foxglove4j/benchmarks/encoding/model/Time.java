package org.foxglove4j.benchmarks.encoding.model;

import com.dslplatform.json.CompiledJson;
import io.avaje.jsonb.Json;
import org.foxglove4j.annotation.FoxgloveSchema;

/** A point in time, as an object of two integers. */
@Json
@CompiledJson
@FoxgloveSchema
public record Time(long sec, int nsec) {}
