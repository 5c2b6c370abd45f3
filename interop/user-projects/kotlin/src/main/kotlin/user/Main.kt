package user

import java.nio.file.Path
import org.foxglove4j.annotation.FoxgloveField
import org.foxglove4j.annotation.FoxgloveSchema
import org.foxglove4j.mcap.McapReader
import org.foxglove4j.mcap.MessageQuery
import org.foxglove4j.recording.McapSink

/** Where the robot is. */
@FoxgloveSchema
data class Pose(
    @field:FoxgloveField(unit = "m") val x: Double,
    val name: String,
    val waypoints: List<Waypoint>,
    val note: String?,
    val isHome: Boolean,
)

/** A place on the way. */
@FoxgloveSchema
data class Waypoint(val x: Double, val speed: Float)

/** What the robot is to do. */
@FoxgloveSchema
sealed interface Command {
    /** Goes to a place. */
    data class Drive(val to: Waypoint) : Command

    /** Stands still. */
    data object Brake : Command
}

/** Logs data classes and reads them back. */
fun main(args: Array<String>) {
    val path = Path.of(args[0])
    McapSink.create(path).use {
        PoseChannel.create("/pose").log(Pose(1.5, "dock", listOf(Waypoint(2.0, 0.5f)), null, true))
        val command = CommandChannel.create("/command")
        command.log(Command.Drive(Waypoint(3.0, 1.5f)))
        command.log(Command.Brake)
    }
    McapReader.open(path).use { reader ->
        for (message in reader.messages(MessageQuery.topics("/pose"))) {
            println("read ${PoseChannel.decode(message)}")
        }
        for (message in reader.messages(MessageQuery.topics("/command"))) {
            println("read ${CommandChannel.decode(message)}")
        }
    }
}
