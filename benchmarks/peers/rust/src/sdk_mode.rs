//! How the official SDK records: as it does by itself in mode `default`, otherwise with another compression or level.

use foxglove::{McapCompression, McapWriteOptions};

pub fn options(mode: &str) -> McapWriteOptions {
    let options = McapWriteOptions::default();
    match mode {
        "default" => options,
        "none" => options.compression(None),
        "zstd1" => options.compression(Some(McapCompression::Zstd)).compression_level(1),
        "zstd3" => options.compression(Some(McapCompression::Zstd)).compression_level(3),
        _ => std::process::exit(3),
    }
}
