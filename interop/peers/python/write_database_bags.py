"""Writes ROS 2 bags: with rosbags as large ones in several forms, and with Python's sqlite3 as small ones for unit tests.

Usage: write_database_bags.py FOLDER
"""

import os
import shutil
import signal
import sqlite3
import sys
from pathlib import Path

from rosbags.rosbag2 import CompressionFormat, CompressionMode, StoragePlugin, Writer
from rosbags.typesys import Stores, get_typestore

STRING = "std_msgs/msg/String"
BEGIN = 1_700_000_000_000_000_000

folder = Path(sys.argv[1])
store = get_typestore(Stores.ROS2_HUMBLE)


def text(value):
    return bytes(store.serialize_cdr(store.types[STRING](data=value), STRING))


def write_with_rosbags(name, version=9, storage=StoragePlugin.SQLITE3, compression=None):
    writer = Writer(folder / name, version=version, storage_plugin=storage)
    if compression:
        writer.set_compression(compression, CompressionFormat.ZSTD)
    with writer:
        chat = writer.add_connection("/chat", STRING, typestore=store)
        writer.add_connection("/pose", "geometry_msgs/msg/PoseStamped", typestore=store)
        for i in range(2000):
            writer.write(chat, BEGIN + i * 1_000_003, text(f"hello {i} " + "x" * (i % 900)))
        writer.write(chat, BEGIN + 2000 * 1_000_003, text("large " * 500_000))


def create(name):
    """Creates the tables of ROS 2 Humble, in pages so small that messages need overflow pages and the tree has levels."""
    (folder / name).unlink(missing_ok=True)
    database = sqlite3.connect(folder / name)
    database.execute("PRAGMA page_size=512")
    return database


def fill(database):
    database.execute(
        "CREATE TABLE topics(id INTEGER PRIMARY KEY,name TEXT NOT NULL,type TEXT NOT NULL,"
        "serialization_format TEXT NOT NULL,offered_qos_profiles TEXT NOT NULL)"
    )
    database.execute(
        "CREATE TABLE messages(id INTEGER PRIMARY KEY,topic_id INTEGER NOT NULL,timestamp INTEGER NOT NULL, data BLOB NOT NULL)"
    )
    database.execute("CREATE INDEX timestamp_idx ON messages (timestamp ASC)")
    database.execute("INSERT INTO topics VALUES(1,'/chat',?,'cdr','- history: 3')", (STRING,))
    database.execute("INSERT INTO topics VALUES(7,'/other',?,'cdr','')", (STRING,))
    for i in range(40):
        topic = 7 if i % 10 == 3 else 1
        insert(database, topic, BEGIN + i, f"message {i}" + "." * (i * i))


def insert(database, topic, time, value):
    database.execute("INSERT INTO messages(topic_id,timestamp,data) VALUES(?,?,?)", (topic, time, text(value)))


def write_small():
    database = create("small.db3")
    fill(database)
    database.commit()
    database.close()


def write_unclosed():
    """Copies a database while it is open: its last messages are only in the write-ahead log."""
    database = create("open.db3")
    database.execute("PRAGMA journal_mode=WAL")
    fill(database)
    database.commit()
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    insert(database, 1, BEGIN + 100, "in the log")
    insert(database, 1, BEGIN + 101, "in the log, too")
    database.commit()
    for suffix in ["", "-wal"]:
        shutil.copy(folder / f"open.db3{suffix}", folder / f"unclosed.db3{suffix}")
    database.close()
    (folder / "open.db3").unlink()


def write_killed():
    """Kills a process in a transaction that has changed and added pages, so that the rollback journal restores them."""
    database = create("killed.db3")
    fill(database)
    database.commit()
    database.close()
    process = os.fork()
    if process == 0:
        database = sqlite3.connect(folder / "killed.db3")
        database.execute("PRAGMA cache_size=2")
        database.execute("DELETE FROM messages WHERE id % 3 = 0")
        for i in range(30):
            insert(database, 1, BEGIN + 100 + i, f"not committed {i}" + "." * (i * i))
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(process, 0)


write_with_rosbags("version8", version=8)
write_with_rosbags("version9")
for mode in [CompressionMode.FILE, CompressionMode.MESSAGE]:
    write_with_rosbags(f"sqlite-{mode.name.lower()}", compression=mode)
    write_with_rosbags(f"mcap-{mode.name.lower()}", storage=StoragePlugin.MCAP, compression=mode)
write_with_rosbags("mcap", storage=StoragePlugin.MCAP)
write_small()
write_unclosed()
write_killed()
