package org.foxglove4j.benchmarks.encoding.model;

import com.dslplatform.json.CompiledJson;
import io.avaje.jsonb.Json;
import java.util.List;
import org.foxglove4j.annotation.FoxgloveSchema;

/** A line through points. */
@Json
@CompiledJson
@FoxgloveSchema
public record Line(Pose pose, double thickness, List<Vector3> points, Color color) {}
