"""Logs a workload to a file with the official SDK; prints the nanoseconds of each round, from the first message to the
closed file.

Arguments: workload, file of its readings, mode, output file, rounds. Exits with 3 if there is no such mode.
"""

import struct
import sys
import time

import foxglove
from foxglove.channels import LaserScanChannel, PoseInFrameChannel
from foxglove.messages import LaserScan, Pose, PoseInFrame, Quaternion, Timestamp, Vector3
from sdk_mode import options

ENTRY = struct.Struct("<IIII107d")


def pose(d):
    return Pose(
        position=Vector3(x=d[0], y=d[1], z=d[2]),
        orientation=Quaternion(x=d[3], y=d[4], z=d[5], w=d[6]),
    )


def pose_in_frame(sec, nsec, frame, _, d):
    return PoseInFrame(timestamp=Timestamp(sec, nsec), frame_id=frame, pose=pose(d))


def scan(sec, nsec, frame, _, d):
    return LaserScan(
        timestamp=Timestamp(sec, nsec),
        frame_id=frame,
        pose=pose(d),
        start_angle=-1.5,
        end_angle=1.5,
        ranges=list(d[7:]),
        intensities=[],
    )


def sample(sec, nsec, frame, status, d):
    return {
        "timestamp": {"sec": sec, "nsec": nsec},
        "frameId": frame,
        "pose": {
            "position": {"x": d[0], "y": d[1], "z": d[2]},
            "orientation": {"x": d[3], "y": d[4], "z": d[5], "w": d[6]},
        },
        "values": list(d[7:]),
        "status": status,
        "valid": status == 0,
    }


def json_channel(topic, context):
    return foxglove.Channel(topic, schema={"type": "object"}, message_encoding="json", context=context)


WORKLOADS = {
    "pose": (400_000, pose_in_frame, PoseInFrameChannel),
    "scan": (100_000, scan, LaserScanChannel),
    "json-short": (100_000, sample, json_channel),
    "json-full": (30_000, sample, json_channel),
}


def main():
    workload, path, mode, output, rounds = sys.argv[1:]
    count, make, make_channel = WORKLOADS[workload]
    with open(path, "rb") as file:
        readings = ENTRY.iter_unpack(file.read())
    messages = [make(sec, nsec, f"base_link_{frame}", status, d) for sec, nsec, frame, status, *d in readings]
    for _ in range(int(rounds)):
        context = foxglove.Context()
        writer = foxglove.open_mcap(output, allow_overwrite=True, context=context, writer_options=options(mode))
        start = time.perf_counter_ns()
        channel = make_channel("/topic", context=context)
        log = channel.log
        for i in range(count):
            log(messages[i % len(messages)])
        writer.close()
        print(time.perf_counter_ns() - start, flush=True)


main()
