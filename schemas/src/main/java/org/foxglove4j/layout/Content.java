package org.foxglove4j.layout;

/** What fills a layout or a part of it: a panel, or several side by side, in a stack or behind tabs. */
public sealed interface Content permits Panel, Split, Stack, Tabs {}
