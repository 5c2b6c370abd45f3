package user;

import java.nio.file.Path;
import java.util.List;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.MessageQuery;
import org.foxglove4j.recording.McapSink;

/** Logs what Lombok made, and what MapStruct mapped, and reads it back. */
public class Main {
    public static void main(String[] args) throws Exception {
        Path path = Path.of(args[0]);
        try (McapSink mcap = McapSink.create(path)) {
            Arm arm = new Arm();
            arm.setMoving(true);
            arm.setJoints(List.of(new Joint("elbow", 0.5)));
            ArmChannel.create("/arm").log(arm);
            Battery battery = Battery.builder().volts(12.5).chemistry("LiFePO4").build();
            BatteryChannel.create("/battery").log(battery);
            TelemetryChannel.create("/telemetry").log(new TelemetryMapperImpl().telemetry(battery));
        }
        try (McapReader reader = McapReader.open(path)) {
            for (McapMessage message : reader.messages(MessageQuery.topics("/arm"))) {
                System.out.println("read " + ArmChannel.decode(message));
            }
            for (McapMessage message : reader.messages(MessageQuery.topics("/battery"))) {
                System.out.println("read " + BatteryChannel.decode(message));
            }
            for (McapMessage message : reader.messages(MessageQuery.topics("/telemetry"))) {
                System.out.println("read " + TelemetryChannel.decode(message));
            }
        }
    }
}
