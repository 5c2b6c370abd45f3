package org.foxglove4j.mcap;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Everything that a program observes when it reads a stream in one of the possible ways, in order. */
final class StreamTranscript {

    private static final int MAX_FAILURES = 30;

    /** How a stream is read. */
    enum Manner {
        RECORDS,
        CURSOR,
        VISIT,
        /** In all ways, one after the other. */
        MIXED
    }

    /** Opens the stream to read. */
    @FunctionalInterface
    interface Opener {
        McapStreamReader open(McapStreamReaderBuilder builder) throws IOException;
    }

    private final Thread calling = Thread.currentThread();
    private final Manner manner;
    private final List<Object> events = new ArrayList<>();
    private int shown;

    private StreamTranscript(Manner manner) {
        this.manner = manner;
    }

    /** Reads a stream to its end, and goes on after failures. */
    static List<Object> of(McapStreamReaderBuilder builder, boolean attachments, Manner manner, Opener opener)
            throws IOException {
        StreamTranscript transcript = new StreamTranscript(manner);
        builder.onProblem(problem -> transcript.add("problem: " + problem));
        builder.onUnknownRecord(transcript::add);
        if (attachments) {
            builder.attachments(transcript::receive);
        }
        transcript.read(opener.open(builder));
        return transcript.events;
    }

    private void read(McapStreamReader opened) throws IOException {
        try (McapStreamReader reader = opened) {
            int failures = 0;
            while (failures < MAX_FAILURES) {
                try {
                    if (!readOn(reader)) {
                        break;
                    }
                } catch (IOException e) {
                    failures++;
                    add(e.toString());
                }
            }
            add(reader.schemas());
            add(reader.channels());
        }
    }

    private boolean readOn(McapStreamReader reader) throws IOException {
        return switch (manner) {
            case RECORDS -> readRecords(reader, Integer.MAX_VALUE);
            case CURSOR -> readMessages(reader, Integer.MAX_VALUE);
            case VISIT -> visit(reader, Integer.MAX_VALUE);
            case MIXED -> readRecords(reader, 7) && readMessages(reader, 5) && visit(reader, 9);
        };
    }

    private boolean readRecords(McapStreamReader reader, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            McapRecord record = reader.next();
            if (record == null) {
                add("end");
                return false;
            }
            add(record);
            addDefinitions(reader);
        }
        return true;
    }

    private boolean readMessages(McapStreamReader reader, int count) throws IOException {
        try (MessageCursor cursor = reader.messages().cursor()) {
            for (int i = 0; i < count; i++) {
                if (!cursor.next()) {
                    add("end");
                    return false;
                }
                add(cursor.message().copy());
                addDefinitions(reader);
            }
        }
        return true;
    }

    private boolean visit(McapStreamReader reader, int count) throws IOException {
        shown = 0;
        try {
            reader.messages().visit(message -> {
                events.add(message.copy());
                addDefinitions(reader);
                if (++shown == count) {
                    throw new EnoughException();
                }
            });
        } catch (EnoughException e) {
            return true;
        }
        add("end");
        return false;
    }

    private void addDefinitions(McapStreamReader reader) {
        events.add(reader.schemas().size() + " schemas, " + reader.channels().size() + " channels");
    }

    private OutputStream receive(McapAttachmentIndex attachment) {
        add(attachment);
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        return new FilterOutputStream(data) {
            @Override
            public void close() {
                add("data: " + List.of(data.size(), Arrays.hashCode(data.toByteArray())));
            }
        };
    }

    /** Adds an event of the calling thread; a visit may be in another one. */
    private void add(Object event) {
        if (manner != Manner.VISIT && manner != Manner.MIXED && Thread.currentThread() != calling) {
            throw new AssertionError(event + " in " + Thread.currentThread());
        }
        events.add(event);
    }

    private static final class EnoughException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
