/**
 * Foxglove's well-known message types as records, helpers for them, logging, system telemetry, and layouts of the app.
 */
module org.foxglove4j.schemas {
    requires static transitive org.jspecify;
    requires static transitive java.logging;
    // For images of AWT alone: programs without it, as on Android, do not load that class.
    requires static transitive java.desktop;
    // Not transitive: a module that does not use these must compile without them.
    requires static ch.qos.logback.classic;
    requires static ch.qos.logback.core;
    requires static org.apache.logging.log4j;
    requires static org.apache.logging.log4j.core;
    requires java.management;
    // Outside of Linux it tells more of the machine; an image may be linked without it.
    requires static jdk.management;
    requires transitive org.foxglove4j.runtime;
    requires org.slf4j;

    exports org.foxglove4j.layout;
    exports org.foxglove4j.logging;
    exports org.foxglove4j.messages;
    exports org.foxglove4j.packing;
    exports org.foxglove4j.system;
}
