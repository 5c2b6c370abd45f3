// Prints what is in a file in the lines that read_mcap.py describes.
#pragma once

#include <mcap/types.hpp>

#include <array>
#include <cstdint>
#include <cstdio>
#include <map>
#include <set>
#include <string>
#include <string_view>

// SHA-256 in hexadecimal digits (FIPS 180-4).
inline std::string sha256(std::string_view data) {
  static constexpr std::array<uint32_t, 64> K = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};
  std::array<uint32_t, 8> hash = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                  0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  std::string padded(data);
  padded += '\x80';
  padded.append((120 - padded.size() % 64) % 64, '\0');
  for (int shift = 56; shift >= 0; shift -= 8) {
    padded += static_cast<char>(uint64_t(data.size()) * 8 >> shift);
  }
  const auto rotate = [](uint32_t x, int n) { return x >> n | x << (32 - n); };
  for (size_t block = 0; block < padded.size(); block += 64) {
    std::array<uint32_t, 64> w;
    for (size_t i = 0; i < 64; i++) {
      if (i < 16) {
        w[i] = 0;
        for (size_t j = 0; j < 4; j++) {
          w[i] = w[i] << 8 | static_cast<uint8_t>(padded[block + 4 * i + j]);
        }
      } else {
        const uint32_t s0 = rotate(w[i - 15], 7) ^ rotate(w[i - 15], 18) ^ w[i - 15] >> 3;
        const uint32_t s1 = rotate(w[i - 2], 17) ^ rotate(w[i - 2], 19) ^ w[i - 2] >> 10;
        w[i] = w[i - 16] + s0 + w[i - 7] + s1;
      }
    }
    auto [a, b, c, d, e, f, g, h] = hash;
    for (size_t i = 0; i < 64; i++) {
      const uint32_t t1 =
        h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + w[i];
      const uint32_t t2 = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
      h = g, g = f, f = e, e = d + t1, d = c, c = b, b = a, a = t1 + t2;
    }
    const std::array<uint32_t, 8> mixed = {a, b, c, d, e, f, g, h};
    for (size_t i = 0; i < 8; i++) {
      hash[i] += mixed[i];
    }
  }
  std::string digits;
  for (const uint32_t word : hash) {
    char text[9];
    std::snprintf(text, sizeof text, "%08x", word);
    digits += text;
  }
  return digits;
}

class Transcript {
public:
  explicit Transcript(const std::string& path) {
    std::printf("F\t%s\n", path.c_str());
  }

  // The schema may be null.
  void message(const mcap::Schema* schema, const mcap::Channel& channel, const mcap::Message& message) {
    if (seen_.insert(channel.id).second) {
      const mcap::Schema none("", "", "");
      const mcap::Schema& shown = schema == nullptr ? none : *schema;
      std::printf("C\t%s\t%s\t%s\t%s\t%s\n", channel.topic.c_str(), channel.messageEncoding.c_str(),
                  shown.name.c_str(), shown.encoding.c_str(), digest(shown.data.data(), shown.data.size()).c_str());
    }
    std::printf("M\t%s\t%llu\t%llu\t%u\t%s\n", channel.topic.c_str(),
                static_cast<unsigned long long>(message.logTime),
                static_cast<unsigned long long>(message.publishTime), message.sequence,
                digest(message.data, message.dataSize).c_str());
  }

  void attachment(const mcap::Attachment& attachment) {
    std::printf("A\t%s\t%s\t%llu\t%llu\t%s\n", attachment.name.c_str(), attachment.mediaType.c_str(),
                static_cast<unsigned long long>(attachment.logTime),
                static_cast<unsigned long long>(attachment.createTime),
                digest(attachment.data, attachment.dataSize).c_str());
  }

  void metadata(const mcap::Metadata& metadata) {
    std::string entries;
    for (const auto& [key, value] : std::map(metadata.metadata.begin(), metadata.metadata.end())) {
      entries += (entries.empty() ? "" : ";") + key + "=" + value;
    }
    std::printf("D\t%s\t%s\n", metadata.name.c_str(), entries.c_str());
  }

  void failure(const std::string& reason) {
    std::printf("E\t%s\n", reason.c_str());
  }

private:
  std::set<mcap::ChannelId> seen_;

  static std::string digest(const std::byte* data, uint64_t size) {
    return sha256({reinterpret_cast<const char*>(data), static_cast<size_t>(size)});
  }
};
