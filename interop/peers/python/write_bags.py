"""Writes ROS 1 bags with rosbags, one for each compression.

Usage: write_bags.py FOLDER
"""

import sys
from pathlib import Path

from rosbags.rosbag1 import Writer
from rosbags.typesys import Stores, get_typestore

STRING = "std_msgs/msg/String"
BEGIN = 1_700_000_000_000_000_000

store = get_typestore(Stores.ROS1_NOETIC)


def text(value):
    return store.serialize_ros1(store.types[STRING](data=value), STRING)


for compression in [None, *Writer.CompressionFormat]:
    name = compression.name.lower() if compression else "none"
    writer = Writer(Path(sys.argv[1]) / f"{name}.bag")
    if compression:
        writer.set_compression(compression)
    with writer:
        chat = writer.add_connection("/chat", STRING, typestore=store, callerid="/talker", latching=True)
        other = writer.add_connection("/chat", STRING, typestore=store, callerid="/other")
        writer.add_connection("/pose", "geometry_msgs/msg/PoseStamped", typestore=store)
        for i in range(5000):
            # A reader that sorts by time would notice that this recorder does not.
            writer.write(chat if i % 3 else other, BEGIN + (i ^ 1) * 1_000_003, text(f"hello {i} " + "x" * (i % 900)))
        writer.write(chat, BEGIN, text("large " * 500_000))
