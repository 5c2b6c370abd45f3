package org.foxglove4j.cli.rosbag2;

/**
 * The definition of a message type and of those that it uses.
 *
 * @param encoding the schema encoding: ros2msg, ros2idl, or an empty string if there is no definition
 * @param text the text
 */
record Definition(String encoding, String text) {

    static final String MSG = "ros2msg";
    static final String IDL = "ros2idl";

    /** The schema of a type without a definition has only a name, as in the files of ROS 2's own recorder. */
    static final Definition NONE = new Definition("", "");
}
