//! Logs a workload to a file with the official SDK; prints the nanoseconds of each round, from the first message to the
//! closed file. Arguments: workload, file of its readings, mode, output file, rounds. Exits with 3 if there is no such mode.

use std::path::Path;
use std::time::Instant;

use foxglove::messages::{LaserScan, Pose, PoseInFrame, Quaternion, Timestamp, Vector3};
use foxglove::{Context, Encode};
use schemars::JsonSchema;
use serde::Serialize;

#[path = "sdk_mode.rs"]
mod sdk_mode;

const DOUBLES: usize = 107;
const ENTRY_LENGTH: usize = 16 + 8 * DOUBLES;

#[derive(Serialize, JsonSchema)]
struct Time {
    sec: i64,
    nsec: i32,
}

#[derive(Serialize, JsonSchema)]
struct JsonVector3 {
    x: f64,
    y: f64,
    z: f64,
}

#[derive(Serialize, JsonSchema)]
struct JsonQuaternion {
    x: f64,
    y: f64,
    z: f64,
    w: f64,
}

#[derive(Serialize, JsonSchema)]
struct JsonPose {
    position: JsonVector3,
    orientation: JsonQuaternion,
}

#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct Sample {
    timestamp: Time,
    frame_id: String,
    pose: JsonPose,
    values: Vec<f64>,
    status: u32,
    valid: bool,
}

struct Reading {
    sec: u32,
    nsec: u32,
    frame: String,
    status: u32,
    doubles: Vec<f64>,
}

fn load(path: &str) -> Vec<Reading> {
    let data = std::fs::read(path).unwrap();
    let u32_at = |at: usize| u32::from_le_bytes(data[at..at + 4].try_into().unwrap());
    let f64_at = |at: usize| f64::from_le_bytes(data[at..at + 8].try_into().unwrap());
    (0..data.len() / ENTRY_LENGTH)
        .map(|i| i * ENTRY_LENGTH)
        .map(|at| Reading {
            sec: u32_at(at),
            nsec: u32_at(at + 4),
            frame: format!("base_link_{}", u32_at(at + 8)),
            status: u32_at(at + 12),
            doubles: (0..DOUBLES).map(|j| f64_at(at + 16 + 8 * j)).collect(),
        })
        .collect()
}

fn pose(d: &[f64]) -> Pose {
    Pose {
        position: Some(Vector3 { x: d[0], y: d[1], z: d[2] }),
        orientation: Some(Quaternion { x: d[3], y: d[4], z: d[5], w: d[6] }),
    }
}

fn pose_in_frame(reading: &Reading) -> PoseInFrame {
    PoseInFrame {
        timestamp: Some(Timestamp::new(reading.sec, reading.nsec)),
        frame_id: reading.frame.clone(),
        pose: Some(pose(&reading.doubles)),
    }
}

fn scan(reading: &Reading) -> LaserScan {
    LaserScan {
        timestamp: Some(Timestamp::new(reading.sec, reading.nsec)),
        frame_id: reading.frame.clone(),
        pose: Some(pose(&reading.doubles)),
        start_angle: -1.5,
        end_angle: 1.5,
        ranges: reading.doubles[7..].to_vec(),
        intensities: vec![],
    }
}

fn sample(reading: &Reading) -> Sample {
    let d = &reading.doubles;
    Sample {
        timestamp: Time { sec: reading.sec.into(), nsec: reading.nsec as i32 },
        frame_id: reading.frame.clone(),
        pose: JsonPose {
            position: JsonVector3 { x: d[0], y: d[1], z: d[2] },
            orientation: JsonQuaternion { x: d[3], y: d[4], z: d[5], w: d[6] },
        },
        values: d[7..].to_vec(),
        status: reading.status,
        valid: reading.status == 0,
    }
}

fn run<T: Encode>(messages: Vec<T>, count: usize, mode: &str, output: &str, rounds: u32) {
    for _ in 0..rounds {
        if Path::new(output).exists() {
            std::fs::remove_file(output).unwrap();
        }
        let context = Context::new();
        let writer = context.mcap_writer_with_options(sdk_mode::options(mode));
        let handle = writer.create_new_buffered_file(output).unwrap();
        let start = Instant::now();
        let channel = context.channel_builder("/topic").build::<T>();
        for i in 0..count {
            channel.log(&messages[i % messages.len()]);
        }
        handle.close().unwrap().into_inner().unwrap();
        println!("{}", start.elapsed().as_nanos());
    }
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let readings = load(&arguments[2]);
    let (mode, output, rounds) = (&arguments[3], &arguments[4], arguments[5].parse().unwrap());
    match arguments[1].as_str() {
        "pose" => run(readings.iter().map(pose_in_frame).collect(), 400_000, mode, output, rounds),
        "scan" => run(readings.iter().map(scan).collect(), 100_000, mode, output, rounds),
        "json-short" => run(readings.iter().map(sample).collect(), 100_000, mode, output, rounds),
        "json-full" => run(readings.iter().map(sample).collect(), 30_000, mode, output, rounds),
        _ => std::process::exit(3),
    }
}
