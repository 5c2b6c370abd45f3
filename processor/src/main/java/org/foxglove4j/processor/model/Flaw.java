package org.foxglove4j.processor.model;

/**
 * A fault that is found while a type is read and is not visible in the model otherwise.
 *
 * @param kind what is wrong
 * @param subject the subject of the message, for example the member
 * @param detail further text for the message; may be empty
 * @param origin its position
 */
public record Flaw(FlawKind kind, String subject, String detail, Origin origin) {}
