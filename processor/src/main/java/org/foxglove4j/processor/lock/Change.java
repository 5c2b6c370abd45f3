package org.foxglove4j.processor.lock;

import java.util.Set;
import org.foxglove4j.processor.model.Origin;
import org.foxglove4j.processor.model.WireEncoding;

/**
 * One difference between a lock file and the sources.
 *
 * @param kind what sort
 * @param subject what changed, {@code arm.Pose.heading}
 * @param what how it changed, {@code number 3 -> 4}
 * @param json what that does to recordings in JSON
 * @param protobuf what that does to recordings in protobuf
 * @param remedy how to keep recordings readable
 * @param origin where the sources say so
 * @param locked where the lock file says otherwise
 */
record Change(
        ChangeKind kind,
        String subject,
        String what,
        Effect json,
        Effect protobuf,
        String remedy,
        Origin origin,
        Origin locked) {

    Effect in(WireEncoding encoding) {
        return switch (encoding) {
            case JSON -> json;
            case PROTOBUF -> protobuf;
        };
    }

    /** Returns the gravest verdict among the encodings. */
    Verdict verdict(Set<WireEncoding> encodings) {
        return encodings.stream().map(encoding -> in(encoding).verdict()).reduce(Verdict.COMPATIBLE, Verdict::or);
    }
}
