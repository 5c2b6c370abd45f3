package org.foxglove4j.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.foxglove4j.encoding.EncodeBuffer;
import org.junit.jupiter.api.Test;

/** Tests that the types shown in docs/messages.md are written and read back. */
class MessagesPageTest {

    private static final Delivery DELIVERY = new Delivery(
            UUID.fromString("00000000-0000-002a-0000-00000000002b"),
            LocalDate.of(2026, 11, 22),
            new BigDecimal("12.50"),
            Currency.getInstance("EUR"),
            Locale.forLanguageTag("pt-BR"),
            0.75,
            Optional.empty(),
            Map.of("inside", 4.5),
            new Delivery.Stage.Driving(new Pose2d(1, 2, 0.5)));

    @Test
    void selectedFieldsOfLibraryTypesAreWritten() {
        EncodeBuffer buffer = new EncodeBuffer(64);
        CameraJson.write(new Camera("front", InetSocketAddress.createUnresolved("10.12.34.11", 554)), buffer);

        assertThat(new String(buffer.toByteArray(), StandardCharsets.UTF_8))
                .isEqualTo("{\"name\":\"front\",\"address\":{\"hostString\":\"10.12.34.11\",\"port\":554}}");
    }

    @Test
    void jsonOnThePageMatchesTheRecord() throws Exception {
        String page = Files.readString(Path.of("..", "docs", "messages.md"));
        String json = page.substring(page.indexOf("```json\n") + "```json\n".length());
        assertThat(new String(DeliveryJson.ENCODER.encode(DELIVERY), StandardCharsets.UTF_8))
                .isEqualTo(json.substring(0, json.indexOf("```")).replaceAll("\\s", ""));
    }

    @Test
    void bothEncodingsRoundTrip() {
        assertThat(DeliveryJson.DECODER.decode(DeliveryJson.ENCODER.encode(DELIVERY)))
                .isEqualTo(DELIVERY);
        assertThat(DeliveryProtobuf.DECODER.decode(DeliveryProtobuf.ENCODER.encode(DELIVERY)))
                .isEqualTo(DELIVERY);
    }
}
