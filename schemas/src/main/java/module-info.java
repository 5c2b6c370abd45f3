/** Foxglove's well-known message types as records, what shows an application's log and its machine in the app, and layouts. */
module org.foxglove4j.schemas {
    requires static transitive org.jspecify;
    requires static transitive java.logging;
    // Not transitive: a module that uses no Logback must compile without it.
    requires static ch.qos.logback.classic;
    requires static ch.qos.logback.core;
    requires java.management;
    // Outside of Linux it tells more of the machine; an image may be linked without it.
    requires static jdk.management;
    requires transitive org.foxglove4j.runtime;
    requires org.slf4j;

    exports org.foxglove4j.layout;
    exports org.foxglove4j.logging;
    exports org.foxglove4j.messages;
    exports org.foxglove4j.system;
}
