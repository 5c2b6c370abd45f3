//! Reads manifests as Foxglove's own SDK has them, and prints them as it writes them, one a line.
//!
//! Usage: write_manifest FILE...
use std::error::Error;

use foxglove::remote_data_loader_backend::Manifest;

fn main() -> Result<(), Box<dyn Error>> {
    for path in std::env::args().skip(1) {
        let manifest: Manifest = serde_json::from_slice(&std::fs::read(path)?)?;
        println!("{}", serde_json::to_string(&manifest)?);
    }
    Ok(())
}
