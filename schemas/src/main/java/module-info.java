/** Foxglove's well-known message types as records, and what shows an application's log in the app. */
module org.foxglove4j.schemas {
    requires static transitive org.jspecify;
    requires static transitive java.logging;
    // Not transitive: a module that uses no Logback must compile without it.
    requires static ch.qos.logback.classic;
    requires static ch.qos.logback.core;
    requires transitive org.foxglove4j.runtime;

    exports org.foxglove4j.logging;
    exports org.foxglove4j.messages;
}
