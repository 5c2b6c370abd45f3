package org.foxglove4j.example;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.foxglove4j.Context;
import org.foxglove4j.dataloader.FileRange;
import org.foxglove4j.dataloader.Manifest;
import org.foxglove4j.dataloader.ManifestSource;
import org.foxglove4j.dataloader.McapBody;
import org.foxglove4j.dataloader.QueryParameters;
import org.foxglove4j.dataloader.StaticFileSource;
import org.foxglove4j.dataloader.StreamedSource;
import org.foxglove4j.mcap.MessageQuery;

/** The code in docs/back-ends.md, one method per snippet. */
final class BackEndCookbook {

    private BackEndCookbook() {}

    static Manifest manifest(Flight flight) {
        QueryParameters parameters = QueryParameters.none().with("flightId", flight.id());
        StreamedSource source = StreamedSource.builder("data?" + parameters)
                .id("flight-v1-" + parameters)
                .topic("/pose", Pose2d.class)
                .timeRange(flight.takeoff(), flight.landing())
                .build();
        return Manifest.of("Flight " + flight.id(), source);
    }

    static void writeData(Flight flight, OutputStream out) throws IOException {
        McapBody.write(out, body -> {
            Pose2dChannel pose = Pose2dChannel.create(body.context(), "/pose");
            for (Flight.Position position : flight.positions()) {
                if (body.isBroken()) {
                    return;
                }
                pose.log(position.pose(), position.time());
            }
        });
    }

    /** The channels of a flight, for the manifest and for the data. */
    record FlightChannels(Pose2dChannel pose, Pose2dChannel target) {

        static FlightChannels create(Context context) {
            return new FlightChannels(Pose2dChannel.create(context, "/pose"), Pose2dChannel.create(context, "/target"));
        }
    }

    static StreamedSource sourceOfChannels(String url, Instant start, Instant end) {
        try (Context context = Context.create()) {
            FlightChannels.create(context);
            return StreamedSource.builder(url)
                    .topics(context)
                    .timeRange(start, end)
                    .build();
        }
    }

    static Manifest inHours(String robot, Instant start, Instant end) {
        List<ManifestSource> sources = new ArrayList<>();
        for (Instant hour = start; hour.isBefore(end); hour = hour.plus(Duration.ofHours(1))) {
            Instant next = hour.plus(Duration.ofHours(1));
            QueryParameters parameters = QueryParameters.none()
                    .with("robot", robot)
                    .with("from", hour)
                    .with("until", next);
            sources.add(StreamedSource.builder("data?" + parameters)
                    .id("hour-v1-" + parameters)
                    .topic("/pose", Pose2d.class)
                    .timeRange(hour, next)
                    .build());
        }
        return new Manifest(robot, sources);
    }

    static StreamedSource sourceOfFiles(String url, List<Path> files, MessageQuery query) throws IOException {
        return StreamedSource.builder(url).recordings(files, query).build();
    }

    static void writeFiles(List<Path> files, MessageQuery query, OutputStream out) throws IOException {
        McapBody.write(out, body -> body.writeMessages(files, query));
    }

    static Manifest ofStoredFile() {
        return Manifest.of("Drive 7", new StaticFileSource("https://storage.example.com/drives/7.mcap"));
    }

    static void answerWithFile(HttpExchange exchange, Path file) throws IOException {
        FileRange range = FileRange.of(file, exchange.getRequestHeaders()::getFirst);
        range.headers().forEach(exchange.getResponseHeaders()::set);
        boolean withBody = range.length() != 0 && !exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(range.status(), withBody ? range.length() : -1);
        if (withBody) {
            range.writeTo(exchange.getResponseBody());
        }
        exchange.close();
    }
}
