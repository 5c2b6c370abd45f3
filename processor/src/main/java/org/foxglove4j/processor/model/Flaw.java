package org.foxglove4j.processor.model;

/**
 * A fault of a type that shows while it is read and leaves no other trace in the model.
 *
 * @param kind what is wrong
 * @param subject what the message about it names, for example the member
 * @param detail what else the message names, for example what would be right; may be empty
 * @param origin where it stands
 */
public record Flaw(FlawKind kind, String subject, String detail, Origin origin) {}
