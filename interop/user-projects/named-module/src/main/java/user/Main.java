package user;

import java.nio.file.Path;
import java.time.Instant;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.MessageQuery;
import org.foxglove4j.recording.McapSink;

/** Logs from a named module and reads back. */
public class Main {
    public static void main(String[] args) throws Exception {
        Path path = Path.of(args[0]);
        try (McapSink mcap = McapSink.create(path)) {
            ImuChannel.create("/imu").log(new Imu(Instant.ofEpochSecond(7, 5), new double[] {0.5, -0.5, 2}));
        }
        try (McapReader reader = McapReader.open(path)) {
            System.out.println("in " + Main.class.getModule());
            for (McapMessage message : reader.messages(MessageQuery.topics("/imu"))) {
                System.out.println("read " + ImuChannel.decode(message));
            }
        }
    }
}
