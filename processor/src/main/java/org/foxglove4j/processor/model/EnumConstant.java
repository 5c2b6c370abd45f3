package org.foxglove4j.processor.model;

/**
 * One constant of an enum.
 *
 * @param sourceName the name in Java
 * @param name the name in the schemas
 * @param number the number on the wire, in both encodings
 * @param description its meaning; empty if not specified
 * @param origin its position
 */
public record EnumConstant(String sourceName, String name, int number, String description, Origin origin) {}
