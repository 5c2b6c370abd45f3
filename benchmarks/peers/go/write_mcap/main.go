// Writes a workload with the Go library over and over; prints the nanoseconds of each round. Arguments: workload file, mode,
// output file, milliseconds to warm up and to measure. Exits with 3 if there is no such mode.
package main

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/foxglove/mcap/go/mcap"
)

type workload struct {
	chunkSize int64
	topics    []string
	messages  []mcap.Message
}

func load(path string) (*workload, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	u32 := func(at int) int { return int(binary.LittleEndian.Uint32(data[at:])) }
	u64 := func(at int) uint64 { return binary.LittleEndian.Uint64(data[at:]) }
	loaded := &workload{chunkSize: int64(u32(0))}
	at := 8
	for i := u32(4); i > 0; i-- {
		length := u32(at)
		loaded.topics = append(loaded.topics, string(data[at+4:at+4+length]))
		at += 4 + length
	}
	count := int(u64(at))
	at += 16
	pool := data[at+24*count:]
	loaded.messages = make([]mcap.Message, count)
	for i := range loaded.messages {
		offset := int(u64(at + 8))
		loaded.messages[i] = mcap.Message{
			// The ids count from 0, as those of the workload do.
			ChannelID:   uint16(u32(at)),
			Sequence:    uint32(i),
			LogTime:     u64(at + 16),
			PublishTime: u64(at + 16),
			Data:        pool[offset : offset+u32(at+4)],
		}
		at += 24
	}
	return loaded, nil
}

func options(mode string, chunkSize int64) *mcap.WriterOptions {
	format, noCRC := strings.CutSuffix(mode, "-nocrc")
	options := &mcap.WriterOptions{
		IncludeCRC:       !noCRC,
		Chunked:          true,
		ChunkSize:        chunkSize,
		CompressionLevel: mcap.CompressionLevelFastest,
	}
	switch format {
	case "unchunked":
		options.Chunked = false
	case "none":
		options.Compression = mcap.CompressionNone
	case "lz4":
		options.Compression = mcap.CompressionLZ4
	case "zstd1":
		options.Compression = mcap.CompressionZSTD
	case "zstd3":
		options.Compression = mcap.CompressionZSTD
		options.CompressionLevel = mcap.CompressionLevelDefault
	default:
		os.Exit(3)
	}
	return options
}

func write(loaded *workload, options *mcap.WriterOptions, output string) (time.Duration, error) {
	file, err := os.Create(output)
	if err != nil {
		return 0, err
	}
	defer file.Close()
	buffer := bufio.NewWriterSize(file, 1<<20)
	writer, err := mcap.NewWriter(buffer, options)
	if err != nil {
		return 0, err
	}
	if err := writer.WriteHeader(&mcap.Header{Profile: "bench"}); err != nil {
		return 0, err
	}
	schema := &mcap.Schema{ID: 1, Name: "BenchMsg", Encoding: "jsonschema", Data: []byte(`{"type":"object"}`)}
	if err := writer.WriteSchema(schema); err != nil {
		return 0, err
	}
	for i, topic := range loaded.topics {
		channel := &mcap.Channel{ID: uint16(i), SchemaID: schema.ID, Topic: topic, MessageEncoding: "json"}
		if err := writer.WriteChannel(channel); err != nil {
			return 0, err
		}
	}
	start := time.Now()
	for i := range loaded.messages {
		if err := writer.WriteMessage(&loaded.messages[i]); err != nil {
			return 0, err
		}
	}
	if err := writer.Close(); err != nil {
		return 0, err
	}
	if err := buffer.Flush(); err != nil {
		return 0, err
	}
	return time.Since(start), nil
}

func run(path, mode, output string, warmUpAndMeasure []string) error {
	loaded, err := load(path)
	if err != nil {
		return err
	}
	for i, text := range warmUpAndMeasure {
		millis, err := strconv.Atoi(text)
		if err != nil {
			return err
		}
		for left := time.Duration(millis) * time.Millisecond; left > 0; {
			elapsed, err := write(loaded, options(mode, loaded.chunkSize), output)
			if err != nil {
				return err
			}
			left -= elapsed
			if i == 1 {
				fmt.Println(elapsed.Nanoseconds())
			}
		}
	}
	return nil
}

func main() {
	if err := run(os.Args[1], os.Args[2], os.Args[3], os.Args[4:6]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
