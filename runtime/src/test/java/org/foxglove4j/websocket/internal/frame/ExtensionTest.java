package org.foxglove4j.websocket.internal.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.foxglove4j.websocket.internal.frame.Extension.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 6455, section 9.1, and RFC 7692, section 7.1. */
class ExtensionTest {

    @Test
    void parsesExtensionsWithTheirParameters() throws Exception {
        assertThat(Extension.parse("foo, ,bar; a=1;b ; c=\"x\\y\" ,baz"))
                .containsExactly(
                        new Extension("foo", List.of()),
                        new Extension(
                                "bar",
                                List.of(new Parameter("a", "1"), new Parameter("b", null), new Parameter("c", "xy"))),
                        new Extension("baz", List.of()));
        assertThat(Extension.parse("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b",
                "a;",
                "a;=1",
                "a;b=",
                "a;b=\"",
                "a;b=\"\"",
                "a;b=\"x y\"",
                "a;b=\"x\\",
                ";",
                "a;b=1=2",
                "ä"
            })
    void grammarViolationsAreMalformed(String header) {
        assertThatThrownBy(() -> Extension.parse(header))
                .isInstanceOf(Extension.MalformedException.class)
                .hasMessageContaining(header);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "permessage-deflate | permessage-deflate; client_no_context_takeover",
                "permessage-deflate; client_max_window_bits | permessage-deflate; client_no_context_takeover",
                "permessage-deflate; client_max_window_bits=9 | permessage-deflate; client_no_context_takeover",
                "permessage-deflate; server_max_window_bits=10; client_max_window_bits=\"8\""
                        + " | permessage-deflate; client_no_context_takeover; server_max_window_bits=10",
                "permessage-deflate; server_no_context_takeover; client_no_context_takeover"
                        + " | permessage-deflate; server_no_context_takeover; client_no_context_takeover",
                "x-webkit-deflate-frame, permessage-deflate; mux=1, permessage-deflate"
                        + " | permessage-deflate; client_no_context_takeover",
                "permessage-deflate; server_max_window_bits=7, permessage-deflate; server_max_window_bits=15"
                        + " | permessage-deflate; client_no_context_takeover; server_max_window_bits=15"
            })
    void firstAcceptableOfferIsAccepted(String offers, String answer) throws Exception {
        assertThat(DeflateAgreement.answer(Extension.parse(offers), true))
                .extracting(DeflateAgreement.Accepted::header)
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "permessage-bzip2",
                "permessage-deflate; unknown",
                "permessage-deflate; server_no_context_takeover=1",
                "permessage-deflate; client_no_context_takeover=1",
                "permessage-deflate; server_max_window_bits",
                "permessage-deflate; server_max_window_bits=7",
                "permessage-deflate; server_max_window_bits=16",
                "permessage-deflate; server_max_window_bits=08",
                "permessage-deflate; client_max_window_bits=0",
                "permessage-deflate; client_max_window_bits; client_max_window_bits",
                "permessage-deflate; server_no_context_takeover; server_no_context_takeover"
            })
    void offersWithInvalidParametersAreDeclined(String offers) throws Exception {
        assertThat(DeflateAgreement.answer(Extension.parse(offers), true)).isNull();
    }

    @Test
    void serverWithoutContextTakeoverDeclaresIt() throws Exception {
        DeflateAgreement.Accepted accepted =
                DeflateAgreement.answer(Extension.parse("permessage-deflate; client_max_window_bits"), false);
        assertThat(accepted)
                .isEqualTo(new DeflateAgreement.Accepted(
                        new DeflateAgreement(true, true, 15, 15),
                        "permessage-deflate; server_no_context_takeover; client_no_context_takeover"));
    }

    @ParameterizedTest
    @CsvSource({
        "permessage-deflate, false, false, 15, 15",
        "permessage-deflate; server_no_context_takeover, true, false, 15, 15",
        "permessage-deflate; client_no_context_takeover; client_max_window_bits=10, false, true, 15, 10",
        "permessage-deflate; server_max_window_bits=9, false, false, 9, 15"
    })
    void responseContainsTheNegotiatedParameters(
            String answer, boolean serverAlone, boolean clientAlone, int serverBits, int clientBits) throws Exception {
        assertThat(DeflateAgreement.ofAnswer(Extension.parse(answer).get(0)))
                .isEqualTo(new DeflateAgreement(serverAlone, clientAlone, serverBits, clientBits));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "permessage-bzip2",
                "permessage-deflate; client_max_window_bits",
                "permessage-deflate; client_max_window_bits=7",
                "permessage-deflate; unknown=1"
            })
    void responseWithoutAnOfferIsRejected(String answer) throws Exception {
        assertThat(DeflateAgreement.ofAnswer(Extension.parse(answer).get(0))).isNull();
    }
}
