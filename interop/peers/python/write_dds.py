"""Writes an MCAP file with messages that Eclipse Cyclone DDS has encoded, and prints each message as JSON.

Usage: write_dds.py FILE

The topics are named for the version of CDR and the byte order.
"""

import base64
import json
import sys
from dataclasses import dataclass
from enum import auto
from typing import Optional

import cyclonedds.idl.annotations as annotate
import cyclonedds.idl.types as types
from cyclonedds.idl import IdlEnum, IdlStruct, IdlUnion
from cyclonedds.idl._support import Endianness
from mcap.writer import Writer

IDL = """
#include "somewhere.idl"
#pragma once
module demo {
  module parts {
    const long ROWS = 2;
    /* The values are 0, 5 and 6. */
    enum Color { RED, @value(5) GREEN, BLUE };
    @bit_bound(8) enum Tiny { LOW, HIGH };
    @bit_bound(12) bitmask Flags { @position(0) FIRST, @position(9) LAST };
  };
  typedef double Matrix[parts::ROWS][1 << 1 | 1];
  @final struct Point { double x; double y; };
  @final struct Base { uint8 kind; };
  @final struct Derived : Base { string<8> label; @optional long long extra; @optional long none; octet end; };
  @final union Value switch (parts::Color) {
    case RED: long number;
    case parts::Color::GREEN: string text;
    default: sequence<Point> points;
  };
  @appendable union Choice switch (boolean) {
    case TRUE: double yes;
  };
  @appendable struct Grown { octet a; double b; };
  @mutable struct Config {
    @id(7) string name;
    sequence<double> gains;
    @optional short level;
    @optional long long missing;
    Grown grown;
    @hashid boolean flag;
    @id(0x10) sequence<string> tags;
    sequence<string> more;
  };
  @final struct All {
    char letter; octet raw[3];
    short s; unsigned short us; long l; unsigned long ul; long long ll; unsigned long long ull;
    float f; double d; boolean ok;
    parts::Color color;
    sequence<parts::Color, 4> colors;
    parts::Tiny tiny;
    sequence<parts::Tiny> tinies;
    parts::Flags flags;
    sequence<string> names;
    string grid[2];
    Matrix matrix;
    Derived derived;
    sequence<Value> values;
    Grown grown;
    sequence<sequence<short>> nested;
    octet last;
  };
  @appendable struct Evolving {
    octet before;
    Config config;
    sequence<Config, parts::ROWS + 1> configs;
    sequence<Choice> choices;
    Grown grown;
    double last;
  };
};
"""


class Color(IdlEnum):
    RED = auto()
    GREEN = 5
    BLUE = auto()


@annotate.bit_bound(8)
class Tiny(IdlEnum):
    LOW = auto()
    HIGH = auto()


@dataclass
@annotate.final
class Point(IdlStruct):
    x: types.float64
    y: types.float64


@dataclass
@annotate.final
class Derived(IdlStruct):
    kind: types.uint8
    label: types.bounded_str[8]
    extra: Optional[types.int64]
    none: Optional[types.int32]
    end: types.uint8


@annotate.final
class Value(IdlUnion, discriminator=Color):
    number: types.case[Color.RED, types.int32]
    text: types.case[Color.GREEN, str]
    points: types.default[types.sequence[Point]]


@annotate.appendable
class Choice(IdlUnion, discriminator=bool):
    yes: types.case[True, types.float64]


@dataclass
@annotate.appendable
class Grown(IdlStruct):
    a: types.uint8
    b: types.float64


@dataclass
@annotate.mutable
class Config(IdlStruct):
    name: str
    annotate.member_id("name", 7)
    gains: types.sequence[types.float64]
    level: Optional[types.int16]
    missing: Optional[types.int64]
    grown: Grown
    flag: bool
    annotate.member_hash_id("flag")
    tags: types.sequence[str]
    annotate.member_id("tags", 16)
    more: types.sequence[str]


@dataclass
@annotate.final
class All(IdlStruct):
    letter: types.uint8
    raw: types.array[types.uint8, 3]
    s: types.int16
    us: types.uint16
    l: types.int32
    ul: types.uint32
    ll: types.int64
    ull: types.uint64
    f: types.float32
    d: types.float64
    ok: bool
    color: Color
    colors: types.sequence[Color, 4]
    tiny: Tiny
    tinies: types.sequence[Tiny]
    flags: types.uint16
    names: types.sequence[str]
    grid: types.array[str, 2]
    matrix: types.array[types.array[types.float64, 3], 2]
    derived: Derived
    values: types.sequence[Value]
    grown: Grown
    nested: types.sequence[types.sequence[types.int16]]
    last: types.uint8


@dataclass
@annotate.appendable
class Evolving(IdlStruct):
    before: types.uint8
    config: Config
    configs: types.sequence[Config]
    choices: types.sequence[Choice]
    grown: Grown
    last: types.float64


def config(name, gains, level):
    return Config(name, gains, level, None, Grown(1, 2.5), True, ["a", "bcd", ""], [])


def examples():
    yield All(
        letter=65,
        raw=b"\x01\x02\xff",
        s=-3,
        us=65535,
        l=-4,
        ul=4294967295,
        ll=-(2**62),
        ull=2**64 - 1,
        f=0.25,
        d=1e300,
        ok=True,
        color=Color.BLUE,
        colors=[Color.GREEN, Color.RED],
        tiny=Tiny.HIGH,
        tinies=[Tiny.HIGH, Tiny.LOW, Tiny.HIGH],
        flags=513,
        names=["one", "", "größer"],
        grid=["x", "yz"],
        matrix=[[1, 2, 3], [4, 5, 6]],
        derived=Derived(9, "label", -7, None, 8),
        values=[Value(number=-1), Value(text="text"), Value(points=[Point(1, 2), Point(3, 4)])],
        grown=Grown(3, -0.5),
        nested=[[1, 2], [], [-3]],
        last=7,
    )
    yield Evolving(
        before=1,
        config=config("first", [1.5, -2.5], 6),
        configs=[config("", [], None), config("third", [9], -1)],
        choices=[Choice(yes=1.5), Choice(yes=2.5)],
        grown=Grown(4, 5),
        last=-1.25,
    )


def plain(value):
    """Returns a value as the schema describes it: without absent members, bytes as base64."""
    if isinstance(value, Choice):
        return {"yes": value.value}
    if isinstance(value, Value):
        case = {Color.RED: "number", Color.GREEN: "text"}.get(value.discriminator, "points")
        return {case: plain(value.value)}
    if isinstance(value, IdlEnum):
        return value.name
    if isinstance(value, IdlStruct):
        return {name: plain(member) for name, member in vars(value).items() if member is not None}
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    return [plain(each) for each in value] if isinstance(value, list) else value


with open(sys.argv[1], "wb") as output:
    writer = Writer(output)
    writer.start()
    for example in examples():
        schema = writer.register_schema("demo::" + type(example).__name__, "omgidl", IDL.encode())
        for version2 in (False, True):
            for order in Endianness:
                topic = f"/{type(example).__name__}/xcdr{2 if version2 else 1}/{order.name}"
                data = example.serialize(endianness=order, use_version_2=version2)
                channel = writer.register_channel(topic, "cdr", schema)
                writer.add_message(channel, 0, data, 0)
                print(topic, json.dumps(plain(example)), sep="\t")
    writer.finish()
