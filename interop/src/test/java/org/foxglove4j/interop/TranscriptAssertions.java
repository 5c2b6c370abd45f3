package org.foxglove4j.interop;

import org.assertj.core.api.SoftAssertions;

/** Compares the content found in files with what was written, and reports all differences at the end. */
final class TranscriptAssertions extends SoftAssertions {

    void assertSame(Object file, Transcript found, Transcript expected) {
        assertThat(found.failure()).as("failure with %s", file).isEmpty();
        assertThat(found.channels()).as("channels in %s", file).isEqualTo(expected.channels());
        assertThat(found.wholeMessages()).as("messages in %s", file).isEqualTo(expected.wholeMessages());
        assertThat(found.attachments()).as("attachments in %s", file).isEqualTo(expected.attachments());
        assertThat(found.metadata()).as("metadata in %s", file).isEqualTo(expected.metadata());
    }
}
