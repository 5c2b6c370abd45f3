// Writes a workload with the C++ library over and over; prints the nanoseconds of each round. Arguments: workload file, mode,
// output file, milliseconds to warm up and to measure. Exits with 3 if there is no such mode: it has no zstd level 3.

#define MCAP_IMPLEMENTATION
#include <mcap/writer.hpp>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

struct Entry {
  uint32_t channel;
  uint32_t length;
  uint64_t offset;
  uint64_t time;
};

struct Workload {
  uint32_t chunkSize;
  std::vector<std::string> topics;
  std::vector<Entry> entries;
  std::vector<char> pool;
};

template <typename T>
static T at(const std::vector<char>& data, size_t offset) {
  T value;
  std::memcpy(&value, data.data() + offset, sizeof value);
  return value;
}

static Workload load(const char* path) {
  std::ifstream in(path, std::ios::binary);
  std::vector<char> data((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  Workload workload;
  workload.chunkSize = at<uint32_t>(data, 0);
  size_t offset = 8;
  for (uint32_t i = at<uint32_t>(data, 4); i > 0; i--) {
    uint32_t length = at<uint32_t>(data, offset);
    workload.topics.emplace_back(data.data() + offset + 4, length);
    offset += 4 + length;
  }
  size_t count = at<uint64_t>(data, offset);
  offset += 16;
  workload.entries.resize(count);
  std::memcpy(workload.entries.data(), data.data() + offset, count * sizeof(Entry));
  workload.pool.assign(data.begin() + static_cast<long>(offset + count * sizeof(Entry)), data.end());
  return workload;
}

static mcap::McapWriterOptions options(std::string mode, uint32_t chunkSize) {
  mcap::McapWriterOptions options("bench");
  options.chunkSize = chunkSize;
  const std::string suffix = "-nocrc";
  const bool crc = mode.size() < suffix.size() || mode.compare(mode.size() - suffix.size(), suffix.size(), suffix) != 0;
  if (!crc) {
    mode.resize(mode.size() - suffix.size());
  }
  options.enableDataCRC = crc;
  options.noChunkCRC = !crc;
  if (mode == "unchunked") {
    options.noChunking = true;
  } else if (mode == "none") {
    options.compression = mcap::Compression::None;
  } else if (mode == "lz4") {
    // What the library calls the default is the slow form of LZ4; this is the level that the others write.
    options.compression = mcap::Compression::Lz4;
    options.compressionLevel = mcap::CompressionLevel::Fast;
  } else if (mode == "zstd1") {
    options.compression = mcap::Compression::Zstd;
    options.compressionLevel = mcap::CompressionLevel::Default;
  } else {
    std::exit(3);
  }
  return options;
}

static void require(const mcap::Status& status) {
  if (!status.ok()) {
    std::fprintf(stderr, "%s\n", status.message.c_str());
    std::exit(1);
  }
}

static int64_t write(const Workload& workload, const std::string& mode, const char* output) {
  mcap::McapWriter writer;
  require(writer.open(output, options(mode, workload.chunkSize)));
  mcap::Schema schema("BenchMsg", "jsonschema", "{\"type\":\"object\"}");
  writer.addSchema(schema);
  std::vector<mcap::ChannelId> channels;
  for (const std::string& topic : workload.topics) {
    mcap::Channel channel(topic, "json", schema.id);
    writer.addChannel(channel);
    channels.push_back(channel.id);
  }
  const auto start = std::chrono::steady_clock::now();
  uint32_t sequence = 0;
  mcap::Message message;
  for (const Entry& entry : workload.entries) {
    message.channelId = channels[entry.channel];
    message.sequence = sequence++;
    message.logTime = entry.time;
    message.publishTime = entry.time;
    message.data = reinterpret_cast<const std::byte*>(workload.pool.data() + entry.offset);
    message.dataSize = entry.length;
    require(writer.write(message));
  }
  writer.close();
  const auto elapsed = std::chrono::steady_clock::now() - start;
  return std::chrono::duration_cast<std::chrono::nanoseconds>(elapsed).count();
}

int main(int, char** arguments) {
  const Workload workload = load(arguments[1]);
  for (const int i : {4, 5}) {
    for (int64_t left = std::atoll(arguments[i]) * 1000000; left > 0;) {
      const int64_t nanos = write(workload, arguments[2], arguments[3]);
      left -= nanos;
      if (i == 5) {
        std::printf("%lld\n", static_cast<long long>(nanos));
      }
    }
  }
}
