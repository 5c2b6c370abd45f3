package user;

import java.nio.file.Path;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.foxglove4j.logging.FoxgloveHandler;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.MessageQuery;
import org.foxglove4j.messages.Log;
import org.foxglove4j.messages.LogChannel;
import org.foxglove4j.recording.McapSink;

/** Logs from a named module and reads back. */
public class Main {
    public static void main(String[] args) throws Exception {
        Path path = Path.of(args[0]);
        try (McapSink mcap = McapSink.create(path)) {
            Logger logger = Logger.getLogger("user.robot");
            logger.addHandler(FoxgloveHandler.create("/log"));
            logger.log(Level.WARNING, "{0} volts", "11.9");
            ImuChannel.create("/imu").log(new Imu(Instant.ofEpochSecond(7, 5), new double[] {0.5, -0.5, 2}));
        }
        try (McapReader reader = McapReader.open(path)) {
            System.out.println("in " + Main.class.getModule());
            for (McapMessage message : reader.messages(MessageQuery.topics("/imu"))) {
                System.out.println("read " + ImuChannel.decode(message));
            }
            for (Log line : reader.messages(MessageQuery.topics("/log")).decoded(LogChannel::decode)) {
                System.out.println("read " + line.level() + " " + line.message());
            }
        }
    }
}
