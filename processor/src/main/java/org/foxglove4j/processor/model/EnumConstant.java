package org.foxglove4j.processor.model;

/**
 * One constant of an enum.
 *
 * @param sourceName the name in Java
 * @param name the name in the schemas
 * @param number the number on the wire, in both encodings
 * @param description what it means; empty if nobody said
 * @param origin where it stands
 */
public record EnumConstant(String sourceName, String name, int number, String description, Origin origin) {}
