//! Reads a file with the Rust library; prints the count and the checksum of the messages, then for each round the
//! nanoseconds and the sum of a byte in each 64. Arguments: file, order, topic, start, end, milliseconds to warm up and
//! to measure, and "read" or "map" for how to get at the file; "-" for no topic and no bound.

use std::fs::File;
use std::io::Read;
use std::os::unix::fs::FileExt;
use std::time::Instant;

use mcap::records::{op, MessageHeader};
use mcap::sans_io::indexed_reader::{IndexedReadEvent, IndexedReader, IndexedReaderOptions, ReadOrder};
use mcap::sans_io::linear_reader::{LinearReadEvent, LinearReader};
use mcap::sans_io::summary_reader::{SummaryReadEvent, SummaryReader};
use mcap::read::RawMessageStream;
use mcap::{parse_record, Summary};
use memmap2::Mmap;

struct Query {
    path: String,
    order: String,
    topic: Option<String>,
    start: Option<u64>,
    end: Option<u64>,
    map: bool,
}

fn read(query: &Query, visit: impl FnMut(&MessageHeader, &[u8])) {
    let file = File::open(&query.path).unwrap();
    match (query.order.as_str(), query.map) {
        ("stream", false) => stream(file, visit),
        ("stream", true) => stream_mapped(file, visit),
        _ => indexed(query, file, visit),
    }
}

/// The readers without input of their own copy least.
fn stream(mut file: File, mut visit: impl FnMut(&MessageHeader, &[u8])) {
    let mut reader = LinearReader::new();
    while let Some(event) = reader.next_event() {
        match event.unwrap() {
            LinearReadEvent::ReadRequest(need) => {
                // It asks for a few bytes at a time; an unbuffered file needs more to be quick.
                let read = file.read(reader.insert(need.max(256 << 10))).unwrap();
                reader.notify_read(read);
            }
            LinearReadEvent::Record { opcode, data } => {
                if opcode == op::MESSAGE {
                    if let mcap::records::Record::Message { header, data } = parse_record(opcode, data).unwrap() {
                        visit(&header, &data);
                    }
                }
            }
        }
    }
}

fn stream_mapped(file: File, mut visit: impl FnMut(&MessageHeader, &[u8])) {
    let mapped = unsafe { Mmap::map(&file) }.unwrap();
    for message in RawMessageStream::new(&mapped).unwrap() {
        let message = message.unwrap();
        visit(&message.header, &message.data);
    }
}

fn summary(file: &File) -> Summary {
    let mut reader = SummaryReader::new();
    let mut position = 0;
    let length = file.metadata().unwrap().len();
    while let Some(event) = reader.next_event() {
        match event.unwrap() {
            SummaryReadEvent::ReadRequest(need) => {
                let read = file.read_at(reader.insert(need), position).unwrap();
                position += read as u64;
                reader.notify_read(read);
            }
            SummaryReadEvent::SeekRequest(to) => {
                position = match to {
                    std::io::SeekFrom::Start(at) => at,
                    std::io::SeekFrom::End(by) => length.checked_add_signed(by).unwrap(),
                    std::io::SeekFrom::Current(by) => position.checked_add_signed(by).unwrap(),
                };
                reader.notify_seeked(position);
            }
        }
    }
    reader.finish().unwrap()
}

fn indexed(query: &Query, file: File, mut visit: impl FnMut(&MessageHeader, &[u8])) {
    let mapped = query.map.then(|| unsafe { Mmap::map(&file) }.unwrap());
    let summary = match &mapped {
        Some(bytes) => Summary::read(bytes).unwrap().unwrap(),
        None => summary(&file),
    };
    let mut options = IndexedReaderOptions::new().with_order(match query.order.as_str() {
        "time" => ReadOrder::LogTime,
        "reverse" => ReadOrder::ReverseLogTime,
        _ => ReadOrder::File,
    });
    if let Some(topic) = &query.topic {
        options = options.include_topics([topic.as_str()]);
    }
    if let Some(start) = query.start {
        options = options.starting_at(start);
    }
    if let Some(end) = query.end {
        options = options.ending_before(end);
    }
    let mut reader = IndexedReader::new_with_options(&summary, options).unwrap();
    let mut buffer = Vec::new();
    while let Some(event) = reader.next_event() {
        match event.unwrap() {
            IndexedReadEvent::ReadChunkRequest { offset, length } => match &mapped {
                Some(bytes) => {
                    let start = offset as usize;
                    reader.insert_chunk_record_data(offset, &bytes[start..start + length]).unwrap();
                }
                None => {
                    buffer.resize(length, 0);
                    file.read_exact_at(&mut buffer, offset).unwrap();
                    reader.insert_chunk_record_data(offset, &buffer).unwrap();
                }
            },
            IndexedReadEvent::Message { header, data } => visit(&header, data),
        }
    }
}

fn check(query: &Query) {
    let (mut count, mut hash) = (0u64, 0u64);
    read(query, |header, data| {
        let crc = crc32fast::hash(data) as u64;
        hash = hash.wrapping_mul(31).wrapping_add(crc).wrapping_add(header.log_time);
        count += 1;
    });
    println!("{count} {hash:016x}");
}

fn round(query: &Query, print: bool) -> i64 {
    let start = Instant::now();
    let mut sum = 0u64;
    read(query, |_, data| {
        for byte in data.iter().step_by(64) {
            sum += *byte as u64;
        }
    });
    let nanos = start.elapsed().as_nanos() as i64;
    if print {
        println!("{nanos} {sum}");
    }
    nanos
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let given = |i: usize| Some(arguments[i].clone()).filter(|text| text != "-");
    let query = Query {
        path: arguments[1].clone(),
        order: arguments[2].clone(),
        topic: given(3),
        start: given(4).map(|text| text.parse().unwrap()),
        end: given(5).map(|text| text.parse().unwrap()),
        map: arguments[8] == "map",
    };
    check(&query);
    for (i, print) in [(6, false), (7, true)] {
        let mut left = arguments[i].parse::<i64>().unwrap() * 1_000_000;
        while left > 0 {
            left -= round(&query, print);
        }
    }
}
