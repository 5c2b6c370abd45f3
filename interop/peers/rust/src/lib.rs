//! Prints what is in a file, in the lines that read_mcap.py describes.
use std::collections::HashSet;
use std::io::{Result, Write};

use mcap::records::{MessageHeader, Metadata};
use mcap::{Attachment, Channel};
use sha2::{Digest, Sha256};

pub struct Transcript<'a> {
    out: &'a mut dyn Write,
    seen: HashSet<u16>,
}

impl<'a> Transcript<'a> {
    pub fn new(out: &'a mut dyn Write, path: &str) -> Result<Self> {
        writeln!(out, "F\t{path}")?;
        Ok(Self { out, seen: HashSet::new() })
    }

    pub fn message(&mut self, channel: &Channel, header: &MessageHeader, data: &[u8]) -> Result<()> {
        let Channel { topic, message_encoding, .. } = channel;
        if self.seen.insert(channel.id) {
            let (name, encoding, schema) = match &channel.schema {
                Some(schema) => (schema.name.as_str(), schema.encoding.as_str(), schema.data.as_ref()),
                None => ("", "", [].as_slice()),
            };
            writeln!(self.out, "C\t{topic}\t{message_encoding}\t{name}\t{encoding}\t{}", sha256(schema))?;
        }
        let MessageHeader { log_time, publish_time, sequence, .. } = header;
        writeln!(self.out, "M\t{topic}\t{log_time}\t{publish_time}\t{sequence}\t{}", sha256(data))
    }

    pub fn attachment(&mut self, attachment: &Attachment) -> Result<()> {
        let Attachment { log_time, create_time, name, media_type, data } = attachment;
        writeln!(self.out, "A\t{name}\t{media_type}\t{log_time}\t{create_time}\t{}", sha256(data))
    }

    pub fn metadata(&mut self, metadata: &Metadata) -> Result<()> {
        let entries: Vec<String> = metadata.metadata.iter().map(|(key, value)| format!("{key}={value}")).collect();
        writeln!(self.out, "D\t{}\t{}", metadata.name, entries.join(";"))
    }

    pub fn failure(&mut self, error: &str) -> Result<()> {
        writeln!(self.out, "E\t{}", error.replace('\n', " "))
    }
}

fn sha256(data: &[u8]) -> String {
    format!("{:x}", Sha256::digest(data))
}
