package org.foxglove4j.benchmarks.encoding.model;

import com.alibaba.fastjson2.annotation.JSONField;
import com.fasterxml.jackson.annotation.JsonValue;
import io.avaje.jsonb.Json;

/** An enum that every library writes as a number. */
public enum Status {
    OK(0),
    WARN(1),
    ERROR(2);

    private final int number;

    Status(int number) {
        this.number = number;
    }

    /** Returns the number on the wire. */
    @JsonValue
    @JSONField(value = true)
    @Json.Value
    @com.dslplatform.json.JsonValue
    public int number() {
        return number;
    }
}
