"""How the official SDK records: as it does by itself in mode `default`, otherwise with another compression or level."""

import sys

from foxglove.mcap import MCAPCompression, MCAPWriteOptions

MODES = {
    "default": {},
    "none": {"compression": None},
    "zstd1": {"compression": MCAPCompression.Zstd, "compression_level": 1},
    "zstd3": {"compression": MCAPCompression.Zstd, "compression_level": 3},
}


def options(mode):
    if mode not in MODES:
        sys.exit(3)
    return MCAPWriteOptions(**MODES[mode])
