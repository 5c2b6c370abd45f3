//! Prints what the mcap crate reads from files, every CRC that it can check checked.
//!
//! Usage: read_mcap stream|indexed FILE...
//!
//! The lines are those of read_mcap.py.
use std::error::Error;
use std::io::{BufWriter, Read};

use foxglove4j_interop_peers::Transcript;
use mcap::read::ChannelAccumulator;
use mcap::records::{AttachmentHeader, Record};
use mcap::sans_io::{IndexedReadEvent, IndexedReader, LinearReadEvent, LinearReader, LinearReaderOptions};
use mcap::{Attachment, Summary};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().collect();
    let read = if arguments[1] == "stream" { stream } else { indexed };
    let mut out = BufWriter::new(std::io::stdout().lock());
    for path in &arguments[2..] {
        let mut transcript = Transcript::new(&mut out, path)?;
        if let Err(error) = read(&std::fs::read(path)?, &mut transcript) {
            transcript.failure(&error.to_string())?;
        }
    }
    Ok(())
}

fn stream(file: &[u8], transcript: &mut Transcript) -> Result<()> {
    let options = LinearReaderOptions::default()
        .with_prevalidate_chunk_crcs(true)
        .with_validate_data_section_crc(true)
        .with_validate_summary_section_crc(true)
        .with_check_finishes_after_end_magic(true);
    let mut reader = LinearReader::new_with_options(options);
    let mut channels = ChannelAccumulator::default();
    let mut rest = file;
    while let Some(event) = reader.next_event() {
        match event? {
            LinearReadEvent::ReadRequest(wanted) => {
                let read = rest.read(reader.insert(wanted))?;
                reader.notify_read(read);
            }
            LinearReadEvent::Record { data, opcode } => match mcap::parse_record(opcode, data)?.into_owned() {
                Record::Schema { header, data } => channels.add_schema(header, data)?,
                Record::Channel(channel) => channels.add_channel(channel)?,
                Record::Message { header, data } => {
                    let channel = channels.get(header.channel_id).ok_or("message before its channel")?;
                    transcript.message(&channel, &header, &data)?;
                }
                Record::Attachment { header: AttachmentHeader { log_time, create_time, name, media_type }, data, .. } => {
                    transcript.attachment(&Attachment { log_time, create_time, name, media_type, data })?;
                }
                Record::Metadata(metadata) => transcript.metadata(&metadata)?,
                _ => {}
            },
        }
    }
    Ok(())
}

fn indexed(file: &[u8], transcript: &mut Transcript) -> Result<()> {
    let summary = Summary::read(file)?.ok_or("the file has no summary")?;
    let mut reader = IndexedReader::new(&summary)?;
    while let Some(event) = reader.next_event() {
        match event? {
            IndexedReadEvent::ReadChunkRequest { offset, length } => {
                let start = usize::try_from(offset)?;
                reader.insert_chunk_record_data(offset, &file[start..start + length])?;
            }
            IndexedReadEvent::Message { header, data } => {
                let channel = summary.channels.get(&header.channel_id).ok_or("channel not in the summary")?;
                transcript.message(channel, &header, data)?;
            }
        }
    }
    for index in &summary.attachment_indexes {
        transcript.attachment(&mcap::read::attachment(file, index)?)?;
    }
    for index in &summary.metadata_indexes {
        transcript.metadata(&mcap::read::metadata(file, index)?)?;
    }
    Ok(())
}
