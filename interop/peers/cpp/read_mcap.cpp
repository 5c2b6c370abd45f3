// Prints what the C++ mcap library reads from files; it checks no CRCs.
//
// Usage: read_mcap stream|indexed FILE...
//
// The lines are those of read_mcap.py.
#define MCAP_IMPLEMENTATION
#include <mcap/reader.hpp>

#include "transcript.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <vector>

static void check(const mcap::Status& status) {
  if (!status.ok()) {
    throw std::runtime_error(status.message);
  }
}

static void readRecords(mcap::TypedRecordReader& records) {
  while (records.next()) {
    check(records.status());
  }
  check(records.status());
}

static void stream(mcap::McapReader& reader, Transcript& transcript) {
  std::map<mcap::SchemaId, mcap::SchemaPtr> schemas;
  std::map<mcap::ChannelId, mcap::ChannelPtr> channels;
  mcap::TypedRecordReader records(*reader.dataSource(), sizeof(mcap::Magic));
  records.onSchema = [&](const mcap::SchemaPtr schema, auto...) { schemas[schema->id] = schema; };
  records.onChannel = [&](const mcap::ChannelPtr channel, auto...) { channels[channel->id] = channel; };
  records.onMessage = [&](const mcap::Message& message, auto...) {
    const mcap::ChannelPtr channel = channels.at(message.channelId);
    transcript.message(channel->schemaId == 0 ? nullptr : schemas.at(channel->schemaId).get(), *channel, message);
  };
  records.onAttachment = [&](const mcap::Attachment& attachment, auto...) { transcript.attachment(attachment); };
  records.onMetadata = [&](const mcap::Metadata& metadata, auto...) { transcript.metadata(metadata); };
  bool ended = false;
  records.onFooter = [&](auto&&...) { ended = true; };
  while (!ended && records.next()) {
    check(records.status());
  }
  if (!ended) {
    throw std::runtime_error("the file is not complete");
  }
}

template <typename Indexes>
static std::vector<mcap::ByteOffset> offsets(const Indexes& indexes) {
  std::vector<mcap::ByteOffset> sorted;
  for (const auto& [name, index] : indexes) {
    sorted.push_back(index.offset);
  }
  std::sort(sorted.begin(), sorted.end());
  return sorted;
}

static void indexed(mcap::McapReader& reader, Transcript& transcript) {
  check(reader.readSummary(mcap::ReadSummaryMethod::NoFallbackScan));
  mcap::ReadMessageOptions options;
  options.readOrder = mcap::ReadMessageOptions::ReadOrder::LogTimeOrder;
  auto messages = reader.readMessages(check, options);
  for (auto it = messages.begin(); it != messages.end(); it++) {
    transcript.message(it->schema.get(), *it->channel, it->message);
  }
  for (const mcap::ByteOffset offset : offsets(reader.attachmentIndexes())) {
    mcap::TypedRecordReader record(*reader.dataSource(), offset, offset + 1);
    record.onAttachment = [&](const mcap::Attachment& attachment, auto...) { transcript.attachment(attachment); };
    readRecords(record);
  }
  for (const mcap::ByteOffset offset : offsets(reader.metadataIndexes())) {
    mcap::TypedRecordReader record(*reader.dataSource(), offset, offset + 1);
    record.onMetadata = [&](const mcap::Metadata& metadata, auto...) { transcript.metadata(metadata); };
    readRecords(record);
  }
}

int main(int count, char** arguments) {
  const auto read = std::string(arguments[1]) == "stream" ? stream : indexed;
  for (int i = 2; i < count; i++) {
    Transcript transcript(arguments[i]);
    try {
      mcap::McapReader reader;
      check(reader.open(arguments[i]));
      read(reader, transcript);
    } catch (const std::exception& error) {
      transcript.failure(error.what());
    }
  }
}
