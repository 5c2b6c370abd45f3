package org.foxglove4j.example.app.host;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Measures the processors: each one on Linux, all together on other systems. */
final class CpuProbe implements Probe<CpuUsage> {

    private final OperatingSystemMXBean system;
    private final ProcFile stat = new ProcFile("stat");
    private final List<Core> cores = new ArrayList<>();
    private final RateMeter processTime = new RateMeter();

    CpuProbe(OperatingSystemMXBean system) {
        this.system = system;
    }

    @Override
    public CpuUsage measure(long timeNanos) throws IOException {
        double[] shares = stat.exists() ? coreShares(timeNanos) : new double[0];
        return new CpuUsage(machineShare(shares), processShare(timeNanos), shares, system.getSystemLoadAverage());
    }

    private double processShare(long timeNanos) {
        double cpuNanosPerSecond = processTime.perSecond(timeNanos, system.getProcessCpuTime());
        return cpuNanosPerSecond / TimeUnit.SECONDS.toNanos(1) / system.getAvailableProcessors() * 100;
    }

    private double machineShare(double[] shares) {
        if (shares.length == 0) {
            return Math.max(0, system.getCpuLoad()) * 100;
        }
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        return sum / shares.length;
    }

    private double[] coreShares(long timeNanos) throws IOException {
        List<String[]> rows =
                stat.rows().stream().filter(row -> row[0].matches("cpu\\d+")).toList();
        double[] shares = new double[rows.size()];
        for (int i = 0; i < shares.length; i++) {
            if (i == cores.size()) {
                cores.add(new Core());
            }
            shares[i] = cores.get(i).share(timeNanos, rows.get(i));
        }
        return shares;
    }

    private static final class Core {

        private static final int FIRST_TIME = 1;
        private static final int LAST_TIME = 8;
        private static final int IDLE = 4;
        private static final int WAITING_FOR_DISK = 5;

        private final RateMeter busy = new RateMeter();
        private final RateMeter all = new RateMeter();

        double share(long timeNanos, String[] row) {
            long total = 0;
            for (int i = FIRST_TIME; i <= LAST_TIME; i++) {
                total += Long.parseLong(row[i]);
            }
            long idle = Long.parseLong(row[IDLE]) + Long.parseLong(row[WAITING_FOR_DISK]);
            double allTicks = all.perSecond(timeNanos, total);
            double busyTicks = busy.perSecond(timeNanos, total - idle);
            return allTicks == 0 ? 0 : busyTicks / allTicks * 100;
        }
    }
}
