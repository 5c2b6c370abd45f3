//! Logs messages of 1 KiB at a steady rate with the official SDK; prints the median, the 99th and 99.9th percentile and the
//! longest of the calls, in nanoseconds. Arguments: messages a second, seconds, mode, output file, file of the messages'
//! bytes, rounds. Exits with 3 if there is no such mode.

use std::path::Path;
use std::time::Instant;

use foxglove::{Context, PartialMetadata};

#[path = "sdk_mode.rs"]
mod sdk_mode;

const MESSAGE_LENGTH: usize = 1024;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let rate: usize = arguments[1].parse().unwrap();
    let seconds: usize = arguments[2].parse().unwrap();
    let output = &arguments[4];
    let pool = std::fs::read(&arguments[5]).unwrap();
    let slices = pool.len() / MESSAGE_LENGTH;
    let mut nanos = vec![0u64; rate * seconds];
    for _ in 0..arguments[6].parse().unwrap() {
        if Path::new(output).exists() {
            std::fs::remove_file(output).unwrap();
        }
        let context = Context::new();
        let writer = context.mcap_writer_with_options(sdk_mode::options(&arguments[3]));
        let handle = writer.create_new_buffered_file(output).unwrap();
        let channel = context.channel_builder("/topic").message_encoding("json").build_raw().unwrap();
        let interval = 1e9 / rate as f64;
        let start = Instant::now();
        for (i, taken) in nanos.iter_mut().enumerate() {
            let due = (i as f64 * interval) as u64;
            let mut before = start.elapsed().as_nanos() as u64;
            while before < due {
                std::hint::spin_loop();
                before = start.elapsed().as_nanos() as u64;
            }
            let at = i % slices * MESSAGE_LENGTH;
            channel.log_with_meta(&pool[at..at + MESSAGE_LENGTH], PartialMetadata { log_time: Some(before) });
            *taken = start.elapsed().as_nanos() as u64 - before;
        }
        handle.close().unwrap().into_inner().unwrap();
        nanos.sort_unstable();
        let at = |share: f64| nanos[(nanos.len() as f64 * share) as usize];
        println!("{} {} {} {}", at(0.5), at(0.99), at(0.999), nanos[nanos.len() - 1]);
    }
}
