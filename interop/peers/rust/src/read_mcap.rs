//! Prints what the mcap crate reads from a file, every CRC checked.
//!
//! Usage: read_mcap stream|indexed FILE
//!
//! The lines are those of read_mcap.py.
use std::collections::HashSet;
use std::error::Error;
use std::io::Read;
use std::sync::Arc;

use mcap::read::ChannelAccumulator;
use mcap::records::{MessageHeader, Record};
use mcap::sans_io::{IndexedReadEvent, IndexedReader, LinearReadEvent, LinearReader, LinearReaderOptions};
use mcap::{Channel, Summary};
use sha2::{Digest, Sha256};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().collect();
    let file = std::fs::read(&arguments[2])?;
    let mut printer = Printer::default();
    match arguments[1].as_str() {
        "stream" => stream(&file, &mut printer),
        _ => indexed(&file, &mut printer),
    }
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
                    printer.print(&channel, &header, &data);
                }
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
                printer.print(&summary.channels[&header.channel_id], &header, data);
            }
        }
    }
    Ok(())
}

#[derive(Default)]
struct Printer {
    seen: HashSet<u16>,
}

impl Printer {
    fn print(&mut self, channel: &Arc<Channel>, header: &MessageHeader, data: &[u8]) {
        let topic = &channel.topic;
        if self.seen.insert(channel.id) {
            let (name, encoding, schema) = match &channel.schema {
                Some(schema) => (schema.name.as_str(), schema.encoding.as_str(), schema.data.as_ref()),
                None => ("", "", [].as_slice()),
            };
            println!("C\t{topic}\t{}\t{name}\t{encoding}\t{}", channel.message_encoding, sha256(schema));
        }
        let MessageHeader { log_time, publish_time, sequence, .. } = header;
        println!("M\t{topic}\t{log_time}\t{publish_time}\t{sequence}\t{}", sha256(data));
    }
}

fn sha256(data: &[u8]) -> String {
    format!("{:x}", Sha256::digest(data))
}
