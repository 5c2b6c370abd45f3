package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Tests that the generated files equal those of the conformance suite. */
class ConformanceDataTest {

    @Test
    void all416VariantsAreGenerated() {
        List<ConformanceVariant> all = ConformanceVariant.all();

        assertThat(all).hasSize(416);
        assertThat(all.stream().map(ConformanceVariant::name)).doesNotHaveDuplicates();
        Map<ConformanceFeature, Long> counts = all.stream()
                .flatMap(variant -> variant.features().stream())
                .collect(Collectors.groupingBy(feature -> feature, Collectors.counting()));
        assertThat(counts)
                .containsEntry(ConformanceFeature.ch, 308L)
                .containsEntry(ConformanceFeature.chx, 160L)
                .containsEntry(ConformanceFeature.mx, 154L)
                .containsEntry(ConformanceFeature.st, 220L)
                .containsEntry(ConformanceFeature.rsh, 160L)
                .containsEntry(ConformanceFeature.rch, 200L)
                .containsEntry(ConformanceFeature.ax, 8L)
                .containsEntry(ConformanceFeature.mdx, 8L)
                .containsEntry(ConformanceFeature.sum, 196L)
                .containsEntry(ConformanceFeature.pad, 208L);
    }

    @Test
    void totalSizeMatchesTheConformanceSuite() {
        Map<ConformanceInput, Integer> lengths = new HashMap<>();
        for (ConformanceVariant variant : ConformanceVariant.all()) {
            lengths.merge(variant.input(), variant.bytes().length, Integer::sum);
        }

        assertThat(lengths)
                .containsEntry(ConformanceInput.NoData, 740)
                .containsEntry(ConformanceInput.OneAttachment, 3_564)
                .containsEntry(ConformanceInput.OneMetadata, 2_662)
                .containsEntry(ConformanceInput.OneSchemalessMessage, 23_021)
                .containsEntry(ConformanceInput.OneMessage, 58_980)
                .containsEntry(ConformanceInput.TenMessages, 115_032);
    }

    @Test
    void the131AvailableFilesAreReproducedByteForByte() {
        int compared = 0;
        for (ConformanceVariant variant : ConformanceVariant.all()) {
            byte[] upstream = variant.upstreamBytes().orElse(null);
            if (upstream != null) {
                assertThat(variant.bytes()).as(variant.name()).isEqualTo(upstream);
                assertThat(variant.expectedRecords())
                        .as(variant.name())
                        .isEqualTo(variant.upstreamRecords().orElseThrow());
                compared++;
            }
        }

        assertThat(compared).isEqualTo(131);
    }
}
