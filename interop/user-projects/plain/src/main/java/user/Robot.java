package user;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.MessageQuery;
import org.foxglove4j.recording.McapSink;

/** Logs a record and an object, and reads both back. */
public class Robot {
    public static void main(String[] args) throws Exception {
        Path path = Path.of(args[0]);
        try (McapSink mcap = McapSink.create(path)) {
            WheelChannel.create("/wheel").log(new Wheel(1.5, "left", List.of(1, 2, 3), Duration.ofMillis(250)));
            Arm arm = new Arm();
            arm.setMoving(true);
            arm.setAngle(0.1f);
            ArmChannel.create("/arm").log(arm);
        }
        try (McapReader reader = McapReader.open(path)) {
            for (McapMessage message : reader.messages(MessageQuery.topics("/wheel"))) {
                System.out.println("read " + WheelChannel.decode(message));
            }
            for (McapMessage message : reader.messages(MessageQuery.topics("/arm"))) {
                Arm arm = ArmChannel.decode(message);
                System.out.println("read Arm " + arm.isMoving() + " " + arm.getAngle());
            }
        }
    }
}
