package org.foxglove4j.websocket;

/** A message encoded by {@link GripJson}. */
record Grip(String text) {}
