package org.foxglove4j.example;

import java.net.InetSocketAddress;
import org.foxglove4j.annotation.FoxgloveImport;
import org.foxglove4j.annotation.FoxgloveSchema;

/** A source of camera images. */
@FoxgloveSchema
@FoxgloveImport(
        value = InetSocketAddress.class,
        fields = {"hostString", "port"})
public record Camera(String name, InetSocketAddress address) {}
