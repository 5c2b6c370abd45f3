package org.foxglove4j.processor.lock;

import java.util.Set;
import org.foxglove4j.processor.model.Origin;
import org.foxglove4j.processor.model.WireEncoding;

/**
 * One difference between a lock file and the sources.
 *
 * @param kind the kind of change
 * @param subject what changed, for example {@code arm.Pose.heading}
 * @param what how it changed, for example {@code number 3 -> 4}
 * @param json the effect on recordings in JSON
 * @param protobuf the effect on recordings in protobuf
 * @param remedy how to keep recordings readable
 * @param origin the place in the sources
 * @param locked the place in the lock file
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

    /** Returns the most severe verdict among the encodings. */
    Verdict verdict(Set<WireEncoding> encodings) {
        return encodings.stream().map(encoding -> in(encoding).verdict()).reduce(Verdict.COMPATIBLE, Verdict::or);
    }
}
