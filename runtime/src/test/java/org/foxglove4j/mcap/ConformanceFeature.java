package org.foxglove4j.mcap;

/** A feature of a file of the conformance suite, in the order of its JSON. */
enum ConformanceFeature {
    /** One chunk contains the schema, the channel and the messages. */
    ch,
    /** MessageIndex records. */
    mx,
    /** Statistics. */
    st,
    /** Schemas repeated in the summary. */
    rsh,
    /** Channels repeated in the summary. */
    rch,
    /** AttachmentIndex records. */
    ax,
    /** MetadataIndex records. */
    mdx,
    /** ChunkIndex records. */
    chx,
    /** SummaryOffset records. */
    sum,
    /** Three more bytes at the end of records that may grow in later versions of the format. */
    pad
}
