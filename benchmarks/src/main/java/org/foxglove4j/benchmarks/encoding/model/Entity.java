package org.foxglove4j.benchmarks.encoding.model;

import com.dslplatform.json.CompiledJson;
import io.avaje.jsonb.Json;
import java.util.List;
import org.foxglove4j.annotation.FoxgloveSchema;

/** An object in a scene. */
@Json
@CompiledJson
@FoxgloveSchema
public record Entity(
        Time timestamp,
        String frameId,
        String id,
        boolean frameLocked,
        List<KeyValue> metadata,
        List<Cube> cubes,
        List<Line> lines) {}
