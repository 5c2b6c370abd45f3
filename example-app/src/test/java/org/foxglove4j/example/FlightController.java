package org.foxglove4j.example;

import org.foxglove4j.dataloader.Manifest;
import org.foxglove4j.dataloader.McapBody;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The Spring controller shown in docs/back-ends.md. */
@RestController
class FlightController {

    private final Flights flights;

    FlightController(Flights flights) {
        this.flights = flights;
    }

    /** A database of flights. */
    interface Flights {
        Flight find(String flightId);
    }

    @GetMapping(path = "/manifest", produces = Manifest.MEDIA_TYPE)
    byte[] manifest(@RequestParam String flightId) {
        return BackEndCookbook.manifest(flights.find(flightId)).toJson();
    }

    @GetMapping(path = "/data", produces = McapBody.MEDIA_TYPE)
    StreamingResponseBody data(@RequestParam String flightId) {
        Flight flight = flights.find(flightId);
        return out -> BackEndCookbook.writeData(flight, out);
    }
}
