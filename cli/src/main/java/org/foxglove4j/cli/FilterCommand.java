package org.foxglove4j.cli;

import java.util.List;
import java.util.regex.Pattern;
import org.foxglove4j.mcap.MessageOrder;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Copies messages into another file, selected by topic and time. */
@Command(
        name = "filter",
        description = {
            "Copies messages into another file, selected by topic and time.",
            "",
            "Unlike mcap filter, it keeps metadata and attachments unless they are excluded, and it keeps the order of the"
                    + " messages unless --order is given. Channels of the selected topics are kept even if they have no"
                    + " messages left. Application-specific records are kept if they are outside chunks."
        },
        footer = {
            "",
            "Examples:",
            "  mcap4j filter in.mcap -o out.mcap -y /diagnostics -y /tf -y '/camera_(front|back)'",
            "  mcap4j filter in.mcap -o out.mcap -n '/debug/.*' -S 2023-11-14T22:13:20Z -E 1700000010.5",
            "  mcap4j filter in.mcap -o out.mcap -S 1700000005.0 -l '/map|/tf_static'"
        })
final class FilterCommand extends RewritingCommand {

    @Mixin
    private Selection selection;

    @Option(
            names = {"-l", "--last-per-channel-topic-regex"},
            paramLabel = "REGEX",
            description = "Also include the last message before the start, for selected topics that match; may be given"
                    + " several times.")
    private List<Pattern> lastPerChannel = List.of();

    @Option(
            names = "--order",
            paramLabel = "ORDER",
            defaultValue = "preserve",
            description = "preserve keeps the order of the messages, log_time sorts them by log time; default"
                    + " ${DEFAULT-VALUE}.")
    private Order order;

    @ArgGroup
    private Metadata metadata = new Metadata();

    @ArgGroup
    private Attachments attachments = new Attachments();

    /** The order in which messages are written. */
    enum Order {
        PRESERVE,
        LOG_TIME
    }

    /** Whether metadata is kept. */
    static final class Metadata {
        @Option(names = "--exclude-metadata", description = "Exclude metadata.")
        private boolean excluded;

        @Option(names = "--include-metadata", hidden = true, description = "Keep metadata, which is the default.")
        private boolean included;

        boolean isKept() {
            return included || !excluded;
        }
    }

    /** Whether attachments are kept. */
    static final class Attachments {
        @Option(names = "--exclude-attachments", description = "Exclude attachments.")
        private boolean excluded;

        @Option(names = "--include-attachments", hidden = true, description = "Keep attachments, which is the default.")
        private boolean included;

        boolean isKept() {
            return included || !excluded;
        }
    }

    @Override
    Rewrite rewrite(Output chosen) {
        return new Rewrite(
                selection.lastBeforeStart(lastPerChannel),
                order == Order.PRESERVE ? MessageOrder.FILE : MessageOrder.LOG_TIME,
                metadata.isKept(),
                attachments.isKept(),
                chosen.compression());
    }
}
