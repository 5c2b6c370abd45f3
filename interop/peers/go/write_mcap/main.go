// Writes files with the Go mcap library into a folder, and prints what is in them.
//
// Usage: write_mcap FOLDER
//
// The lines are those of read_mcap.py.
package main

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"fmt"
	"log"
	"math/rand"
	"os"
	"path/filepath"

	"foxglove4j/interop/peers/transcript"

	"github.com/foxglove/mcap/go/mcap"
)

const start = 1_700_000_000_000_000_000

var switches = []func(*mcap.WriterOptions){
	func(*mcap.WriterOptions) {},
	func(o *mcap.WriterOptions) { o.IncludeCRC = true },
	func(o *mcap.WriterOptions) { o.SkipMessageIndexing = true },
	func(o *mcap.WriterOptions) { o.SkipStatistics = true },
	func(o *mcap.WriterOptions) { o.SkipRepeatedSchemas = true },
	func(o *mcap.WriterOptions) { o.SkipRepeatedChannelInfos = true },
	func(o *mcap.WriterOptions) { o.SkipAttachmentIndex = true },
	func(o *mcap.WriterOptions) { o.SkipMetadataIndex = true },
	func(o *mcap.WriterOptions) { o.SkipChunkIndex = true },
	func(o *mcap.WriterOptions) { o.SkipSummaryOffsets = true },
	func(o *mcap.WriterOptions) { o.CompressionLevel = mcap.CompressionLevelBest },
	func(o *mcap.WriterOptions) {
		o.SkipMessageIndexing = true
		o.SkipStatistics = true
		o.SkipRepeatedSchemas = true
		o.SkipRepeatedChannelInfos = true
		o.SkipAttachmentIndex = true
		o.SkipMetadataIndex = true
		o.SkipChunkIndex = true
		o.SkipSummaryOffsets = true
	},
}

func main() {
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	count := 0
	write := func(messages, scale int, options mcap.WriterOptions) {
		count++
		path := filepath.Join(os.Args[1], fmt.Sprintf("go%d.mcap", count))
		if err := write(path, messages, scale, options, transcript.New(out, path)); err != nil {
			log.Fatal(err)
		}
	}
	for _, compression := range []mcap.CompressionFormat{mcap.CompressionNone, mcap.CompressionLZ4, mcap.CompressionZSTD} {
		write(400, 50, mcap.WriterOptions{Chunked: true, Compression: compression})
		for _, change := range switches {
			for _, chunkSize := range []int64{1, 5000, 1 << 20} {
				options := mcap.WriterOptions{Chunked: true, ChunkSize: chunkSize, Compression: compression}
				change(&options)
				write(40, 1, options)
			}
		}
	}
	for _, change := range switches {
		options := mcap.WriterOptions{}
		change(&options)
		write(40, 1, options)
	}
}

func write(path string, messages, scale int, options mcap.WriterOptions, printer *transcript.Printer) error {
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	defer file.Close()
	writer, err := mcap.NewWriter(file, &options)
	if err != nil {
		return err
	}
	if err := writer.WriteHeader(&mcap.Header{Library: "write_mcap"}); err != nil {
		return err
	}
	schema := &mcap.Schema{ID: 1, Name: "Pose", Encoding: "jsonschema", Data: []byte(`{"type":"object"}`)}
	if err := writer.WriteSchema(schema); err != nil {
		return err
	}
	channels := []*mcap.Channel{
		{ID: 0, SchemaID: 1, Topic: "/pose", MessageEncoding: "json", Metadata: map[string]string{"frame": "map"}},
		{ID: 1, Topic: "/octets", MessageEncoding: "octets"},
	}
	for _, channel := range channels {
		if err := writer.WriteChannel(channel); err != nil {
			return err
		}
	}
	schemas := []*mcap.Schema{schema, nil}
	for i := range messages {
		data := bytes.Repeat([]byte{byte(i)}, i*37%300*scale)
		if i%3 == 0 {
			rand.New(rand.NewSource(int64(i))).Read(data)
		}
		logTime := uint64(start + (i^3)*1000)
		message := &mcap.Message{
			ChannelID:   uint16(i % 2),
			Sequence:    uint32(i),
			LogTime:     logTime,
			PublishTime: logTime - uint64(i),
			Data:        data,
		}
		if err := writer.WriteMessage(message); err != nil {
			return err
		}
		printer.Message(schemas[i%2], channels[i%2], message)
		if i == messages/2 {
			if err := writeExtras(writer, printer); err != nil {
				return err
			}
		}
	}
	return writer.Close()
}

func writeExtras(writer *mcap.Writer, printer *transcript.Printer) error {
	data := bytes.Repeat([]byte("any"), 1000)
	attachment := &mcap.Attachment{
		LogTime: 2, CreateTime: 1, Name: "notes", MediaType: "text/plain",
		DataSize: uint64(len(data)), Data: bytes.NewReader(data),
	}
	if err := writer.WriteAttachment(attachment); err != nil {
		return err
	}
	digest := sha256.Sum256(data)
	printer.Attachment(attachment.Name, attachment.MediaType, attachment.LogTime, attachment.CreateTime, digest[:])
	metadata := &mcap.Metadata{Name: "setup", Metadata: map[string]string{"gain": "0.5", "unit": "µm"}}
	printer.Metadata(metadata)
	return writer.WriteMetadata(metadata)
}
