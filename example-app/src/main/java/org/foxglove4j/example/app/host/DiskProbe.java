package org.foxglove4j.example.app.host;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** Measures the disks; on systems other than Linux, only their space. */
final class DiskProbe implements Probe<DiskActivity> {

    private static final int NAME = 2;
    private static final int SECTORS_READ = 5;
    private static final int SECTORS_WRITTEN = 9;
    private static final long SECTOR_BYTES = 512;

    private final ProcFile diskstats = new ProcFile("diskstats");
    private final RateMeter read = new RateMeter();
    private final RateMeter written = new RateMeter();
    private final FileStore store;

    DiskProbe(Path folder) throws IOException {
        this.store = Files.getFileStore(folder);
    }

    @Override
    public DiskActivity measure(long timeNanos) throws IOException {
        long sectorsRead = 0;
        long sectorsWritten = 0;
        if (diskstats.exists()) {
            for (String[] row : diskstats.rows()) {
                if (isWholeDisk(row[NAME])) {
                    sectorsRead += Long.parseLong(row[SECTORS_READ]);
                    sectorsWritten += Long.parseLong(row[SECTORS_WRITTEN]);
                }
            }
        }
        return new DiskActivity(
                read.perSecond(timeNanos, sectorsRead * SECTOR_BYTES),
                written.perSecond(timeNanos, sectorsWritten * SECTOR_BYTES),
                store.getUsableSpace(),
                store.getTotalSpace());
    }

    /** Partitions and loop devices are skipped: their disk already counts the same activity. */
    private static boolean isWholeDisk(String name) {
        return name.matches("(sd|vd|xvd|hd)[a-z]+|nvme\\d+n\\d+|mmcblk\\d+");
    }
}
