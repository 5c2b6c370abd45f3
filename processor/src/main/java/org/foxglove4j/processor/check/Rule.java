package org.foxglove4j.processor.check;

import org.foxglove4j.processor.model.SchemaType;

/** Checks one aspect of one message type, without the messages nested in it. */
interface Rule {

    void check(SchemaType type, Report report);
}
