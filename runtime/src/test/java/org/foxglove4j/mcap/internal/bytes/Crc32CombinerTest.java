package org.foxglove4j.mcap.internal.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class Crc32CombinerTest {

    @Test
    void matchesTheCrcOfTheWholeForAllSplits() {
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            byte[] whole = new byte[random.nextInt(5000)];
            random.nextBytes(whole);
            int first = random.nextInt(whole.length + 1);

            int combined = Crc32Combiner.combine(
                    crc(whole, 0, first), crc(whole, first, whole.length - first), whole.length - first);

            assertThat(combined).isEqualTo(crc(whole, 0, whole.length));
            assertThat(Crc32Combiner.last(crc(whole, 0, first), combined, whole.length - first))
                    .isEqualTo(crc(whole, first, whole.length - first));
        }
    }

    @Test
    void supportsRunsOfMoreThan4GiB() {
        byte[] zeros = new byte[1 << 20];
        CRC32 stepwise = new CRC32();
        stepwise.update('x');
        int combined = (int) stepwise.getValue();
        int million = crc(zeros, 0, zeros.length);
        for (int i = 0; i < 5000; i++) {
            stepwise.update(zeros);
        }
        // Powers of two double: 5000 MiB of zeros from one MiB.
        int run = 0;
        int block = million;
        long runLength = 0;
        long blockLength = zeros.length;
        for (int rest = 5000; rest != 0; rest >>= 1) {
            if ((rest & 1) != 0) {
                run = Crc32Combiner.combine(run, block, blockLength);
                runLength += blockLength;
            }
            block = Crc32Combiner.combine(block, block, blockLength);
            blockLength *= 2;
        }

        assertThat(runLength).isEqualTo(5000L << 20);
        assertThat(Crc32Combiner.combine(combined, run, runLength)).isEqualTo((int) stepwise.getValue());
    }

    private static int crc(byte[] array, int offset, int length) {
        CRC32 crc = new CRC32();
        crc.update(array, offset, length);
        return (int) crc.getValue();
    }
}
