"""Makes the files beside it: pip install lz4==4.4.5 zstandard==0.25.0 mcap==1.6.0, then python make.py."""

import lz4.frame
import zstandard
from mcap.writer import CompressionType, Writer

lines = [b'{"seq":%d,"x":%d,"frame_id":"/robot/arm/joint_%d"}\n' % (i, i * 7919 % 1000, i % 7) for i in range(3200)]
payload = b"".join(lines)
assert len(payload) > 2 * 65536

skippable = b"\x53\x2a\x4d\x18" + (5).to_bytes(4, "little") + b"hello"


def lz4_frame(data=payload, **options):
    return lz4.frame.compress(data, **options)


def write(name, data):
    with open(name, "wb") as file:
        file.write(data)


write("linked.lz4", lz4_frame())
write("linked-checksums.lz4", lz4_frame(content_checksum=True, block_checksum=True, store_size=False))
write("linked-hc.lz4", lz4_frame(compression_level=9, block_size=lz4.frame.BLOCKSIZE_MAX64KB))
write("independent.lz4", lz4_frame(block_linked=False, content_checksum=True))
write("one-block.lz4", lz4_frame(block_size=lz4.frame.BLOCKSIZE_MAX256KB))
write("several-frames.lz4", lz4_frame(payload[:70000]) + skippable + lz4_frame(payload[70000:], store_size=False))

write("content-size.zst", zstandard.ZstdCompressor(level=1).compress(payload))
stream = zstandard.ZstdCompressor(level=3, write_checksum=True).compressobj()
write("no-content-size.zst", stream.compress(payload) + stream.flush())
plain = zstandard.ZstdCompressor(level=1)
write("several-frames.zst", plain.compress(payload[:70000]) + skippable + plain.compress(payload[70000:]))

for compression in CompressionType.LZ4, CompressionType.ZSTD:
    writer = Writer("python-%s.mcap" % compression.name.lower(), chunk_size=80000, compression=compression)
    writer.start(library="made by make.py")
    schema = writer.register_schema("Joint", "jsonschema", b'{"type":"object"}')
    channel = writer.register_channel("/joint", "json", schema)
    for i in range(320):
        writer.add_message(channel, log_time=i, data=b"".join(lines[10 * i : 10 * i + 10]), publish_time=i, sequence=i)
    writer.finish()
