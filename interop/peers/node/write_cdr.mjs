// Writes an MCAP file with messages that Foxglove's libraries have encoded by schemas in ros2idl and omgidl.
//
// Usage: write_cdr.mjs FILE
import { writeFile } from "node:fs/promises";

import { CdrWriter, EncapsulationKind } from "@foxglove/cdr";
import { parseIDL } from "@foxglove/omgidl-parser";
import { MessageWriter as IdlWriter } from "@foxglove/omgidl-serialization";
import { parseRos2idl } from "@foxglove/ros2idl-parser";
import { MessageWriter as RosWriter } from "@foxglove/rosmsg2-serialization";
import { McapWriter } from "@mcap/core";

const NEXT_FILE = `\n${"=".repeat(80)}\nIDL: `;

const ROS2IDL = `${NEXT_FILE.trimStart()}shapes_msgs/msg/Tracks
// generated from rosidl_adapter/resource/msg.idl.em
#include "std_msgs/msg/Header.idl"
module shapes_msgs {
  module msg {
    module Tracks_Constants {
      const uint8 UNKNOWN = 0;
      @verbatim (language="comment", text="of a // car" "\\n" "and more")
      const string NAME = "a" "b";
    };
    typedef double double__4[4];
    typedef sequence<uint8, 8> Bytes;
    enum Kind { CAR, BUS };
    @verbatim (language="comment", text=
      " Several lines"
      " of text.")
    struct Tracks {
      std_msgs::msg::Header header;
      @range (min=0.0, max=1.0) @default (value=0.5)
      float probability;
      sequence<shapes_msgs::msg::Shape, 10> shapes;
      shapes_msgs::msg::Shape corners[2];
      double__4 covariance;
      Bytes bytes;
      Kind kind;
      string<20> note;
      sequence<string> names;
      int64 large;
      uint64 larger;
      short first, second;
      shapes_msgs::msg::Nothing nothing;
      boolean last;
    };
  };
};
${NEXT_FILE}std_msgs/msg/Header
#include "builtin_interfaces/msg/Time.idl"
module std_msgs { module msg { struct Header { builtin_interfaces::msg::Time stamp; string frame_id; }; }; };
${NEXT_FILE}builtin_interfaces/msg/Time
module builtin_interfaces { module msg { struct Time { int32 sec; uint32 nanosec; }; }; };
${NEXT_FILE}shapes_msgs/msg/Nothing
module shapes_msgs { module msg { struct Nothing { uint8 structure_needs_at_least_one_member; }; }; };
${NEXT_FILE}shapes_msgs/msg/Shape
module shapes_msgs { module msg { struct Shape { octet type; wchar_like code; double size; };
  typedef unsigned short wchar_like; }; };
`;

const TRACKS = {
  header: { stamp: { sec: 7, nsec: 8 }, frame_id: "map" },
  probability: 0.25,
  shapes: [{ type: 1, code: 2, size: 3.5 }],
  corners: [{ type: 4, code: 5, size: 6.5 }, { type: 7, code: 8, size: 9.5 }],
  covariance: [1, 2, 3, 4],
  bytes: [1, 2, 255],
  kind: 1,
  note: "bigger",
  names: ["", "one"],
  large: -(2n ** 62n),
  larger: 2n ** 64n - 1n,
  first: -1,
  second: 2,
  nothing: { structure_needs_at_least_one_member: 0 },
  last: true,
};

const OMGIDL = `
#include <demo/other.idl>
const long ROWS = 2;
module demo {
  enum Color { RED, @value(5) GREEN, BLUE };
  struct Point { float x; float y; };
  @mutable struct Level { @id(1) octet level; };
  @mutable struct Settings {
    @id(7) string name;
    @id(2) sequence<double> gains;
    @id(3) short count;
    @id(9) Level level;
  };
  module inner {
    typedef Point Pair[ROWS];
    union Value switch (Color) {
      case RED: long number;
      case Color::GREEN: string text;
      default: Point point;
    };
    union Chosen switch (uint8) { case 1: case 2: double amount; default: octet raw[3]; };
    /* The root. */
    @key @default(5)
    struct Root {
      octet flag; // padding follows
      double wide;
      Pair pair;
      sequence<Color> colors;
      long row[3];
      sequence<Point> points;
      sequence<long long, 5> large;
      unsigned long long larger;
      boolean ok;
      char letter;
      string<ROWS> text;
      int8 tiny[2];
    };
    struct Choices { Value first; sequence<Value> more; short table[ROWS][3]; Chosen chosen; Chosen raw; };
  };
};
`;

