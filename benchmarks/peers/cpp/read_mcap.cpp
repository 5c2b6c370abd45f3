// Reads a file with the C++ library; prints the count and the checksum of the messages, then for each round the
// nanoseconds and the sum of a byte in each 64. Arguments: file, order, topic, start, end, milliseconds to warm up and to
// measure; "-" for no topic and no bound.

#define MCAP_IMPLEMENTATION
#include <mcap/reader.hpp>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

// The library's own computes a byte at a time, and is kept out of what is timed.
#include <mcap/crc32.hpp>

struct Query {
  const char* path;
  std::string order;
  std::string topic;
  mcap::ReadMessageOptions options;
};

static void require(const mcap::Status& status) {
  if (!status.ok()) {
    std::fprintf(stderr, "%s\n", status.message.c_str());
    std::exit(1);
  }
}

template <typename F>
static void read(const Query& query, F&& visit) {
  mcap::McapReader reader;
  require(reader.open(query.path));
  if (query.order != "stream") {
    require(reader.readSummary(mcap::ReadSummaryMethod::NoFallbackScan));
  }
  auto messages = reader.readMessages(require, query.options);
  for (auto it = messages.begin(); it != messages.end(); it++) {
    visit(it->message);
  }
}

static int64_t nanosOf(std::chrono::steady_clock::duration duration) {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(duration).count();
}

static int64_t round(const Query& query, bool print) {
  const auto start = std::chrono::steady_clock::now();
  uint64_t sum = 0;
  read(query, [&](const mcap::Message& message) {
    const auto* data = reinterpret_cast<const unsigned char*>(message.data);
    for (uint64_t i = 0; i < message.dataSize; i += 64) {
      sum += data[i];
    }
  });
  const int64_t nanos = nanosOf(std::chrono::steady_clock::now() - start);
  if (print) {
    std::printf("%lld %llu\n", static_cast<long long>(nanos), static_cast<unsigned long long>(sum));
  }
  return nanos;
}

static void check(const Query& query) {
  uint64_t count = 0;
  uint64_t hash = 0;
  read(query, [&](const mcap::Message& message) {
    const uint32_t crc = mcap::internal::crc32Final(
      mcap::internal::crc32Update(mcap::internal::CRC32_INIT, message.data, message.dataSize));
    hash = hash * 31 + crc + message.logTime;
    count++;
  });
  std::printf("%llu %016llx\n", static_cast<unsigned long long>(count), static_cast<unsigned long long>(hash));
}

int main(int, char** arguments) {
  Query query{arguments[1], arguments[2], arguments[3], {}};
  using Order = mcap::ReadMessageOptions::ReadOrder;
  query.options.readOrder = query.order == "time"      ? Order::LogTimeOrder
                            : query.order == "reverse" ? Order::ReverseLogTimeOrder
                                                       : Order::FileOrder;
  if (query.topic != "-") {
    query.options.topicFilter = [&query](std::string_view topic) { return topic == query.topic; };
  }
  if (std::strcmp(arguments[4], "-") != 0) {
    query.options.startTime = std::strtoull(arguments[4], nullptr, 10);
  }
  if (std::strcmp(arguments[5], "-") != 0) {
    query.options.endTime = std::strtoull(arguments[5], nullptr, 10);
  }
  check(query);
  for (int64_t left = std::atoll(arguments[6]) * 1000000; left > 0;) {
    left -= round(query, false);
  }
  for (int64_t left = std::atoll(arguments[7]) * 1000000; left > 0;) {
    left -= round(query, true);
  }
}
