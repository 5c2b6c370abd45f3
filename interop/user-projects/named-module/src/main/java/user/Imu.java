package user;

import java.time.Instant;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;

/** How the robot turns. */
@FoxgloveSchema(encoding = FoxgloveSchema.Encoding.PROTOBUF)
record Imu(Instant time, @FoxgloveField(unit = "rad/s") double[] turn) {

    @Override
    public String toString() {
        return "Imu " + time + " " + java.util.Arrays.toString(turn);
    }
}
