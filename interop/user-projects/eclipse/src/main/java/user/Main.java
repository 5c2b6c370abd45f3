package user;

import java.nio.file.Path;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.MessageQuery;
import org.foxglove4j.recording.McapSink;

/** Logs the alternatives of a sealed type and reads them back. */
public class Main {
    public static void main(String[] args) throws Exception {
        Path path = Path.of(args[0]);
        try (McapSink mcap = McapSink.create(path)) {
            CommandChannel commands = CommandChannel.create("/command");
            commands.log(new Command.Wait(1.5));
            commands.log(new Command.Drive(new Pair<>(0.25, 0.5), Command.Gear.HIGH));
        }
        try (McapReader reader = McapReader.open(path)) {
            for (McapMessage message : reader.messages(MessageQuery.topics("/command"))) {
                System.out.println("read " + CommandChannel.decode(message));
            }
        }
    }
}
