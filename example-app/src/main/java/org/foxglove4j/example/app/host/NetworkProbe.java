package org.foxglove4j.example.app.host;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.foxglove4j.example.app.host.NetworkTraffic.Interface;

/** Measures the network interfaces; finds none on systems other than Linux. */
final class NetworkProbe implements Probe<NetworkTraffic> {

    private static final int HEADING_ROWS = 2;
    private static final int BYTES_RECEIVED = 1;
    private static final int BYTES_SENT = 9;

    private final ProcFile dev = new ProcFile("net/dev");
    private final Map<String, Meters> meters = new HashMap<>();

    @Override
    public NetworkTraffic measure(long timeNanos) throws IOException {
        List<Interface> interfaces = new ArrayList<>();
        if (dev.exists()) {
            for (String[] row : dev.rows().stream().skip(HEADING_ROWS).toList()) {
                String name = row[0].replace(":", "");
                Meters rates = meters.computeIfAbsent(name, unused -> new Meters(new RateMeter(), new RateMeter()));
                interfaces.add(new Interface(
                        name,
                        rates.received.perSecond(timeNanos, Long.parseLong(row[BYTES_RECEIVED])),
                        rates.sent.perSecond(timeNanos, Long.parseLong(row[BYTES_SENT]))));
            }
        }
        return new NetworkTraffic(interfaces);
    }

    private record Meters(RateMeter received, RateMeter sent) {}
}
