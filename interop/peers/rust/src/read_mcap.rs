//! Prints what the mcap crate reads from files, every CRC that it can check checked.
//!
//! Usage: read_mcap stream|indexed FILE...
//!
//! The lines are those of read_mcap.py.
use std::collections::HashSet;
use std::error::Error;
use std::io::{BufWriter, Read, Write};
use std::sync::Arc;

use mcap::read::ChannelAccumulator;
use mcap::records::{AttachmentHeader, MessageHeader, Metadata, Record};
use mcap::sans_io::{IndexedReadEvent, IndexedReader, LinearReadEvent, LinearReader, LinearReaderOptions};
use mcap::{Attachment, Channel, Summary};
use sha2::{Digest, Sha256};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().collect();
    let read = if arguments[1] == "stream" { stream } else { indexed };
    let mut out = BufWriter::new(std::io::stdout().lock());
    for path in &arguments[2..] {
        writeln!(out, "F\t{path}")?;
        let mut printer = Printer { out: &mut out, seen: HashSet::new() };
        if let Err(error) = read(&std::fs::read(path)?, &mut printer) {
            writeln!(out, "E\t{}", error.to_string().replace('\n', " "))?;
        }
    }
    Ok(())
}

fn stream(file: &[u8], printer: &mut Printer) -> Result<()> {
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
                    printer.message(&channel, &header, &data)?;
                }
                Record::Attachment { header: AttachmentHeader { log_time, create_time, name, media_type }, data, .. } => {
                    printer.attachment(&Attachment { log_time, create_time, name, media_type, data })?;
                }
                Record::Metadata(metadata) => printer.metadata(&metadata)?,
                _ => {}
            },
        }
    }
    Ok(())
}

fn indexed(file: &[u8], printer: &mut Printer) -> Result<()> {
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
                printer.message(channel, &header, data)?;
            }
        }
    }
    for index in &summary.attachment_indexes {
        printer.attachment(&mcap::read::attachment(file, index)?)?;
    }
    for index in &summary.metadata_indexes {
        printer.metadata(&mcap::read::metadata(file, index)?)?;
    }
    Ok(())
}

struct Printer<'a> {
    out: &'a mut dyn Write,
    seen: HashSet<u16>,
}

impl Printer<'_> {
    fn message(&mut self, channel: &Arc<Channel>, header: &MessageHeader, data: &[u8]) -> Result<()> {
        let Channel { topic, message_encoding, .. } = channel.as_ref();
        if self.seen.insert(channel.id) {
            let (name, encoding, schema) = match &channel.schema {
                Some(schema) => (schema.name.as_str(), schema.encoding.as_str(), schema.data.as_ref()),
                None => ("", "", [].as_slice()),
            };
            writeln!(self.out, "C\t{topic}\t{message_encoding}\t{name}\t{encoding}\t{}", sha256(schema))?;
        }
        let MessageHeader { log_time, publish_time, sequence, .. } = header;
        writeln!(self.out, "M\t{topic}\t{log_time}\t{publish_time}\t{sequence}\t{}", sha256(data))?;
        Ok(())
    }

    fn attachment(&mut self, attachment: &Attachment) -> Result<()> {
        let Attachment { log_time, create_time, name, media_type, data } = attachment;
        writeln!(self.out, "A\t{name}\t{media_type}\t{log_time}\t{create_time}\t{}", sha256(data))?;
        Ok(())
    }

    fn metadata(&mut self, metadata: &Metadata) -> Result<()> {
        let entries: Vec<String> = metadata.metadata.iter().map(|(key, value)| format!("{key}={value}")).collect();
        writeln!(self.out, "D\t{}\t{}", metadata.name, entries.join(";"))?;
        Ok(())
    }
}

fn sha256(data: &[u8]) -> String {
    format!("{:x}", Sha256::digest(data))
}
