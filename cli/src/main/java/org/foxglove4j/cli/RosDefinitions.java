package org.foxglove4j.cli;

import java.io.File;
import picocli.CommandLine.Option;

/** The options for the definitions of ROS 2 message types. */
final class RosDefinitions {

    private static final String ENVIRONMENT = "AMENT_PREFIX_PATH";

    @Option(
            names = "--ament-prefix-path",
            paramLabel = "DIRS",
            defaultValue = "",
            description =
                    "ROS 2: directories to search for share/PACKAGE/msg/TYPE.msg or TYPE.idl, separated by the path"
                            + " separator of the system; then those in the environment variable AMENT_PREFIX_PATH. Bags recorded by ROS 2 Iron or"
                            + " later contain their definitions.")
    private String prefixPath;

    @Option(
            names = "--without-definitions",
            description = "ROS 2: convert messages whose definition is missing, although programs cannot decode them.")
    private boolean withoutDefinitions;

    /** Returns the directories to search. */
    String prefixPath() {
        return prefixPath + File.pathSeparator + System.getenv().getOrDefault(ENVIRONMENT, "");
    }

    /** Returns whether a missing definition is an error. */
    boolean areNeeded() {
        return !withoutDefinitions;
    }
}
