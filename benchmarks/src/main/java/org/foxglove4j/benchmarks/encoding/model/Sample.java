package org.foxglove4j.benchmarks.encoding.model;

import com.dslplatform.json.CompiledJson;
import io.avaje.jsonb.Json;
import org.foxglove4j.annotation.FoxgloveSchema;

/** A hundred doubles and some other values. */
@Json
@CompiledJson
@FoxgloveSchema
@SuppressWarnings("ArrayRecordComponent") // As in robots' messages, which are never compared.
public record Sample(Time timestamp, String frameId, Pose pose, double[] values, Status status, boolean valid) {}
