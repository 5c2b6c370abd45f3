package org.foxglove4j.layout;

/** The content of a layout or of a part of it: a panel, or several panels in a split, a stack or tabs. */
public sealed interface Content permits Panel, Split, Stack, Tabs {}
