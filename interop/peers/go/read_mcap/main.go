// Prints what the Go mcap library reads from files, every CRC that it can check checked.
//
// Usage: read_mcap stream|indexed FILE...
//
// The lines are those of read_mcap.py.
package main

import (
	"bufio"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"os"

	"foxglove4j/interop/peers/transcript"

	"github.com/foxglove/mcap/go/mcap"
)

func main() {
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for _, path := range os.Args[2:] {
		printer := transcript.New(out, path)
		if err := read(os.Args[1], path, printer); err != nil {
			printer.Failure(err)
		}
	}
}

func read(mode, path string, printer *transcript.Printer) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	if mode == "stream" {
		return stream(file, printer)
	}
	return indexed(file, printer)
}

func stream(file io.Reader, printer *transcript.Printer) error {
	lexer, err := mcap.NewLexer(file, &mcap.LexerOptions{
		ValidateChunkCRCs:     true,
		ComputeAttachmentCRCs: true,
		AttachmentCallback:    attachmentPrinter(printer),
	})
	if err != nil {
		return err
	}
	defer lexer.Close()
	schemas := map[uint16]*mcap.Schema{}
	channels := map[uint16]*mcap.Channel{}
	for {
		token, record, err := lexer.Next(nil)
		if err != nil {
			if errors.Is(err, io.EOF) {
				return nil
			}
			return err
		}
		switch token {
		case mcap.TokenSchema:
			schema, err := mcap.ParseSchema(record)
			if err != nil {
				return err
			}
			schemas[schema.ID] = schema
		case mcap.TokenChannel:
			channel, err := mcap.ParseChannel(record)
			if err != nil {
				return err
			}
			channels[channel.ID] = channel
		case mcap.TokenMessage:
			message, err := mcap.ParseMessage(record)
			if err != nil {
				return err
			}
			channel := channels[message.ChannelID]
			if channel == nil {
				return fmt.Errorf("a message precedes its channel %d", message.ChannelID)
			}
			printer.Message(schemas[channel.SchemaID], channel, message)
		case mcap.TokenMetadata:
			metadata, err := mcap.ParseMetadata(record)
			if err != nil {
				return err
			}
			printer.Metadata(metadata)
		}
	}
}

func indexed(file io.ReadSeeker, printer *transcript.Printer) error {
	reader, err := mcap.NewReader(file)
	if err != nil {
		return err
	}
	defer reader.Close()
	messages, err := reader.Messages(mcap.InOrder(mcap.LogTimeOrder))
	if err != nil {
		return err
	}
	for {
		schema, channel, message, err := messages.NextInto(nil)
		if err != nil {
			if errors.Is(err, io.EOF) {
				break
			}
			return err
		}
		printer.Message(schema, channel, message)
	}
	info, err := reader.Info()
	if err != nil {
		return err
	}
	for _, index := range info.AttachmentIndexes {
		attachment, err := reader.GetAttachmentReader(index.Offset)
		if err != nil {
			return err
		}
		if err := attachmentPrinter(printer)(attachment); err != nil {
			return err
		}
	}
	for _, index := range info.MetadataIndexes {
		metadata, err := reader.GetMetadata(index.Offset)
		if err != nil {
			return err
		}
		printer.Metadata(metadata)
	}
	return nil
}

// attachmentPrinter prints attachments whose CRC is right, and refuses others.
func attachmentPrinter(printer *transcript.Printer) func(*mcap.AttachmentReader) error {
	return func(attachment *mcap.AttachmentReader) error {
		digest := sha256.New()
		if _, err := io.Copy(digest, attachment.Data()); err != nil {
			return err
		}
		computed, err := attachment.ComputedCRC()
		if err != nil {
			return err
		}
		stored, err := attachment.ParsedCRC()
		if err != nil {
			return err
		}
		if stored != 0 && stored != computed {
			return fmt.Errorf("attachment %s has CRC %d, not %d", attachment.Name, computed, stored)
		}
		printer.Attachment(attachment.Name, attachment.MediaType, attachment.LogTime, attachment.CreateTime,
			digest.Sum(nil))
		return nil
	}
}
