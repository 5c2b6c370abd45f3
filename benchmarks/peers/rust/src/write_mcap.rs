//! Writes a workload with the Rust library over and over; prints the nanoseconds of each round. Arguments: workload file,
//! mode, output file, milliseconds to warm up and to measure. Exits with 3 if there is no such mode.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::time::Instant;

use mcap::records::MessageHeader;
use mcap::{Compression, WriteOptions};

struct Entry {
    channel: usize,
    length: usize,
    offset: usize,
    time: u64,
}

struct Workload {
    chunk_size: u64,
    topics: Vec<String>,
    entries: Vec<Entry>,
    pool: Vec<u8>,
}

fn u32_at(data: &[u8], at: usize) -> usize {
    u32::from_le_bytes(data[at..at + 4].try_into().unwrap()) as usize
}

fn u64_at(data: &[u8], at: usize) -> u64 {
    u64::from_le_bytes(data[at..at + 8].try_into().unwrap())
}

fn load(path: &str) -> Workload {
    let data = std::fs::read(path).unwrap();
    let mut topics = Vec::new();
    let mut at = 8;
    for _ in 0..u32_at(&data, 4) {
        let length = u32_at(&data, at);
        topics.push(String::from_utf8(data[at + 4..at + 4 + length].to_vec()).unwrap());
        at += 4 + length;
    }
    let count = u64_at(&data, at) as usize;
    at += 16;
    let entries = (0..count)
        .map(|i| at + 24 * i)
        .map(|at| Entry {
            channel: u32_at(&data, at),
            length: u32_at(&data, at + 4),
            offset: u64_at(&data, at + 8) as usize,
            time: u64_at(&data, at + 16),
        })
        .collect();
    Workload {
        chunk_size: u32_at(&data, 0) as u64,
        topics,
        entries,
        pool: data[at + 24 * count..].to_vec(),
    }
}

fn options(mode: &str, chunk_size: u64) -> WriteOptions {
    let (mode, threads) = mode.split_once("+w").unwrap_or((mode, "0"));
    let format = mode.strip_suffix("-nocrc").unwrap_or(mode);
    let crc = format == mode;
    let options = WriteOptions::new()
        .profile("bench")
        .chunk_size(Some(chunk_size))
        .compression_threads(threads.parse().unwrap())
        .calculate_chunk_crcs(crc)
        .calculate_data_section_crc(crc);
    match format {
        // Only zstd has threads here.
        "unchunked" | "none" | "lz4" if threads != "0" => std::process::exit(3),
        "unchunked" => options.use_chunks(false),
        "none" => options.compression(None),
        "lz4" => options.compression(Some(Compression::Lz4)),
        "zstd1" => options.compression(Some(Compression::Zstd)).compression_level(1),
        "zstd3" => options.compression(Some(Compression::Zstd)).compression_level(3),
        _ => std::process::exit(3),
    }
}

fn write(workload: &Workload, mode: &str, output: &str) -> i64 {
    // A device cannot be sought in.
    let device = std::fs::metadata(output).is_ok_and(|metadata| !metadata.is_file());
    let file = BufWriter::with_capacity(1 << 20, File::create(output).unwrap());
    let options = options(mode, workload.chunk_size).disable_seeking(device);
    let mut writer = options.create(file).unwrap();
    let schema = writer.add_schema("BenchMsg", "jsonschema", b"{\"type\":\"object\"}").unwrap();
    let channels: Vec<u16> = workload
        .topics
        .iter()
        .map(|topic| writer.add_channel(schema, topic, "json", &BTreeMap::new()).unwrap())
        .collect();
    let start = Instant::now();
    for (i, entry) in workload.entries.iter().enumerate() {
        let header = MessageHeader {
            channel_id: channels[entry.channel],
            sequence: i as u32,
            log_time: entry.time,
            publish_time: entry.time,
        };
        let data = &workload.pool[entry.offset..entry.offset + entry.length];
        writer.write_to_known_channel(&header, data).unwrap();
    }
    writer.finish().unwrap();
    writer.into_inner().flush().unwrap();
    start.elapsed().as_nanos() as i64
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let workload = load(&arguments[1]);
    for (i, print) in [(4, false), (5, true)] {
        let mut left = arguments[i].parse::<i64>().unwrap() * 1_000_000;
        while left > 0 {
            let nanos = write(&workload, &arguments[2], &arguments[3]);
            left -= nanos;
            if print {
                println!("{nanos}");
            }
        }
    }
}
