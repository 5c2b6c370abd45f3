//! Writes files with the mcap crate into a folder, and prints what is in them.
//!
//! Usage: write_mcap FOLDER
//!
//! The lines are those of read_mcap.py.
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::error::Error;
use std::fs::File;
use std::io::BufWriter;
use std::sync::Arc;

use foxglove4j_interop_peers::Transcript;
use mcap::records::{MessageHeader, Metadata};
use mcap::{Attachment, Channel, Compression, Schema, WriteOptions};

type Result<T> = std::result::Result<T, Box<dyn Error>>;
type Switch = fn(WriteOptions) -> WriteOptions;

const START: u64 = 1_700_000_000_000_000_000;
const SWITCHES: [Switch; 15] = [
    |options| options,
    |options| options.emit_statistics(false),
    |options| options.emit_summary_offsets(false),
    |options| options.emit_message_indexes(false),
    |options| options.emit_chunk_indexes(false),
    |options| options.emit_attachment_indexes(false),
    |options| options.emit_metadata_indexes(false),
    |options| options.repeat_channels(false),
    |options| options.repeat_schemas(false),
    // With the CRC of the data section but not that of chunks, version 0.26.0 writes a wrong one, as its own reader finds.
    |options| options.calculate_chunk_crcs(false).calculate_data_section_crc(false),
    |options| options.calculate_data_section_crc(false),
    |options| options.calculate_summary_section_crc(false),
    |options| options.calculate_attachment_crcs(false),
    |options| options.disable_seeking(true),
    |options| options.emit_summary_records(false).emit_summary_offsets(false),
];

fn main() -> Result<()> {
    let folder = std::env::args().nth(1).ok_or("no folder")?;
    let mut out = BufWriter::new(std::io::stdout().lock());
    let mut count = 0;
    let mut write = |messages, scale, options| {
        count += 1;
        let path = format!("{folder}/rust{count}.mcap");
        write(&path, messages, scale, options, &mut Transcript::new(&mut out, &path)?)
    };
    for compression in [None, Some(Compression::Lz4), Some(Compression::Zstd)] {
        let options = WriteOptions::new().compression(compression);
        write(400, 50, options.clone())?;
        for switch in SWITCHES {
            for chunk_size in [1, 5000, 1 << 20] {
                write(40, 1, switch(options.clone().chunk_size(Some(chunk_size))))?;
            }
        }
    }
    for switch in SWITCHES {
        write(40, 1, switch(WriteOptions::new().use_chunks(false)))?;
    }
    Ok(())
}

fn write(path: &str, messages: u32, scale: u32, options: WriteOptions, transcript: &mut Transcript) -> Result<()> {
    let mut writer = options.library("write_mcap").create(BufWriter::new(File::create(path)?))?;
    let schema = Schema {
        id: 0,
        name: "Pose".into(),
        encoding: "jsonschema".into(),
        data: Cow::Borrowed(b"{\"type\":\"object\"}"),
    };
    let schema_id = writer.add_schema(&schema.name, &schema.encoding, &schema.data)?;
    let schema = Arc::new(Schema { id: schema_id, ..schema });
    let mut channels = [("/pose", "json", Some(schema)), ("/octets", "octets", None)].map(|(topic, encoding, schema)| {
        Channel { id: 0, topic: topic.into(), schema, message_encoding: encoding.into(), metadata: BTreeMap::new() }
    });
    for channel in &mut channels {
        let schema_id = channel.schema.as_ref().map_or(0, |schema| schema.id);
        channel.id = writer.add_channel(schema_id, &channel.topic, &channel.message_encoding, &channel.metadata)?;
    }
    for i in 0..messages {
        let length = (i * 37 % 300 * scale) as usize;
        let data: Vec<u8> = if i % 3 == 0 { noise(i, length) } else { vec![i as u8; length] };
        let channel = &channels[(i % 2) as usize];
        let log_time = START + u64::from(i ^ 3) * 1000;
        let header = MessageHeader {
            channel_id: channel.id,
            sequence: i,
            log_time,
            publish_time: log_time - u64::from(i),
        };
        writer.write_to_known_channel(&header, &data)?;
        transcript.message(channel, &header, &data)?;
        if i == messages / 2 {
            let attachment = Attachment {
                log_time: 2,
                create_time: 1,
                name: "notes".into(),
                media_type: "text/plain".into(),
                data: Cow::Owned(noise(7, 3000)),
            };
            writer.attach(&attachment)?;
            transcript.attachment(&attachment)?;
            let entries = [("gain", "0.5"), ("unit", "µm")].map(|(key, value)| (key.into(), value.into()));
            let metadata = Metadata { name: "setup".into(), metadata: BTreeMap::from(entries) };
            writer.write_metadata(&metadata)?;
            transcript.metadata(&metadata)?;
        }
    }
    writer.finish()?;
    Ok(())
}

/// Bytes that do not compress.
fn noise(seed: u32, length: usize) -> Vec<u8> {
    let mut state = seed.wrapping_mul(2_654_435_769) | 1;
    std::iter::repeat_with(|| {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        (state >> 8) as u8
    })
    .take(length)
    .collect()
}
