package org.foxglove4j.benchmarks.encoding.model;

import com.dslplatform.json.CompiledJson;
import io.avaje.jsonb.Json;
import java.util.List;
import org.foxglove4j.annotation.FoxgloveSchema;

/** Messages nested in lists, four levels deep. */
@Json
@CompiledJson
@FoxgloveSchema
public record Scene(List<Entity> entities) {}
