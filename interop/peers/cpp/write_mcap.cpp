// Writes files with the C++ mcap library into a folder, and prints what is in them.
//
// Usage: write_mcap FOLDER
//
// The lines are those of read_mcap.py.
#define MCAP_IMPLEMENTATION
#include <mcap/writer.hpp>

#include "transcript.hpp"

#include <functional>
#include <random>
#include <stdexcept>
#include <vector>

using mcap::McapWriterOptions;
using Switch = std::function<void(McapWriterOptions&)>;

static constexpr uint64_t START = 1'700'000'000'000'000'000;

static const std::vector<Switch> SWITCHES = {
  [](McapWriterOptions&) {},
  [](McapWriterOptions& o) { o.noChunkCRC = true; },
  [](McapWriterOptions& o) { o.noAttachmentCRC = true; },
  [](McapWriterOptions& o) { o.enableDataCRC = true; },
  [](McapWriterOptions& o) { o.noSummaryCRC = true; },
  [](McapWriterOptions& o) { o.noMessageIndex = true; },
  [](McapWriterOptions& o) { o.noSummary = true; },
  [](McapWriterOptions& o) { o.noRepeatedSchemas = true; },
  [](McapWriterOptions& o) { o.noRepeatedChannels = true; },
  [](McapWriterOptions& o) { o.noAttachmentIndex = true; },
  [](McapWriterOptions& o) { o.noMetadataIndex = true; },
  [](McapWriterOptions& o) { o.noChunkIndex = true; },
  [](McapWriterOptions& o) { o.noStatistics = true; },
  [](McapWriterOptions& o) { o.noSummaryOffsets = true; },
  [](McapWriterOptions& o) { o.forceCompression = true; },
  [](McapWriterOptions& o) {
    o.noRepeatedSchemas = true;
    o.noRepeatedChannels = true;
    o.noAttachmentIndex = true;
    o.noMetadataIndex = true;
    o.noChunkIndex = true;
    o.noStatistics = true;
  },
};

static void check(const mcap::Status& status) {
  if (!status.ok()) {
    throw std::runtime_error(status.message);
  }
}

static std::vector<std::byte> payload(uint32_t i, size_t length) {
  std::mt19937 noise(i);
  std::vector<std::byte> data(length, std::byte(i));
  if (i % 3 == 0) {
    for (std::byte& b : data) {
      b = std::byte(noise());
    }
  }
  return data;
}

static void write(const std::string& path, uint32_t messages, uint32_t scale, const McapWriterOptions& options) {
  Transcript transcript(path);
  mcap::McapWriter writer;
  check(writer.open(path, options));
  mcap::Schema schema("Pose", "jsonschema", R"({"type":"object"})");
  writer.addSchema(schema);
  std::vector<mcap::Channel> channels = {{"/pose", "json", schema.id, {{"frame", "map"}}}, {"/octets", "octets", 0}};
  for (mcap::Channel& channel : channels) {
    writer.addChannel(channel);
  }
  for (uint32_t i = 0; i < messages; i++) {
    const std::vector<std::byte> data = payload(i, i * 37 % 300 * scale);
    const mcap::Channel& channel = channels[i % 2];
    mcap::Message message;
    message.channelId = channel.id;
    message.sequence = i;
    message.logTime = START + (i ^ 3) * 1000;
    message.publishTime = message.logTime - i;
    message.data = data.data();
    message.dataSize = data.size();
    check(writer.write(message));
    transcript.message(channel.schemaId == 0 ? nullptr : &schema, channel, message);
    if (i == messages / 2) {
      const std::vector<std::byte> bytes = payload(3, 3000);
      mcap::Attachment attachment;
      attachment.logTime = 2;
      attachment.createTime = 1;
      attachment.name = "notes";
      attachment.mediaType = "text/plain";
      attachment.data = bytes.data();
      attachment.dataSize = bytes.size();
      check(writer.write(attachment));
      transcript.attachment(attachment);
      const mcap::Metadata metadata = {"setup", {{"gain", "0.5"}, {"unit", "µm"}}};
      check(writer.write(metadata));
      transcript.metadata(metadata);
    }
  }
  writer.close();
}

int main(int, char** arguments) {
  int count = 0;
  const auto path = [&] { return std::string(arguments[1]) + "/cpp" + std::to_string(++count) + ".mcap"; };
  for (const auto compression : {mcap::Compression::None, mcap::Compression::Lz4, mcap::Compression::Zstd}) {
    McapWriterOptions options("");
    options.compression = compression;
    write(path(), 400, 50, options);
    for (const Switch& change : SWITCHES) {
      for (const uint64_t chunkSize : {1, 5000, 1 << 20}) {
        McapWriterOptions changed = options;
        changed.chunkSize = chunkSize;
        change(changed);
        write(path(), 40, 1, changed);
      }
    }
  }
  for (const Switch& change : SWITCHES) {
    McapWriterOptions options("");
    options.noChunking = true;
    change(options);
    write(path(), 40, 1, options);
  }
}
