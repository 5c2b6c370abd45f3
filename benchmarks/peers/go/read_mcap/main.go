// Reads a file with the Go library; prints the count and the checksum of the messages, then for each round the
// nanoseconds and the sum of a byte in each 64. Arguments: file, order, topic, start, end, milliseconds to warm up and to
// measure; "-" for no topic and no bound.
package main

import (
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"log"
	"os"
	"strconv"
	"time"

	"github.com/foxglove/mcap/go/mcap"
)

type query struct {
	path    string
	options []mcap.ReadOpt
}

func parse(arguments []string) query {
	order := map[string]mcap.ReadOrder{
		"stream":  mcap.FileOrder,
		"file":    mcap.FileOrder,
		"time":    mcap.LogTimeOrder,
		"reverse": mcap.ReverseLogTimeOrder,
	}[arguments[2]]
	options := []mcap.ReadOpt{mcap.UsingIndex(arguments[2] != "stream"), mcap.InOrder(order)}
	if arguments[3] != "-" {
		options = append(options, mcap.WithTopics([]string{arguments[3]}))
	}
	if arguments[4] != "-" {
		options = append(options, mcap.AfterNanos(number(arguments[4])))
	}
	if arguments[5] != "-" {
		options = append(options, mcap.BeforeNanos(number(arguments[5])))
	}
	return query{arguments[1], options}
}

func number(text string) uint64 {
	value, err := strconv.ParseUint(text, 10, 64)
	require(err)
	return value
}

func require(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func read(q query, visit func(message *mcap.Message)) {
	file, err := os.Open(q.path)
	require(err)
	defer file.Close()
	reader, err := mcap.NewReader(file)
	require(err)
	defer reader.Close()
	messages, err := reader.Messages(q.options...)
	require(err)
	message := &mcap.Message{}
	for {
		_, _, message, err = messages.NextInto(message)
		if errors.Is(err, io.EOF) {
			return
		}
		require(err)
		visit(message)
	}
}

func check(q query) {
	var count, hash uint64
	read(q, func(message *mcap.Message) {
		hash = hash*31 + uint64(crc32.ChecksumIEEE(message.Data)) + message.LogTime
		count++
	})
	fmt.Printf("%d %016x\n", count, hash)
}

func round(q query, print bool) time.Duration {
	start := time.Now()
	var sum uint64
	read(q, func(message *mcap.Message) {
		for i := 0; i < len(message.Data); i += 64 {
			sum += uint64(message.Data[i])
		}
	})
	elapsed := time.Since(start)
	if print {
		fmt.Println(elapsed.Nanoseconds(), sum)
	}
	return elapsed
}

func main() {
	q := parse(os.Args)
	check(q)
	for i, print := range []bool{false, true} {
		millis := number(os.Args[6+i])
		for left := time.Duration(millis) * time.Millisecond; left > 0; {
			left -= round(q, print)
		}
	}
}