const ROOT = {
  flag: 9,
  wide: 1e300,
  pair: [{ x: 1, y: 2 }, { x: 3, y: 4 }],
  colors: [5, 0, 6],
  row: [1, -2, 3],
  points: [{ x: 7, y: 8 }],
  large: [-1n, 2n ** 62n],
  larger: 2n ** 63n,
  ok: true,
  letter: 65,
  text: "hi",
  tiny: [-1, 2],
};

const POINT = { x: 1.5, y: -2.5 };


/** The libraries' writer cannot write unions and arrays of arrays, but their reader can read them. */
function choices(kind) {
  const writer = new CdrWriter({ kind });
  writer.uint32(0).int32(-1);
  writer.sequenceLength(2);
  writer.uint32(5).string("hi");
  writer.uint32(6).float32(POINT.x).float32(POINT.y);
  for (const number of [1, -2, 3, 4, 5, -6]) {
    writer.int16(number);
  }
  writer.uint8(2).float64(4.5);
  writer.uint8(3).uint8(1).uint8(2).uint8(255);
  return writer.data;
}

/** Nor can it write mutable types. */
function settings(kind) {
  const writer = new CdrWriter({ kind });
  const isXcdr2 = kind === EncapsulationKind.RTPS_PL_CDR2_LE;
  if (isXcdr2) {
    writer.dHeader(61);
  }
  writer.emHeader(false, 7, isXcdr2 ? 3 : 7, isXcdr2 ? 5 : undefined).string("hi", !isXcdr2);
  writer.emHeader(true, 2, isXcdr2 ? 16 : 24, isXcdr2 ? 7 : undefined);
  if (!isXcdr2) {
    writer.sequenceLength(2);
  }
  writer.float64Array([1.5, -2], false);
  writer.emHeader(false, 3, 2).int16(-3);
  writer.emHeader(false, 9, isXcdr2 ? 9 : 12);
  if (isXcdr2) {
    writer.dHeader(5);
  }
  writer.emHeader(false, 1, 1).uint8(4);
  writer.sentinelHeader();
  writer.sentinelHeader();
  return writer.data;
}

class Memory {
  parts = [];
  #length = 0n;

  position() {
    return this.#length;
  }

  async write(data) {
    this.parts.push(data.slice());
    this.#length += BigInt(data.byteLength);
  }
}

const writable = new Memory();
const mcap = new McapWriter({ writable });
await mcap.start({ profile: "", library: "write_cdr.mjs" });

async function add(topic, name, encoding, text, data) {
  const schemaId = await mcap.registerSchema({ name, encoding, data: new TextEncoder().encode(text) });
  const channel = { schemaId, topic, messageEncoding: "cdr", metadata: new Map() };
  const channelId = await mcap.registerChannel(channel);
  await mcap.addMessage({ channelId, sequence: 0, logTime: 0n, publishTime: 0n, data });
}

await add("/ros", "shapes_msgs/msg/Tracks", "ros2idl", ROS2IDL, new RosWriter(parseRos2idl(ROS2IDL)).writeMessage(TRACKS));
for (const kind of ["CDR_BE", "CDR_LE", "CDR2_LE", "RTPS_CDR2_BE"]) {
  const options = { kind: EncapsulationKind[kind] };
  const writer = new IdlWriter("demo::inner::Root", parseIDL(OMGIDL), options);
  await add(`/root/${kind}`, "demo::inner::Root", "omgidl", OMGIDL, writer.writeMessage(ROOT));
  await add(`/choices/${kind}`, "demo::inner::Choices", "omgidl", OMGIDL, choices(options.kind));
}
for (const kind of ["PL_CDR_LE", "PL_CDR_BE", "RTPS_PL_CDR2_LE"]) {
  await add(`/settings/${kind}`, "demo::Settings", "omgidl", OMGIDL, settings(EncapsulationKind[kind]));
}
await mcap.end();
await writeFile(process.argv[2], Buffer.concat(writable.parts));
