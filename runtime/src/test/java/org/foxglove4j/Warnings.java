package org.foxglove4j;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Captures the log messages of a class of the library. */
final class Warnings {

    private Warnings() {}

    /** Returns what the class logs while the code runs, each with the text of its exception. */
    static List<String> of(Class<?> speaker, Runnable code) {
        List<String> warnings = new CopyOnWriteArrayList<>();
        Logger logger = Logger.getLogger(speaker.getName());
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                String text = new SimpleFormatter().formatMessage(entry);
                warnings.add(
                        entry.getThrown() == null
                                ? text
                                : text + " " + entry.getThrown().getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        try {
            code.run();
        } finally {
            logger.setUseParentHandlers(true);
            logger.removeHandler(handler);
        }
        return warnings;
    }
}
