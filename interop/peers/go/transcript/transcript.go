// Package transcript prints what is in a file in the lines that read_mcap.py describes.
package transcript

import (
	"crypto/sha256"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/foxglove/mcap/go/mcap"
)

// Printer prints what is in one file.
type Printer struct {
	out  io.Writer
	seen map[uint16]bool
}

// New begins with the file's path.
func New(out io.Writer, path string) *Printer {
	fmt.Fprintf(out, "F\t%s\n", path)
	return &Printer{out: out, seen: map[uint16]bool{}}
}

// Message prints a message, and its channel if it is the first there. The schema may be nil.
func (p *Printer) Message(schema *mcap.Schema, channel *mcap.Channel, message *mcap.Message) {
	if !p.seen[channel.ID] {
		p.seen[channel.ID] = true
		if schema == nil {
			schema = &mcap.Schema{}
		}
		fmt.Fprintf(p.out, "C\t%s\t%s\t%s\t%s\t%x\n", channel.Topic, channel.MessageEncoding,
			schema.Name, schema.Encoding, sha256.Sum256(schema.Data))
	}
	fmt.Fprintf(p.out, "M\t%s\t%d\t%d\t%d\t%x\n", channel.Topic, message.LogTime, message.PublishTime,
		message.Sequence, sha256.Sum256(message.Data))
}

// Attachment prints an attachment.
func (p *Printer) Attachment(name, mediaType string, logTime, createTime uint64, digest []byte) {
	fmt.Fprintf(p.out, "A\t%s\t%s\t%d\t%d\t%x\n", name, mediaType, logTime, createTime, digest)
}

// Metadata prints a metadata record.
func (p *Printer) Metadata(metadata *mcap.Metadata) {
	entries := []string{}
	for key, value := range metadata.Metadata {
		entries = append(entries, key+"="+value)
	}
	slices.Sort(entries)
	fmt.Fprintf(p.out, "D\t%s\t%s\n", metadata.Name, strings.Join(entries, ";"))
}

// Failure prints why the file cannot be read on.
func (p *Printer) Failure(err error) {
	fmt.Fprintf(p.out, "E\t%s\n", strings.ReplaceAll(err.Error(), "\n", " "))
}
