package org.foxglove4j.websocket;

/** A message for which {@link GripJson} is. */
record Grip(String text) {}
