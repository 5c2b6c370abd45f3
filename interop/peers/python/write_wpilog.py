"""Writes a data log with WPILib's own DataLogWriter, with every type that it has.

Usage: write_wpilog.py FILE
"""

import dataclasses
import sys

import wpiutil
from google.protobuf import descriptor_pb2
from wpiutil import wpistruct

MICROS = 1_000_000


@wpistruct.make_wpistruct(name="Inner")
@dataclasses.dataclass
class Inner:
    x: wpistruct.double
    ok: bool


@wpistruct.make_wpistruct(name="Outer")
@dataclasses.dataclass
class Outer:
    count: wpistruct.int32
    inner: Inner
    small: wpistruct.uint8


log = wpiutil.DataLogWriter(sys.argv[1], "made by robotpy")
at = iter(range(2 * MICROS, 100 * MICROS, 20_000))


def entry(name, kind, metadata=""):
    return log.start(name, kind, metadata, next(at))


log.appendBoolean(entry("/boolean", "boolean"), True, next(at))
log.appendInteger(entry("/int64", "int64", '{"source":"NT","unit":"rad"}'), -(2**53) - 1, next(at))
log.appendFloat(entry("/float", "float"), 0.1, next(at))
log.appendDouble(entry("/double", "double", "no JSON"), -1.5e-7, next(at))
log.appendString(entry("/string", "string"), 'h\u00e9 "quoted"', next(at))
log.appendString(entry("/json", "json"), '{"a": [1, 2]}', next(at))
log.appendRaw(entry("/raw", "raw"), bytes([0, 1, 255]), next(at))
log.appendRaw(entry("/msgpack", "msgpack"), bytes([0x93, 1, 2, 3]), next(at))
log.appendBooleanArray(entry("/boolean[]", "boolean[]"), [True, False], next(at))
log.appendIntegerArray(entry("/int64[]", "int64[]"), [1, -2, 3], next(at))
log.appendFloatArray(entry("/float[]", "float[]"), [0.5, float("nan")], next(at))
log.appendDoubleArray(entry("/double[]", "double[]"), [], next(at))
log.appendStringArray(entry("/string[]", "string[]"), ["a", "", "b\u00e9"], next(at))
log.addStructSchema(Outer, next(at))
log.appendRaw(entry("/struct", "struct:Outer"), wpistruct.pack(Outer(-7, Inner(2.5, True), 200)), next(at))
inner = wpistruct.packArray([Inner(1, False), Inner(2, True)])
log.appendRaw(entry("/struct[]", "struct:Inner[]"), inner, next(at))
bits = "enum {off=0, on=1} uint8 mode:2; int8 trim:4; bool ready:1; char name[4]; float32 v[2]"
log.addSchema("struct:Bits", "structschema", bits, next(at))
log.appendRaw(entry("/bits", "struct:Bits"), bytes([0b01_1110_01]) + b"ab\0\0" + bytes(8), next(at))
file = descriptor_pb2.FileDescriptorProto(name="pose.proto", package="wpi.proto", syntax="proto3")
message = file.message_type.add(name="Pose")
message.field.add(name="x", number=1, type="TYPE_DOUBLE", label="LABEL_OPTIONAL")
log.addSchema("proto:pose.proto", "proto:FileDescriptorProto", file.SerializeToString(), next(at))
log.appendRaw(entry("/proto", "proto:wpi.proto.Pose"), bytes([9]) + b"\0\0\0\0\0\0\xf8?", next(at))
entry("/nothing", "double")
again = entry("/again", "int64")
log.appendInteger(again, 1, next(at))
log.finish(again, next(at))
again = entry("/again", "string")
log.appendString(again, "now a text", next(at))
log.setMetadata(again, '{"source":"renamed"}', next(at))
log.appendString(again, "still a text", next(at))
time = entry("systemTime", "int64", '{"source":"DataLogManager","format":"time_t_us"}')
log.appendInteger(time, 1_700_000_000 * MICROS + 60 * MICROS, 60 * MICROS)
log.appendDouble(entry("/last", "double"), 12.25, 61 * MICROS)
log.flush()
log.stop()
